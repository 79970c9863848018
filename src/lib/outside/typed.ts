/** Where what was typed waits while its page is loaded anew; it goes with the tab. */
const place = 'typed';

type Writable = HTMLInputElement | HTMLTextAreaElement;

/** Fields that hold words of one's own; never a password. */
const fields = () => [
	...document.querySelectorAll<Writable>('textarea, input[type=text], input[type=email], input:not([type])')
];

/** The same field after the page was loaded anew. */
const nameOf = (field: Writable, all: Writable[]) => {
	const form = field.form?.getAttribute('action') ?? '';
	const like = all.filter((one) => one.name === field.name && (one.form?.getAttribute('action') ?? '') === form);
	return `${location.pathname} ${form} ${field.name} ${like.indexOf(field)}`;
};

/** Keeps what stands in the fields of the page, which is about to be loaded anew. */
export const keepTyped = () => {
	const all = fields();
	const typed = all.filter((field) => field.value !== '').map((field) => [nameOf(field, all), field.value]);
	sessionStorage.setItem(place, JSON.stringify(typed));
};

/** Puts back what was kept, wherever nothing stands in its place. */
export const putBackTyped = () => {
	const kept = sessionStorage.getItem(place);
	if (kept === null) return;
	sessionStorage.removeItem(place);
	const typed = new Map(JSON.parse(kept) as [string, string][]);
	const all = fields();
	for (const field of all) {
		const value = typed.get(nameOf(field, all));
		if (value === undefined || field.value !== '') continue;
		field.value = value;
		// Folded away it would look lost.
		for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	}
};
