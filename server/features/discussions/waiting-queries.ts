import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Why } from '#shared/waiting.ts';
import type { Tx } from '#server/core/transaction.ts';
import { chosenLevel } from './following-queries.ts';
import { answersHer, callsHer } from './unread-queries.ts';

/** Which messages have these numbers in these threads, in their order, and why each waits for a person. */
export const listWhy = async (
	tx: Tx,
	personId: Id,
	asked: { threadId: Id; number: number }[]
): Promise<{ messageId: Id; number: number; why: Why }[]> => {
	const me = sql`${personId}::uuid`;
	const { rows } = await sql<{ messageId: Id; number: number; why: Why }>`
		select activity.message_id as "messageId", activity.seq as number, case
				when ${callsHer(me, sql`member.role in ('lead', 'steward')`)} then 'called'
				when ${answersHer(me)} then 'answered' else 'followed' end as why
		from unnest(${asked.map((one) => one.threadId)}::uuid[], ${asked.map((one) => one.number)}::bigint[]) as asked (thread_id, seq)
			join activity on activity.thread_id = asked.thread_id and activity.seq = asked.seq and activity.kind = 'message:posted'
			join thread on thread.id = asked.thread_id
			join member on member.space_id = thread.space_id and member.person_id = ${me} and activity.seq > member.reads_after
		order by activity.seq
	`.execute(tx.db);
	return rows;
};

/** The threads that a person follows in her spaces and that were closed since, until she has noted what came of them; the last closed first. */
export const listClosed = async (tx: Tx, personId: Id, since: Date, limit: number): Promise<Id[]> => {
	const me = sql`${personId}::uuid`;
	const { rows } = await sql<{ id: Id }>`
		select thread.id
		from member join thread on thread.space_id = member.space_id
			left join thread_level on thread_level.person_id = ${me} and thread_level.thread_id = thread.id
		where member.person_id = ${me} and member.suspended_at is null and member.confirmed_at is not null
			and thread.last_seq > member.reads_after and not thread.in_trash
			and not exists (
				select from noted_closing
				where person_id = ${me} and thread_id = thread.id and noted_closing.closed_at = thread.closed_at
			)
			and thread.closed_at > ${since} and thread.outcome is not null and thread.closed_by is distinct from ${me} and ${chosenLevel(me)} = 'followed'
		order by thread.closed_at desc, thread.id limit ${limit}
	`.execute(tx.db);
	return rows.map(({ id }) => id);
};
