import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

/**
 * The last messages of the threads that moved last in a person's groups and committees, the latest first: read backwards
 * from the end of each stream, so that it costs the same however much was said before.
 */
export const listMoved = async (tx: Tx, personId: Id, limit: number): Promise<{ threadId: Id; messageId: Id }[]> => {
	const { rows } = await sql<{ thread_id: Id; message_id: Id }>`
		with mine as (
			select space.stream_id from member join space on space.id = member.space_id
			where member.person_id = ${personId} and member.suspended_at is null and space.kind in ('group', 'committee')
		), recent as (
			select said.* from mine cross join lateral (
				select thread_id, message_id, at, seq from activity
				where activity.stream_id = mine.stream_id and kind = 'message:posted'
				order by seq desc limit 30
			) said
		), last as (
			select distinct on (thread_id) thread_id, message_id, at from recent order by thread_id, seq desc
		)
		select thread_id, message_id from last order by at desc, thread_id limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => ({ threadId: row.thread_id, messageId: row.message_id }));
};

/** Questions of the network with no answer that somebody else asked; those about the person's themes first, then the oldest. */
export const listAlone = async (tx: Tx, networkId: Id, personId: Id, limit: number): Promise<Id[]> => {
	const { rows } = await sql<{ thread_id: Id }>`
		select question.thread_id
		from question join thread on thread.id = question.thread_id
		where thread.space_id = ${networkId} and question.accepted_id is null
			and not exists (select from authorship where subject_id = thread.id and person_id = ${personId})
			and (select count(*) from (select from message where thread_id = thread.id limit 2) said) < 2
		order by question.themes && (select themes from person where id = ${personId}) desc, thread.created_at, thread.id
		limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => row.thread_id);
};

/** The reports owed by committees a person sits in, or that have their mandate from her groups or the network. */
export const listReports = async (tx: Tx, personId: Id): Promise<{ spaceId: Id; name: string; reportOn: string }[]> => {
	const { rows } = await sql<{ space_id: Id; name: string; report_on: string }>`
		select committee.space_id, space.name, committee.report_on::text
		from committee join space on space.id = committee.space_id
		where exists (
			select from member where person_id = ${personId} and suspended_at is null
				and member.space_id in (committee.space_id, committee.mandate_by)
		)
		order by committee.report_on, committee.space_id limit 5
	`.execute(tx.db);
	return rows.map((row) => ({ spaceId: row.space_id, name: row.name, reportOn: row.report_on }));
};
