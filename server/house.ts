import type pg from 'pg';
import { awaitDatabase } from './core/await-database.ts';
import { atClosing, endEverything } from './core/closing.ts';
import { markDemo, occupyDataDir } from './core/data-dir.ts';
import { createDatabase, useDatabase, type Database } from './core/db.ts';
import { settings, type Settings } from './core/env.ts';
import { host, type Host } from './core/host.ts';
import { startKeeping } from './core/keeping.ts';
import { log } from './core/log.ts';
import { migrate, type MigrationModules } from './core/migrate.ts';
import { startMailSender } from './core/mail-sender.ts';
import { forget, once } from './core/once.ts';
import { useFiles } from './core/files/store.ts';
import { keepPostgres } from './core/postgres-keeper.ts';
import { purgeDeletedMessages } from './features/discussions/purge.ts';
import { purgePictures } from './features/documents/picture-queries.ts';
import { purgeTrashedDocuments } from './features/documents/trash.ts';
import { purgeVersions } from './features/documents/version-queries.ts';
import { startSweeping } from './features/attachments/sweeping.ts';
import { attachRealtime } from './realtime/attach.ts';

/**
 * Looks at what the migrated database holds before anybody comes in: fills it, leaves it, or refuses it with
 * `CannotStart`. May return what the terminal is told.
 */
export type Prepare = (database: Database, settings: Settings) => Promise<Host['greet'] | void>;

const patienceMs = 30_000;

/** What goes by the clock. */
const purges = {
	'deleted messages': purgeDeletedMessages,
	'trashed documents': purgeTrashedDocuments,
	versions: purgeVersions,
	pictures: purgePictures
};

/**
 * Opens the house: database, tables, content, sockets. A development reload calls it again, which opens nothing twice
 * and hands the sockets to the new code.
 */
export async function openHouse(modules: MigrationModules, prepare: Prepare = async () => {}): Promise<void> {
	host.close = closeHouse;
	await once('house', () => open(modules, prepare));
	if (host.http) atClosing('sockets', attachRealtime(host.http).close);
}

/** Closes the house: documents, sockets, pool, embedded database, in this order. */
export async function closeHouse(): Promise<void> {
	await endEverything();
	forget('house');
}

async function open(modules: MigrationModules, prepare: Prepare): Promise<void> {
	try {
		const chosen = settings();
		const config = await reachDatabase(chosen);
		await bringToToday(config, modules);
		const database = createDatabase(config);
		atClosing('pool', () => database.pool.end());
		useDatabase(database);
		await useFiles(chosen.dataDir);
		host.greet = (await prepare(database, chosen)) ?? host.greet;
		atClosing('files', startSweeping(database).stop);
		atClosing('mails', startMailSender(database, chosen).stop);
		atClosing('keeping', startKeeping(database, purges).stop);
	} catch (error) {
		await closeHouse();
		throw error;
	}
}

/** How to connect to the database, which answers by now. */
async function reachDatabase({ dataDir, databaseUrl, demo }: Settings): Promise<pg.PoolConfig> {
	atClosing('data directory', occupyDataDir(dataDir));
	if (databaseUrl !== null) {
		const config = { connectionString: databaseUrl, application_name: 'dastarkhan' };
		await awaitDatabase(config, patienceMs);
		return config;
	}
	if (demo) markDemo(dataDir);
	const kept = await keepPostgres(dataDir);
	atClosing('embedded PostgreSQL', kept.stop);
	await awaitDatabase(kept.config, patienceMs);
	return kept.config;
}

/** Migrates on connections of its own: what is too long for a request may be right for a change of a large table. */
async function bringToToday(config: pg.PoolConfig, modules: MigrationModules): Promise<void> {
	const unlimited = { statement_timeout: 0, lock_timeout: 0, idle_in_transaction_session_timeout: 0 };
	const { db, pool } = createDatabase({ ...config, ...unlimited, max: 2 });
	try {
		const done = await migrate(db, modules);
		if (done.length > 0) log.info({ migrations: done }, 'the database was brought to today');
	} finally {
		await pool.end();
	}
}
