import { sql } from 'kysely';
import type { Thread, ThreadSummary } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import { isSaidAfter } from '#server/core/said.ts';
import type { Tx } from '#server/core/transaction.ts';
import { threadColumns, toThread, type ThreadRow } from './queries.ts';

/** Pins a thread, or unpins it. */
export const updatePinned = async (tx: Tx, id: Id, pinnedAt: Date | null) => {
	await tx.db.updateTable('thread').set({ pinned_at: pinnedAt }).where('id', '=', id).execute();
};

/** Waits for what is being said or done in a thread, and keeps everybody from it until the transaction ends. */
export const lockThread = async (tx: Tx, id: Id) => {
	await tx.db.selectFrom('thread').select('id').where('id', '=', id).forUpdate().execute();
};

/** Closes a thread with what came of it, or opens it again. */
export const updateClosed = async (
	tx: Tx,
	id: Id,
	closed: { at: Date; by: Id | null; outcome: string | null } | null
) => {
	await tx.db
		.updateTable('thread')
		.set({ closed_at: closed?.at ?? null, closed_by: closed?.by ?? null, outcome: closed?.outcome ?? null })
		.where('id', '=', id)
		.execute();
};

/** The numbers of the last messages of some threads. */
export const listLastNumbers = async (tx: Tx, ids: Id[]): Promise<Map<Id, number>> => {
	const { rows } = await sql<{ id: Id; last_seq: number }>`
		select id, last_seq from thread where id = any(${ids}::uuid[])
	`.execute(tx.db);
	return new Map(rows.map((row) => [row.id, row.last_seq]));
};

/** The threads of a space, or some by their ids, the one that moved last first. */
export const listThreads = async (
	tx: Tx,
	of: { spaceId: Id; readsAfter: number } | { threadIds: Id[] }
): Promise<ThreadSummary[]> => {
	const readsAfter = 'spaceId' in of ? of.readsAfter : 0;
	const condition =
		'spaceId' in of
			? sql`thread.space_id = ${of.spaceId} and thread.kind <> 'comment' and (${readsAfter} = 0 or thread.last_seq > ${readsAfter})`
			: sql`thread.id = any(${of.threadIds}::uuid[])`;
	const { rows } = await sql<ThreadRow & { message_count: number; last_message_at: Date | null }>`
		select ${threadColumns}, moved.message_count, moved.last_message_at
		from thread left join lateral (
			select count(*) filter (where gone_at is null) as message_count, max(created_at) as last_message_at from message
			where thread_id = thread.id and (${readsAfter} = 0 or ${isSaidAfter(sql`${readsAfter}::bigint`)})
		) moved on true
		where ${condition}
		order by thread.pinned_at desc nulls last, coalesce(moved.last_message_at, thread.created_at) desc, thread.id
	`.execute(tx.db);
	return rows.map((row) => ({
		...toThread(row),
		messageCount: row.message_count,
		lastMessageAt: row.last_message_at?.toISOString() ?? null
	}));
};

/** The other threads of a space that moved last. */
export const listLastMoved = async (
	tx: Tx,
	of: { spaceId: Id; readsAfter: number },
	besides: Id,
	limit: number
): Promise<Thread[]> => {
	const { rows } = await sql<ThreadRow>`
		select ${threadColumns} from thread where thread.space_id = ${of.spaceId} and thread.kind <> 'comment'
			and thread.id <> ${besides} and (${of.readsAfter} = 0 or thread.last_seq > ${of.readsAfter})
		order by thread.last_seq desc, thread.id limit ${limit}
	`.execute(tx.db);
	return rows.map(toThread);
};
