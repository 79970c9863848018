import { sql, type RawBuilder } from 'kysely';
import type { Reach, ThreadLevel } from '#shared/following.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Whose choice it is, and for which thread of which space. */
interface Whose {
	personId: Id;
	threadId: Id;
	spaceId: Id;
}

/** What a person chose for a thread; who began it and chose nothing follows it. Over `thread`, with what she chose beside it. */
export const chosenLevel = (personId: RawBuilder<unknown>) => sql<ThreadLevel>`coalesce(
	thread_level.level,
	case when exists (select from authorship where subject_id = thread.id and person_id = ${personId}) then 'followed' else 'usual' end
)`;

/** How much of a thread reaches a person, and whom she muted. */
export const findChoice = async (
	tx: Tx,
	{ personId, threadId }: Omit<Whose, 'spaceId'>
): Promise<{ level: ThreadLevel; silent: Id[] }> => {
	const { rows } = await sql<{ level: ThreadLevel; silent: Id[] }>`
		select ${chosenLevel(sql`${personId}`)} as level,
			array(select muted_id from muted_person where person_id = ${personId} order by muted_id) as silent
		from thread left join thread_level on thread_level.person_id = ${personId} and thread_level.thread_id = thread.id
		where thread.id = ${threadId}
	`.execute(tx.db);
	return rows[0] ?? { level: 'usual', silent: [] };
};

/** What a person chose for her threads, and whom she muted. */
export const listReach = async (tx: Tx, personId: Id): Promise<Reach> => {
	const { rows } = await sql<{ kind: keyof Reach | 'usual'; id: Id }>`
		select level as kind, thread_id as id from thread_level where person_id = ${personId}
		union all select 'silent', muted_id from muted_person where person_id = ${personId}
		union all select 'followed', thread.id from authorship join thread on thread.id = authorship.subject_id
		where authorship.person_id = ${personId}
			and not exists (select from thread_level where person_id = ${personId} and thread_id = thread.id)
	`.execute(tx.db);
	const reach: Reach = { followed: [], called: [], muted: [], silent: [] };
	for (const { kind, id } of rows) if (kind !== 'usual') reach[kind].push(id);
	return reach;
};

/** Notes how much of a thread shall reach a person. */
export const putLevel = async (tx: Tx, { personId, threadId, spaceId }: Whose, level: ThreadLevel) => {
	await tx.db
		.insertInto('thread_level')
		.values({ person_id: personId, thread_id: threadId, space_id: spaceId, level })
		.onConflict((conflict) => conflict.columns(['person_id', 'thread_id']).doUpdateSet({ level }))
		.execute();
};

/** Notes that a person has read what came of a thread; false when she had, or it is open. */
export const putNotedClosing = async (tx: Tx, { personId, threadId, spaceId }: Whose): Promise<boolean> => {
	const { rows } = await sql`
		insert into noted_closing (person_id, thread_id, space_id, closed_at)
		select ${personId}, thread.id, ${spaceId}, thread.closed_at from thread where id = ${threadId} and closed_at is not null
		on conflict (person_id, thread_id) do update set closed_at = excluded.closed_at
			where noted_closing.closed_at <> excluded.closed_at
		returning thread_id
	`.execute(tx.db);
	return rows.length > 0;
};

/** The own stream of whoever wrote a message under a name and is in the space now, unless it is this person. */
export const findStreamToAnswer = async (
	tx: Tx,
	messageId: Id,
	{ spaceId, by }: { spaceId: Id; by: Id | null }
): Promise<{ streamId: Id; personId: Id } | null> => {
	const { rows } = await sql<{ streamId: Id; personId: Id }>`
		select person.stream_id as "streamId", person.id as "personId"
		from authorship join person on person.id = authorship.person_id
			join message on message.id = authorship.subject_id and message.byline_kind = 'person'
			join member on member.person_id = person.id and member.space_id = ${spaceId} and member.suspended_at is null
		where authorship.subject_id = ${messageId} and person.id is distinct from ${by}
	`.execute(tx.db);
	return rows[0] ?? null;
};
