import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';
import type { Called } from './mentions.ts';

/** More than these go by no part of a name. */
const mostOfAName = 100;

/** Some people, and those of a space in whose words one of these stands; whether each sits in the space and may read there. */
export const listAround = async (
	tx: Tx,
	spaceId: Id,
	{ ids, words }: { ids: Id[]; words: string[] }
): Promise<{ id: Id; isHere: boolean; isOfNetwork: boolean }[]> => {
	const { rows } = await sql<{ id: Id; isHere: boolean; isOfNetwork: boolean }>`
		with wanted as (
			select unnest(${ids}::uuid[]) as id
			union
			(select person.id from member join person on person.id = member.person_id
				where member.space_id = ${spaceId} and member.suspended_at is null and person.emptied_at is null
					and person.search_text like any(${words.map((word) => `%${word}%`)}::text[])
				limit ${mostOfAName})
		)
		select person.id,
			exists (select from member where space_id = ${spaceId} and person_id = person.id and suspended_at is null) as "isHere",
			exists (
				select from member join space on space.id = member.space_id
				where space.kind = 'network' and member.person_id = person.id
					and member.confirmed_at is not null and member.suspended_at is null
			) as "isOfNetwork"
		from wanted join person on person.id = wanted.id and person.emptied_at is null
	`.execute(tx.db);
	return rows;
};

/** Notes whom messages call, in the statement that keeps them (`kept`). */
export const insertCalled = (called: (Called & { messageId: Id })[]) => sql`, called as (
	insert into mention (message_id, kind, person_id)
	select c.message_id, c.kind, c.person_id from unnest(
		${called.map((one) => one.messageId)}::uuid[], ${called.map((one) => one.kind)}::text[],
		${called.map((one) => one.personId)}::uuid[]
	) as c (message_id, kind, person_id) join kept on kept.id = c.message_id
)`;
