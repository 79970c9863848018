/** A key that goes somewhere. */
export type Key = '?' | '/' | 'n' | 'p' | 'r';

const letters: Record<string, Key> = { KeyN: 'n', KeyP: 'p', KeyR: 'r' };
const signs: Record<string, Key> = { '?': '?', '؟': '?', '/': '/' };

/** What takes letters for itself: fields, editors, menus, and what lies over the page. */
const takesLetters = 'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]';

type Pressed = Pick<
	KeyboardEvent,
	'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'target'
>;

/** Which of the keys was meant, if one: by its place on the keyboard where the letters on it are of another script. */
export const keyOf = (event: Pressed): Key | null => {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
	if (event.target instanceof Element && event.target.closest(takesLetters)) return null;
	if (event.key in signs) return signs[event.key] ?? null;
	if (event.shiftKey) return null;
	const isForeign = event.key > '\u007f';
	return letters[isForeign ? event.code : `Key${event.key.toUpperCase()}`] ?? null;
};
