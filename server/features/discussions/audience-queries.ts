import { sql } from 'kysely';
import type { Audience, AudienceChange, Newcomer } from '#shared/audience.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

interface ChangeRow {
	space_id: Id;
	since: string;
	seq: number;
	kind: AudienceChange | 'member:joined';
	person_id: Id | null;
	at: Date;
	role: Newcomer['role'];
}

/**
 * What has changed in a person's groups, or in one of them, since she noted it last and after she first wrote there; who
 * came in without reading what was said before is no change. Read from the log: nothing is written when somebody comes.
 */
export const listAudiences = async (tx: Tx, personId: Id, spaceId: Id | null = null): Promise<Audience[]> => {
	const { rows } = await sql<ChangeRow>`
		with mine as materialized (
			select member.space_id, space.stream_id, member.audience_seen, coalesce(member.audience_seen_on, member.joined_at::date) as since
			from member join space on space.id = member.space_id
			where member.person_id = ${personId} and member.suspended_at is null and member.confirmed_at is not null
				and space.kind <> 'network' and (${spaceId}::uuid is null or space.id = ${spaceId})
		), changed as materialized (
			select mine.space_id, mine.since, change.seq, change.kind, change.person_id, change.at
			from mine join activity as change on change.stream_id = mine.stream_id and change.seq > mine.audience_seen
				and change.kind in ('member:joined', 'room:opened', 'room:closed', 'past:shown', 'past:hidden')
			-- Nor is it news to her whom she brought herself, or what she changed.
			where change.person_id is distinct from ${personId} and change.actor_id is distinct from ${personId}
		), begun as materialized (
			select touched.space_id, first.at from (select distinct space_id from changed) touched cross join lateral (
				select message.created_at as at
				from authorship join message on message.id = authorship.subject_id join thread on thread.id = message.thread_id
				where authorship.person_id = ${personId} and thread.space_id = touched.space_id
				order by authorship.subject_id limit 1
			) first
		)
		select changed.space_id, changed.since::text, changed.seq, changed.kind, changed.person_id, changed.at,
			case when house.confirmed_at is null and here.role is not null then 'guest' else here.role end as role
		from changed join begun on begun.space_id = changed.space_id and changed.at >= begun.at
			left join member here on here.space_id = changed.space_id and here.person_id = changed.person_id and here.suspended_at is null
			left join member house on house.person_id = here.person_id and house.space_id = (select id from space where kind = 'network')
		where coalesce(here.reads_after, 0) = 0
		order by changed.space_id, changed.seq
	`.execute(tx.db);
	return [...Map.groupBy(rows, (row) => row.space_id).values()].map(toAudience);
};

const toAudience = (rows: ChangeRow[]): Audience => {
	const newcomers = new Map(rows.flatMap(({ person_id: id, role }) => (id ? [[id, role] as const] : [])));
	return {
		spaceId: rows[0]?.space_id ?? '',
		since: rows[0]?.since ?? '',
		upTo: rows.at(-1)?.seq ?? 0,
		newcomers: [...newcomers].map(([id, role]) => ({ personId: id, role })),
		changes: rows.flatMap(({ kind, at }) => (kind === 'member:joined' ? [] : [{ kind, at: at.toISOString() }]))
	};
};

/** Notes up to which number of a space's stream a member knows who reads her there: only forward, and never beyond its end. */
export const updateAudienceSeen = async (tx: Tx, spaceId: Id, personId: Id, upTo: number) => {
	await sql`
		update member set audience_seen_on = ${tx.now()}::date, audience_seen = greatest(audience_seen, least(${upTo}::bigint, (
			select stream.head from space join stream on stream.id = space.stream_id where space.id = ${spaceId}
		)))
		where space_id = ${spaceId} and person_id = ${personId}
	`.execute(tx.db);
};
