import type { Id } from '#shared/ids.ts';
import { readThread } from '#server/features/discussions/reading.ts';
import { daysBefore } from './clock.ts';
import { actingAs, type Stage } from './stage.ts';

interface Said {
	thread_id: Id;
	person_id: Id;
	/** The last message before a day, or the last of the person's own where that is later. */
	up_to: number;
}

/**
 * Lets everybody have read what is older than some days, a few for one and a week for another, and all up to their own last
 * words in each thread: so that everybody finds something new, and nobody everything.
 */
export const readAlong = async (stage: Stage) => {
	const { ctx, today, personIds } = stage;
	const keys = [...personIds.keys()];
	const { rows } = await ctx.database.pool.query<Said>(
		`select activity.thread_id, member.person_id, max(activity.seq) as up_to
		from unnest($1::uuid[], $2::timestamptz[]) as reader (person_id, since)
			-- Guests read in the groups that invited them, and nowhere else.
			join member on member.person_id = reader.person_id and member.confirmed_at is not null
				and exists (
					select from member as entered join space on space.id = entered.space_id and space.kind = 'network'
					where entered.person_id = reader.person_id and entered.suspended_at is null
				)
			join thread on thread.space_id = member.space_id
			join activity on activity.thread_id = thread.id and activity.kind = 'message:posted'
			left join authorship on authorship.subject_id = activity.message_id and authorship.person_id = member.person_id
		where activity.at < reader.since or authorship.person_id is not null
		group by activity.thread_id, member.person_id`,
		[keys.map((key) => personIds.get(key)), keys.map((_, i) => daysBefore(today, 6 + 2 * (i % 5)))]
	);
	const keyOf = new Map([...personIds].map(([key, id]) => [id, key]));
	await Promise.all(
		rows.map(({ thread_id: threadId, person_id: personId, up_to: upTo }) =>
			readThread(actingAs(stage, keyOf.get(personId) ?? '', { daysAgo: 0 }), { threadId, upTo })
		)
	);
};
