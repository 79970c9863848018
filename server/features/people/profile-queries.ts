import type { Id } from '#shared/ids.ts';
import type { PersonName, Sector } from '#shared/people.ts';
import { profileFields, type ProfileField, type Visibility } from '#shared/profiles.ts';
import type { Theme } from '#shared/themes.ts';
import type { Tx } from '#server/core/transaction.ts';
import { findOrganisationWords } from './organisation-merging.ts';
import { searchTextsOf } from './search-text.ts';

/** What a person says of herself or himself. The first name is the one the person uses. */
export interface ProfileText {
	names: PersonName[];
	country: string | null;
	sector: Sector | null;
	occupation: string | null;
	organisationId: Id | null;
	languages: string[];
	pseudonym?: string | null;
	place?: string | null;
	worksOn?: string | null;
	askAbout?: string | null;
	themes?: Theme[];
	willingToAnswer?: boolean;
	willingToMeet?: boolean;
	inDirectory?: boolean;
	visibility?: Partial<Record<ProfileField, Visibility>>;
}

/** What is written of a new person. */
export interface NewPerson extends ProfileText {
	id: Id;
	streamId: Id;
}

/** Writes a person, without an account and in no space yet. */
export const insertPerson = async (tx: Tx, person: NewPerson) => {
	await tx.db.insertInto('stream').values({ id: person.streamId, kind: 'person' }).execute();
	await tx.db
		.insertInto('person')
		.values({ id: person.id, stream_id: person.streamId, created_at: tx.now() })
		.execute();
	await writeProfile(tx, person.id, person);
};

/** Writes what a person says of herself, in place of what stood there, and the words by which she is found. */
export const writeProfile = async (tx: Tx, personId: Id, profile: ProfileText) => {
	const { visibility = {}, names, languages } = profile;
	await writePerson(tx, personId, profile);
	await tx.db.deleteFrom('person_name').where('person_id', '=', personId).execute();
	await tx.db.deleteFrom('person_language').where('person_id', '=', personId).execute();
	await tx.db.deleteFrom('person_field').where('person_id', '=', personId).execute();
	const nameRows = names.map(({ script, text }, position) => ({
		person_id: personId,
		position,
		script,
		text,
		kind: 'full'
	}));
	if (nameRows.length > 0) await tx.db.insertInto('person_name').values(nameRows).execute();
	const languageRows = [...new Set(languages)].map((language, position) => ({
		person_id: personId,
		position,
		language
	}));
	if (languageRows.length > 0) await tx.db.insertInto('person_language').values(languageRows).execute();
	const hidden = profileFields.flatMap((field) => {
		const seenBy = visibility[field] ?? 'network';
		return seenBy === 'network' ? [] : [{ person_id: personId, field, visibility: seenBy }];
	});
	if (hidden.length > 0) await tx.db.insertInto('person_field').values(hidden).execute();
};

const writePerson = async (tx: Tx, personId: Id, profile: ProfileText) => {
	const { pseudonym = null, place = null, worksOn = null, askAbout = null, visibility = {} } = profile;
	const organisation = await findOrganisationWords(tx, profile.organisationId);
	const texts = searchTextsOf({ ...profile, pseudonym, place, worksOn, askAbout, visibility, organisation });
	await tx.db
		.updateTable('person')
		.set({
			country_code: profile.country,
			sector: profile.sector,
			occupation: profile.occupation,
			organisation_id: profile.organisationId,
			pseudonym,
			place,
			works_on: worksOn,
			ask_about: askAbout,
			themes: profile.themes ?? [],
			willing_to_answer: profile.willingToAnswer ?? false,
			willing_to_meet: profile.willingToMeet ?? false,
			in_directory: profile.inDirectory ?? true,
			search_text: texts.forNetwork,
			group_search_text: texts.forGroups,
			sort_name: texts.sortName
		})
		.where('id', '=', personId)
		.execute();
};

/** Takes everything from a person but the row that texts point at: account, sessions, names, profile, mandates. */
export const emptyPerson = async (tx: Tx, personId: Id) => {
	await tx.db.deleteFrom('account').where('person_id', '=', personId).execute();
	await writeProfile(tx, personId, {
		names: [],
		country: null,
		sector: null,
		occupation: null,
		organisationId: null,
		languages: [],
		inDirectory: false
	});
	await tx.db
		.updateTable('person')
		.set({ emptied_at: tx.now(), verified_at: null, verified_by: null })
		.where('id', '=', personId)
		.execute();
	await tx.db.updateTable('focal_point').set({ person_id: null }).where('person_id', '=', personId).execute();
};

/** What only the person herself, and the rules about her, need to know of her profile. */
export const findOwnFields = async (tx: Tx, personId: Id) => {
	const person = await tx.db
		.selectFrom('person')
		.select(['pseudonym', 'verified_at', 'in_directory'])
		.where('id', '=', personId)
		.where('emptied_at', 'is', null)
		.executeTakeFirst();
	if (!person) return null;
	const names = await tx.db
		.selectFrom('person_name')
		.select('text')
		.where('person_id', '=', personId)
		.orderBy('position')
		.execute();
	const fields = await tx.db
		.selectFrom('person_field')
		.select(['field', 'visibility'])
		.where('person_id', '=', personId)
		.execute();
	return {
		pseudonym: person.pseudonym,
		verified: person.verified_at !== null,
		inDirectory: person.in_directory,
		names: names.map((name) => name.text),
		visibility: Object.fromEntries(fields.map((row) => [row.field, row.visibility])) as Partial<
			Record<ProfileField, Visibility>
		>
	};
};

/** Notes that a steward knows who a person is; the first to say so stays the one who does. */
export const updateVerified = async (tx: Tx, personId: Id, stewardId: Id) => {
	await tx.db
		.updateTable('person')
		.set({ verified_at: tx.now(), verified_by: stewardId })
		.where('id', '=', personId)
		.where('verified_at', 'is', null)
		.execute();
};
