import type { Id } from '#shared/ids.ts';
import { UpdateProfile, type Profile, type ProfileField } from '#shared/profiles.ts';
import { parse } from '#server/core/parse.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as people from '#server/features/people/commands.ts';
import type { Builder, TestPerson } from './builders.ts';

/** What a person says in tests of profiles, with a word in each field that stands nowhere else. */
export const said = {
	names: ['Айгуль Сатыбалдиева', 'Aigul Satybaldieva'],
	country: 'MV',
	place: 'zebrafinch',
	sector: 'donor',
	occupation: 'quillmaker',
	organisation: 'Thimblery',
	languages: ['dv', 'kaa'],
	worksOn: 'xylography',
	askAbout: 'umbrellas',
	themes: ['returnees'],
	willingToAnswer: true,
	willingToMeet: true,
	inDirectory: true
};

/** A field as a profile shows it. */
export const shown: Record<ProfileField, (profile: Profile) => unknown> = {
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

/** Each field of `said` where it is shown. */
export const inFull: Record<ProfileField, unknown> = {
	country: said.country,
	place: said.place,
	sector: said.sector,
	occupation: said.occupation,
	organisation: [said.organisation, true],
	languages: said.languages,
	worksOn: said.worksOn,
	askAbout: said.askAbout,
	themes: said.themes,
	willing: [true, true]
};

/** Each field where it is hidden: the same as not said. */
export const unsaid: Record<ProfileField, unknown> = {
	country: null,
	place: null,
	sector: null,
	occupation: null,
	organisation: [null, false],
	languages: [],
	worksOn: null,
	askAbout: null,
	themes: [],
	willing: [false, false]
};

/** Writes a person's profile through the same schema and command as the form: `said`, with some of it changed. */
export const writeProfile = (person: TestPerson, change: object = {}) =>
	people.updateProfile(person.ctx, parse(UpdateProfile, { ...said, ...change }));

/** Makes guests of people: in the groups that invited them, and confirmed by nobody. */
export const unconfirm = (build: Builder, personId: Id) =>
	inTransaction(build.house, async (tx) => {
		const network = await build.network();
		await tx.db
			.updateTable('member')
			.set({ confirmed_at: null })
			.where('person_id', '=', personId)
			.where('space_id', '=', network.id)
			.execute();
	});
