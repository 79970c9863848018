import type { RequestEvent } from '@sveltejs/kit';
import * as z from 'zod/mini';
import { AttachmentRef } from '#shared/attachments.ts';
import { Refusal, statusOf } from '#shared/errors.ts';
import { log } from '#server/core/log.ts';
import { parse } from '#server/core/parse.ts';
import { loadProgress, takePiece } from '#server/features/files/commands.ts';

type Door = Pick<RequestEvent, 'locals' | 'request'> & { params: { attachmentId: string } };

/** The version of the tus protocol (tus.io) that we speak, its core: files are begun and taken back by calls, with our rules. */
const version = { 'tus-resumable': '1.0.0' };

const Offset = z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number));

const speak = async (event: Door, answer: () => Promise<[status: number, headers: Record<string, string>]>) => {
	if (event.request.headers.get('tus-resumable') !== version['tus-resumable'])
		return new Response(null, { status: 412, headers: { ...version, 'tus-version': '1.0.0' } });
	try {
		const [status, headers] = await answer();
		return new Response(null, { status, headers: { ...version, 'cache-control': 'no-store', ...headers } });
	} catch (error) {
		if (!(error instanceof Refusal)) log.error({ error }, 'a file could not be taken');
		const status = error instanceof Refusal ? statusOf[error.code] : 503;
		return new Response(null, { status, headers: version });
	}
};

/** Says how much of a file has come: from there its sender goes on. */
export const answerProgress = (event: Door) =>
	speak(event, async () => {
		const { attachmentId } = parse(AttachmentRef, event.params);
		const { arrived, bytes } = await loadProgress(event.locals.ctx, { attachmentId });
		return [200, { 'upload-offset': `${arrived}`, 'upload-length': `${bytes}` }];
	});

/** Takes the next piece of a file. */
export const takeUpload = (event: Door) =>
	speak(event, async () => {
		const { headers, body } = event.request;
		const { attachmentId } = parse(AttachmentRef, event.params);
		if (headers.get('content-type') !== 'application/offset+octet-stream') return [415, {}];
		const offset = parse(Offset, headers.get('upload-offset'));
		const piece = body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
		const { arrived } = await takePiece(event.locals.ctx, { attachmentId, offset, body: piece });
		return [204, { 'upload-offset': `${arrived}` }];
	});
