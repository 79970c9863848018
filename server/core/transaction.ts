import { sql, type KyselyPlugin } from 'kysely';
import { Refusal } from '#shared/errors.ts';
import type { News } from '#shared/live.ts';
import { announce, numberNotes, type Effect, type Note } from './activity.ts';
import type { Actor, Ctx } from './context.ts';
import { onConnection, type Database, type Db } from './db.ts';
import { clearUp, type Doubt } from './doubt.ts';
import { once } from './once.ts';

/** One command's part of a transaction: its queries, and what it notes for the log. */
export class Tx {
	/** The connection's own query builder: the same for all commands of a group. For `together` only. */
	readonly root: Db;
	readonly ctx: Ctx;
	readonly notes: Note[] = [];
	readonly effects: Effect[] = [];
	/** A command that fails before its first write costs its group nothing. */
	hasWritten = false;
	#db: Db | undefined;

	constructor(root: Db, ctx: Ctx) {
		this.root = root;
		this.ctx = ctx;
	}

	/** The command's query builder, made on first use: the hottest commands only ask together. */
	get db(): Db {
		return (this.#db ??= this.root.withPlugin(this.#watch()));
	}

	#watch(): KyselyPlugin {
		return {
			transformQuery: ({ node }) => {
				if (node.kind !== 'SelectQueryNode') this.hasWritten = true;
				return node;
			},
			transformResult: ({ result }) => Promise.resolve(result)
		};
	}

	get actor(): Actor {
		return this.ctx.actor;
	}

	now(): Date {
		return this.ctx.now();
	}
}

type Command<T> = (tx: Tx) => Promise<T>;

/** Whether the database could not be reached or went away: nothing is wrong with the command. */
export const isLostConnection = (error: unknown): boolean => {
	const { code, message } = error as { code?: unknown; message?: unknown };
	if (typeof code === 'string' && /^(08...|57P0[1-3]|53300|ECONN\w+|ENOENT|EPIPE|ETIMEDOUT)$/.test(code)) return true;
	return (
		typeof message === 'string' &&
		/connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection ended/i.test(
			message
		)
	);
};

const unavailable = (error: unknown) => (isLostConnection(error) ? new Refusal('unavailable') : error);

/**
 * PostgreSQL broke a tie by giving up one transaction, or what a row points at went while the command ran, such as somebody's
 * place in a group: it has changed nothing and may run again, and then meets what there is.
 */
const isTie = (error: unknown) => ['40001', '40P01', '23503'].includes((error as { code?: string }).code ?? '');
const mostTries = 3;

/** The number of the database's process behind a connection; pg has it and does not say so in its types. */
const pidOf = (client: object) => (client as { processID?: number }).processID;

interface Done<T> {
	result: T;
	notes: Note[];
	effects: Effect[];
	at: Date;
}

/**
 * Runs something between begin and commit on one connection, and numbers what it noted. Throws when the commit did not
 * commit.
 */
const between = async <T>(database: Database, begin: string, run: (db: Db) => Promise<Done<T>>) => {
	const client = await database.pool.connect();
	let broken: unknown;
	// A connection that dies while it is ours tells the statement in flight; the event alone would end the process.
	const onError = (error: Error) => (broken ??= error);
	client.on('error', onError);
	let doubt: Doubt | undefined;
	try {
		// Not awaited: the first statements travel with it. Should it fail, they fail too.
		const begun = client.query(begin);
		begun.catch(() => undefined);
		const { result, notes, effects, at } = await run(onConnection(client));
		await begun;
		// From here on it may be kept without our hearing of it.
		doubt = { streamIds: notes.map((note) => note.streamId), effects, pid: pidOf(client) };
		// Sent in one go, which saves a round trip: where the numbering fails, the commit is answered with a rollback.
		const [news, committed] = await Promise.all([numberNotes(client, notes, at), client.query('commit')]);
		// After a failed statement that somebody swallowed, COMMIT answers ROLLBACK without an error.
		if (committed.command !== 'COMMIT')
			throw new Error('the transaction was rolled back: a failed statement was swallowed');
		return { result, news, effects };
	} catch (error) {
		if (isLostConnection(error)) {
			broken ??= error;
			if (doubt) void clearUp(database, doubt);
		} else await client.query('rollback').catch((failure: unknown) => (broken ??= failure));
		throw error;
	} finally {
		client.off('error', onError);
		client.release(broken !== undefined);
	}
};

/** Runs a command in a transaction of its own; its news is told after the commit, before it answers. */
export const inTransaction = async <T>(ctx: Ctx, command: Command<T>): Promise<T> => {
	for (let tries = 1; ; tries++) {
		try {
			const { result, news, effects } = await between(ctx.database, 'begin', async (db) => {
				const tx = new Tx(db, ctx);
				return { result: await command(tx), notes: tx.notes, effects: tx.effects, at: tx.now() };
			});
			announce({ news, effects });
			return result;
		} catch (error) {
			if (!isTie(error) || tries === mostTries) throw unavailable(error);
		}
	}
};

/**
 * Planning the reads of a page anew for each costs PostgreSQL as much as running them. Where the best plan hangs on what is
 * looked for, `planAnew`.
 */
const beginSnapshot = 'begin isolation level repeatable read read only; set local plan_cache_mode = force_generic_plan';

/** Has the statements that follow planned for their very values, until the transaction ends. */
export const planAnew = async (tx: Tx) => {
	await sql`set local plan_cache_mode = force_custom_plan`.execute(tx.db);
};

/** Reads one consistent state: what several queries see belongs together, and to the place that was read with it. */
export const inSnapshot = async <T>(ctx: Ctx, command: Command<T>): Promise<T> => {
	if (!ctx.readsTogether) return inOwnSnapshot(ctx, command);
	let snapshot = snapshots.get(ctx);
	if (!snapshot) snapshots.set(ctx, (snapshot = openSnapshot(ctx)));
	snapshot.readers++;
	try {
		return await command(new Tx(await snapshot.db, ctx));
	} catch (error) {
		throw unavailable(error);
	} finally {
		if (--snapshot.readers === 0) {
			snapshots.delete(ctx);
			snapshot.end();
		}
	}
};

/** The same, where nothing else may share it. */
export const inOwnSnapshot = async <T>(ctx: Ctx, command: Command<T>): Promise<T> => {
	try {
		const { result } = await between(ctx.database, beginSnapshot, async (db) => {
			const tx = new Tx(db, ctx);
			return { result: await command(tx), notes: tx.notes, effects: tx.effects, at: tx.now() };
		});
		return result;
	} catch (error) {
		throw unavailable(error);
	}
};

/** A snapshot that several read: the first opens it, with the last it ends. */
interface Snapshot {
	db: Promise<Db>;
	readers: number;
	end(): void;
}
const snapshots = new WeakMap<Ctx, Snapshot>();

const openSnapshot = (ctx: Ctx): Snapshot => {
	const ended = Promise.withResolvers<void>();
	const db = Promise.withResolvers<Db>();
	between(ctx.database, beginSnapshot, async (opened) => {
		db.resolve(opened);
		await ended.promise;
		return { result: undefined, notes: [], effects: [], at: ctx.now() };
	}).catch(db.reject);
	return { db: db.promise, readers: 0, end: ended.resolve };
};

interface Job {
	ctx: Ctx;
	command: Command<unknown>;
	resolve(value: unknown): void;
	reject(error: unknown): void;
}
type Outcome = { job: Job; effects: Effect[] } & ({ ok: true; result: unknown } | { ok: false; error: unknown });
interface Kept {
	news: News[];
	outcomes: Outcome[];
}

/** More in one transaction would make the first wait too long for the last. */
const largestGroup = 100;
const queues = once('groups', () => new Map<Database, { waiting: Job[]; running: boolean }>());
/**
 * A group's statements are the same for every group: planned anew for each they would cost PostgreSQL twice as much. A plan
 * made while a table was small must not read all of it once it is large.
 */
const beginGroup = 'begin; set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off';
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Like `inTransaction`, for short hot commands: those that arrive while one group is being committed share the next, side
 * by side in one transaction, with one commit and one emit per room.
 */
export const inGroup = <T>(ctx: Ctx, command: Command<T>): Promise<T> =>
	new Promise<T>((resolve, reject) => {
		let queue = queues.get(ctx.database);
		if (!queue) queues.set(ctx.database, (queue = { waiting: [], running: false }));
		queue.waiting.push({ ctx, command, resolve: resolve as (value: unknown) => void, reject });
		if (!queue.running) void work(ctx.database, queue);
	});

const work = async (database: Database, queue: { waiting: Job[]; running: boolean }) => {
	queue.running = true;
	let untold: Kept | null = null;
	while (queue.waiting.length > 0) {
		await nextTurn();
		const keeping = keep(database, queue.waiting.splice(0, largestGroup));
		if (untold) {
			// Once the first statements of this group have left: PostgreSQL works while we tell of the one before.
			await nextTurn();
			tell(untold);
		}
		untold = await keeping;
		if (queue.waiting.length > 0) continue;
		tell(untold);
		untold = null;
	}
	queue.running = false;
};

const tell = ({ news, outcomes }: Kept) => {
	announce({ news, effects: outcomes.flatMap((outcome) => outcome.effects) });
	for (const outcome of outcomes) {
		if (outcome.ok) outcome.job.resolve(outcome.result);
		else outcome.job.reject(unavailable(outcome.error));
	}
};

/** Keeps all, or each on its own when they cannot be kept together: a failure undoes only itself. */
const keep = async (database: Database, jobs: Job[], tries = 1): Promise<Kept> => {
	try {
		return await attempt(database, jobs);
	} catch (error) {
		if (jobs.length === 1 && isTie(error) && tries < mostTries) return keep(database, jobs, tries + 1);
		// When the connection died during the commit nobody knows the outcome; who sent a client id may ask again.
		if (jobs.length === 1 || isLostConnection(error)) {
			return { news: [], outcomes: jobs.map((job) => ({ job, ok: false, error, effects: [] })) };
		}
		const alone: Kept = { news: [], outcomes: [] };
		for (const job of jobs) {
			const { news, outcomes } = await keep(database, [job]);
			alone.news.push(...news);
			alone.outcomes.push(...outcomes);
		}
		return alone;
	}
};

const attempt = async (database: Database, jobs: Job[]): Promise<Kept> => {
	const { result, news } = await between(database, beginGroup, async (db) => {
		const txs = jobs.map((job) => new Tx(db, job.ctx));
		const settled = await Promise.allSettled(jobs.map((job, i) => job.command(txs[i] as Tx)));
		const outcomes = jobs.map((job, i): Outcome => {
			const [result, tx] = [settled[i] as PromiseSettledResult<unknown>, txs[i] as Tx];
			if (result.status === 'fulfilled') return { job, ok: true, result: result.value, effects: tx.effects };
			// What it wrote before it failed stands in the common transaction, and a statement that failed has spoilt it: undo
			// all, then each on its own.
			if (tx.hasWritten || !(result.reason instanceof Refusal)) throw result.reason;
			return { job, ok: false, error: result.reason, effects: [] };
		});
		const notes = outcomes.flatMap((outcome, i) => (outcome.ok ? (txs[i] as Tx).notes : []));
		const effects = outcomes.flatMap((outcome) => outcome.effects);
		return { result: outcomes, notes, effects, at: (jobs[0] as Job).ctx.now() };
	});
	return { news, outcomes: result };
};
