// A page is there before it comes alive, and on a slow line long before. Coming alive sets every field to what the server
// put there; whoever was quicker would lose what she wrote.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

type Written = Map<Field, string | boolean>;

const early: Written = new Map();

const isField = (target: unknown): target is Field =>
	target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const isTicked = (field: Field): field is HTMLInputElement =>
	field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);

const read = (field: Field) => (isTicked(field) ? field.checked : field.value);

const isChanged = (field: Field) => {
	if (isTicked(field)) return field.checked !== field.defaultChecked;
	if (field instanceof HTMLSelectElement) return [...field.options].some((one) => one.selected !== one.defaultSelected);
	return field.value !== field.defaultValue;
};

const note = (event: Event) => {
	if (isField(event.target)) early.set(event.target, read(event.target));
};

const noteIn = (within: ParentNode, written: Written) => {
	for (const field of within.querySelectorAll<Field>('input, textarea, select')) {
		if (field.type !== 'hidden' && isChanged(field)) written.set(field, read(field));
	}
};

const putBack = (written: Written) => {
	for (const [field, was] of written) {
		if (!field.isConnected || read(field) === was) continue;
		if (isTicked(field)) field.checked = was as boolean;
		else field.value = was as string;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}
};

/** Notes what was written before the page comes alive, and what is written from now on until it does. */
export const noteEarly = (): void => {
	noteIn(document, early);
	addEventListener('input', note, { capture: true });
};

/** Puts back what was noted, now that the page is alive; the page hears of it as if it were written this moment. */
export const putBackEarly = (): void => {
	removeEventListener('input', note, { capture: true });
	putBack(early);
	early.clear();
};

/** Notes what was written in a part of the page that comes alive now; what it gives puts that back. */
export const keepEarly = (within: ParentNode): (() => void) => {
	const written: Written = new Map();
	noteIn(within, written);
	return () => putBack(written);
};
