import { sql } from 'kysely';
import type { Body } from '#shared/body-text.ts';
import { deletedKeptDays, type MessageVersion } from '#shared/deeds.ts';
import type { Message } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { React, ReactionKind } from '#shared/reactions.ts';
import type { Tx } from '#server/core/transaction.ts';
import type { Called } from './mentions.ts';
import { messageColumns, noWords, toMessage, type MessageRow } from './queries.ts';

interface Where {
	threadId: Id;
	messageId: Id;
}

/** A message of a thread, or nothing. */
export const findMessage = async (tx: Tx, { threadId, messageId }: Where): Promise<Message | null> => {
	const { rows } = await sql<MessageRow>`
		select ${messageColumns} from message where message.id = ${messageId} and message.thread_id = ${threadId}
	`.execute(tx.db);
	return rows[0] ? toMessage(rows[0]) : null;
};

/** The same, kept from everybody else until the transaction ends: deeds to one message come one after the other. */
export const lockMessage = async (tx: Tx, where: Where): Promise<Message | null> => {
	await sql`
		select from message where id = ${where.messageId} and thread_id = ${where.threadId} for no key update
	`.execute(tx.db);
	// Only a statement that begins after the wait sees what was waited for, in other tables too.
	return findMessage(tx, where);
};

/** Keeps what a message says as a version of it, and has it say something else, by which it is found from now on. */
export const updateWords = async (
	tx: Tx,
	id: Id,
	{ body, language, words, called }: { body: Body; language: string | null; words: string; called: Called[] }
) => {
	await sql`
		insert into message_version (message_id, number, body, language, written_at)
		select id, (select count(*) + 1 from message_version where message_id = message.id), body, language,
			coalesce(edited_at, created_at)
		from message where id = ${id}
	`.execute(tx.db);
	await tx.db
		.updateTable('message')
		.set({ body: JSON.stringify(body), language, edited_at: tx.now(), words: sql<string>`${words}::tsvector` })
		.where('id', '=', id)
		.execute();
	await tx.db.deleteFrom('mention').where('message_id', '=', id).execute();
	const rows = called.map(({ kind, personId }) => ({ message_id: id, kind, person_id: personId }));
	if (rows.length > 0) await tx.db.insertInto('mention').values(rows).execute();
};

/** What a message said before, the latest first. */
export const listVersions = async (tx: Tx, messageId: Id): Promise<MessageVersion[]> => {
	const rows = await tx.db
		.selectFrom('message_version')
		.selectAll()
		.where('message_id', '=', messageId)
		.orderBy('number', 'desc')
		.execute();
	return rows.map((row) => ({
		number: row.number,
		body: row.body as unknown as Body,
		language: row.language,
		writtenAt: row.written_at.toISOString()
	}));
};

const dayMs = 24 * 3600 * 1000;

/** Takes a message's words from sight; they are kept a while. */
export const markDeleted = async (tx: Tx, id: Id) => {
	const purgeAt = new Date(tx.now().getTime() + deletedKeptDays * dayMs);
	await tx.db
		.updateTable('message')
		.set({ gone_at: tx.now(), gone_how: 'deleted', purge_at: purgeAt })
		.where('id', '=', id)
		.execute();
};

/** Puts a deleted message back; false when its words are purged by now. */
export const unmarkDeleted = async (tx: Tx, id: Id): Promise<boolean> => {
	const kept = await tx.db
		.updateTable('message')
		.set({ gone_at: null, gone_how: null, purge_at: null })
		.where('id', '=', id)
		.where('purge_at', 'is not', null)
		.returning('id')
		.execute();
	return kept.length > 0;
};

/** Destroys a message's words, in all versions and where others quote them, whom they called and who reacted to them. */
export const destroyWords = async (tx: Tx, id: Id, by: Id | null, reason: string) => {
	await tx.db
		.updateTable('message')
		.set({ gone_at: tx.now(), gone_how: 'redacted', gone_why: reason, gone_by: by, purge_at: null })
		.set({ body: JSON.stringify(noWords) })
		.where('id', '=', id)
		.execute();
	await tx.db.updateTable('message').set({ quote: null }).where('id', '=', id).execute();
	await tx.db.updateTable('message').set({ quote: null }).where('reply_to', '=', id).execute();
	await tx.db.deleteFrom('mention').where('message_id', '=', id).execute();
	await tx.db.deleteFrom('message_version').where('message_id', '=', id).execute();
	await tx.db.deleteFrom('reaction').where('message_id', '=', id).execute();
};

/** Notes or takes back a reaction; whether that changed anything. */
export const putReaction = async (tx: Tx, personId: Id, { messageId, kind, on }: React): Promise<boolean> => {
	const { rows } = on
		? await sql`
			insert into reaction (message_id, person_id, kind) values (${messageId}, ${personId}, ${kind})
			on conflict do nothing returning 1`.execute(tx.db)
		: await sql`
			delete from reaction where message_id = ${messageId} and person_id = ${personId} and kind = ${kind}
			returning 1`.execute(tx.db);
	return rows.length > 0;
};

/** What some people say to some messages, for each pair, in no order. */
export const listReactionsOf = async (
	tx: Tx,
	pairs: { messageId: Id; personId: Id }[]
): Promise<{ messageId: Id; personId: Id; kind: ReactionKind }[]> => {
	const { rows } = await sql<{ messageId: Id; personId: Id; kind: ReactionKind }>`
		select reaction.message_id as "messageId", reaction.person_id as "personId", reaction.kind
		from (
			select distinct message_id, person_id from unnest(
				${pairs.map((pair) => pair.messageId)}::uuid[], ${pairs.map((pair) => pair.personId)}::uuid[]
			) as pair (message_id, person_id)
		) as pair join reaction on reaction.message_id = pair.message_id and reaction.person_id = pair.person_id
			join message on message.id = reaction.message_id and message.gone_at is null
	`.execute(tx.db);
	return rows;
};

/** The numbers of messages in their streams. */
export const listNumbers = async (tx: Tx, ids: Id[]): Promise<Map<Id, number>> => {
	const { rows } = await sql<{ id: Id; seq: number }>`
		select message.id, activity.seq from message join activity
			on activity.thread_id = message.thread_id and activity.kind = 'message:posted' and activity.message_id = message.id
		where message.id = any(${ids}::uuid[])
	`.execute(tx.db);
	return new Map(rows.map((row) => [row.id, row.seq]));
};
