import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { nameForType, type Attachment, type AttachmentRef, type BeginAttachment } from '#shared/attachments.ts';
import type { DescribeAttachment } from '#shared/attachments.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import { PlaceToWrite, type PlaceOfFile } from '#shared/written-in.ts';
import { once } from '#server/core/once.ts';
import { idFor, newId, type Ctx } from '#server/core/context.ts';
import { settings } from '#server/core/env.ts';
import { found } from '#server/core/errors.ts';
import { expectFile, receive, type Piece } from '#server/core/files/arriving.ts';
import { inspect } from '#server/core/files/inspect.ts';
import { files } from '#server/core/files/store.ts';
import { countFile } from '#server/core/limits.ts';
import { parse } from '#server/core/parse.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import * as queries from '#server/features/attachments/queries.ts';
import { accessSaid, accessThread, accessToWrite } from '#server/features/discussions/access.ts';
import { accessToWrite as accessToWriteIn } from '#server/features/documents/access.ts';
import { learnPicture } from '#server/features/documents/ydoc.ts';

/** So many files may wait to be posted. */
const mostUnposted = 40;

const refuse = (words: string): never => {
	throw new Refusal('bad_input', { fields: { '': [words] } });
};

/** Whoever may write somewhere may bring files there. Gives who that is. */
const accessPlace = async (tx: Tx, { documentId, ...place }: PlaceOfFile): Promise<Id> => {
	const { standing } = await (documentId === undefined ? accessToWrite(tx, place) : accessToWriteIn(tx, documentId));
	found(standing.personId);
	return standing.personId;
};

/** Where a file was brought to. */
const placeOf = ({ threadId, spaceId, documentId }: queries.KeptFile): PlaceOfFile => ({
	...(threadId !== null && { threadId }),
	...(spaceId !== null && { spaceId }),
	...(documentId !== null && { documentId })
});

/** A file that one has brought and not posted, where one may still post. Throws `not_found` for anything else. */
const accessOwn = async (tx: Tx, { attachmentId }: AttachmentRef): Promise<queries.KeptFile> => {
	const file = await queries.findFile(tx, attachmentId);
	const { personId } = tx.actor.kind === 'visitor' ? { personId: null } : tx.actor;
	const mine = file?.messageId === null && file.uploadedBy !== null && file.uploadedBy === personId ? file : null;
	// A place is asked for in any case, by an id that is none if need be: time would tell.
	await accessPlace(tx, mine ? placeOf(mine) : { threadId: attachmentId });
	found(mine);
	return mine;
};

/** Whether the actor may write somewhere: asked before much is read. Throws otherwise. */
export const checkMayAttach = async (ctx: Ctx, input: PlaceToWrite): Promise<Id> => {
	const place = parse(PlaceToWrite, input);
	return inSnapshot(ctx, (tx) => accessPlace(tx, place));
};

/** Makes room for a file that is coming. Begun again with the same client id it is the same one. */
export const beginAttachment = async (ctx: Ctx, input: BeginAttachment): Promise<{ id: Id }> => {
	const { storedAs, ...begun } = await inTransaction(ctx, async (tx) => {
		const { threadId, spaceId, documentId } = input;
		const place = { threadId, spaceId, documentId };
		const personId = await accessPlace(tx, place);
		const { fileMegabytes, personMegabytes } = settings();
		if (input.bytes > fileMegabytes * 1_000_000) return refuse('file_large');
		const id = idFor(input.clientId, threadId ?? spaceId ?? documentId ?? '');
		const again = await queries.findFile(tx, id);
		if (again) {
			if (again.uploadedBy !== personId || again.messageId !== null) throw new Refusal('conflict');
			return { id, storedAs: null };
		}
		await countFile(tx.actor);
		const { bytes, unposted } = await queries.sumOf(tx, personId);
		if (unposted >= mostUnposted) refuse('files_waiting');
		if (bytes + input.bytes > personMegabytes * 1_000_000) refuse('files_full');
		const file = { id, place, uploadedBy: personId, storedAs: newId(), name: input.name };
		const isFirst = await queries.insertFile(tx, { ...file, bytes: input.bytes });
		return { id, storedAs: isFirst ? file.storedAs : null };
	});
	if (storedAs !== null) await expectFile(storedAs);
	return begun;
};

/** How much of a file has come, and how much it is to be. */
export const loadProgress = (ctx: Ctx, input: AttachmentRef): Promise<{ arrived: number; bytes: number }> =>
	inTransaction(ctx, async (tx) => {
		const { attachment, storedAs, sha256 } = await accessOwn(tx, input);
		if (sha256 !== null) return { arrived: attachment.bytes, bytes: attachment.bytes };
		const arrived = await files().arrived(storedAs);
		// A file that was begun just before the power went may have no room on the disk yet.
		if (arrived === null) await expectFile(storedAs);
		return { arrived: arrived ?? 0, bytes: attachment.bytes };
	});

/** Takes the next bytes of a file, and gives how much has come. */
export const takePiece = async (
	ctx: Ctx,
	input: AttachmentRef & Pick<Piece, 'offset' | 'body'>
): Promise<{ arrived: number }> => {
	const file = await inTransaction(ctx, (tx) => accessOwn(tx, input));
	if (file.sha256 !== null) throw new Refusal('conflict');
	const { offset, body } = input;
	return { arrived: await receive({ key: file.storedAs, offset, body, bytes: file.attachment.bytes }) };
};

const hashOf = async (file: string) => {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
	return hash.digest('hex');
};

/**
 * Looks at a file once all of it has come, and keeps it. What is no file of ours is taken away at once, and said to be so.
 * Asked again it answers the same.
 */
export const finishAttachment = async (ctx: Ctx, input: AttachmentRef): Promise<Attachment> => {
	const file = await inTransaction(ctx, (tx) => accessOwn(tx, input));
	if (file.sha256 !== null) return file.attachment;
	if ((await files().arrived(file.storedAs)) !== file.attachment.bytes) throw new Refusal('conflict');
	const findings = await lookOnce(file).catch(async (error: unknown) => {
		if (error instanceof Refusal && error.code === 'bad_input') await removeAttachment(ctx, input);
		throw error;
	});
	await inTransaction(ctx, async (tx) => {
		await accessOwn(tx, input);
		await queries.noteFindings(tx, input.attachmentId, findings);
	});
	if (file.documentId !== null) await learnPicture(ctx.database, file.documentId, findings.sha256);
	// A picture as it came holds what the camera noted.
	await rm(files().workFile(file.storedAs), { force: true });
	return inTransaction(ctx, async (tx) => (await accessOwn(tx, input)).attachment);
};

const looks = once('looks at attachments', () => new Map<Id, Promise<queries.Findings>>());

/** Whoever asks twice waits for the same look. */
const lookOnce = (file: queries.KeptFile): Promise<queries.Findings> => {
	const { storedAs } = file;
	let look = looks.get(storedAs);
	if (!look) looks.set(storedAs, (look = lookAt(file).finally(() => looks.delete(storedAs))));
	return look;
};

/** Finds out what is in a file, and puts it where it stays. */
const lookAt = async ({ storedAs, attachment, documentId }: queries.KeptFile): Promise<queries.Findings> => {
	const { workFile, store } = files();
	const [whole, made, preview] = [workFile(storedAs), workFile(`${storedAs}.made`), workFile(`${storedAs}.preview`)];
	const inspected = await inspect(whole, made, preview);
	// In a text there are pictures alone.
	if (documentId !== null && !inspected.picture) return refuse('picture_kind');
	const kept = inspected.picture ? made : whole;
	const { size: bytes } = await stat(kept);
	const sha256 = await hashOf(kept);
	await store.put(storedAs, kept);
	if (inspected.picture) await store.put(`${storedAs}.preview`, preview);
	return { ...inspected, bytes, sha256, name: nameForType(attachment.name, inspected.type) };
};

/** Takes a file that is here as a whole. */
export const attachFile = async (ctx: Ctx, input: BeginAttachment, body: ReadableStream<Uint8Array>) => {
	const { id: attachmentId } = await beginAttachment(ctx, input);
	await takePiece(ctx, { attachmentId, offset: 0, body });
	return finishAttachment(ctx, { attachmentId });
};

/** Says what is to be seen in a file. */
export const describeAttachment = (ctx: Ctx, input: DescribeAttachment): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		await accessOwn(tx, input);
		await queries.describeFile(tx, input.attachmentId, input.description);
		return null;
	});

/** Takes back a file that one has brought and not posted. */
export const removeAttachment = (ctx: Ctx, input: AttachmentRef): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const { attachment } = await accessOwn(tx, input);
		await queries.deleteFile(tx, attachment.id);
		return null;
	});

/** A file to be read: by whoever reads its message, and before it is posted by whoever brought it. */
export const accessAttachment = (ctx: Ctx, { attachmentId }: AttachmentRef): Promise<queries.KeptFile> =>
	inSnapshot(ctx, async (tx) => {
		const file = await queries.findFile(tx, attachmentId);
		// What stands in a document is read where its text is.
		found(file, file !== null && file.sha256 !== null && !file.isGone && file.documentId === null);
		if (file.messageId === null) return accessOwn(tx, { attachmentId });
		found(file.threadId);
		await accessSaid(tx, await accessThread(tx, file.threadId), file.messageId);
		return file;
	});
