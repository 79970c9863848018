import { sql } from 'kysely';
import type { Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { Db } from '#server/core/db.ts';

/** Fills a thread with so many more messages of some people, a few lines each, in the order of time; the same at every run. */
export const fillThread = async (db: Db, thread: Thread, streamId: Id, authors: Id[], count: number) => {
	await sql`
		with said as (
			select n, gen_random_uuid() as id, (select head from stream where id = ${streamId}) + n as seq,
				(${authors}::uuid[])[1 + n % ${authors.length}] as author_id,
				now() - (${count} - n) * interval '1 minute' as at,
				'Message ' || n || repeat(' says what somebody saw at work this week and asks the others', 1 + n * 7 % 5) as words
			from generate_series(1, ${count}) as n
		), written as (
			insert into message (id, thread_id, client_id, body, byline_kind, created_at)
			select id, ${thread.id}, gen_random_uuid(), jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
				jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', words)))
			)), 'person', at from said
		), authored as (
			insert into authorship (subject_id, person_id) select id, author_id from said
		), logged as (
			insert into activity (stream_id, seq, kind, space_id, thread_id, message_id, at)
			select ${streamId}, seq, 'message:posted', ${thread.spaceId}, ${thread.id}, id, at from said
		), headed as (
			update thread set last_seq = (select max(seq) from said) where id = ${thread.id}
		)
		update stream set head = (select max(seq) from said) where id = ${streamId}
	`.execute(db);
	await sql`analyze message, activity, authorship`.execute(db);
};
