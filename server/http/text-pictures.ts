import type { RequestEvent } from '@sveltejs/kit';
import { isPictureHash } from '#shared/document-schema.ts';
import type { DocumentNode } from '#shared/documents.ts';
import { pathOfPicture } from '#shared/file-paths.ts';
import { PublicationFile, VersionFile, type Format, type TextFile } from '#shared/publications.ts';
import { files } from '#server/core/files/store.ts';
import { loadPicture, loadPublishedPicture } from '#server/features/documents/pictures.ts';
import { loadPublishedFile, loadVersionFile } from '#server/features/documents/publishing.ts';
import { readAt, readOpenlyAt } from './read.ts';
import { textFile } from './text-file.ts';

type Kept = Awaited<ReturnType<typeof loadPicture>>;
type Load = (hash: string) => Promise<Kept>;

/** So much of a page to keep are pictures, in bytes; beyond that it holds the small ones. */
const mostBytes = 20_000_000;

/** A picture as an address that holds it. */
const inlined = async ({ storedAs, attachment }: Kept, isSmall: boolean): Promise<string> => {
	const chunks = await files()
		.store.read(isSmall ? `${storedAs}.preview` : storedAs)
		.toArray();
	const type = isSmall ? 'image/webp' : attachment.type;
	return `data:${type};base64,${Buffer.concat(chunks as Buffer[]).toString('base64')}`;
};

const imagesIn = ({ type, attrs, content = [] }: DocumentNode): string[] =>
	type === 'image' && isPictureHash(attrs?.hash) ? [attrs.hash] : content.flatMap(imagesIn);

const withAddresses = (node: DocumentNode, addresses: Map<unknown, string>): DocumentNode => ({
	...node,
	...(node.type === 'image' && { attrs: { ...node.attrs, src: addresses.get(node.attrs?.hash) ?? null } }),
	...(node.content && { content: node.content.map((child) => withAddresses(child, addresses)) })
});

/** Answers with a version, or with the text as it stands, as a file to keep. */
export const serveVersionFile = async (event: RequestEvent): Promise<Response> => {
	const file = await readAt(event, VersionFile, loadVersionFile);
	const { documentId = '', format } = event.params as { documentId?: string; format: Format };
	const load = (hash: string) => loadPicture(event.locals.ctx, { documentId, hash });
	return textFile(await placePictures(event, file, { format, here: `/documents/${documentId}`, load }), format);
};

/** Answers with a text that was published as a file to keep, to anybody. */
export const servePublishedFile = async (event: RequestEvent): Promise<Response> => {
	const file = await readOpenlyAt(event, PublicationFile, loadPublishedFile);
	const { publicationId = '', format } = event.params as { publicationId?: string; format: Format };
	const load = (hash: string) => loadPublishedPicture(event.locals.ctx, { publicationId, hash });
	return textFile(await placePictures(event, file, { format, here: `/published/${publicationId}`, load }), format);
};

/**
 * A text whose pictures know where they are: a page to keep holds them, so that it shows them also where there is no line;
 * in Markdown, which people read and write as it is, stands the address below that of the text.
 */
const placePictures = async (
	{ url }: Pick<RequestEvent, 'url'>,
	file: TextFile,
	{ format, here, load }: { format: Format; here: string; load: Load }
): Promise<TextFile> => {
	const addresses = new Map<unknown, string>();
	let bytes = 0;
	for (const hash of new Set(imagesIn(file.text))) {
		if (format === 'markdown') {
			addresses.set(hash, url.origin + pathOfPicture(here, hash));
			continue;
		}
		// One that is gone meanwhile leaves its words.
		const picture = await load(hash).catch(() => null);
		if (!picture) continue;
		bytes += picture.attachment.bytes;
		addresses.set(hash, await inlined(picture, bytes > mostBytes));
	}
	return { ...file, text: withAddresses(file.text, addresses) };
};
