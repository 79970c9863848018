import type { Attachment } from 'svelte/attachments';

/** Sends a form without leaving the page. What that takes is fetched when it is first sent: most who see the form never do. */
export const enhancedLate: Attachment<HTMLFormElement> = (form) => {
	let end: (() => void) | undefined;
	let isFetching = false;
	const send = (event: SubmitEvent) => {
		if (end) return;
		event.preventDefault();
		if (isFetching) return;
		isFetching = true;
		import('$app/forms').then(
			({ enhance }) => {
				end = enhance(form).destroy;
				form.requestSubmit(event.submitter);
			},
			() => form.submit()
		);
	};
	form.addEventListener('submit', send);
	return () => {
		form.removeEventListener('submit', send);
		end?.();
	};
};
