import type { CommentOn, Message } from '#shared/discussions.ts';
import type { MessageFacts, ThreadFacts } from '#shared/policies/discussions.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';

/** Who reads a thread and may do what there; a page that only shows has none. */
export interface Doing {
	standing: Standing;
	thread: ThreadFacts;
	live: LiveConnection;
	/** The ids of people whose messages are folded, in a row: the same as before is the same. */
	silent?: string;
}

/** What the rules need to know of a message. */
export const factsOf = ({ byline, gone }: Message): MessageFacts => ({
	authorId: byline.kind === 'person' ? byline.personId : null,
	isGone: gone !== null
});

/** What the rules need to know besides of a thread that stands in the margin of a document. */
export const inMargin = ({ commentOn }: { commentOn: CommentOn | null }) =>
	commentOn ? { inDocument: commentOn.myRight } : {};

/** The page of a message, where everything can be done to it by plain forms. */
export const pageOf = ({ threadId, id }: Message) => `/threads/${threadId}/messages/${id}`;

/** Leads to where a message stands in its thread, from that thread's page, whichever messages are loaded. */
export const placeOf = (id: string) => `?message=${id}#m-${id}`;

/** The names by which calls know a message. */
export const refTo = ({ threadId, id }: Message) => ({ threadId, messageId: id });

/** Does over the socket what a form asks for; where that fails the form is sent as it is, and its page says why. */
export const instead = (act: () => Promise<unknown>) => async (event: SubmitEvent) => {
	event.preventDefault();
	const { currentTarget: form, submitter } = event;
	try {
		await act();
	} catch {
		(form as HTMLFormElement).onsubmit = null;
		sendPlainly(form as HTMLFormElement, submitter as HTMLButtonElement | null);
	}
};

/** A form that is sent by hand forgets which of its buttons was pressed. */
const sendPlainly = (form: HTMLFormElement, button: HTMLButtonElement | null) => {
	if (button?.name) {
		const pressed = Object.assign(document.createElement('input'), { type: 'hidden', ...named(button) });
		form.append(pressed);
	}
	form.submit();
};

const named = ({ name, value }: HTMLButtonElement) => ({ name, value });
