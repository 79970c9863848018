import { nameForType } from '#shared/attachments.ts';
import type { Id } from '#shared/ids.ts';
import type { PictureRef, PublishedPicture, SharedPicture } from '#shared/pictures.ts';
import type { Ctx } from '#server/core/context.ts';
import { found } from '#server/core/errors.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { findPicture, type KeptFile } from '#server/features/attachments/queries.ts';
import { accessDocument } from './access.ts';
import { findPublishing, picturesIn } from './picture-queries.ts';
import { accessShared } from './rights.ts';
import { toNodes } from './text.ts';

const accessPicture = async (tx: Tx, documentId: Id | null, hash: string): Promise<KeptFile> => {
	const file = documentId === null ? null : await findPicture(tx, documentId, hash);
	found(file);
	const { attachment } = file;
	// What somebody called it on her own device is nobody's business.
	return { ...file, attachment: { ...attachment, name: nameForType('picture', attachment.type) } };
};

/** A picture of a document, for whoever reads its text and its versions. */
export const loadPicture = (ctx: Ctx, { documentId, hash }: PictureRef): Promise<KeptFile> =>
	inSnapshot(ctx, async (tx) => {
		const { document } = await accessDocument(tx, documentId);
		return accessPicture(tx, document.id, hash);
	});

/** A picture of a publication, for anybody. Throws `not_found` for those that this one does not show. */
export const loadPublishedPicture = (ctx: Ctx, { publicationId, hash }: PublishedPicture): Promise<KeptFile> =>
	inSnapshot(ctx, async (tx) => accessPicture(tx, await findPublishing(tx, publicationId, hash), hash));

/** A picture of the text as it stands, for whoever has a link for reading. */
export const loadSharedPicture = async (
	ctx: Ctx,
	{ token, hash }: SharedPicture,
	address: string
): Promise<KeptFile> => {
	const { document, doc } = await accessShared(ctx, { token }, address);
	const isShown = picturesIn(toNodes(doc)).includes(hash);
	return inSnapshot(ctx, (tx) => accessPicture(tx, isShown ? document.id : null, hash));
};
