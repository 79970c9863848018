import { sql } from 'kysely';
import type { DocumentKind } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { FirstSteps } from '#shared/today.ts';
import { readsAfterOf } from '#server/core/said.ts';
import type { Tx } from '#server/core/transaction.ts';
import { readable } from '#server/features/search/queries.ts';

/**
 * The last messages of the threads that moved last in a person's groups and committees, the latest first: read backwards
 * from the end of each stream, so that it costs the same however much was said before.
 */
export const listMoved = async (tx: Tx, personId: Id, limit: number): Promise<{ threadId: Id; messageId: Id }[]> => {
	const { rows } = await sql<{ thread_id: Id; message_id: Id }>`
		with mine as (
			select space.stream_id, ${readsAfterOf('member')} as reads_after from member join space on space.id = member.space_id
			where member.person_id = ${personId} and member.suspended_at is null and space.kind in ('group', 'committee')
		), recent as (
			select said.* from mine cross join lateral (
				select thread_id, message_id, at, seq from activity
				where activity.stream_id = mine.stream_id and kind = 'message:posted' and activity.seq > mine.reads_after
					and not exists (select from message where message.id = activity.message_id and message.gone_at is not null)
				order by seq desc limit 30
			) said
		), last as (
			select distinct on (thread_id) thread_id, message_id, at from recent order by thread_id, seq desc
		)
		select thread_id, message_id from last
		where not exists (select from thread where thread.id = last.thread_id and thread.in_trash)
		order by at desc, thread_id limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => ({ threadId: row.thread_id, messageId: row.message_id }));
};

/** Questions of the network with no answer that somebody else asked, the oldest first: of `mine` those about the person's themes, of `any` those first. */
export const listAlone = async (
	tx: Tx,
	networkId: Id,
	personId: Id,
	which: 'mine' | 'any',
	limit: number
): Promise<Id[]> => {
	const isMine = sql`question.themes && (select themes from person where id = ${personId})`;
	const { rows } = await sql<{ thread_id: Id }>`
		select question.thread_id
		from question join thread on thread.id = question.thread_id
		where thread.space_id = ${networkId} and question.accepted_id is null and (${which === 'any'} or ${isMine})
			and not exists (select from authorship where subject_id = thread.id and person_id = ${personId})
			and (select count(*) from (select from message where thread_id = thread.id and gone_at is null limit 2) said) < 2
		order by ${isMine} desc, thread.created_at, thread.id
		limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => row.thread_id);
};

/** The groups a person leads at whose doors somebody waits, and how many. */
export const listWaiting = async (tx: Tx, personId: Id): Promise<{ spaceId: Id; name: string; count: number }[]> => {
	const { rows } = await sql<{ spaceId: Id; name: string; count: number }>`
		select space.id as "spaceId", space.name, count(*) as count
		from member join space on space.id = member.space_id join request on request.space_id = space.id
		where member.person_id = ${personId} and member.role = 'lead' and member.suspended_at is null
			and space.kind <> 'network' and request.person_id is not null and request.outcome is null
		group by space.id order by min(request.created_at), space.id
	`.execute(tx.db);
	return rows;
};

/** How many wait at the door of the network: who asked from outside, and guests whom nobody has confirmed. */
export const countAtTheDoor = async (tx: Tx): Promise<{ askers: number; guests: number }> => {
	const { rows } = await sql<{ askers: number; guests: number }>`
		select
			(select count(*) from request where space_id = network.id and email is not null and outcome is null) as askers,
			(select count(*) from member where space_id = network.id and confirmed_at is null and suspended_at is null) as guests
		from space network where network.kind = 'network'
	`.execute(tx.db);
	return rows[0] ?? { askers: 0, guests: 0 };
};

/** One document to read for whoever is new: the latest practice of a space she reads, else the latest of all. */
export const findToRead = async (tx: Tx): Promise<FirstSteps['document']> => {
	const { rows } = await sql<{ id: Id; title: string; language: string | null; kind: DocumentKind }>`
		with ${readable(tx)}
		select document.id, document.title, document.language, document.kind
		from document join readable on readable.id = document.space_id and document.trashed_at is null
		order by document.kind = 'practice' desc, document.created_at desc, document.id limit 1
	`.execute(tx.db);
	return rows[0] ?? null;
};

/** The reports owed by committees a person sits in, or that have their mandate from her groups or the network. */
export const listReports = async (tx: Tx, personId: Id): Promise<{ spaceId: Id; name: string; reportOn: string }[]> => {
	const { rows } = await sql<{ space_id: Id; name: string; report_on: string }>`
		select committee.space_id, space.name, committee.report_on::text
		from committee join space on space.id = committee.space_id
		where exists (
			select from member where person_id = ${personId} and suspended_at is null
				and member.space_id in (committee.space_id, committee.mandate_by)
		)
		order by committee.report_on, committee.space_id limit 5
	`.execute(tx.db);
	return rows.map((row) => ({ spaceId: row.space_id, name: row.name, reportOn: row.report_on }));
};
