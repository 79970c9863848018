// A page is there before it comes alive, and on a slow line long before. Coming alive sets every field to what the server
// put there; whoever was quicker would lose what she wrote.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const early = new Map<Field, string | boolean>();

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

/** Notes what was written before the page comes alive, and what is written from now on until it does. */
export const noteEarly = (): void => {
	for (const field of document.querySelectorAll<Field>('input, textarea, select')) {
		if (field.type !== 'hidden' && isChanged(field)) early.set(field, read(field));
	}
	addEventListener('input', note, { capture: true });
};

/** Puts back what was noted, now that the page is alive; the page hears of it as if it were written this moment. */
export const putBackEarly = (): void => {
	removeEventListener('input', note, { capture: true });
	for (const [field, was] of early) {
		if (!field.isConnected || read(field) === was) continue;
		if (isTicked(field)) field.checked = was as boolean;
		else field.value = was as string;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}
	early.clear();
};
