import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import { versionDays, type VersionDto, type VersionKind, type VersionNode } from '#shared/versions.ts';
import type { Database } from '#server/core/db.ts';
import type { Tx } from '#server/core/transaction.ts';
import { picturesIn } from './picture-queries.ts';

const columns = [
	'id',
	'document_id as documentId',
	'number',
	'kind',
	'name',
	'hash',
	'restored_from as restoredFrom',
	'made_by as madeBy',
	'redacted_at as redactedAt',
	'created_at as createdAt'
] as const;

type Row = Omit<VersionDto, 'kind' | 'createdAt' | 'redactedAt'> & {
	kind: string;
	createdAt: Date;
	redactedAt: Date | null;
};
const toVersion = ({ kind, createdAt, redactedAt, ...row }: Row): VersionDto => ({
	...row,
	kind: kind as VersionKind,
	redactedAt: redactedAt?.toISOString() ?? null,
	createdAt: createdAt.toISOString()
});

/** The versions of a document, the latest first. */
export const listVersions = async (tx: Tx, documentId: Id): Promise<VersionDto[]> => {
	const versions = tx.db.selectFrom('document_version').select(columns).where('document_id', '=', documentId);
	return (await versions.orderBy('number', 'desc').execute()).map(toVersion);
};

/** A version of this document with its text, or nothing. */
export const findVersion = async (
	tx: Tx,
	documentId: Id,
	id: Id
): Promise<{ version: VersionDto; text: VersionNode } | null> => {
	const found = await tx.db
		.selectFrom('document_version')
		.select([...columns, 'text'])
		.where('document_id', '=', documentId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!found) return null;
	const { text, ...row } = found;
	return { version: toVersion(row), text: text as unknown as VersionNode };
};

/** The latest version of a document, or nothing. */
export const findLatest = async (tx: Tx, documentId: Id): Promise<VersionDto | null> => {
	const row = await tx.db
		.selectFrom('document_version')
		.select(columns)
		.where('document_id', '=', documentId)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? toVersion(row) : null;
};

/** The number of the last change of a document, and of the last that is in a version; null where the document is gone. */
export const findHeads = async (tx: Tx, documentId: Id): Promise<{ head: number; inVersion: number } | null> => {
	const { rows } = await sql<{ head: number; inVersion: number }>`
		select update_head as head,
			(select coalesce(max(up_to), 0) from document_version where document_id = document.id) as "inVersion"
		from document where id = ${documentId}
	`.execute(tx.db);
	return rows[0] ?? null;
};

/** Writes a version. */
export const insertVersion = async (tx: Tx, version: VersionDto, text: VersionNode, upTo: number) => {
	await tx.db
		.insertInto('document_version')
		.values({
			id: version.id,
			document_id: version.documentId,
			number: version.number,
			kind: version.kind,
			name: version.name,
			hash: version.hash,
			text: JSON.stringify(text),
			pictures: picturesIn(text),
			up_to: upTo,
			restored_from: version.restoredFrom,
			made_by: version.madeBy,
			created_at: version.createdAt
		})
		.execute();
};

/** Notes that a version holds the text up to a later change: nothing differs. */
export const extendVersion = async (tx: Tx, id: Id, upTo: number) => {
	await sql`update document_version set up_to = greatest(up_to, ${upTo}) where id = ${id}`.execute(tx.db);
};

/** Gives a version a name: it is kept. */
export const nameVersion = async (tx: Tx, id: Id, name: string, personId: Id | null) => {
	await tx.db.updateTable('document_version').set({ name, made_by: personId }).where('id', '=', id).execute();
};

/** Forgets versions that nobody named, some time after they were made; the latest of a document stays. */
export const purgeVersions = async ({ db }: Database, now: Date): Promise<number> => {
	const due = new Date(now.getTime() - versionDays * 24 * 3600 * 1000);
	const { rows } = await sql`
		delete from document_version as old where name is null and created_at < ${due}
			and exists (select 1 from document_version as later where later.document_id = old.document_id and later.number > old.number)
		returning id
	`.execute(db);
	return rows.length;
};

/** What somebody last saw of a document: the version, and whether the text has changed since; or nothing. */
export const findSeen = async (
	tx: Tx,
	documentId: Id,
	personId: Id | null
): Promise<{ versionId: Id; hasChanged: boolean } | null> => {
	const { rows } = await sql<{ versionId: Id; hasChanged: boolean }>`
		select document_seen.version_id as "versionId", document.update_head > document_seen.up_to as "hasChanged"
		from document_seen join document on document.id = document_seen.document_id
		where document_seen.document_id = ${documentId} and document_seen.person_id = ${personId}
	`.execute(tx.db);
	return rows[0] ?? null;
};

/** Notes what somebody saw of a document. */
export const writeSeen = async (tx: Tx, documentId: Id, personId: Id, seen: { versionId: Id; upTo: number }) => {
	await sql`
		insert into document_seen (document_id, person_id, version_id, up_to)
		values (${documentId}, ${personId}, ${seen.versionId}, ${seen.upTo})
		on conflict (document_id, person_id) do update
		set version_id = excluded.version_id, up_to = excluded.up_to where document_seen.up_to <= excluded.up_to
	`.execute(tx.db);
};
