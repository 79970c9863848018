import { sql, type RawBuilder } from 'kysely';
import type { Body } from '#shared/body.ts';
import type { Byline } from '#shared/people.ts';
import type { DocumentKind } from '#shared/documents.ts';
import type { ThreadKind } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import { authorOf, toByline, type BylineColumns } from '#server/core/bylines.ts';
import { isSaidAfter } from '#server/core/said.ts';
import type { Tx } from '#server/core/transaction.ts';
import { openShelf, ownShelf } from '#server/core/words.ts';
import type { Tsqueries } from './query-words.ts';
import { readable } from './queries.ts';

/** The shelves whoever asks looks at: the common one, and those of the spaces she reads. */
export const listShelves = async (tx: Tx): Promise<string[]> => {
	const { rows } = await sql<{ id: Id }>`
		with ${readable(tx)}
		select space.id from space join readable on readable.id = space.id where space.own_shelf order by space.id
	`.execute(tx.db);
	return [...new Set([openShelf, ...rows.map(({ id }) => ownShelf(id))])];
};

/** How many texts somebody wrote, counted up to a limit. */
export const countTexts = async (tx: Tx, personIds: Id[], limit: number): Promise<number> => {
	const { rows } = await sql<{ count: number }>`
		select count(*) as count from (
			select from authorship where person_id = any(${personIds}::uuid[]) limit ${limit}
		) as up_to_limit
	`.execute(tx.db);
	return rows[0]?.count ?? 0;
};

/**
 * Whether whoever asks reads the space a text stands in. As one expression, and no join, PostgreSQL looks it up in a table of
 * its own making: joined, all her spaces are gone through anew for each text, since it cannot know how many fit.
 */
const isReadable = (table: 'thread' | 'document') =>
	sql`coalesce(${sql.ref(`${table}.space_id`)} in (select readable.id from readable), false)`;

/**
 * Whether a text was said after whoever asks came in, where newcomers read from their joining (rule A2): almost nobody is
 * such a newcomer, and for all others it is one look at an empty list.
 */
const isSaidToHer = (table: 'message' | 'thread') => {
	const above =
		table === 'thread' ? sql`thread.last_seq > readable.reads_after` : isSaidAfter(sql`readable.reads_after`);
	return sql`(thread.space_id not in (select readable.id from readable where readable.reads_after > 0)
		or exists (select from readable where readable.id = thread.space_id and ${above}))`;
};

const hasAll = (column: RawBuilder<unknown>, queries: string[]) =>
	sql.join(
		queries.map((query) => sql`${column} @@ ${query}::tsquery`),
		sql` and `
	);

/** Each for itself: so the index leaps from a text with one word to the next that has the other, and does not try each. */
const hasWords = (table: 'message' | 'thread' | 'document_text', { indexed }: Tsqueries) =>
	sql`(${sql.join(
		indexed.map((some) => hasAll(sql.ref(`${table}.words`), some)),
		sql` or `
	)})`;

const hasOthers = (table: 'message' | 'thread' | 'document_text', { others }: Tsqueries) =>
	others.length === 0 ? sql`true` : hasAll(sql.ref(`${table}.words`), others);

/** Looked at one by one, of the few that are wanted. */
const hasOthersToo = ({ others }: Tsqueries) =>
	others.length === 0
		? sql`true`
		: sql`exists (select from message again where again.id = message.id and ${hasAll(sql`again.words`, others)} offset 0)`;

/** What else must fit, besides words and rights. */
export interface Narrowing {
	spaceId: Id | null;
	language: string | null;
	/** From this moment on, and before that one. */
	from: Date | null;
	until: Date | null;
	/** Written by one of these, under their names; null: by anybody. */
	authorIds: Id[] | null;
	/** Only messages that files came with and still do. */
	withFiles: boolean;
}

const fits = (table: 'message' | 'thread' | 'document', { spaceId, language, from, until }: Narrowing) => {
	const space = table === 'message' ? 'thread' : table;
	return sql`${sql.ref(`${space}.space_id`)} = coalesce(${spaceId}::uuid, ${sql.ref(`${space}.space_id`)})
		and (${language}::text is null or split_part(${sql.ref(`${table}.language`)}, '-', 1) = split_part(${language}::text, '-', 1))
		and (${from}::timestamptz is null or ${sql.ref(`${table}.created_at`)} >= ${from}::timestamptz)
		and (${until}::timestamptz is null or ${sql.ref(`${table}.created_at`)} < ${until}::timestamptz)`;
};

/** Whose text it is, where that stands under it. */
const isBy = (table: 'message' | 'thread', personIds: Id[] | null) =>
	personIds === null
		? sql`true`
		: sql`${sql.ref(`${table}.byline_kind`)} = 'person' and exists (
			select from authorship
			where authorship.subject_id = ${sql.ref(`${table}.id`)} and authorship.person_id = any(${personIds}::uuid[]) offset 0
		)`;

/** Which messages are looked through: by words in the index, or one person's texts one by one, where those are fewer. */
export type Through = { texts: 'words' } | { texts: 'authors' };

/** The messages that fit, the latest first. Whether whoever asks reads them is the last condition, and always there. */
export const findMessageIds = async (
	tx: Tx,
	queries: Tsqueries,
	narrowing: Narrowing,
	page: { before: Id | null; limit: number; through: Through['texts'] }
): Promise<Id[]> => {
	const from: RawBuilder<unknown> =
		page.through === 'words'
			? sql`message`
			: sql`(
				select subject_id from authorship where person_id = any(${narrowing.authorIds ?? []}::uuid[]) offset 0
			) as own join message on message.id = own.subject_id`;
	const { rows } = await sql<{ id: Id }>`
		with ${readable(tx)}
		select message.id
		from (
			-- The index is asked once (offset 0), and of what it finds, the latest first, only as many are looked at as are wanted
			-- (limit 1 keeps the order): asked for each thread that one reads, which PostgreSQL prefers, it takes a thousand times
			-- as long.
			select message.id, message.thread_id, message.language, message.byline_kind, message.created_at
			from ${from}
			where ${hasWords('message', queries)} and message.gone_at is null
				and (${page.before}::uuid is null or message.id < ${page.before}::uuid)
			order by message.id desc offset 0
		) as message cross join lateral (
			select thread.space_id from thread where thread.id = message.thread_id and not thread.in_trash limit 1
		) as thread
		where ${fits('message', narrowing)} and ${hasOthersToo(queries)}
			and ${isBy('message', narrowing.authorIds)} and ${isReadable('thread')} and ${isSaidToHer('message')}
			and (not ${narrowing.withFiles}::boolean or exists (select from attachment where attachment.message_id = message.id))
		order by message.id desc limit ${page.limit}
	`.execute(tx.db);
	return rows.map(({ id }) => id);
};

/** A message as it is shown among what was found. */
export interface MessageText {
	id: Id;
	threadId: Id;
	spaceId: Id;
	body: Body;
	language: string | null;
	byline: Byline;
	createdAt: string;
	thread: { kind: ThreadKind; title: string; language: string | null };
}

/** Messages that were found, the latest first. */
export const listMessageTexts = async (tx: Tx, ids: Id[]): Promise<MessageText[]> => {
	const { rows } = await sql<
		BylineColumns & {
			id: Id;
			thread_id: Id;
			space_id: Id;
			body: unknown;
			language: string | null;
			author_id: Id | null;
			created_at: Date;
			kind: string;
			title: string;
			thread_language: string | null;
		}
	>`
		select message.id, message.thread_id, thread.space_id, message.body, message.language, message.byline_kind,
			message.byline_label, ${authorOf('message')} as author_id, message.created_at, thread.kind, thread.title,
			thread.language as thread_language
		from message join thread on thread.id = message.thread_id
		where message.id = any(${ids}::uuid[]) order by message.id desc
	`.execute(tx.db);
	return rows.map((row) => ({
		id: row.id,
		threadId: row.thread_id,
		spaceId: row.space_id,
		body: row.body as Body,
		language: row.language,
		byline: toByline(row),
		createdAt: row.created_at.toISOString(),
		thread: { kind: row.kind as ThreadKind, title: row.title, language: row.thread_language }
	}));
};

/** A thread that was found. */
export interface ThreadText {
	id: Id;
	spaceId: Id;
	kind: ThreadKind;
	title: string;
	language: string | null;
	createdAt: string;
}

/** Threads whose titles fit, the latest first. */
export const findThreadsByWords = async (
	tx: Tx,
	queries: Tsqueries,
	narrowing: Narrowing,
	limit: number
): Promise<ThreadText[]> => {
	const { rows } = await sql<{
		id: Id;
		space_id: Id;
		kind: string;
		title: string;
		language: string | null;
		created_at: Date;
	}>`
		with ${readable(tx)}
		select thread.id, thread.space_id, thread.kind, thread.title, thread.language, thread.created_at
		from thread
		where thread.kind <> 'comment' and ${hasWords('thread', queries)} and ${hasOthers('thread', queries)} and ${fits('thread', narrowing)} and ${isBy('thread', narrowing.authorIds)}
			and ${isReadable('thread')} and ${isSaidToHer('thread')}
		order by thread.created_at desc, thread.id limit ${limit}
	`.execute(tx.db);
	return rows.map(({ space_id: spaceId, kind, created_at: at, ...row }) => ({
		...row,
		spaceId,
		kind: kind as ThreadKind,
		createdAt: at.toISOString()
	}));
};

/** A document that was found, with its text as it was when last read. */
export interface DocumentText {
	id: Id;
	spaceId: Id;
	kind: DocumentKind;
	title: string;
	language: string | null;
	text: string;
}

/** Documents whose title and text fit, the latest first. */
export const findDocumentsByWords = async (
	tx: Tx,
	queries: Tsqueries,
	narrowing: Narrowing,
	limit: number
): Promise<Omit<DocumentText, 'text'>[]> => {
	const { rows } = await sql<{ id: Id; space_id: Id; kind: string; title: string; language: string | null }>`
		with ${readable(tx)}
		select document.id, document.space_id, document.kind, document.title, document.language
		from document_text
			join document on document.id = document_text.document_id
		where ${hasWords('document_text', queries)} and ${hasOthers('document_text', queries)} and ${fits('document', narrowing)} and document.trashed_at is null and ${isReadable('document')}
		order by document.created_at desc, document.id limit ${limit}
	`.execute(tx.db);
	return rows.map(({ space_id: spaceId, kind, ...row }) => ({ ...row, spaceId, kind: kind as DocumentKind }));
};

/** The texts of documents that were found. */
export const listDocumentTexts = async (tx: Tx, ids: Id[]): Promise<Map<Id, string>> => {
	const { rows } = await sql<{ document_id: Id; text: string }>`
		select document_id, text from document_text where document_id = any(${ids}::uuid[])
	`.execute(tx.db);
	return new Map(rows.map((row) => [row.document_id, row.text]));
};
