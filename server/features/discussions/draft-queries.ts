import { sql } from 'kysely';
import { daysKept, type Draft } from '#shared/drafts.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

interface DraftRow {
	thread_id: Id;
	body: string;
	reply_to: Id | null;
	revision: Id;
}

const toDraft = (row: DraftRow): Draft => ({
	threadId: row.thread_id,
	text: row.body,
	replyTo: row.reply_to,
	revision: row.revision
});

/** The first day of which drafts are still kept. */
const keptSince = (tx: Tx) => dayOf(new Date(tx.now().getTime() - daysKept * 24 * 3600_000));
const dayOf = (time: Date) => time.toISOString().slice(0, 10);

/** A person's drafts in some threads of spaces she is in now. */
export const listDrafts = async (tx: Tx, personId: Id, threadIds: Id[]): Promise<Draft[]> => {
	const { rows } = await sql<DraftRow>`
		select draft.thread_id, draft.body, draft.reply_to, draft.revision
		from draft join member on member.space_id = draft.space_id and member.person_id = draft.person_id
		where draft.person_id = ${personId} and draft.thread_id = any(${threadIds}::uuid[])
			and draft.kept_on >= ${keptSince(tx)}::date and member.suspended_at is null and member.confirmed_at is not null
	`.execute(tx.db);
	return rows.map(toDraft);
};

/** Whose draft it is, where. */
interface Whose {
	personId: Id;
	threadId: Id;
	spaceId: Id;
}

/** Keeps a draft in place of the one before. */
export const putDraft = async (tx: Tx, { personId, spaceId }: Whose, draft: Draft) => {
	await sql`
		insert into draft (person_id, thread_id, space_id, body, reply_to, revision, kept_on)
		values (${personId}, ${draft.threadId}, ${spaceId}, ${draft.text}, ${draft.replyTo}, ${draft.revision}, ${dayOf(tx.now())}::date)
		on conflict (person_id, thread_id) do update
		set body = excluded.body, reply_to = excluded.reply_to, revision = excluded.revision, kept_on = excluded.kept_on
	`.execute(tx.db);
};

/** Takes a draft away; whether there was one. */
export const deleteDraft = async (tx: Tx, { personId, threadId }: Whose): Promise<boolean> => {
	const { numDeletedRows } = await tx.db
		.deleteFrom('draft')
		.where('person_id', '=', personId)
		.where('thread_id', '=', threadId)
		.executeTakeFirstOrThrow();
	return numDeletedRows > 0n;
};

/**
 * Forgets what has lain too long, whosever it is, and what the log said of a draft before: only the last is told. Gives the
 * stream in which that is.
 */
export const forgetOldDrafts = async (tx: Tx, { personId, threadId }: Whose): Promise<Id> => {
	const { rows } = await sql<{ stream_id: Id }>`
		with old as (
			delete from draft where kept_on < ${keptSince(tx)}::date
		), told as (
			delete from activity using person
			where person.id = ${personId} and activity.stream_id = person.stream_id and activity.thread_id = ${threadId}
				and activity.kind = 'draft:kept'
		)
		select stream_id from person where id = ${personId}
	`.execute(tx.db);
	return (rows[0] as { stream_id: Id }).stream_id;
};
