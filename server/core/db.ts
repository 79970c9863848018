import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { log } from './log.ts';
import { once } from './once.ts';
import type { DB } from './schema.ts';

/** The database, or one transaction of it, with today's tables. */
export type Db = Kysely<DB>;

/** A pool and the query builder on it. */
export interface Database {
	db: Db;
	pool: pg.Pool;
}

// Numbers of streams and updates stay far below 2^53, and a string would sort and add wrongly.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A day is a day: a Date would move it by the time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Beyond so many different statements a text is probably built from data: PostgreSQL need not remember it. */
const maxPrepared = 500;
const statementNames = new Map<string, string>();
const nameOf = (text: string) => {
	let name = statementNames.get(text);
	if (name === undefined && statementNames.size < maxPrepared) {
		name = `q${statementNames.size}`;
		statementNames.set(text, name);
	}
	return name;
};

/** What a turn sends leaves in one write: a write costs as much as the whole of a short statement. */
const gather = ({ stream }: pg.Connection) => {
	if (stream.writableCorked > 0) return;
	stream.cork();
	process.nextTick(() => stream.uncork());
};

/** Prepares each statement once per connection: parsing and planning cost PostgreSQL more than running short ones. */
class PreparingClient extends pg.Client {
	constructor(config?: string | pg.ClientConfig) {
		super(config);
		// When a connection dies, the statement on its way is told. Where there is none (it was just handed over, or taken out
		// of the pool) only this event is left, and without a listener it would end the process.
		this.on('error', () => undefined);
		const plain = this.query.bind(this) as (...args: unknown[]) => unknown;
		const prepared = (first: unknown, values?: unknown, ...rest: unknown[]) => {
			gather(this.connection);
			if (typeof first !== 'string' || !Array.isArray(values)) return plain(first, values, ...rest);
			const name = nameOf(first);
			return plain(name === undefined ? { text: first, values } : { name, text: first, values }, ...rest);
		};
		this.query = prepared as typeof this.query;
	}
}

/** Opens a pool; eight connections serve two cores best. Connections are pipelined: a turn's statements share a round trip. */
export const createDatabase = (config: pg.PoolConfig): Database => {
	const pool = new pg.Pool({
		max: 8,
		connectionTimeoutMillis: 10_000,
		statement_timeout: 30_000,
		lock_timeout: 10_000,
		idle_in_transaction_session_timeout: 60_000,
		pipeline: true,
		Client: PreparingClient,
		...config
	} as pg.PoolConfig);
	// Without a listener a connection that dies while idle would end the process.
	pool.on('error', (error) => {
		if (!pool.ending) log.warn({ code: (error as { code?: string }).code ?? error.name }, 'database connection lost');
	});
	return { db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), pool };
};

const holder = once('database', () => ({ current: null as Database | null }));

/** The process's database. Throws before the house is open. */
export const database = (): Database => {
	if (!holder.current) throw new Error('the database is not open');
	return holder.current;
};

/** Sets the process's database (the house does when it opens; tests do with a clone). */
export const useDatabase = (next: Database | null) => {
	holder.current = next;
};

const bound = new WeakMap<pg.PoolClient, Db>();

/** The query builder on one connection, so that a transaction is plain statements on it. */
export const onConnection = (client: pg.PoolClient): Db => {
	let db = bound.get(client);
	if (!db) {
		const connection = { query: client.query.bind(client), release: () => undefined };
		const pool = { connect: () => Promise.resolve(connection), end: () => Promise.resolve() };
		db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool as never }) });
		bound.set(client, db);
	}
	return db;
};
