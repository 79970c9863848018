import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { PersonCard, PersonName, Sector } from '#shared/people.ts';
import type { Tx } from '#server/core/transaction.ts';

interface CardRow {
	id: Id;
	names: PersonName[] | null;
	country_code: string | null;
	sector: string | null;
	occupation: string | null;
	organisation: string | null;
	languages: string[] | null;
	emptied: boolean;
}

const toCard = (row: CardRow): PersonCard => ({
	id: row.id,
	names: row.names ?? [],
	country: row.country_code,
	sector: row.sector as Sector | null,
	occupation: row.occupation,
	organisation: row.organisation,
	languages: row.languages ?? [],
	former: row.emptied
});

/** The cards of some people, in no order; ids that are nobody's are left out. */
export const listPersonCards = async (tx: Tx, ids: Id[]): Promise<PersonCard[]> => {
	if (ids.length === 0) return [];
	const { rows } = await sql<CardRow>`
		select person.id, person.country_code, person.sector, person.occupation, organisation.name as organisation,
			person.emptied_at is not null as emptied,
			(select json_agg(json_build_object('script', script, 'text', text) order by position)
				from person_name where person_id = person.id) as names,
			(select json_agg(language order by position) from person_language where person_id = person.id) as languages
		from person left join organisation on organisation.id = person.organisation_id
		where person.id = any(${[...new Set(ids)]}::uuid[])
	`.execute(tx.db);
	return rows.map(toCard);
};

/** The account behind an address, if somebody in good standing has it. */
export const findAccountByEmail = (tx: Tx, email: string) =>
	tx.db
		.selectFrom('account')
		.select(['person_id as personId', 'password_hash as passwordHash'])
		.where('email', '=', email)
		.executeTakeFirst();

/** The kept hash of a person's password. */
export const findPasswordHash = async (tx: Tx, personId: Id) =>
	(await tx.db.selectFrom('account').select('password_hash').where('person_id', '=', personId).executeTakeFirst())
		?.password_hash ?? null;

/** A person's sessions that still live, the newest first. */
export const listSessions = (tx: Tx, personId: Id) =>
	tx.db
		.selectFrom('session')
		.selectAll()
		.where('person_id', '=', personId)
		.where('expires_at', '>', tx.now())
		.orderBy('begun_at', 'desc')
		.execute();

/** Whether a browser (by the fingerprint of its cookie) has signed in to the account before. */
export const isKnownDevice = async (tx: Tx, personId: Id, tokenHash: string) =>
	(await tx.db
		.selectFrom('known_device')
		.select('known_since')
		.where('person_id', '=', personId)
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst()) !== undefined;

/** Remembers that a browser has signed in to the account. */
export const insertKnownDevice = async (tx: Tx, personId: Id, tokenHash: string) => {
	await tx.db
		.insertInto('known_device')
		.values({ person_id: personId, token_hash: tokenHash, known_since: tx.now().toISOString().slice(0, 10) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
};

/** What is written of a new person. The first name is the one the person uses. */
export interface NewPerson {
	id: Id;
	streamId: Id;
	names: PersonName[];
	country: string | null;
	sector: Sector | null;
	occupation: string | null;
	organisationId: Id | null;
	languages: string[];
}

/** Writes a person, without an account and in no space yet. */
export const insertPerson = async (tx: Tx, person: NewPerson) => {
	await tx.db.insertInto('stream').values({ id: person.streamId, kind: 'person' }).execute();
	await tx.db
		.insertInto('person')
		.values({
			id: person.id,
			stream_id: person.streamId,
			country_code: person.country,
			sector: person.sector,
			occupation: person.occupation,
			organisation_id: person.organisationId,
			created_at: tx.now()
		})
		.execute();
	const names = person.names.map(({ script, text }, position) => ({
		person_id: person.id,
		position,
		script,
		text,
		kind: 'full'
	}));
	if (names.length > 0) await tx.db.insertInto('person_name').values(names).execute();
	const languages = person.languages.map((language, position) => ({ person_id: person.id, position, language }));
	if (languages.length > 0) await tx.db.insertInto('person_language').values(languages).execute();
};

/** Gives a person an account. Throws a unique violation when the address has one. */
export const insertAccount = async (tx: Tx, personId: Id, email: string, passwordHash: string) => {
	await tx.db.insertInto('account').values({ person_id: personId, email, password_hash: passwordHash }).execute();
};

/** Takes everything from a person but the row that texts point at: account, sessions, names, memberships. */
export const emptyPerson = async (tx: Tx, personId: Id) => {
	await tx.db.deleteFrom('account').where('person_id', '=', personId).execute();
	await tx.db.deleteFrom('person_name').where('person_id', '=', personId).execute();
	await tx.db.deleteFrom('person_language').where('person_id', '=', personId).execute();
	await tx.db
		.updateTable('person')
		.set({ country_code: null, sector: null, occupation: null, organisation_id: null, emptied_at: tx.now() })
		.where('id', '=', personId)
		.execute();
};

/** The streams of some people's own news. */
export const findPersonStream = async (tx: Tx, personId: Id): Promise<Id | null> =>
	(await tx.db.selectFrom('person').select('stream_id').where('id', '=', personId).executeTakeFirst())?.stream_id ??
	null;

/** Writes an organisation. */
export const insertOrganisation = async (
	tx: Tx,
	organisation: { id: Id; name: string; kind: string; country: string | null }
) => {
	await tx.db
		.insertInto('organisation')
		.values({
			id: organisation.id,
			name: organisation.name,
			kind: organisation.kind,
			country_code: organisation.country,
			created_at: tx.now()
		})
		.execute();
};

/** The addresses of all accounts, for the demo's sign-in page. */
export const listAccounts = (tx: Tx) =>
	tx.db.selectFrom('account').select(['person_id as personId', 'email']).execute();

/** Whether this database belongs to the demo. */
export const isDemo = async (tx: Tx) =>
	(await tx.db.selectFrom('installation').select('purpose').executeTakeFirst())?.purpose === 'demo';
