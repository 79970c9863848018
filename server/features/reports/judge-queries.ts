import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Candidate } from '#shared/reports.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Those who may be asked to judge in some spaces, and where some people say they are. */
export interface Judges {
	/** With the country each says. */
	stewards: Candidate[];
	/** Those of each space; the network has none. */
	leads: Map<Id, Id[]>;
	countries: Map<Id, string | null>;
}

/** Who may be asked to judge in some spaces, and the countries that some people say they are in: one statement for all. */
export const findJudges = async (tx: Tx, spaceIds: Id[], personIds: Id[]): Promise<Judges> => {
	const { rows } = await sql<{ id: Id; country: string | null; space_id: Id | null; is_steward: boolean }>`
		select person.id, person.country_code as country, member.space_id, member.role = 'steward' as is_steward
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
			spaceIds.map((spaceId) => [
				spaceId,
				members.filter((row) => row.space_id === spaceId && !row.is_steward).map(({ id }) => id)
			])
		),
		countries: new Map(rows.map(({ id, country }) => [id, country]))
	};
};

/** Those of the network who lead a group, and whom of some people each has in it. */
export interface Elsewhere {
	all: Id[];
	/** By the id of each person: those who lead a group that she or he is in. */
	near: Map<Id, Id[]>;
}

/** Who leads any group, for what concerns everybody who would decide otherwise. */
export const findElsewhere = async (tx: Tx, personIds: Id[]): Promise<Elsewhere> => {
	const { rows } = await sql<{ id: Id; known_id: Id | null }>`
		select distinct lead.person_id as id, known.person_id as known_id
		from member as lead
			join space on space.id = lead.space_id and space.kind <> 'network'
			join member as in_network on in_network.person_id = lead.person_id
				and in_network.space_id = (select id from space where kind = 'network')
				and in_network.suspended_at is null and in_network.confirmed_at is not null
			left join member as known on known.space_id = lead.space_id
				and known.person_id = any(${personIds}::uuid[]) and known.suspended_at is null
		where lead.role = 'lead' and lead.suspended_at is null
		order by lead.person_id
	`.execute(tx.db);
	const near = (personId: Id) => rows.filter((row) => row.known_id === personId).map(({ id }) => id);
	return {
		all: [...new Set(rows.map(({ id }) => id))],
		near: new Map(personIds.map((id) => [id, near(id)]))
	};
};

/** The streams of some people, to tell them something. */
export const listPersonStreams = async (tx: Tx, ids: Id[]) =>
	ids.length === 0 ? [] : tx.db.selectFrom('person').select(['id', 'stream_id']).where('id', 'in', ids).execute();
