import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#shared/ids.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as focalPoints from '#server/features/focal-points/commands.ts';
import * as organisations from '#server/features/organisations/commands.ts';
import * as keeping from '#server/features/organisations/keeping.ts';
import * as people from '#server/features/people/commands.ts';
import { emptyPerson, insertOrganisation } from '#server/features/people/queries.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { unconfirm, writeProfile } from '../support/profiles.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let steward: TestPerson, mate: TestPerson, outsider: TestPerson, guest: TestPerson;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	[mate, outsider, guest] = [await build.person(), await build.person(), await build.person()];
	await unconfirm(build, guest.id);
});
afterAll(() => clone.drop());

const visitor = () => contextOf({ kind: 'visitor' }, clone);
const list = async (by: TestPerson) => (await organisations.listOrganisations(by.ctx, { page: 1 })).organisations;
const open = (by: TestPerson | Ctx, organisationId: Id) =>
	organisations.loadOrganisation('ctx' in by ? by.ctx : by, { organisationId });
const somebodyAt = async (organisation: string, change: object = {}) => {
	const person = await build.person();
	await writeProfile(person, { organisation, ...change });
	const { organisationId } = await people.loadPerson(person.ctx, { personId: person.id });
	return { person, organisationId: organisationId as Id };
};

describe('organisations', () => {
	test('one that is named is the same for all who may know of it, however they write it', async () => {
		const first = await somebodyAt('Янги Йўл', { country: 'UZ', organisationKind: 'foundation' });
		const second = await somebodyAt('янги йул');
		expect(second.organisationId).toBe(first.organisationId);
		const { organisation, people: its } = await open(outsider, first.organisationId);
		expect(organisation).toMatchObject({ name: 'Янги Йўл', kind: 'foundation', country: 'UZ', peopleCount: 2 });
		expect(its.map(({ card }) => card.id).sort()).toEqual([first.person.id, second.person.id].sort());
	});

	test('one that somebody names and hides is known to those who see it of her, and to nobody else', async () => {
		const { person, organisationId } = await somebodyAt('canaryhouse', { visibility: { organisation: 'groups' } });
		await build.group([{ person, role: 'lead' }, { person: mate }], { access: 'invitation' });
		expect((await list(mate)).map(({ name }) => name)).toContain('canaryhouse');
		expect((await open(mate, organisationId)).people.map(({ card }) => card.id)).toEqual([person.id]);
		for (const viewer of [outsider, steward]) {
			expect(JSON.stringify(await list(viewer))).not.toContain('canaryhouse');
			await expect(open(viewer, organisationId)).rejects.toEqual(refusedAs('not_found'));
			expect((await people.loadOwnProfile(viewer.ctx)).organisations).not.toContain('canaryhouse');
			const asked = { words: '', country: null, sector: null, language: null, theme: null, willing: false, page: 1 };
			const found = await people.listPeople(viewer.ctx, { ...asked, organisation: organisationId });
			expect(found).toMatchObject({ organisation: null, count: 0, people: [] });
		}
		// Whoever names it as well learns nothing from what becomes of it.
		const stranger = await somebodyAt('CanaryHouse', { country: 'TJ' });
		expect(stranger.organisationId).not.toBe(organisationId);
		expect((await open(stranger.person, stranger.organisationId)).organisation).toMatchObject({ peopleCount: 1 });
	});

	test('keeping the organisation one hides does not name a new one', async () => {
		const { person, organisationId } = await somebodyAt('The quiet one', { visibility: { organisation: 'nobody' } });
		await writeProfile(person, { organisation: 'the quiet one', visibility: { organisation: 'nobody' } });
		expect((await people.loadPerson(person.ctx, { personId: person.id })).organisationId).toBe(organisationId);
	});

	test('whoever opted out of the directory is neither counted nor listed there', async () => {
		const { organisationId } = await somebodyAt('Two Rivers');
		await somebodyAt('Two Rivers', { inDirectory: false });
		expect(await open(outsider, organisationId)).toMatchObject({ organisation: { peopleCount: 1 } });
		expect((await open(outsider, organisationId)).people).toHaveLength(1);
		const alone = await somebodyAt('One River', { inDirectory: false });
		expect((await list(outsider)).map(({ name }) => name)).not.toContain('One River');
		expect((await open(outsider, alone.organisationId)).people).toEqual([]);
	});

	test('ten who name a new one at once name one', async () => {
		const all = await build.people(10);
		await Promise.all(all.map((person) => writeProfile(person, { organisation: 'At Once' })));
		const ids = await Promise.all(all.map(({ id, ctx }) => people.loadPerson(ctx, { personId: id })));
		expect(new Set(ids.map(({ organisationId }) => organisationId)).size).toBe(1);
	});

	test('one that the house lists is known without any people; guests and visitors read none of it', async () => {
		const id = newId();
		const house = { id, name: 'Listed', kind: 'ngo', country: null, listed: true };
		await inTransaction(build.house, (tx) => insertOrganisation(tx, house));
		expect((await list(outsider)).find((each) => each.id === id)).toMatchObject({ peopleCount: 0 });
		expect(await outcomeOf(organisations.listOrganisations(guest.ctx, { page: 1 }))).toBe('forbidden');
		expect(await outcomeOf(open(guest, id))).toBe('forbidden');
		expect(await outcomeOf(organisations.listOrganisations(visitor(), { page: 1 }))).toBe('not_signed_in');
		expect(await outcomeOf(open(visitor(), id))).toBe('not_signed_in');
		expect(await outcomeOf(open(outsider, newId()))).toBe('not_found');
	});
});

describe('focal points', () => {
	const term = { mandate: 'To keep the calendar', institution: 'An office', since: '2026-01-01', until: null };
	const name = (by: TestPerson, person: TestPerson, change: object = {}) =>
		focalPoints.nameFocalPoint(by.ctx, { personId: person.id, country: 'TJ', ...term, ...change });
	const chair = async (country: string, by = outsider) =>
		(await focalPoints.listFocalPoints(by.ctx)).countries.find((each) => each.country === country);

	test('[P5] stewards name them and end their mandates, nobody else does', async () => {
		for (const by of [mate, outsider]) expect(await outcomeOf(name(by, mate))).toBe('forbidden');
		expect(await outcomeOf(name(guest, mate))).not.toBe('done');
		await name(steward, mate);
		const current = (await chair('TJ'))?.current;
		expect(current).toMatchObject({ personId: mate.id, ...term });
		const end = { focalPointId: current?.id as Id };
		for (const by of [mate, outsider])
			expect(await outcomeOf(focalPoints.endFocalPoint(by.ctx, end))).toBe('forbidden');
		expect(await outcomeOf(focalPoints.endFocalPoint(visitor(), end))).toBe('not_signed_in');
		await focalPoints.endFocalPoint(steward.ctx, end);
		expect(await chair('TJ')).toMatchObject({ current: null, former: [{ id: end.focalPointId }] });
	});

	test('the next one ends the mandate before; a chair has one at a time', async () => {
		await name(steward, mate, { country: 'UZ' });
		await name(steward, outsider, { country: 'UZ', since: '2026-03-01' });
		expect(await chair('UZ')).toMatchObject({
			current: { personId: outsider.id },
			former: [{ personId: mate.id, until: '2026-03-01' }]
		});
		expect(await outcomeOf(name(steward, mate, { country: 'UZ', since: '2026-02-01' }))).toBe('conflict');
		const wrong = name(steward, mate, { country: 'UZ', since: '2026-06-01', until: '2026-06-01' });
		await expect(wrong).rejects.toEqual(refusedAs('bad_input', { until: ['before_it_begins'] }));
		const race = await Promise.all([1, 2, 3].map(() => outcomeOf(name(steward, mate, { country: 'KZ' }))));
		expect(race.sort()).toEqual(['conflict', 'conflict', 'done']);
	});

	test('whoever leaves the network leaves the chair vacant; every country of the region is shown', async () => {
		const person = await build.person();
		await name(steward, person, { country: 'LK' });
		await inTransaction(build.house, (tx) => emptyPerson(tx, person.id));
		expect((await chair('LK'))?.current).toMatchObject({ personId: null, institution: term.institution });
		const { countries, mayName } = await focalPoints.listFocalPoints(outsider.ctx);
		expect([countries.length >= 10, mayName]).toEqual([true, false]);
		expect((await focalPoints.listFocalPoints(steward.ctx)).mayName).toBe(true);
	});

	test('the network reads them, guests and visitors do not; nobody unknown is named', async () => {
		expect(await outcomeOf(focalPoints.listFocalPoints(guest.ctx))).toBe('forbidden');
		expect(await outcomeOf(focalPoints.listFocalPoints(visitor()))).toBe('not_signed_in');
		const nobody = focalPoints.nameFocalPoint(steward.ctx, { ...term, country: 'AF', personId: newId() });
		expect(await outcomeOf(nobody)).toBe('not_found');
	});
});

describe('[P6] a steward keeps the organisations', () => {
	const find = async (words: string) =>
		(await keeping.findOrganisations(steward.ctx, { words, page: 1 })).organisations.map(({ name }) => name);
	const whoIsFoundBy = async (words: string) => {
		const asked = { country: null, sector: null, language: null, theme: null, willing: false, page: 1 };
		const { people: found } = await people.listPeople(outsider.ctx, { ...asked, organisation: null, words });
		return found.map(({ card }) => card.id);
	};
	const kept = { kind: 'ngo', country: null } as const;

	test('nobody else does, not even somebody of it', async () => {
		const { person, organisationId } = await somebodyAt('Not yours');
		for (const by of [person, outsider, guest]) {
			expect(await outcomeOf(keeping.findOrganisations(by.ctx, { words: '', page: 1 }))).toBe('forbidden');
			expect(await outcomeOf(keeping.loadKept(by.ctx, { organisationId }))).toBe('forbidden');
			expect(await outcomeOf(keeping.mendOrganisation(by.ctx, { organisationId, name: 'Mine', ...kept }))).toBe(
				'forbidden'
			);
			expect(await outcomeOf(keeping.mergeOrganisation(by.ctx, { organisationId, into: 'Two Rivers' }))).toBe(
				'forbidden'
			);
		}
	});

	test('a mended name is found, and so is the one it had', async () => {
		const { person, organisationId } = await somebodyAt('Hapy Valley', { country: 'KG' });
		const mended = { organisationId, name: 'Happy Valley', kind: 'foundation', country: 'TJ' } as const;
		await keeping.mendOrganisation(steward.ctx, mended);
		expect((await open(outsider, organisationId)).organisation).toMatchObject({
			name: 'Happy Valley',
			otherNames: ['Hapy Valley'],
			kind: 'foundation',
			country: 'TJ'
		});
		expect([await find('happy'), await find('hapy')]).toEqual([['Happy Valley'], ['Happy Valley']]);
		for (const words of ['happy valley', 'hapy']) expect(await whoIsFoundBy(words)).toEqual([person.id]);
		// Whoever writes the old name means this one.
		expect((await somebodyAt('hapy valley')).organisationId).toBe(organisationId);
		// Back to what it was: the misspelt name is none of its other names then.
		await keeping.mendOrganisation(steward.ctx, { ...mended, name: 'Hapy Valley' });
		expect((await open(outsider, organisationId)).organisation.otherNames).toEqual(['Happy Valley']);
	});

	test('of two that are one, people move and both names find them; whoever hides where she works stays hidden', async () => {
		const [stays, goes] = [await somebodyAt('Center of Peace'), await somebodyAt('Centre for Peace Osh')];
		const hidden = await somebodyAt('Centre for Peace Osh', { visibility: { organisation: 'nobody' } });
		await keeping.mergeOrganisation(steward.ctx, { organisationId: goes.organisationId, into: 'center of peace' });
		await expect(open(outsider, goes.organisationId)).rejects.toEqual(refusedAs('not_found'));
		const page = await open(outsider, stays.organisationId);
		expect(page.organisation).toMatchObject({ name: 'Center of Peace', otherNames: ['Centre for Peace Osh'] });
		const both = [stays.person.id, goes.person.id].sort();
		expect(page.people.map(({ card }) => card.id).sort()).toEqual(both);
		for (const words of ['centre for peace osh', 'center of peace']) {
			expect((await whoIsFoundBy(words)).sort()).toEqual(both);
		}
		const own = await people.loadPerson(hidden.person.ctx, { personId: hidden.person.id });
		expect(own.organisationId).toBe(stays.organisationId);
		expect(own.card.organisation).toBe('Center of Peace');
	});

	test('names nobody twice, merges with nothing that is not there, and keeps nothing that is hidden', async () => {
		const { organisationId } = await somebodyAt('First of its name');
		await somebodyAt('Second of its name');
		const rename = keeping.mendOrganisation(steward.ctx, { organisationId, name: 'second of its NAME', ...kept });
		await expect(rename).rejects.toEqual(refusedAs('conflict', { name: ['name_taken'] }));
		for (const into of ['First of its name', 'Nothing of the kind', 'hidden house']) {
			await somebodyAt('hidden house', { visibility: { organisation: 'nobody' } });
			const merge = keeping.mergeOrganisation(steward.ctx, { organisationId, into });
			await expect(merge).rejects.toEqual(refusedAs('bad_input', { into: ['not_an_organisation'] }));
		}
		const { organisationId: secret } = await somebodyAt('hidden house', { visibility: { organisation: 'nobody' } });
		expect(await outcomeOf(keeping.loadKept(steward.ctx, { organisationId: secret }))).toBe('not_found');
		expect(await find('hidden house')).toEqual([]);
	});

	test('people who name it and stewards who merge it at the same moment lose nobody', async () => {
		const [stays, goes] = [await somebodyAt('River A'), await somebodyAt('River B')];
		const late = await build.people(4);
		await Promise.all([
			keeping.mergeOrganisation(steward.ctx, { organisationId: goes.organisationId, into: 'River A' }),
			...late.map((person) => writeProfile(person, { organisation: 'River B' }))
		]);
		for (const person of [...late, goes.person]) {
			const { organisationId } = await people.loadPerson(person.ctx, { personId: person.id });
			expect(organisationId).toBe(stays.organisationId);
		}
	});
});
