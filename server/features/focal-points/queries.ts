import { sql } from 'kysely';
import type { FocalPoint } from '#shared/focal-points.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

const dayOf = (tx: Tx) => tx.now().toISOString().slice(0, 10);

const columns = [
	'id',
	'country_code as country',
	'person_id as personId',
	'mandate',
	'institution',
	sql<string>`to_char(since, 'YYYY-MM-DD')`.as('since'),
	sql<string | null>`to_char(until, 'YYYY-MM-DD')`.as('until')
] as const;

/** All focal points there are and were, the latest of each country first. */
export const listFocalPoints = (tx: Tx): Promise<FocalPoint[]> =>
	tx.db
		.selectFrom('focal_point')
		.select(columns)
		.orderBy('country_code')
		.orderBy('focal_point.since', 'desc')
		.orderBy('id')
		.execute();

/** A focal point, or nothing. */
export const findFocalPoint = (tx: Tx, id: Id): Promise<FocalPoint | undefined> =>
	tx.db.selectFrom('focal_point').select(columns).where('id', '=', id).executeTakeFirst();

/** Locks a country's focal points against other changes until the transaction ends. */
export const lockCountry = async (tx: Tx, country: string) => {
	tx.hasWritten = true;
	await sql`select pg_advisory_xact_lock(hashtext('focal points of ' || ${country}::text))`.execute(tx.db);
};

/** Whether a country has one named from some day on or later. */
export const isNamedFrom = async (tx: Tx, country: string, since: string): Promise<boolean> =>
	(await tx.db
		.selectFrom('focal_point')
		.select('id')
		.where('country_code', '=', country)
		.where('since', '>=', since)
		.executeTakeFirst()) !== undefined;

/** Ends on a day the mandates of a country that would last longer. */
export const endMandates = async (tx: Tx, country: string, on: string) => {
	await tx.db
		.updateTable('focal_point')
		.set({ until: on })
		.where('country_code', '=', country)
		.where((on_) => on_.or([on_('until', 'is', null), on_('until', '>', on)]))
		.execute();
};

/** Ends one mandate today. */
export const endMandate = async (tx: Tx, id: Id) => {
	await tx.db
		.updateTable('focal_point')
		.set({ until: dayOf(tx) })
		.where('id', '=', id)
		.execute();
};

/** Writes a focal point. */
export const insertFocalPoint = async (tx: Tx, { country, personId, ...point }: FocalPoint) => {
	await tx.db
		.insertInto('focal_point')
		.values({ ...point, country_code: country, person_id: personId })
		.execute();
};
