import type { Actions, PageServerLoad } from './$types';
import { EditMessage, MessageRef, RedactMessage } from '#shared/deeds.ts';
import type { Message } from '#shared/discussions.ts';
import { React } from '#shared/reactions.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ page: await readAt(event, MessageRef, deeds.loadMessage) });

/** Back to where it stands. */
const place = ({ threadId, id }: Message) => `/threads/${threadId}?message=${id}#m-${id}`;

export const actions: Actions = {
	react: (event) => submit(event, React, deeds.reactToMessage, place),
	edit: (event) => submit(event, EditMessage, deeds.editMessage, place),
	delete: (event) => submit(event, MessageRef, deeds.deleteMessage, place),
	restore: (event) => submit(event, MessageRef, deeds.restoreMessage, place),
	redact: (event) => submit(event, RedactMessage, deeds.redactMessage, place)
};
