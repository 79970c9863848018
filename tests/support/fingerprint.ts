import { sql } from 'kysely';
import type { Db } from '#server/core/db.ts';

/**
 * Attempts are counted, whatever comes of them; mails leave by themselves, and so do files that nothing points at; leaving a
 * document notes what one saw of it, and some time later it is read for finding.
 */
const changesAnyway = ['sign_in_attempt', 'mail', 'doomed_file', 'document_seen', 'document_text'];

/** Versions are made by themselves at pauses; what people do with them counts. */
const parts: Record<string, string> = {
	document_version: `(select id, name, kind from document_version where name is not null or kind <> 'automatic')`
};

const known = new WeakMap<Db, { transactions: string; fingerprint: string }>();

/** One word for everything that stands in a database: the same before and after whatever changes nothing. */
export const fingerprintOf = async (db: Db): Promise<string> => {
	const transactions = await writesUpTo(db);
	const before = known.get(db);
	if (before?.transactions === transactions) return before.fingerprint;
	const fingerprint = await read(db);
	known.set(db, { transactions, fingerprint });
	return fingerprint;
};

/** Rises with every transaction that writes, in this database or another of the cluster. */
const writesUpTo = async (db: Db): Promise<string> => {
	const { rows } = await sql<{ next: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(
		db
	);
	return rows[0]?.next ?? '';
};

const read = async (db: Db): Promise<string> => {
	const { rows } = await sql<{ name: string }>`
		select table_name as name from information_schema.tables where table_schema = 'public' order by 1
	`.execute(db);
	const names = rows.map((row) => row.name).filter((name) => !changesAnyway.includes(name));
	const hashes = names.map((name) => {
		const table = parts[name] ? sql.raw(parts[name]) : sql.table(name);
		return sql`select ${name}::text as name, md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as hash from ${table} as t`;
	});
	// In an order of its own: PostgreSQL may read the tables side by side.
	const { rows: all } = await sql<{
		name: string;
		hash: string;
	}>`${sql.join(hashes, sql` union all `)} order by name`.execute(db);
	return all.map((row) => `${row.name} ${row.hash}`).join('\n');
};

/** The tables in which two fingerprints differ. */
export const changedBetween = (before: string, after: string): string[] => {
	const known = before.split('\n');
	return after.split('\n').flatMap((line) => (known.includes(line) ? [] : line.split(' ').slice(0, 1)));
};

/** All that stands in a database, as text, for finding what must not. */
export const dumpOf = async (db: Db): Promise<string> => {
	const { rows } = await sql<{ xml: string }>`
		select query_to_xml('select * from ' || quote_ident(table_name), true, true, '')::text as xml
		from information_schema.tables where table_schema = 'public' order by table_name
	`.execute(db);
	return rows.map((row) => row.xml).join('\n');
};
