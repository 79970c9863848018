import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#shared/ids.ts';
import type { PersonCard } from '#shared/people.ts';
import {
	UpdateProfile,
	profileFields,
	visibilities,
	type Profile,
	type ProfileField,
	type Visibility
} from '#shared/profiles.ts';
import * as may from '#shared/policies/index.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { inSnapshot, inTransaction } from '#server/core/transaction.ts';
import * as people from '#server/features/people/commands.ts';
import { insertMember, updateSuspension } from '#server/features/spaces/queries.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let steward: TestPerson, other: TestPerson, mate: TestPerson, guest: TestPerson, outsider: TestPerson;

/** What a person of these tests says, with a word in each field that stands nowhere else. */
const said = {
	names: ['Айгуль Сатыбалдиева', 'Aigul Satybaldieva'],
	country: 'KG',
	place: 'canary-place',
	sector: 'prison',
	occupation: 'canary-occupation',
	organisation: 'canary-organisation',
	languages: ['ky', 'kaa'],
	worksOn: 'canary-works-on',
	askAbout: 'canary-ask-about',
	themes: ['returnees'],
	willingToAnswer: true,
	willingToMeet: true,
	inDirectory: true
};
/** What each field looks like on somebody's page, and where it is hidden. */
const shown: Record<ProfileField, (profile: Profile) => unknown> = {
	country: ({ card }) => card.country,
	place: ({ place }) => place,
	sector: ({ card }) => card.sector,
	occupation: ({ card }) => card.occupation,
	organisation: ({ card, organisationId }) => [card.organisation, organisationId !== null],
	languages: ({ card }) => card.languages,
	worksOn: ({ worksOn }) => worksOn,
	askAbout: ({ askAbout }) => askAbout,
	themes: ({ themes }) => themes,
	willing: ({ willingToAnswer, willingToMeet }) => [willingToAnswer, willingToMeet]
};
const inFull: Record<ProfileField, unknown> = {
	country: 'KG',
	place: 'canary-place',
	sector: 'prison',
	occupation: 'canary-occupation',
	organisation: ['canary-organisation', true],
	languages: ['ky', 'kaa'],
	worksOn: 'canary-works-on',
	askAbout: 'canary-ask-about',
	themes: ['returnees'],
	willing: [true, true]
};
const unsaid: Record<ProfileField, unknown> = {
	...{ country: null, place: null, sector: null, occupation: null, organisation: [null, false], languages: [] },
	...{ worksOn: null, askAbout: null, themes: [], willing: [false, false] }
};

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	[steward, other] = [await build.person({ role: 'steward' }), await build.person({ role: 'steward' })];
	[mate, outsider] = [await build.person(), await build.person()];
	guest = await aGuest();
});
afterAll(() => clone.drop());

/** Somebody whom a group invited and no steward has confirmed. */
const aGuest = async () => {
	const person = await build.person();
	await inTransaction(build.house, (tx) =>
		tx.db.updateTable('member').set({ confirmed_at: null }).where('person_id', '=', person.id).execute()
	);
	return person;
};
const write = (person: TestPerson, change: object = {}) =>
	people.updateProfile(person.ctx, parse(UpdateProfile, { ...said, ...change }));
const view = (by: TestPerson | Ctx, personId: Id) => people.loadPerson('ctx' in by ? by.ctx : by, { personId });
const cardsOf = (by: TestPerson, ids: Id[]) => people.listPersonCards(by.ctx, { ids });
const visitor = () => contextOf({ kind: 'visitor' }, clone);

describe('who sees what', () => {
	for (const visibility of visibilities) {
		test(`[P1] every field for ${visibility} is seen by those it is for, on the page and on the card`, async () => {
			const person = await build.person();
			await build.group([{ person, role: 'lead' }, { person: mate }, { person: guest }], { access: 'invitation' });
			for (const field of profileFields) {
				await write(person, { visibility: { [field]: visibility } });
				const viewers: [TestPerson, may.Relation][] = [
					[person, 'self'],
					[mate, 'group'],
					[guest, 'group'],
					[outsider, 'network'],
					[steward, 'network']
				];
				for (const [viewer, relation] of viewers) {
					const profile = await view(viewer, person.id);
					const sees = may.seeField(relation, visibility);
					expect([field, relation, shown[field](profile)]).toEqual([field, relation, (sees ? inFull : unsaid)[field]]);
					for (const other of profileFields) if (other !== field) expect(shown[other](profile)).toEqual(inFull[other]);
					expect(await cardsOf(viewer, [person.id])).toEqual([profile.card]);
				}
			}
		});
	}

	test('whoever is suspended from the shared group, or has left it, shares it no longer', async () => {
		const [person, suspended, gone] = [await build.person(), await build.person(), await build.person()];
		const space = await build.group([{ person, role: 'lead' }, { person: suspended }, { person: gone }]);
		await write(person, { visibility: { place: 'groups' } });
		for (const viewer of [suspended, gone]) expect((await view(viewer, person.id)).place).toBe('canary-place');
		await inTransaction(build.house, (tx) => updateSuspension(tx, space.id, suspended.id, new Date()));
		await inTransaction(build.house, (tx) =>
			tx.db.deleteFrom('member').where('person_id', '=', gone.id).where('space_id', '=', space.id).execute()
		);
		for (const viewer of [suspended, gone]) expect((await view(viewer, person.id)).place).toBe(null);
	});

	test('a guest gets cards of those who share a space, and nobody else', async () => {
		const person = await build.person();
		await build.group([{ person, role: 'lead' }, { person: guest }], { access: 'invitation' });
		expect((await cardsOf(guest, [person.id, guest.id, outsider.id, newId()])).map(({ id }) => id).sort()).toEqual(
			[person.id, guest.id].sort()
		);
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

	test('the house sees as the network does, a visitor nobody', async () => {
		const person = await build.person();
		await write(person, { visibility: { place: 'nobody', country: 'groups' } });
		const [card] = await inSnapshot(build.house, async (tx) =>
			(await import('#server/features/people/queries.ts')).listPersonCards(tx, [person.id])
		);
		expect(card).toMatchObject({ id: person.id, country: null, occupation: 'canary-occupation' });
		const none = await inSnapshot(visitor(), async (tx) =>
			(await import('#server/features/people/queries.ts')).listPersonCards(tx, [person.id])
		);
		expect(none).toEqual([]);
		expect(await outcomeOf(view(visitor(), person.id))).toBe('not_signed_in');
	});
});
