import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#server/core/migrate.ts';
import { readMigrations } from '../../scripts/migrations.ts';
import { schemaFile, schemaText } from '../../scripts/schema-text.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { createDatabase } from '#server/core/db.ts';

let clone: Clone;
beforeAll(async () => {
	clone = await cloneDatabase();
});
afterAll(() => clone.drop());

test('the types of the tables are those of the migrated database (else: npm run schema)', async () => {
	expect(await readFile(schemaFile, 'utf8')).toBe(await schemaText(clone.db));
});

test('migrating a database of today changes nothing, also by two processes at once', async () => {
	const modules = await readMigrations();
	expect(await Promise.all([migrate(clone.db, modules), migrate(clone.db, modules)])).toEqual([[], []]);
});

test('two processes migrate an empty database at once, and each migration is done once', async () => {
	const name = `${clone.config.database}_empty`;
	await sql.raw(`create database ${name}`).execute(clone.db);
	const both = [1, 2].map(() => createDatabase({ ...clone.config, database: name }));
	const modules = await readMigrations();
	const done = await Promise.all(both.map(({ db }) => migrate(db, modules)));
	expect(done.flat().sort()).toEqual(Object.keys(modules).map((file) => file.replace('.ts', '')));
	for (const { pool } of both) await pool.end();
	await sql.raw(`drop database ${name} with (force)`).execute(clone.db);
});

test('a clone can be reached by its address, as a server of its own does', async () => {
	const { db, pool } = createDatabase({ connectionString: toUrl(clone.config) });
	const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
	expect(rows).toEqual([{ name: clone.config.database }]);
	await pool.end();
});
