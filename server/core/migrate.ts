import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** Migrations by their path, as `import.meta.glob` gives them; the name of the file orders them. */
export type MigrationModules = Record<string, Migration>;

/** Brings the database's tables to today; several processes may do it at once. Returns the names of what was done. */
export async function migrate<Tables>(db: Kysely<Tables>, modules: MigrationModules): Promise<string[]> {
	const named = Object.entries(modules).map(([file, migration]) => [nameOf(file), migration] as const);
	const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(named)) };
	const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
	const failed = results.find((result) => result.status === 'Error');
	if (failed) throw new Error(`migration ${failed.migrationName} failed: ${String(error)}`, { cause: error });
	if (error) throw error instanceof Error ? error : new Error(String(error));
	return results.map((result) => result.migrationName);
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.[jt]s$/, '');
