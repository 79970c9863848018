import { setTimeout as sleep } from 'node:timers/promises';
import type { Id } from '#shared/ids.ts';
import { announce, type Effect } from './activity.ts';
import type { Database } from './db.ts';
import { log } from './log.ts';

/** What a commit would have changed whose answer never came. */
export interface Doubt {
	streamIds: Id[];
	effects: Effect[];
	/** The database's process that was committing. */
	pid: number | undefined;
}

const askAgainAfter = 500;

/**
 * A connection died during its commit: it may be kept and has been told to nobody, and nothing later would tell it. As soon
 * as the database can say how it ended, everybody whom it concerns looks again: browsers ask for what they missed, and
 * rights are read anew.
 */
export const clearUp = async (database: Database, { streamIds, effects, pid }: Doubt): Promise<void> => {
	if (streamIds.length + effects.length === 0) return;
	for (; !database.pool.ended; await sleep(askAgainAfter, undefined, { ref: false })) {
		try {
			if (await isCommitting(database, pid)) continue;
			const certain = await Promise.all(effects.map((effect) => withoutLiving(database, effect)));
			const look = [...new Set(streamIds)].map((streamId): Effect => ({ kind: 'audience:changed', streamId }));
			return announce({ news: [], effects: [...certain, ...look] });
		} catch (error) {
			log.debug({ error }, 'the database cannot say yet how a commit ended');
		}
	}
};

/** Whether the database's process still works on it: it goes on when nobody listens any more. */
const isCommitting = async ({ pool }: Database, pid: number | undefined) => {
	const { rowCount } = await pool.query('select from pg_stat_activity where pid = $1', [pid ?? 0]);
	return rowCount !== 0;
};

/** Sessions that are still there have not ended. */
const withoutLiving = async ({ db }: Database, effect: Effect): Promise<Effect> => {
	if (effect.kind !== 'sessions:ended') return effect;
	const rows = await db
		.selectFrom('session')
		.select('id')
		.where('id', 'in', ['', ...effect.sessionIds])
		.execute();
	const living = new Set(rows.map((row) => row.id));
	return { kind: 'sessions:ended', sessionIds: effect.sessionIds.filter((id) => !living.has(id)) };
};
