import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { NewsKind } from '#shared/live.ts';
import type { ActivityRow } from '#server/core/activity.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { standingColumns, standingJoins, toStanding, type StandingRow } from '#server/core/standing.ts';
import type { Tx } from '#server/core/transaction.ts';
import { asked, spaceRow, toSpace, type SpaceRow } from '#server/features/spaces/queries.ts';

/** A stream, whose it is, and where the actor stands towards it. */
export interface FoundStream {
	kind: string;
	head: number;
	ownerId: Id | null;
	space: SpaceDto | null;
	standing: Standing;
}

type FoundRow = StandingRow & { kind: string | null; head: number; owner_id: Id | null; space_row: SpaceRow | null };

/** A stream, or nothing. One statement whatever it is: hidden and absent streams take the same time to be refused. */
export const findStream = async (tx: Tx, streamId: Id): Promise<FoundStream | null> => {
	const { rows } = await sql<FoundRow>`
		select stream.kind, stream.head, (select id from person where stream_id = stream.id) as owner_id,
			${standingColumns}, ${spaceRow} as space_row
		from ${asked(tx)}
		left join stream on stream.id = ${streamId}
		left join space on space.id = coalesce(
			(select id from space where stream_id = stream.id), (select id from space where leads_stream_id = stream.id)
		)
		${standingJoins(sql`space.id`, tx.now())}
	`.execute(tx.db);
	const row = rows[0];
	if (!row || row.kind === null) return null;
	const space = row.space_row?.id ? toSpace(row.space_row) : null;
	return { kind: row.kind, head: row.head, ownerId: row.owner_id, space, standing: toStanding(row) };
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
