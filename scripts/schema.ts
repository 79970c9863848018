import { writeFile } from 'node:fs/promises';
import { createDatabase } from '#server/core/db.ts';
import { migrate } from '#server/core/migrate.ts';
import { readMigrations } from './migrations.ts';
import { schemaFile, schemaText } from './schema-text.ts';
import { startTemporaryPostgres } from './temporary-postgres.ts';

// What `npm run schema` does: a new database, migrated, described, thrown away.
const postgres = await startTemporaryPostgres();
const { db, pool } = createDatabase(postgres.config);
try {
	await migrate(db, await readMigrations());
	await writeFile(schemaFile, await schemaText(db));
} finally {
	await pool.end();
	await postgres.stop();
}
