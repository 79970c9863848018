import { sql } from 'kysely';
import type { CommentOn, Thread } from '#shared/discussions.ts';
import type { DocumentFacts } from '#shared/document-rights.ts';
import type { Id } from '#shared/ids.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { documentFacts, toDocumentFacts, type DocumentFactsRow } from '#server/core/document-facts.ts';
import {
	askerOf,
	standingColumns,
	standingJoins,
	toStanding,
	type Asker,
	type StandingRow
} from '#server/core/standing.ts';
import { together } from '#server/core/together.ts';
import type { Tx } from '#server/core/transaction.ts';
import { spaceRow, toSpace, type SpaceRow } from '#server/features/spaces/queries.ts';
import { threadColumns, toThread, type ThreadRow } from './queries.ts';

/** A thread with its space and where the actor stands there. */
export interface FoundThread {
	thread: Thread;
	space: SpaceDto;
	standing: Standing;
	/** The number of its last message. */
	lastNumber: number;
	/** The document in whose margin it stands, and how that stands towards the actor. */
	about: (Omit<CommentOn, 'myRight'> & { facts: DocumentFacts }) | null;
}

type FoundRow = ThreadRow &
	StandingRow & {
		space_row: SpaceRow;
		last_seq: number;
		about: (Omit<CommentOn, 'myRight'> & { facts: DocumentFactsRow }) | null;
	};

const toFoundThread = (row: FoundRow): FoundThread => {
	const space = toSpace(row.space_row);
	return {
		thread: toThread(row),
		space,
		standing: toStanding(row),
		lastNumber: row.last_seq,
		about: row.about && { ...row.about, facts: toDocumentFacts(row.about.facts, space) }
	};
};

/** The document of a thread that stands in a margin: asked for such threads only. */
const aboutColumn = sql`case when thread.kind = 'comment' then (
	select json_build_object('documentId', document.id, 'title', document.title, 'language', document.language, 'facts', ${documentFacts})
	from comment join document on document.id = comment.document_id where comment.thread_id = thread.id
) end`;

const findThreads = together<{ asker: Asker; threadId: Id; now: Date }, FoundThread | null>(async (db, all) => {
	const { rows } = await sql<FoundRow>`
		select ${threadColumns}, ${standingColumns}, thread.last_seq, ${spaceRow} as space_row, ${aboutColumn} as about
		from unnest(
			${all.map((one) => one.asker.sessionId)}::text[], ${all.map((one) => one.asker.housePersonId)}::uuid[],
			${all.map((one) => one.threadId)}::uuid[]
		) with ordinality as asked (session_id, house_person_id, thread_id, position)
		left join thread on thread.id = asked.thread_id
		left join space on space.id = thread.space_id
		${standingJoins(sql`space.id`, (all[0] as { now: Date }).now)}
		order by asked.position
	`.execute(db);
	return rows.map((row) => (row.id === null ? null : toFoundThread(row)));
});

/** A thread, or nothing. */
export const findThread = (tx: Tx, threadId: Id) =>
	findThreads(tx, { asker: askerOf(tx.actor), threadId, now: tx.now() });
