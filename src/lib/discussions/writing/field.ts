import { addressIn, link, rowsOfText, tableOf, type Chosen, type Edit } from './edits.ts';

/** What stands in a field, and what of it is chosen. */
export const chosenIn = (field: HTMLTextAreaElement): Chosen => ({
	text: field.value,
	from: field.selectionStart,
	to: field.selectionEnd
});

/** Does to a field what an edit says, so that it can be undone like something typed. */
export const applyTo = (field: HTMLTextAreaElement, { from, to, insert, select }: Edit) => {
	field.focus();
	field.setSelectionRange(from, to);
	// Nothing else puts a change into the field's own history, out of use as it is called.
	const isDone = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
	if (!isDone) {
		field.setRangeText(insert, from, to, 'end');
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}
	field.setSelectionRange(from + select[0], from + select[1]);
};

const rowsOfHtml = (html: string): string[][] => {
	// What is parsed like this loads nothing and runs nothing.
	const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
	return [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent));
};

/** What pasting makes of a link over words, or of a piece of a spreadsheet; nothing where it is left to the browser. */
export const pasted = (chosen: Chosen, data: DataTransfer): Edit | null => {
	const text = data.getData('text/plain');
	const address = addressIn(text);
	if (address && chosen.from !== chosen.to) return link(chosen, address);
	const table = tableOf(rowsOfHtml(data.getData('text/html'))) ?? tableOf(rowsOfText(text));
	if (!table) return null;
	const before = chosen.text.slice(0, chosen.from);
	const insert = `${before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'}${table}\n\n`;
	return { from: chosen.from, to: chosen.to, insert, select: [insert.length, insert.length] };
};
