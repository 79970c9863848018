import { sql } from 'kysely';
import type { Database } from '#server/core/db.ts';
import { noWords } from './queries.ts';

/** Destroys the words of messages that were deleted long enough ago, in all versions and where others quote them, whom they called and who reacted to them. */
export const purgeDeletedMessages = async ({ db }: Database, now: Date): Promise<number> => {
	const { rows } = await sql`
		with due as (
			update message set body = ${JSON.stringify(noWords)}::jsonb, quote = null, purge_at = null where purge_at <= ${now} returning id
		), versions as (
			delete from message_version using due where message_version.message_id = due.id
		), reactions as (
			delete from reaction using due where reaction.message_id = due.id
		), quotes as (
			update message set quote = null from due where message.reply_to = due.id and message.id not in (select id from due)
		), mentions as (
			delete from mention using due where mention.message_id = due.id
		)
		select id from due
	`.execute(db);
	return rows.length;
};
