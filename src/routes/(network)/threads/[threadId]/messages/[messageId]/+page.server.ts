import type { Actions, PageServerLoad } from './$types';
import { EditMessage, MessageRef, RedactMessage } from '#shared/deeds.ts';
import type { Message } from '#shared/discussions.ts';
import { React } from '#shared/reactions.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ page: await readAt(event, MessageRef, deeds.loadMessage) });

/** Back to where it stands; whoever came from the margin of a document may not read the thread, and stays here. */
const place =
	({ url }: { url: URL }) =>
	({ threadId, id }: Message) =>
		url.searchParams.has('margin')
			? `/threads/${threadId}/messages/${id}?margin`
			: `/threads/${threadId}?message=${id}#m-${id}`;

export const actions: Actions = {
	react: (event) => submit(event, React, deeds.reactToMessage, place(event)),
	edit: (event) => submit(event, EditMessage, deeds.editMessage, place(event)),
	delete: (event) => submit(event, MessageRef, deeds.deleteMessage, place(event)),
	restore: (event) => submit(event, MessageRef, deeds.restoreMessage, place(event)),
	redact: (event) => submit(event, RedactMessage, deeds.redactMessage, place(event))
};
