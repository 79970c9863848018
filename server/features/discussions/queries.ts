import { sql } from 'kysely';
import type { Attachment } from '#shared/attachments.ts';
import type { Body } from '#shared/body-text.ts';
import type { Message, OpenTo, Thread, ThreadKind } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { Byline } from '#shared/people.ts';
import { reactionKinds, type Reaction } from '#shared/reactions.ts';
import { authorOf, toByline, type BylineColumns } from '#server/core/bylines.ts';
import { titleToFind } from '#server/core/titles.ts';
import { together } from '#server/core/together.ts';
import type { Tx } from '#server/core/transaction.ts';
import { attachmentsOfMessage } from '#server/features/attachments/queries.ts';
import { insertCalled } from './mention-queries.ts';
import type { Called } from './mentions.ts';

/** A row that selected `threadColumns`. */
export interface ThreadRow extends BylineColumns {
	id: Id;
	space_id: Id;
	kind: string;
	title: string;
	language: string | null;
	author_id: Id | null;
	open_to: string;
	pinned_at: Date | null;
	closed_at: Date | null;
	closed_by: Id | null;
	outcome: string | null;
	created_at: Date;
}

/** The thread in a row. */
export const toThread = (row: ThreadRow): Thread => ({
	id: row.id,
	spaceId: row.space_id,
	kind: row.kind as ThreadKind,
	title: row.title,
	language: row.language,
	byline: toByline(row),
	createdAt: row.created_at.toISOString(),
	openTo: row.open_to as OpenTo,
	pinnedAt: row.pinned_at?.toISOString() ?? null,
	closedAt: row.closed_at?.toISOString() ?? null,
	closedBy: row.closed_by,
	outcome: row.outcome
});

/** Selects a thread, with who began it. */
export const threadColumns = sql`thread.id, thread.space_id, thread.kind, thread.title, thread.language, thread.byline_kind,
	thread.byline_label, thread.open_to, thread.pinned_at, thread.closed_at, thread.closed_by, thread.outcome, thread.created_at, ${authorOf('thread')} as author_id`;

/** A row that selected `messageColumns`. */
export interface MessageRow extends BylineColumns {
	id: Id;
	thread_id: Id;
	client_id: Id;
	reply_to: Id | null;
	quote: string | null;
	answered: (BylineColumns & { author_id: Id | null }) | null;
	body: unknown;
	language: string | null;
	author_id: Id | null;
	attachments: Attachment[];
	created_at: Date;
	edited_at: Date | null;
	gone_at: Date | null;
	gone_how: string | null;
	gone_why: string | null;
	gone_by: Id | null;
	/** Kind and person of each, in order of the people. */
	reactions: [string, Id][] | null;
}

/** The message in a row; of one that is gone no words. */
export const toMessage = (row: MessageRow): Message => ({
	id: row.id,
	threadId: row.thread_id,
	clientId: row.client_id,
	replyTo: row.reply_to,
	quote: row.gone_at === null ? row.quote : null,
	answeredByline: row.answered && toByline(row.answered),
	body: row.gone_at === null ? (row.body as Body) : noWords,
	language: row.language,
	byline: toByline(row),
	attachments: row.attachments,
	createdAt: row.created_at.toISOString(),
	editedAt: row.edited_at?.toISOString() ?? null,
	gone: toGone(row),
	reactions: toReactions(row.reactions ?? [])
});

/** The body of a message whose words are gone. */
export const noWords: Body = { type: 'doc', content: [] };

const toGone = (row: MessageRow): Message['gone'] => {
	if (row.gone_at === null) return null;
	const at = row.gone_at.toISOString();
	return row.gone_how === 'redacted'
		? { how: 'redacted', at, by: row.gone_by, reason: row.gone_why ?? '' }
		: { how: 'deleted', at };
};

const toReactions = (all: [string, Id][]): Reaction[] =>
	reactionKinds.flatMap((kind) => {
		const people = all.flatMap(([given, personId]) => (given === kind ? [personId] : []));
		return people.length > 0 ? [{ kind, people }] : [];
	});

/** Selects a message, with whom it answers, who reacted and its files, in one look. */
export const messageColumns = sql`message.id, message.thread_id, message.client_id, message.reply_to, message.quote, message.body,
	message.language, message.byline_kind, message.byline_label, message.created_at, ${authorOf('message')} as author_id,
	message.edited_at, message.gone_at, message.gone_how, message.gone_why, message.gone_by, (
		select json_build_object('byline_kind', answered.byline_kind, 'byline_label', answered.byline_label, 'author_id', ${authorOf('answered')})
		from message as answered where answered.id = message.reply_to
	) as answered, (
		select json_agg(json_build_array(reaction.kind, reaction.person_id) order by reaction.person_id) from reaction
		where reaction.message_id = message.id and message.gone_at is null
	) as reactions, ${attachmentsOfMessage} as attachments`;

/** A message and its number. */
export interface Numbered {
	seq: number;
	message: Message;
}

/** Messages of a thread in the order of the log, oldest first: the last `limit` before a number, or the first from one on. */
export const listMessages = async (
	tx: Tx,
	threadId: Id,
	page: ({ before: number | null } | { from: number }) & { limit: number; readsAfter: number }
): Promise<Numbered[]> => {
	const [condition, order] =
		'from' in page
			? [sql`activity.seq >= ${page.from}`, sql`asc`]
			: [sql`activity.seq < ${page.before ?? Number.MAX_SAFE_INTEGER}`, sql`desc`];
	const { rows } = await sql<MessageRow & { seq: number }>`
		select activity.seq, ${messageColumns}
		from activity join message on message.id = activity.message_id
		where activity.thread_id = ${threadId} and activity.kind = 'message:posted' and ${condition}
			and activity.seq > ${page.readsAfter}
		order by activity.seq ${order} limit ${page.limit}
	`.execute(tx.db);
	return rows.map((row) => ({ seq: row.seq, message: toMessage(row) })).sort((a, b) => a.seq - b.seq);
};

/** Messages by their ids, in no order; none of a margin that lies in the trash. */
export const listMessagesById = async (tx: Tx, ids: Id[]): Promise<Message[]> => {
	const { rows } = await sql<MessageRow>`
		select ${messageColumns} from message where message.id = any(${ids}::uuid[])
			and not exists (select from thread where thread.id = message.thread_id and thread.in_trash)
	`.execute(tx.db);
	return rows.map(toMessage);
};

/** Threads by their ids, in no order; none that lies in the trash. */
export const listThreadsById = async (tx: Tx, ids: Id[]): Promise<Thread[]> => {
	const { rows } = await sql<ThreadRow>`
		select ${threadColumns} from thread where thread.id = any(${ids}::uuid[]) and not thread.in_trash
	`.execute(tx.db);
	return rows.map(toThread);
};

/** Writes a thread, what it is found by, and who began it; false when one with this id is there already. */
export const insertThread = async (
	tx: Tx,
	thread: Thread,
	words: string,
	byline: { columns: BylineColumns; authorId: Id | null }
): Promise<boolean> => {
	const inserted = await tx.db
		.insertInto('thread')
		.values({
			id: thread.id,
			space_id: thread.spaceId,
			kind: thread.kind,
			title: thread.title,
			search_text: titleToFind(thread.title),
			words: sql<string>`${words}::tsvector`,
			language: thread.language,
			open_to: thread.openTo,
			...byline.columns,
			created_at: thread.createdAt
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.returning('id')
		.execute();
	if (inserted.length === 0) return false;
	if (byline.authorId !== null) {
		await tx.db.insertInto('authorship').values({ subject_id: thread.id, person_id: byline.authorId }).execute();
	}
	return true;
};

interface NewMessage {
	message: Message;
	/** What it is found by. */
	words: string;
	authorId: Id | null;
	/** Whom it calls. */
	called: Called[];
}

const insertMessages = together<NewMessage, boolean>(
	async (db, all) => {
		const column = (pick: (message: Message) => string | null) => all.map(({ message }) => pick(message));
		const called = all.flatMap((one) => one.called.map((whom) => ({ messageId: one.message.id, ...whom })));
		const { rows } = await sql<{ id: Id }>`
			with given as (
				select * from unnest(
					${column((m) => m.id)}::uuid[], ${column((m) => m.threadId)}::uuid[], ${column((m) => m.clientId)}::uuid[],
					${column((m) => m.replyTo)}::uuid[], ${column((m) => m.quote)}::text[], ${column((m) => JSON.stringify(m.body))}::jsonb[],
					${column((m) => m.language)}::text[], ${column((m) => m.byline.kind)}::text[],
					${column((m) => (m.byline.kind === 'pseudonym' ? m.byline.label : null))}::text[],
					${column((m) => m.createdAt)}::timestamptz[], ${all.map((one) => one.authorId)}::uuid[],
					${all.map((one) => one.words)}::tsvector[]
				) as g (id, thread_id, client_id, reply_to, quote, body, language, byline_kind, byline_label, created_at, author_id, words)
			), open as (
				-- Whoever closes a thread waits for what is being said in it, and nothing is said once it is closed.
				select thread.id from thread
				where thread.id = any(${column((m) => m.threadId)}::uuid[]) and thread.closed_at is null
				order by thread.id for key share
			), kept as (
				insert into message (id, thread_id, client_id, reply_to, quote, body, language, byline_kind, byline_label, created_at, words)
				select id, thread_id, client_id, reply_to, quote, body, language, byline_kind, byline_label, created_at, words from given
				where thread_id in (select id from open)
				on conflict (thread_id, client_id) do nothing
				returning id
			), authored as (
				insert into authorship (subject_id, person_id)
				select given.id, given.author_id from given join kept on kept.id = given.id where given.author_id is not null
			)${called.length === 0 ? sql`` : insertCalled(called)}
			select id from kept
		`.execute(db);
		const kept = new Set(rows.map((row) => row.id));
		return all.map(({ message }) => kept.has(message.id));
	},
	{ writes: true }
);

/**
 * Writes a message, what it is found by, and who wrote it; false when one with this client id is there already, or the
 * thread is closed by now.
 */
export const insertMessage = (tx: Tx, message: Message, also: Omit<NewMessage, 'message'>) =>
	insertMessages(tx, { message, ...also });

/** The message that was posted with a client id, or nothing. */
export const findMessageByClientId = async (tx: Tx, threadId: Id, clientId: Id): Promise<Message | null> => {
	const { rows } = await sql<MessageRow>`
		select ${messageColumns} from message where thread_id = ${threadId} and client_id = ${clientId}
	`.execute(tx.db);
	return rows[0] ? toMessage(rows[0]) : null;
};

/** A message that is answered: what it says and under whose name. */
export interface Answered {
	body: Body;
	byline: Byline;
}

/** A message of a thread that is about to be answered, or nothing. */
export const findAnswered = async (tx: Tx, threadId: Id, messageId: Id): Promise<Answered | null> => {
	const row = await tx.db
		.selectFrom('message')
		.select(['body', 'byline_kind', 'byline_label', authorOf('message').as('author_id')])
		.where('id', '=', messageId)
		.where('thread_id', '=', threadId)
		.executeTakeFirst();
	return row ? { body: row.body as unknown as Body, byline: toByline(row) } : null;
};

/** The number of a message of a thread, or nothing. */
export const findNumber = async (tx: Tx, threadId: Id, messageId: Id): Promise<number | null> => {
	const row = await tx.db
		.selectFrom('activity')
		.select('seq')
		.where('thread_id', '=', threadId)
		.where('kind', '=', 'message:posted')
		.where('message_id', '=', messageId)
		.executeTakeFirst();
	return row?.seq ?? null;
};

/** The message that a thread began with. */
export const findFirstMessageId = async (tx: Tx, threadId: Id): Promise<Id | null> => {
	const row = await tx.db
		.selectFrom('activity')
		.select('message_id')
		.where('thread_id', '=', threadId)
		.where('kind', '=', 'message:posted')
		.orderBy('seq')
		.limit(1)
		.executeTakeFirst();
	return row?.message_id ?? null;
};
