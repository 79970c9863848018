import { sql } from 'kysely';
import type { Attachment } from '#shared/attachments.ts';
import type { Id } from '#shared/ids.ts';
import type { PlaceOfFile, PlaceToWrite } from '#shared/written-in.ts';
import type { Db } from '#server/core/db.ts';
import type { Tx } from '#server/core/transaction.ts';
import type { Inspected } from '#server/core/files/inspect.ts';

/** A file as we keep it: what people see of it, and where it belongs. */
export interface KeptFile {
	attachment: Attachment;
	/** Null while its thread is yet to begin; then it waits in a space. */
	threadId: Id | null;
	spaceId: Id | null;
	/** The document in whose text it stands, or may: nobody posts it. */
	documentId: Id | null;
	/** Null until it is posted. */
	messageId: Id | null;
	/** Whether its message was deleted or redacted. */
	isGone: boolean;
	/** Who brought it, until it is posted. */
	uploadedBy: Id | null;
	storedAs: Id;
	/** Null until all of it has come and was looked at. */
	sha256: string | null;
}

/** Selects what people see of the files of each row of `message`, as a list. */
export const attachmentsOfMessage = sql<Attachment[]>`coalesce((
	select json_agg(json_build_object(
		'id', attachment.id, 'name', attachment.name, 'type', attachment.media_type, 'bytes', attachment.bytes,
		'width', attachment.width, 'height', attachment.height, 'description', attachment.description,
		'preview', case when attachment.preview_width is not null
			then json_build_object('width', attachment.preview_width, 'height', attachment.preview_height) end
	) order by attachment.position)
	from attachment where attachment.message_id = message.id and message.gone_at is null
), '[]')`;

const keptFiles = (tx: Tx) =>
	tx.db
		.selectFrom('attachment')
		.leftJoin('message', 'message.id', 'attachment.message_id')
		.selectAll('attachment')
		.select('message.gone_at');

/** A file, or nothing. */
export const findFile = async (tx: Tx, id: Id): Promise<KeptFile | null> => {
	const row = await keptFiles(tx).where('attachment.id', '=', id).executeTakeFirst();
	return row ? toKeptFile(row) : null;
};

/** A picture of a document by its hash, or nothing; of several that are the same the first. */
export const findPicture = async (tx: Tx, documentId: Id, hash: string): Promise<KeptFile | null> => {
	const same = keptFiles(tx).where('attachment.document_id', '=', documentId).where('attachment.sha256', '=', hash);
	const row = await same.orderBy('attachment.created_at').orderBy('attachment.id').executeTakeFirst();
	return row ? toKeptFile(row) : null;
};

type FileRow = NonNullable<Awaited<ReturnType<ReturnType<typeof keptFiles>['executeTakeFirst']>>>;
const toKeptFile = (row: FileRow): KeptFile => ({
	attachment: {
		id: row.id,
		name: row.name,
		type: row.media_type ?? '',
		bytes: row.bytes,
		width: row.width,
		height: row.height,
		preview:
			row.preview_width !== null && row.preview_height !== null
				? { width: row.preview_width, height: row.preview_height }
				: null,
		description: row.description,
		...(row.document_id !== null && row.sha256 !== null && { hash: row.sha256 })
	},
	threadId: row.thread_id,
	spaceId: row.space_id,
	documentId: row.document_id,
	messageId: row.message_id,
	isGone: row.gone_at !== null,
	uploadedBy: row.uploaded_by,
	storedAs: row.stored_as,
	sha256: row.sha256
});

/** A file that is about to come. */
export interface ComingFile {
	id: Id;
	place: PlaceOfFile;
	uploadedBy: Id;
	storedAs: Id;
	name: string;
	bytes: number;
}

/** Notes that a file is coming; false when one with this id is there already. */
export const insertFile = async (tx: Tx, file: ComingFile): Promise<boolean> => {
	const inserted = await tx.db
		.insertInto('attachment')
		.values({
			id: file.id,
			thread_id: file.place.threadId ?? null,
			space_id: file.place.spaceId ?? null,
			document_id: file.place.documentId ?? null,
			uploaded_by: file.uploadedBy,
			stored_as: file.storedAs,
			name: file.name,
			bytes: file.bytes,
			created_at: tx.now()
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.returning('id')
		.execute();
	return inserted.length > 0;
};

/** What a look into a file found out about it. */
export interface Findings extends Inspected {
	name: string;
	bytes: number;
	sha256: string;
}

/** Notes what is in a file, once: false when it was noted before, or the file is gone. */
export const noteFindings = async (tx: Tx, id: Id, found: Findings): Promise<boolean> => {
	const { numUpdatedRows } = await tx.db
		.updateTable('attachment')
		.set({
			name: found.name,
			bytes: found.bytes,
			media_type: found.type,
			width: found.picture?.size.width ?? null,
			height: found.picture?.size.height ?? null,
			preview_width: found.picture?.preview.width ?? null,
			preview_height: found.picture?.preview.height ?? null,
			sha256: found.sha256
		})
		.where('id', '=', id)
		.where('sha256', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
};

/** Notes what is to be seen in a file that is not posted. */
export const describeFile = async (tx: Tx, id: Id, description: string): Promise<void> => {
	await tx.db
		.updateTable('attachment')
		.set({ description })
		.where('id', '=', id)
		.where('message_id', 'is', null)
		.execute();
};

/** What nobody has posted; a picture for a document is part of it as soon as it is whole. */
const isUnposted = sql<boolean>`(message_id is null and (document_id is null or sha256 is null))`;

/** Takes away a file that is not posted. */
export const deleteFile = async (tx: Tx, id: Id): Promise<void> => {
	await tx.db.deleteFrom('attachment').where('id', '=', id).where(isUnposted).execute();
};

/**
 * Gives files to a message, in this order: those that are whole, not posted, of this person and brought to this place.
 * Says how many there were.
 */
export const attach = async (
	tx: Tx,
	ids: Id[],
	to: { messageId: Id; threadId: Id; personId: Id; from: PlaceToWrite }
): Promise<number> => {
	const { rows } = await sql`
		update attachment set message_id = ${to.messageId}, thread_id = ${to.threadId}, space_id = null, uploaded_by = null, position = given.position
		from unnest(${ids}::uuid[]) with ordinality as given (id, position)
		where attachment.id = given.id and attachment.message_id is null and attachment.sha256 is not null
			and attachment.uploaded_by = ${to.personId} and attachment.thread_id is not distinct from ${to.from.threadId ?? null}
			and attachment.space_id is not distinct from ${to.from.spaceId ?? null}
		returning attachment.id
	`.execute(tx.db);
	tx.hasWritten = true;
	return rows.length;
};

/** What people see of the files of a message. */
export const listOfMessage = async (tx: Tx, messageId: Id): Promise<Attachment[]> => {
	const { rows } = await sql<{ attachments: Attachment[] }>`
		select ${attachmentsOfMessage} as attachments from message where message.id = ${messageId}
	`.execute(tx.db);
	return rows[0]?.attachments ?? [];
};

/** How much a person keeps, in bytes, files that are still coming at their full size; and how many she has not posted. */
export const sumOf = async (tx: Tx, personId: Id): Promise<{ bytes: number; unposted: number }> => {
	// Files that she begins at the same moment are counted one after the other.
	await tx.db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
	const { rows } = await sql<{ bytes: number; unposted: number }>`
		select coalesce(sum(bytes), 0)::bigint as bytes, count(*) filter (where is_unposted) as unposted
		from (
			select bytes, ${isUnposted} as is_unposted from attachment where uploaded_by = ${personId}
			union all
			select attachment.bytes, false
			from authorship join attachment on attachment.message_id = authorship.subject_id
			where authorship.person_id = ${personId}
		) as hers
	`.execute(tx.db);
	return rows[0] ?? { bytes: 0, unposted: 0 };
};

/** Takes away what nobody posted since a moment. */
export const deleteLeftBehind = async (db: Db, before: Date): Promise<void> => {
	await db.deleteFrom('attachment').where(isUnposted).where('created_at', '<', before).execute();
};

/** Takes away the files of messages whose words are gone for good: redacted, or deleted long enough ago. */
export const deleteOfGone = async (db: Db): Promise<void> => {
	await sql`
		delete from attachment using message
		where attachment.message_id = message.id and message.gone_at is not null and message.purge_at is null
	`.execute(db);
};

/** Files on disk that nothing points at any more. */
export const listDoomed = async (db: Db, limit: number): Promise<Id[]> => {
	const rows = await db.selectFrom('doomed_file').select('stored_as').limit(limit).execute();
	return rows.map((row) => row.stored_as);
};

/** Notes that files are gone from the disk. */
export const forgetDoomed = async (db: Db, keys: Id[]): Promise<void> => {
	await db
		.deleteFrom('doomed_file')
		.where(({ eb, fn, val }) => eb('stored_as', '=', fn.any(val(keys))))
		.execute();
};
