import { sql } from 'kysely';
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

/** Those who may be asked to judge in some spaces, and where some people say they are. */
export interface Judging {
	/** With the country each says. */
	stewards: Candidate[];
	/** Those of each space, as `listLeads` has them. */
	leads: Map<Id, Id[]>;
	countries: Map<Id, string | null>;
}

/** Who may be asked to judge in some spaces, and the countries that some people say they are in: one statement for all. */
export const findJudging = async (tx: Tx, spaceIds: Id[], personIds: Id[]): Promise<Judging> => {
	const { rows } = await sql<{ id: Id; country: string | null; space_id: Id | null; is_steward: boolean }>`
		select person.id, person.country_code as country, member.space_id,
			space.kind = 'network' and member.role = 'steward' as is_steward
		from member
			join space on space.id = member.space_id
			join person on person.id = member.person_id
		where member.role in ('lead', 'steward') and member.suspended_at is null
			and member.space_id = any(array(select id from space where kind = 'network') || ${spaceIds}::uuid[])
		union all
		select id, country_code, null, false from person where id = any(${personIds}::uuid[])
		order by id
	`.execute(tx.db);
	const members = rows.filter((row) => row.space_id !== null);
	return {
		stewards: members.filter((row) => row.is_steward).map(({ id, country }) => ({ id, country })),
		leads: new Map(
			spaceIds.map((spaceId) => [spaceId, members.filter((row) => row.space_id === spaceId).map(({ id }) => id)])
		),
		countries: new Map(rows.map(({ id, country }) => [id, country]))
	};
};

/** The streams of some people, to tell them something. */
export const listPersonStreams = async (tx: Tx, ids: Id[]) =>
	ids.length === 0 ? [] : tx.db.selectFrom('person').select(['id', 'stream_id']).where('id', 'in', ids).execute();
