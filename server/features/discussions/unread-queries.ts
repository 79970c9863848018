import { sql, type RawBuilder } from 'kysely';
import type { Id } from '#shared/ids.ts';
import { mostListed, mostThreads, type ReadSoFar, type Unread, type UnreadThread } from '#shared/reading.ts';
import { together } from '#server/core/together.ts';
import type { Tx } from '#server/core/transaction.ts';
import { chosenLevel } from './following-queries.ts';

type Sql = RawBuilder<unknown>;

/** Up to where somebody has read: her cursor, or what there was when she joined. Over `member` and `read_cursor`. */
const readUpTo = sql`coalesce(read_cursor.seq, member.read_from)`;

/** The one definition of an unread message of a thread, over rows of `activity`; in words it stands at `UnreadThread`. */
const isUnread = (isExempt: Sql, threadId: Sql, upTo: Sql) => sql`
	activity.thread_id = ${threadId} and activity.kind = 'message:posted' and activity.seq > ${upTo} and not ${isExempt}`;

/**
 * Whether a message is never unread for a person, asked for few of them: she wrote it herself, its words are gone, or it stands
 * under the name of somebody she muted. Of what stands under no name nobody shall find out whose it is by muting.
 */
const isExemptFor = (personId: Sql) => sql`(
	exists (select from authorship where subject_id = activity.message_id and person_id = ${personId})
	or exists (select from message where message.id = activity.message_id and message.gone_at is not null)
	or exists (
		select from muted_person join authorship on authorship.person_id = muted_person.muted_id
			join message on message.id = authorship.subject_id and message.byline_kind = 'person'
		where muted_person.person_id = ${personId} and authorship.subject_id = activity.message_id
	)
)`;

/** The same asked for many: to look all up that are, once, costs less than to look up each of them. */
const allExemptFor = (personId: Sql) => sql`exempt as materialized (
	select subject_id from authorship where person_id = ${personId}
	union all select message.id from message where message.gone_at is not null
	union all select subject_id from muted_person join authorship on authorship.person_id = muted_person.muted_id
		join message on message.id = subject_id and message.byline_kind = 'person'
	where muted_person.person_id = ${personId}
)`;
const isExempt = sql`activity.message_id in (select subject_id from exempt)`;

/** The numbers of the last unread messages of a thread, in order; null when none is. */
const unreadNumbers = (isExempt: Sql, threadId: Sql, upTo: Sql) => sql`(
	select json_agg(seq order by seq) from (
		select activity.seq from activity where ${isUnread(isExempt, threadId, upTo)} order by activity.seq desc limit ${sql.lit(mostListed)}
	) as last
)`;

/** The number of the first unread message of a thread; null when none is. */
const firstUnread = (isExempt: Sql, threadId: Sql, upTo: Sql) => sql`(
	select activity.seq from activity where ${isUnread(isExempt, threadId, upTo)} order by activity.seq limit 1
)`;

/** Whether a message calls a person: by name, as one of the leads (`leads`), or with the whole group. */
export const callsHer = (personId: Sql, leads: Sql) => sql`exists (
	select from mention where mention.message_id = activity.message_id
		and (mention.person_id = ${personId} or mention.kind = 'group' or (mention.kind = 'leads' and ${leads}))
)`;

/** Whether a message answers one that stands under a person's name. */
export const answersHer = (personId: Sql) => sql`exists (
	select from message join authorship on authorship.subject_id = message.reply_to
		join message answered on answered.id = message.reply_to and answered.byline_kind = 'person'
	where message.id = activity.message_id and message.reply_to is not null and authorship.person_id = ${personId}
)`;

/** Whether an unread message of a thread counts: where only calls reach somebody, only what calls her. Over rows of `movedColumns`. */
const counts = (personId: Sql, row: Sql) => sql`(${row}.level <> 'called' or ${callsHer(personId, sql`${row}.leads`)})`;

/** Joins the numbers of what is unread and counts in threads of `movedColumns`, the last of them, and of what waits for the person. */
const joinNumbers = (personId: Sql, row: Sql) => sql`
	cross join lateral (
		select json_agg(seq order by seq) as numbers, json_agg(seq order by seq) filter (where waits) as mine from (
			select activity.seq, ${row}.level = 'followed'
				or ${callsHer(personId, sql`${row}.leads`)} or ${answersHer(personId)} as waits
			from activity where ${isUnread(isExempt, sql`${row}.id`, sql`${row}.up_to`)} and ${counts(personId, row)}
			order by activity.seq desc limit ${sql.lit(mostListed)}
		) as last
	) as unread`;

/** What is known of a thread that `moved` lists. */
const movedColumns = (
	personId: Sql
) => sql`thread.id, thread.space_id, ${readUpTo} as up_to, ${chosenLevel(personId)} as level,
	member.role in ('lead', 'steward') as leads`;

/** Threads in a person's spaces (of `member`) in which somebody, perhaps herself, has posted something she has not read; none that she muted. */
const moved = (personId: Sql) => sql`
	member join thread on thread.space_id = member.space_id
	left join read_cursor on read_cursor.person_id = ${personId} and read_cursor.thread_id = thread.id
	left join thread_level on thread_level.person_id = ${personId} and thread_level.thread_id = thread.id
	where member.person_id = ${personId} and member.suspended_at is null and member.confirmed_at is not null
		and thread.last_seq > ${readUpTo} and not thread.in_trash and thread_level.level is distinct from 'muted'`;

interface ReadRow {
	thread_id: Id;
	space_id: Id;
	up_to: number;
	numbers: number[] | null;
}

interface UnreadRow extends ReadRow {
	mine: number[] | null;
}

interface SoFarRow extends ReadRow {
	first: number | null;
}

const toReadSoFar = (row: SoFarRow): ReadSoFar => ({
	threadId: row.thread_id,
	spaceId: row.space_id,
	upTo: row.up_to,
	unread: row.numbers ?? [],
	first: row.first
});

const toUnreadThread = (row: UnreadRow): UnreadThread[] =>
	row.numbers
		? [
				{
					threadId: row.thread_id,
					spaceId: row.space_id,
					upTo: row.up_to,
					numbers: row.numbers,
					mine: row.mine ?? []
				}
			]
		: [];

type Counted = Pick<Unread, 'threads' | 'rest'>;

/** A person's unread threads in one of her spaces, all of them. */
export const listUnreadInSpace = async (tx: Tx, personId: Id, spaceId: Id): Promise<Counted> => {
	const me = sql`${personId}::uuid`;
	const { rows } = await sql<UnreadRow>`
		with ${allExemptFor(me)}, moved as materialized (
			select ${movedColumns(me)} from ${moved(me)} and member.space_id = ${spaceId}
		)
		select id as thread_id, space_id, up_to, unread.numbers, unread.mine from moved ${joinNumbers(me, sql`moved`)}
	`.execute(tx.db);
	return { threads: rows.flatMap(toUnreadThread), rest: [] };
};

type CountedRow = (UnreadRow & { more: null }) | { thread_id: null; space_id: Id; more: number };

/** Of more threads of `moved` than are listed, those in which something may wait for a person: a call is not lost behind talk. */
const firstOfMany = (personId: Sql) => sql`calling as materialized (
	select message.id, message.thread_id from mention join message on message.id = mention.message_id
	where mention.person_id = ${personId} or mention.kind <> 'person'
	union
	select message.id, message.thread_id from authorship join message on message.reply_to = authorship.subject_id
	where authorship.person_id = ${personId}
), first as materialized (
	select id from moved where (select count(*) from moved) > ${sql.lit(mostThreads)} and (
		level = 'followed' or id in (select thread_id from calling) and exists (
			select from activity where ${isUnread(isExempt, sql`moved.id`, sql`moved.up_to`)}
				and activity.message_id in (select id from calling)
		)
	)
)`;

/** A person's unread threads in all her spaces: those in which something waits for her and those that moved last are listed, the rest is counted by space. */
export const listUnread = async (tx: Tx, personId: Id): Promise<Counted> => {
	const me = sql`${personId}::uuid`;
	const { rows } = await sql<CountedRow>`
		with ${allExemptFor(me)}, moved as materialized (
			select ${movedColumns(me)}, thread.last_seq from ${moved(me)}
		), ${firstOfMany(me)}, listed as materialized (
			select * from moved order by id in (select id from first) desc, last_seq desc, id limit ${sql.lit(mostThreads)}
		), rest as (
			select space_id, array_agg(id) as ids, array_agg(up_to) as read_up_to, array_agg(level) as levels, array_agg(leads) as led
			from moved where id not in (select id from listed) group by space_id
		)
		select id as thread_id, space_id, up_to, unread.numbers, unread.mine, null as more
		from listed ${joinNumbers(me, sql`listed`)}
		union all
		select null, space_id, null, null, null, (
			select count(*) from (
				select from unnest(ids, read_up_to, levels, led) as one (id, up_to, level, leads), lateral (
					select from activity where ${isUnread(isExempt, sql`one.id`, sql`one.up_to`)} and ${counts(me, sql`one`)}
					limit ${sql.lit(mostListed)}
				) as unread limit ${sql.lit(mostListed)}
			) as messages
		) from rest
	`.execute(tx.db);
	return {
		threads: rows.flatMap((row) => (row.thread_id === null ? [] : toUnreadThread(row))),
		rest: rows.flatMap((row) => (row.more ? [{ spaceId: row.space_id, count: row.more }] : []))
	};
};

/** A person's spaces, with where their streams stand. */
export const listOwnStreams = async (tx: Tx, personId: Id): Promise<Unread['spaces']> => {
	const { rows } = await sql<{ space_id: Id; stream_id: Id; head: number; leads: boolean }>`
		select member.space_id, stream.id as stream_id, stream.head, member.role in ('lead', 'steward') as leads
		from member join space on space.id = member.space_id join stream on stream.id = space.stream_id
		where member.person_id = ${personId} and member.suspended_at is null and member.confirmed_at is not null
		order by member.space_id
	`.execute(tx.db);
	return rows.map(({ space_id: spaceId, stream_id: stream, head: seq, leads }) => ({
		spaceId,
		place: { stream, seq },
		leads
	}));
};

/** How far a person of the space has read some threads. */
export const listReadings = async (tx: Tx, personId: Id, threadIds: Id[]): Promise<ReadSoFar[]> => {
	const me = sql`${personId}::uuid`;
	const { rows } = await sql<SoFarRow>`
		with mine as materialized (
			select thread.id, thread.space_id, ${readUpTo} as up_to
			from thread join member on member.space_id = thread.space_id and member.person_id = ${me}
				left join read_cursor on read_cursor.person_id = ${me} and read_cursor.thread_id = thread.id
			where thread.id = any(${threadIds}::uuid[])
		)
		select id as thread_id, space_id, up_to, ${unreadNumbers(isExemptFor(me), sql`mine.id`, sql`mine.up_to`)} as numbers,
			${firstUnread(isExemptFor(me), sql`mine.id`, sql`mine.up_to`)} as first
		from mine
	`.execute(tx.db);
	return rows.map(toReadSoFar);
};

/** Where somebody's cursor is to stand. */
interface Move {
	personId: Id;
	threadId: Id;
	spaceId: Id;
	seq: number;
}

/** The person's stream to tell, and how far she has read now; null when the cursor stood there already. */
export type Moved = (ReadSoFar & { streamId: Id }) | null;

interface MovedRow extends SoFarRow {
	person_id: Id;
	stream_id: Id;
}

/**
 * Moves cursors, `back` too or only forward, never beyond the last message of the thread. Of what the log said of it before
 * nothing stays: when somebody read what is nobody's business, and the last one tells all.
 */
const moveCursors = (back: boolean) =>
	together<Move, Moved>(
		async (db, all) => {
			const goes = back ? sql`true` : sql`least(given.seq, thread.last_seq) > ${readUpTo}`;
			const wins = back ? sql`true` : sql`excluded.seq > read_cursor.seq`;
			const { rows } = await sql<MovedRow>`
				with given as (
					select person_id, thread_id, space_id, max(given.seq) as seq from unnest(
						${all.map((move) => move.personId)}::uuid[], ${all.map((move) => move.threadId)}::uuid[],
						${all.map((move) => move.spaceId)}::uuid[], ${all.map((move) => move.seq)}::bigint[]
					) as given (person_id, thread_id, space_id, seq)
					group by person_id, thread_id, space_id
				), moved as (
					insert into read_cursor (person_id, thread_id, space_id, seq)
					select given.person_id, given.thread_id, given.space_id, least(given.seq, thread.last_seq)
					from given
						join thread on thread.id = given.thread_id
						join member on member.space_id = given.space_id and member.person_id = given.person_id
						left join read_cursor on read_cursor.person_id = given.person_id and read_cursor.thread_id = given.thread_id
					where ${goes}
					order by given.person_id, given.thread_id
					on conflict (person_id, thread_id) do update set seq = excluded.seq where ${wins}
					returning person_id, thread_id, space_id, seq
				), forgotten as (
					delete from activity using moved join person on person.id = moved.person_id
					where activity.stream_id = person.stream_id and activity.thread_id = moved.thread_id
						and activity.kind in ('thread:read', 'thread:marked-unread')
				)
				select moved.person_id, moved.thread_id, moved.space_id, moved.seq as up_to, person.stream_id,
					${unreadNumbers(isExemptFor(sql`moved.person_id`), sql`moved.thread_id`, sql`moved.seq`)} as numbers,
					${firstUnread(isExemptFor(sql`moved.person_id`), sql`moved.thread_id`, sql`moved.seq`)} as first
				from moved join person on person.id = moved.person_id
			`.execute(db);
			return all.map(({ personId, threadId }) => {
				const row = rows.find((one) => one.person_id === personId && one.thread_id === threadId);
				return row ? { streamId: row.stream_id, ...toReadSoFar(row) } : null;
			});
		},
		{ writes: true }
	);

/** Notes how far somebody has read: only forward. Several devices may say it at once. */
export const readForward = moveCursors(false);

/** Puts somebody's cursor anywhere. */
export const putCursor = moveCursors(true);
