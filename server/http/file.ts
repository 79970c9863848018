import { Readable } from 'node:stream';
import { error, type RequestEvent } from '@sveltejs/kit';
import { AttachmentRef } from '#shared/attachments.ts';
import { PictureRef, PublishedPicture, SharedPicture } from '#shared/pictures.ts';
import { files, type Range } from '#server/core/files/store.ts';
import { parse } from '#server/core/parse.ts';
import { loadPicture, loadPublishedPicture, loadSharedPicture } from '#server/features/documents/pictures.ts';
import { accessAttachment } from '#server/features/files/commands.ts';
import { read, readAt, readOpenlyAt } from './read.ts';

type Kept = Awaited<ReturnType<typeof accessAttachment>>;

/** The part of a file that is asked for: null for all of it, also where several parts are asked for at once. */
const rangeIn = (asked: string | null, bytes: number): Range | null | 'outside' => {
	const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked ?? '') ?? [];
	if (from === '' && to === '') return null;
	const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
	const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
	return start > end || (from === '' && to === '0') ? 'outside' : { start, end };
};

/** A name for browsers that know only the letters of ASCII, and the name for all others. */
const disposition = (how: 'attachment' | 'inline', name: string) => {
	const plain = name.replace(/[^\w.-]+/g, '_');
	const exact = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
	return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
};

/** Text has a language's letters in it; nothing else of ours says its alphabet. */
const contentType = (type: string) => (type === 'text/plain' ? 'text/plain; charset=utf-8' : type);

/**
 * Answers with a file or a part of it, or with the small picture that we made of it, to whoever may read it at this moment.
 * No page shows or runs it but pictures.
 */
export const serveFile = async (event: RequestEvent): Promise<Response> => {
	const { attachmentId } = event.params;
	const file = await read(event, async (ctx) => accessAttachment(ctx, parse(AttachmentRef, { attachmentId })));
	return answerWith(event, file);
};

/** The same of the pictures of a text. */
export const servePicture = async (event: RequestEvent): Promise<Response> =>
	answerWith(event, await readAt(event, PictureRef, loadPicture));

/** Of a text that was published: to anybody. */
export const servePublishedPicture = async (event: RequestEvent): Promise<Response> =>
	answerWith(event, await readOpenlyAt(event, PublishedPicture, loadPublishedPicture));

/** Of a text that a link opens. */
export const serveSharedPicture = async (event: RequestEvent): Promise<Response> => {
	const address = event.getClientAddress();
	return answerWith(
		event,
		await readOpenlyAt(event, SharedPicture, (ctx, input) => loadSharedPicture(ctx, input, address))
	);
};

const answerWith = ({ request, url, locals }: RequestEvent, file: Kept): Response => {
	const { attachment, storedAs, sha256 } = file;
	const isPreview = url.searchParams.has('preview');
	if (isPreview && attachment.preview === null) error(404, { message: 'not_found' });
	const etag = `"${isPreview ? 'preview-' : ''}${sha256}"`;
	const headers = {
		// Asked for each time, so that a right that was taken away bites; on a computer of others nothing is kept.
		'cache-control': locals.sharedComputer ? 'private, no-store' : 'private, no-cache',
		'content-security-policy': "default-src 'none'; sandbox",
		'content-disposition': disposition(isPreview ? 'inline' : 'attachment', attachment.name),
		'content-type': isPreview ? 'image/webp' : contentType(attachment.type),
		etag
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	if (isPreview) return answer(`${storedAs}.preview`, null, request, { status: 200, headers });
	const range = rangeIn(request.headers.get('range'), attachment.bytes);
	const whole = { ...headers, 'accept-ranges': 'bytes' };
	if (range === 'outside')
		return new Response(null, { status: 416, headers: { ...whole, 'content-range': `bytes */${attachment.bytes}` } });
	if (range === null)
		return answer(storedAs, null, request, {
			status: 200,
			headers: { ...whole, 'content-length': `${attachment.bytes}` }
		});
	return answer(storedAs, range, request, {
		status: 206,
		headers: {
			...whole,
			'content-range': `bytes ${range.start}-${range.end}/${attachment.bytes}`,
			'content-length': `${range.end - range.start + 1}`
		}
	});
};

const answer = (key: string, range: Range | null, { method }: Request, init: ResponseInit): Response => {
	if (method === 'HEAD') return new Response(null, init);
	const stream = files().store.read(key, range ?? undefined);
	return new Response(Readable.toWeb(stream) as ReadableStream, init);
};
