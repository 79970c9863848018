import type pg from 'pg';
import type { Id } from '#shared/ids.ts';
import type { News, NewsKind, NewsOf } from '#shared/live.ts';
import { once } from './once.ts';
import type { Tx } from './transaction.ts';

/** The ids an activity row holds: what it was about, never text. */
export interface Refs {
	spaceId?: Id;
	personId?: Id;
	threadId?: Id;
	messageId?: Id;
	documentId?: Id;
}

/** An activity row as catch-up reads it. */
export interface ActivityRow extends Refs {
	streamId: Id;
	seq: number;
	kind: NewsKind;
	at: Date;
}

/** Something noted for the log: what it was about and what the news of it will say once it has a number. */
export interface Note {
	streamId: Id;
	refs: Refs;
	actorId: Id | null;
	news: { [K in NewsKind]: Omit<NewsOf<K>, 'at'> }[NewsKind];
}

/** A consequence outside the database that must wait for the commit. */
export type Effect =
	/** Somebody's rights changed (in a space, or everywhere): open sockets and documents are looked at again. */
	| { kind: 'rights:changed'; personId: Id }
	/** What a document gives to everybody, or to one person by name, changed. */
	| { kind: 'document-rights:changed'; documentId: Id; personId?: Id }
	| { kind: 'sessions:ended'; sessionIds: string[] }
	/** Somebody posted under no name: her own browsers alone are told that it was her, and nothing keeps it. */
	| { kind: 'own:posted'; personId: Id; messageId: Id }
	/** Who may read a space changed as a whole: everybody who hears it is asked again. */
	| { kind: 'audience:changed'; streamId: Id };

/**
 * Notes what a command did, for the log and the news; it gets its number just before the commit and is told after it.
 * `actorId` only for deeds that are public: who wrote a text is said by its byline alone.
 */
export const record = (tx: Tx, note: Omit<Note, 'actorId'> & { actorId?: Id | null }) => {
	tx.hasWritten = true;
	tx.notes.push({ actorId: null, ...note });
};

/**
 * The streams come in order of id and are locked in this order: nobody waits in a circle. One that is not there leaves seq
 * null, which is refused. A thread's row remembers the number of its last message; its space's stream is locked by then, so
 * that here too nobody waits in a circle. When somebody reads,
 * chooses what reaches her or writes a draft is kept to the day.
 */
const numbering = `
	with locked as (
		select counted.id, counted.many from unnest($1::uuid[], $2::int[]) as counted (id, many),
			lateral (select from stream where stream.id = counted.id for no key update) as one
	), moved as (
		update stream set head = head + locked.many from locked where stream.id = locked.id
		returning stream.id, stream.head - locked.many as base
	), numbered as (
		select note.*, moved.base + note.nth as seq from unnest(
			$4::uuid[], $5::int[], $6::text[], $7::uuid[], $8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[]
		) as note (stream_id, nth, kind, actor_id, space_id, person_id, thread_id, message_id, document_id)
			left join moved on moved.id = note.stream_id
	), logged as (
		insert into activity (stream_id, seq, kind, actor_id, space_id, person_id, thread_id, message_id, document_id, at)
		select stream_id, seq, kind, actor_id, space_id, person_id, thread_id, message_id, document_id,
			case when kind in ('thread:read', 'thread:marked-unread', 'thread:level-set', 'thread:noted', 'draft:kept') then date_trunc('day', $3::timestamptz) else $3 end
		from numbered
	), said as (
		select thread_id, max(seq) as seq from numbered where kind = 'message:posted' group by thread_id
	), headed as (
		update thread set last_seq = said.seq from said where thread.id = said.thread_id
	)
	select id, base from moved`;

/**
 * Gives the notes the next numbers of their streams and writes the log. The streams' rows are locked here, last, so that
 * the order of commits is the order of numbers. The statement is on its way when this returns: the commit may follow.
 */
export const numberNotes = async (client: pg.PoolClient, notes: Note[], at: Date): Promise<News[]> => {
	if (notes.length === 0) return [];
	const counts = new Map<Id, number>();
	const nths = notes.map(({ streamId }) => {
		const nth = (counts.get(streamId) ?? 0) + 1;
		counts.set(streamId, nth);
		return nth;
	});
	const streams = [...counts.keys()].sort();
	const column = (pick: (note: Note) => string | null | undefined) => notes.map((note) => pick(note) ?? null);
	const { rows } = await client.query<{ id: Id; base: number }>(numbering, [
		streams,
		streams.map((id) => counts.get(id)),
		at,
		column((n) => n.streamId),
		nths,
		column((n) => n.news.kind),
		column((n) => n.actorId),
		column((n) => n.refs.spaceId),
		column((n) => n.refs.personId),
		column((n) => n.refs.threadId),
		column((n) => n.refs.messageId),
		column((n) => n.refs.documentId)
	]);
	const bases = new Map(rows.map((row) => [row.id, row.base]));
	return notes.map((note, i) => {
		const seq = (bases.get(note.streamId) as number) + (nths[i] as number);
		return { ...note.news, at: { stream: note.streamId, seq } } as News;
	});
};

/** What one commit changed for the world outside the database. */
export interface Announcement {
	news: News[];
	effects: Effect[];
}

const listeners = once('announcements', () => ({ current: (_: Announcement): void => undefined }));

/** Names the one listener that tells the sockets. Replaced on a reload while developing. */
export const onAnnouncement = (listener: (announcement: Announcement) => void) => {
	listeners.current = listener;
};

/** Tells what was committed. Only `transaction.ts` calls it, and `doubt.ts` for what may have been. */
export const announce = (announcement: Announcement) => {
	if (announcement.news.length > 0 || announcement.effects.length > 0) listeners.current(announcement);
};
