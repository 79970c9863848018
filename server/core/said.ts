import { sql, type RawBuilder } from 'kysely';

type Sql = RawBuilder<unknown>;

/**
 * The number above which a member reads what is said in a space (rule A2), over rows of `space` and of `member` by a name.
 * Whatever asks for more than one space asks by this; for one space it stands in the standing.
 */
export const readsAfterOf = (member: 'member' | 'mine') =>
	sql`case when space.access = 'open' then 0 else coalesce(${sql.ref(`${member}.reads_after`)}, 0) end`;

/** Whether a row of `message` was said above a number: one look at what is above it in its thread. */
export const isSaidAfter = (number: Sql) => sql`exists (
	select from activity where activity.thread_id = message.thread_id and activity.kind = 'message:posted'
		and activity.message_id = message.id and activity.seq > ${number}
)`;
