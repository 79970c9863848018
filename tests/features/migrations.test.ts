import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '#shared/body.ts';
import { contextOf } from '#server/core/context.ts';
import { createDatabase, type Database } from '#server/core/db.ts';
import { migrate, type MigrationModules } from '#server/core/migrate.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { loadDocumentPage } from '#server/features/documents/commands.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { loadHouse } from '#server/features/spaces/network.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { readMigrations } from '../../scripts/migrations.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { populated, populateFirst } from '../support/populated.ts';

let clone: Clone;
let modules: MigrationModules;
let names: string[];
beforeAll(async () => {
	clone = await cloneDatabase();
	modules = await readMigrations();
	names = Object.keys(modules).map((file) => file.replace(/\.ts$/, ''));
});
afterAll(() => clone.drop());

/** Does something with a database of its own, empty at first. */
const withEmpty = async (act: (database: Database) => Promise<void>) => {
	const name = `${clone.config.database}_other`;
	await sql.raw(`create database ${name}`).execute(clone.db);
	const database = createDatabase({ ...clone.config, database: name });
	try {
		await act(database);
	} finally {
		await database.pool.end();
		await sql.raw(`drop database ${name} with (force)`).execute(clone.db);
	}
};

/** What the tables are: columns, keys, checks and indexes. */
const shapeOf = async ({ pool }: Pick<Database, 'pool'>) => {
	const texts = [
		`select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
			where table_schema = 'public' order by 1, 2`,
		`select conrelid::regclass::text as table_name, conname, pg_get_constraintdef(oid) as definition from pg_constraint
			where connamespace = 'public'::regnamespace order by 1, 2`,
		`select indexdef from pg_indexes where schemaname = 'public' order by 1`
	];
	return Promise.all(texts.map(async (text) => (await pool.query<Record<string, unknown>>(text)).rows));
};

/** Every row of every table but Kysely's own, by table. */
const contentOf = async ({ pool }: Database) => {
	const { rows: tables } = await pool.query<{ name: string }>(
		`select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like 'kysely%'`
	);
	const contents = tables.map(async ({ name }) => {
		const { rows } = await pool.query<{ row: Record<string, unknown> }>(
			`select row_to_json(t) as row from "${name}" t`
		);
		return [name, rows.map(({ row }) => row)] as const;
	});
	return Object.fromEntries(await Promise.all(contents));
};

test('the names of the files give one order, and no number twice', () => {
	expect(names).toEqual(names.toSorted());
	expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, i) => i + 1));
});

test('an empty database gets the same tables in one go and migration by migration', async () => {
	await withEmpty(async (database) => {
		for (let i = 1; i <= names.length; i++) {
			const some = Object.fromEntries(Object.entries(modules).slice(0, i));
			expect(await migrate(database.db, some)).toEqual([names[i - 1]]);
		}
		expect(await shapeOf(database)).toEqual(await shapeOf(clone));
	});
});

test('a migration that fails leaves the tables and what is in them as they were', async () => {
	const before = await shapeOf(clone);
	const failing = {
		up: async (db: Database['db']) => {
			await sql`alter table person add column shoe_size integer`.execute(db);
			await sql`select 1 / 0`.execute(db);
		}
	};
	const more = { ...modules, [`${'9'.repeat(4)}_fails.ts`]: failing };
	await expect(migrate(clone.db, more)).rejects.toThrow(/9999_fails.*division by zero/);
	expect(await shapeOf(clone)).toEqual(before);
	expect(await migrate(clone.db, modules)).toEqual([]);
});

test("every later migration leaves what people wrote, and today's application reads it", async () => {
	await withEmpty(async (database) => {
		const [first, ...rest] = Object.entries(modules);
		await migrate(database.db, Object.fromEntries([first as [string, Migration]]));
		for (const statement of populateFirst) await database.pool.query(statement);
		const rows = await contentOf(database);
		expect(Object.values(rows).every((list) => list.length > 0)).toBe(true);
		expect(await migrate(database.db, modules)).toEqual(rest.map(([file]) => file.replace(/\.ts$/, '')));

		const after = await contentOf(database);
		for (const [table, before] of Object.entries(rows)) {
			for (const row of before) expect(after[table]).toContainEqual(expect.objectContaining(row));
		}
		const ctx = contextOf({ kind: 'house', personId: populated.steward }, database);
		const page = await loadSpace(ctx, { spaceId: populated.group });
		expect(page).toMatchObject({ myRole: 'lead', threads: [{ messageCount: 2 }], documents: [{ title: 'A plan' }] });
		expect(page.members.map((member) => member.role)).toEqual(['lead', 'observer']);
		const { messages } = await loadThread(ctx, { threadId: populated.thread });
		expect(messages.map((message) => textOf(message.body))).toEqual(['It must stay', 'It must stay']);
		const { text } = await loadDocumentPage(ctx, { documentId: populated.document });
		expect(text.content).toMatchObject([{ content: [{ text: 'It must stay' }] }]);
		await closeDocuments();
		const news = await catchUp(ctx, { streamId: page.space.streamId, since: 0 });
		expect(news.news.map((one) => one.at.seq)).toEqual([1, 2, 3, 4, 5, 6]);
		const house = await loadHouse(ctx);
		expect(house.members.map((one) => [one.role, one.suspendedAt !== null])).toEqual([
			['steward', false],
			['member', true]
		]);
	});
});
