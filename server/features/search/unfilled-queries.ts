import { sql } from 'kysely';
import type { Body } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { Tx } from '#server/core/transaction.ts';

interface Unfilled {
	id: Id;
	language: string | null;
	space: Pick<SpaceDto, 'id' | 'kind' | 'access'>;
}

interface UnfilledMessage extends Unfilled {
	body: Body;
	at: Date;
	hasFile: boolean;
}

const spaceOf = sql`json_build_object('id', space.id, 'kind', space.kind, 'access', space.access) as space`;

/** Messages that nothing is found by yet; those that are gone are found by nothing ever. */
export const listMessagesToFill = async (tx: Tx, limit: number): Promise<UnfilledMessage[]> => {
	const { rows } = await sql<UnfilledMessage>`
		select message.id, message.body, message.language, message.created_at as at, ${spaceOf},
			exists (select from attachment where attachment.message_id = message.id) as "hasFile"
		from message join thread on thread.id = message.thread_id join space on space.id = thread.space_id
		where message.words is null and message.gone_at is null order by message.id limit ${limit}
	`.execute(tx.db);
	return rows;
};

/** Threads that nothing is found by yet. */
export const listThreadsToFill = async (tx: Tx, limit: number): Promise<(Unfilled & { title: string })[]> => {
	const { rows } = await sql<Unfilled & { title: string }>`
		select thread.id, thread.title, thread.language, ${spaceOf}
		from thread join space on space.id = thread.space_id
		where thread.words is null order by thread.id limit ${limit}
	`.execute(tx.db);
	return rows;
};

/** Writes down what texts are found by. */
export const fill = async (tx: Tx, table: 'message' | 'thread', ids: Id[], words: string[]) => {
	await sql`
		update ${sql.table(table)} set words = given.words
		from unnest(${ids}::uuid[], ${words}::tsvector[]) as given (id, words)
		where ${sql.ref(`${table}.id`)} = given.id
	`.execute(tx.db);
};
