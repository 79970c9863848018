import { sql } from 'kysely';
import type { ThreadSummary } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { Question, QuestionFilter } from '#shared/questions.ts';
import type { Theme } from '#shared/themes.ts';
import type { Tx } from '#server/core/transaction.ts';
import { listThreads } from '#server/features/discussions/thread-queries.ts';

/** What makes a thread a question. */
export interface QuestionPart {
	themes: Theme[];
	acceptedId: Id | null;
}

interface PartRow {
	thread_id: Id;
	themes: string[];
	accepted_id: Id | null;
}

const toPart = (row: PartRow): QuestionPart => ({ themes: row.themes as Theme[], acceptedId: row.accepted_id });

/** What makes a thread a question, or nothing when it is none. */
export const findQuestion = async (tx: Tx, threadId: Id): Promise<QuestionPart | null> => {
	const row = await tx.db
		.selectFrom('question')
		.select(['thread_id', 'themes', 'accepted_id'])
		.where('thread_id', '=', threadId)
		.executeTakeFirst();
	return row ? toPart(row) : null;
};

/** The questions of the network that fit a list, the latest first. */
export const listQuestions = async (
	tx: Tx,
	networkId: Id,
	filter: QuestionFilter,
	personId: Id,
	limit: number
): Promise<Question[]> => {
	const { rows } = await sql<PartRow>`
		select question.thread_id, question.themes, question.accepted_id
		from question join thread on thread.id = question.thread_id
		where thread.space_id = ${networkId}
			and (${filter} <> 'open' or question.accepted_id is null)
			and (${filter} <> 'unanswered' or (select count(*) from message where thread_id = thread.id and gone_at is null) <= 1)
			and (${filter} <> 'mine' or exists (
				select from authorship where subject_id = thread.id and person_id = ${personId} and thread.byline_kind = 'person'
			))
		order by thread.created_at desc, thread.id
		limit ${limit}
	`.execute(tx.db);
	return withThreads(tx, rows);
};

/** Questions by their threads' ids, in no order. */
export const listQuestionsById = async (tx: Tx, threadIds: Id[]): Promise<Question[]> => {
	const { rows } = await sql<PartRow>`
		select thread_id, themes, accepted_id from question where thread_id = any(${threadIds}::uuid[])
	`.execute(tx.db);
	return withThreads(tx, rows);
};

const withThreads = async (tx: Tx, rows: PartRow[]): Promise<Question[]> => {
	const threads = await listThreads(tx, { threadIds: rows.map((row) => row.thread_id) });
	const byId = new Map<Id, ThreadSummary>(threads.map((thread) => [thread.id, thread]));
	return rows.flatMap((row) => {
		const thread = byId.get(row.thread_id);
		return thread ? [{ ...thread, ...toPart(row) }] : [];
	});
};

/** On which themes somebody said to be willing to answer. */
export const listAnswering = async (tx: Tx, personId: Id): Promise<Theme[]> => {
	const row = await tx.db
		.selectFrom('person')
		.select('themes')
		.where('id', '=', personId)
		.where('willing_to_answer', '=', true)
		.executeTakeFirst();
	return (row?.themes ?? []) as Theme[];
};

/** Makes a thread a question. */
export const insertQuestion = async (tx: Tx, threadId: Id, themes: Theme[]) => {
	await tx.db.insertInto('question').values({ thread_id: threadId, themes }).execute();
};

/** Notes which answer helped. */
export const updateAccepted = async (tx: Tx, threadId: Id, messageId: Id | null) => {
	await tx.db
		.updateTable('question')
		.set({ accepted_id: messageId, accepted_at: messageId === null ? null : tx.now() })
		.where('thread_id', '=', threadId)
		.execute();
};
