import type { RequestEvent } from '@sveltejs/kit';
import { BeginAttachment, mostAttachments } from '#shared/attachments.ts';
import { Refusal } from '#shared/errors.ts';
import type { PlaceToWrite } from '#shared/written-in.ts';
import { newId } from '#server/core/context.ts';
import { largestForm } from '#server/core/env.ts';
import { once } from '#server/core/once.ts';
import { parse } from '#server/core/parse.ts';
import { attachFile, checkMayAttach } from '#server/features/files/commands.ts';
import type { Reading } from './submit.ts';

/** So many forms with files are in memory at once. */
const atOnce = 4;
const large = once('large forms', () => new Set<object>());

/** Larger than any text: it brings files. */
const isLarge = ({ headers }: Request) =>
	headers.get('content-type')?.startsWith('multipart/') === true && Number(headers.get('content-length')) > 1_000_000;

/** A form without scripts that may bring files to where somebody writes; a browser with scripts sends those before. */
export const bringingFilesTo = (placeOf: (event: RequestEvent) => PlaceToWrite | Promise<PlaceToWrite>): Reading => ({
	async largest(event) {
		if (!isLarge(event.request)) return undefined;
		// Before so much is read one is asked who one is.
		await checkMayAttach(event.locals.ctx, await placeOf(event));
		if (large.size >= atOnce) throw new Refusal('too_many', { retryAfter: 10 });
		large.add(event);
		return largestForm;
	},

	async settle(event, { files, fields, values }) {
		const ids = Array.isArray(fields.attachments) ? (fields.attachments as string[]) : [];
		if (ids.length + files.length > mostAttachments) throw new Refusal('bad_input', { fields: { '': ['files_many'] } });
		if (files.length === 0) return;
		const place = await placeOf(event);
		for (const file of files) {
			const said = { ...place, name: file.name || 'file', bytes: file.size, clientId: newId() };
			const { id } = await attachFile(event.locals.ctx, parse(BeginAttachment, said), file.stream());
			ids.push(id);
			// What has come need not come again when something else is wrong.
			fields.attachments = ids;
			values['attachments[]'] = ids.join('\n');
		}
	},

	done: (event) => void large.delete(event)
});

/** The same for the thread or the space that the address names; whether there is one is asked where its rights are. */
export const bringingFiles = bringingFilesTo(({ params: { threadId, spaceId } }) => ({ threadId, spaceId }));
