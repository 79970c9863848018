import { readdir } from 'node:fs/promises';
import type { Migration } from 'kysely/migration';
import type { MigrationModules } from '#server/core/migrate.ts';

const folder = new URL('../migrations/', import.meta.url);

/** The migrations, for tools and tests; the application has them in its bundle. */
export async function readMigrations(): Promise<MigrationModules> {
	const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
	const load = async (file: string) => [file, (await import(new URL(file, folder).href)) as Migration] as const;
	return Object.fromEntries(await Promise.all(files.map(load)));
}
