import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#shared/ids.ts';
import { UpdateProfile, profileFields, visibilities } from '#shared/profiles.ts';
import * as may from '#shared/policies/index.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { inSnapshot, inTransaction } from '#server/core/transaction.ts';
import * as people from '#server/features/people/commands.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { loadShell } from '#server/features/shell/commands.ts';
import { suspendPerson } from '#server/features/spaces/network.ts';
import { updateSuspension } from '#server/features/spaces/queries.ts';
import { asSeenBy } from '../../src/lib/people/preview.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { inFull, said, shown, unconfirm, unsaid, writeProfile } from '../support/profiles.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let steward: TestPerson, other: TestPerson, mate: TestPerson, guest: TestPerson, outsider: TestPerson;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	[steward, other] = [await build.person({ role: 'steward' }), await build.person({ role: 'steward' })];
	[mate, outsider, guest] = [await build.person(), await build.person(), await aGuest()];
});
afterAll(() => clone.drop());

const aGuest = async () => {
	const person = await build.person();
	await unconfirm(build, person.id);
	return person;
};
const view = (by: TestPerson | Ctx, personId: Id) => people.loadPerson('ctx' in by ? by.ctx : by, { personId });
const cardsOf = (by: TestPerson, ids: Id[]) => people.listPersonCards(by.ctx, { ids });
const visitor = () => contextOf({ kind: 'visitor' }, clone);
const own = (person: TestPerson) => people.loadOwnProfile(person.ctx);
const verify = (by: TestPerson, person: TestPerson) => people.verifyPerson(by.ctx, { personId: person.id });
const namesSeenBy = async (viewer: TestPerson, person: TestPerson) =>
	(await view(viewer, person.id)).card.names.map(({ text }) => text);

describe('who sees what', () => {
	for (const visibility of visibilities) {
		test(`[P1] every field for ${visibility} is seen by those it is for, on the page and on the card`, async () => {
			const person = await build.person();
			await build.group([{ person, role: 'lead' }, { person: mate }, { person: guest }], { access: 'invitation' });
			const viewers: [TestPerson, may.Relation][] = [
				[person, 'self'],
				[mate, 'group'],
				[guest, 'group'],
				[outsider, 'network'],
				[steward, 'network']
			];
			for (const field of profileFields) {
				await writeProfile(person, { visibility: { [field]: visibility } });
				for (const [viewer, relation] of viewers) {
					const profile = await view(viewer, person.id);
					const expected = may.seeField(relation, visibility) ? inFull : unsaid;
					expect([field, relation, shown[field](profile)]).toEqual([field, relation, expected[field]]);
					for (const rest of profileFields) if (rest !== field) expect(shown[rest](profile)).toEqual(inFull[rest]);
					expect(await cardsOf(viewer, [person.id])).toEqual([profile.card]);
					expect(asSeenBy(await own(person), relation)).toEqual(profile);
				}
			}
		});
	}

	test('a room shows to each of its people what is for her', async () => {
		const person = await build.person();
		const space = await build.group([{ person, role: 'lead' }, { person: mate }], { access: 'open' });
		await writeProfile(person, { visibility: { occupation: 'groups', country: 'nobody' } });
		const cardIn = async (viewer: TestPerson) =>
			(await loadSpace(viewer.ctx, { spaceId: space.id })).people.find((card) => card.id === person.id);
		expect(await cardIn(mate)).toMatchObject({ occupation: said.occupation, country: null });
		expect(await cardIn(outsider)).toMatchObject({ occupation: null, country: null });
		expect((await loadShell(person.ctx)).me).toMatchObject({ occupation: said.occupation, country: said.country });
	});

	test('whoever is suspended from the shared group, or has left it, shares it no longer', async () => {
		const [person, suspended, gone] = [await build.person(), await build.person(), await build.person()];
		const space = await build.group([{ person, role: 'lead' }, { person: suspended }, { person: gone }]);
		await writeProfile(person, { visibility: { place: 'groups' } });
		for (const viewer of [suspended, gone]) expect((await view(viewer, person.id)).place).toBe(said.place);
		await inTransaction(build.house, async (tx) => {
			await updateSuspension(tx, space.id, suspended.id, new Date());
			await tx.db.deleteFrom('member').where('person_id', '=', gone.id).where('space_id', '=', space.id).execute();
		});
		for (const viewer of [suspended, gone]) expect((await view(viewer, person.id)).place).toBe(null);
	});

	test('a guest gets cards of those who share a space, and of nobody else', async () => {
		const person = await build.person();
		await build.group([{ person, role: 'lead' }, { person: guest }], { access: 'invitation' });
		const seen = await cardsOf(guest, [person.id, guest.id, outsider.id, newId()]);
		expect(seen.map(({ id }) => id).sort()).toEqual([person.id, guest.id].sort());
		await expect(view(guest, outsider.id)).rejects.toEqual(refusedAs('not_found'));
		expect((await view(guest, person.id)).card.id).toBe(person.id);
	});

	test('a guest of a group by invitation is known to its members and to stewards only', async () => {
		const hidden = await aGuest();
		await build.group([{ person: mate, role: 'lead' }, { person: hidden }], { access: 'invitation' });
		for (const viewer of [mate, steward, hidden]) expect(await cardsOf(viewer, [hidden.id])).toHaveLength(1);
		expect(await cardsOf(outsider, [hidden.id])).toEqual([]);
		await expect(view(outsider, hidden.id)).rejects.toEqual(refusedAs('not_found'));
		const inTheOpen = await aGuest();
		await build.group([{ person: mate, role: 'lead' }, { person: inTheOpen }], { access: 'open' });
		expect(await cardsOf(outsider, [inTheOpen.id])).toHaveLength(1);
	});

	test('the house sees as the network does, visitors and suspended people see nobody', async () => {
		const [person, suspended] = [await build.person(), await build.person()];
		await build.group([{ person, role: 'lead' }, { person: suspended }]);
		await writeProfile(person, { visibility: { place: 'nobody', country: 'groups' } });
		await suspendPerson(steward.ctx, { personId: suspended.id });
		const cardsFor = (ctx: Ctx) => inSnapshot(ctx, (tx) => listPersonCards(tx, [person.id]));
		expect(await cardsFor(build.house)).toMatchObject([{ country: null, occupation: said.occupation }]);
		for (const ctx of [visitor(), suspended.ctx]) {
			expect(await cardsFor(ctx)).toEqual([]);
			expect(await outcomeOf(people.loadPerson(ctx, { personId: person.id }))).toBe('not_signed_in');
		}
	});
});

describe('writing', () => {
	test('[P2] whoever is in the network writes her own profile, guests too; nobody else does', async () => {
		for (const person of [await build.person(), await aGuest(), steward]) {
			await writeProfile(person, { worksOn: `By ${person.name}` });
			expect((await view(person, person.id)).worksOn).toBe(`By ${person.name}`);
		}
		const suspended = await build.person();
		await suspendPerson(steward.ctx, { personId: suspended.id });
		for (const ctx of [visitor(), suspended.ctx]) {
			expect(await outcomeOf(people.loadOwnProfile(ctx))).toBe('not_signed_in');
			expect(await outcomeOf(people.updateProfile(ctx, parse(UpdateProfile, said)))).toBe('not_signed_in');
		}
	});

	test('all that is written is there again, with its audience; writing nothing empties it', async () => {
		const person = await build.person();
		const visibility = { place: 'nobody', worksOn: 'groups' } as const;
		await writeProfile(person, { visibility, inDirectory: false });
		expect(await own(person)).toMatchObject({ ...visibilityOf(visibility), names: said.names, inDirectory: false });
		await people.updateProfile(person.ctx, parse(UpdateProfile, { names: ['Only a name'] }));
		const after = await own(person);
		for (const field of profileFields) expect(shown[field](after)).toEqual(unsaid[field]);
		expect(after).toMatchObject({ names: ['Only a name'], ...visibilityOf({}) });
	});

	test('names are known by their script, in the order in which one writes them', async () => {
		const person = await build.person();
		await writeProfile(person, { names: ['نسرین', 'Nasrin', 'Насрин', 'नसरीन'] });
		expect((await view(mate, person.id)).card.names).toEqual([
			{ script: 'Arab', text: 'نسرین' },
			{ script: 'Latn', text: 'Nasrin' },
			{ script: 'Cyrl', text: 'Насрин' },
			{ script: 'Deva', text: 'नसरीन' }
		]);
	});

	test.each([
		['names', { names: [] }],
		['names', { names: [' ', ''] }],
		['names', { names: ['a', 'b', 'c', 'd', 'e'] }],
		['country', { country: 'ZZ' }],
		['sector', { sector: 'spy' }],
		['themes', { themes: ['weather'] }],
		['languages', { languages: ['<b>'] }],
		['worksOn', { worksOn: 'a'.repeat(601) }],
		['visibility', { visibility: { place: 'everybody' } }],
		['visibility', { visibility: { names: 'nobody' } }],
		['verified_at', { verified_at: 'now' }]
	])('what makes no sense is refused by name: %s', (field, change) => {
		expect(() => parse(UpdateProfile, { ...said, ...change })).toThrow(
			refusedAs('bad_input', { [field]: expect.anything() as string[] })
		);
	});

	const visibilityOf = (some: object) => ({
		visibility: { ...Object.fromEntries(profileFields.map((field) => [field, 'network'])), ...some }
	});
});

describe('pseudonyms', () => {
	test('[P3] only somebody whom a steward verified goes by a pseudonym', async () => {
		const person = await build.person();
		await expect(writeProfile(person, { pseudonym: 'Sparrow' })).rejects.toEqual(
			refusedAs('conflict', { pseudonym: ['not_verified'] })
		);
		await verify(steward, person);
		expect((await own(person)).mayUsePseudonym).toBe(true);
		await writeProfile(person, { pseudonym: 'Sparrow' });
		expect(await namesSeenBy(outsider, person)).toEqual(['Sparrow']);
	});

	test('[P4] stewards verify anybody but themselves, and nobody else does', async () => {
		const person = await build.person();
		for (const by of [mate, person]) expect(await outcomeOf(verify(by, person))).toBe('forbidden');
		expect(await outcomeOf(verify(steward, steward))).toBe('forbidden');
		expect(await outcomeOf(people.verifyPerson(steward.ctx, { personId: newId() }))).toBe('not_found');
		expect(await outcomeOf(people.verifyPerson(visitor(), { personId: person.id }))).toBe('not_signed_in');
		await verify(steward, person);
		expect((await view(mate, person.id)).card.verified).toBe(true);
	});

	test('behind a pseudonym see only the person and the steward who verified her, on every path', async () => {
		const person = await build.person();
		const space = await build.group([{ person, role: 'lead' }, { person: mate }, { person: guest }]);
		await verify(steward, person);
		// A second steward's word changes nothing: nobody verifies her way behind a pseudonym.
		await verify(other, person);
		await writeProfile(person, { pseudonym: 'Боз торгай' });
		for (const viewer of [person, steward]) {
			expect(await namesSeenBy(viewer, person)).toEqual(['Боз торгай', ...said.names]);
		}
		for (const viewer of [mate, guest, outsider, other]) {
			expect(await namesSeenBy(viewer, person)).toEqual(['Боз торгай']);
			const room = await loadSpace(viewer.ctx, { spaceId: space.id }).catch(() => null);
			for (const name of said.names) expect(JSON.stringify(room)).not.toContain(name);
		}
		for (const words of said.names) {
			for (const viewer of [mate, outsider, other, steward]) {
				const found = await people.listPeople(viewer.ctx, { ...everybody, words });
				expect(found.people.map(({ card }) => card.id)).not.toContain(person.id);
			}
		}
		const found = await people.listPeople(outsider.ctx, { ...everybody, words: 'боз торғай' });
		expect(found.people.map(({ card }) => card.id)).toEqual([person.id]);
		await inTransaction(build.house, (tx) =>
			tx.db.updateTable('member').set({ role: 'member' }).where('person_id', '=', steward.id).execute()
		);
		expect(await namesSeenBy(steward, person)).toEqual(['Боз торгай']);
	});

	const everybody = {
		...{ words: '', country: null, sector: null, language: null, theme: null, organisation: null },
		...{ willing: false, page: 1 }
	};
});
