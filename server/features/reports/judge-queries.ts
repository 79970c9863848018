import type { Id } from '#shared/ids.ts';
import type { Candidate } from '#shared/reports.ts';
import type { Tx } from '#server/core/transaction.ts';

/** The leads of a space; of the network its stewards. */
export const listLeads = async (tx: Tx, spaceId: Id): Promise<Id[]> => {
	const rows = await tx.db
		.selectFrom('member')
		.select('person_id')
		.where('space_id', '=', spaceId)
		.where('role', 'in', ['lead', 'steward'])
		.where('suspended_at', 'is', null)
		.orderBy('person_id')
		.execute();
	return rows.map((row) => row.person_id);
};

/** The stewards, with the country each says. */
export const listStewards = async (tx: Tx): Promise<Candidate[]> =>
	tx.db
		.selectFrom('member')
		.innerJoin('space', 'space.id', 'member.space_id')
		.innerJoin('person', 'person.id', 'member.person_id')
		.select(['person.id', 'person.country_code as country'])
		.where('space.kind', '=', 'network')
		.where('member.role', '=', 'steward')
		.where('member.suspended_at', 'is', null)
		.orderBy('person.id')
		.execute();

/** The countries some people say they are in. */
export const listCountries = async (tx: Tx, ids: Id[]): Promise<(string | null)[]> => {
	if (ids.length === 0) return [];
	const rows = await tx.db.selectFrom('person').select('country_code').where('id', 'in', ids).execute();
	return rows.map((row) => row.country_code);
};

/** The streams of some people, to tell them something. */
export const listPersonStreams = async (tx: Tx, ids: Id[]) =>
	ids.length === 0 ? [] : tx.db.selectFrom('person').select(['id', 'stream_id']).where('id', 'in', ids).execute();
