import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { NewsKind } from '#shared/live.ts';
import type { ActivityRow } from '#server/core/activity.ts';
import type { Tx } from '#server/core/transaction.ts';

/** What a stream is and whose, or nothing. */
export const findStream = async (
	tx: Tx,
	streamId: Id
): Promise<{ kind: string; head: number; ownerId: Id | null } | null> => {
	const { rows } = await sql<{ kind: string; head: number; owner_id: Id | null }>`
		select stream.kind, stream.head, (select id from person where stream_id = stream.id) as owner_id
		from stream where stream.id = ${streamId}
	`.execute(tx.db);
	return rows[0] ? { kind: rows[0].kind, head: rows[0].head, ownerId: rows[0].owner_id } : null;
};

/** The rows of a stream after a number, in order. */
export const listActivity = async (tx: Tx, streamId: Id, since: number, limit: number): Promise<ActivityRow[]> => {
	const rows = await tx.db
		.selectFrom('activity')
		.selectAll()
		.where('stream_id', '=', streamId)
		.where('seq', '>', since)
		.orderBy('seq')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		streamId: row.stream_id,
		seq: row.seq,
		kind: row.kind as NewsKind,
		at: row.at,
		...(row.space_id !== null && { spaceId: row.space_id }),
		...(row.person_id !== null && { personId: row.person_id }),
		...(row.thread_id !== null && { threadId: row.thread_id }),
		...(row.message_id !== null && { messageId: row.message_id }),
		...(row.document_id !== null && { documentId: row.document_id })
	}));
};
