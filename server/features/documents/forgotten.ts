import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';
import { isName } from './passages.ts';
import * as queries from './update-queries.ts';

/**
 * Whether words stand in what is kept of a text's changes, be they deleted since: what was typed and deleted again is kept until
 * it is folded, and nobody sees it.
 */
export const standsInChanges = async (tx: Tx, documentId: Id, words: string): Promise<boolean> => {
	// One that forgets nothing.
	const doc = new Y.Doc({ gc: false });
	const snapshot = await queries.findSnapshot(tx, documentId);
	if (snapshot) Y.applyUpdate(doc, snapshot.data);
	for (const { data } of await queries.listAllUpdates(tx, documentId)) Y.applyUpdate(doc, data);
	const stands = holds(doc.getXmlFragment(textField), words);
	doc.destroy();
	return stands;
};

type Type = Y.XmlFragment | Y.XmlElement | Y.XmlText;

const holds = (type: Type, words: string): boolean => {
	const [all, gone]: [string[], string[]] = [[], []];
	for (let item = type._start; item !== null; item = item.right) {
		const { content } = item;
		if (content instanceof Y.ContentString) {
			all.push(content.str);
			// What was typed in their midst after they were deleted does not hide them.
			if (item.deleted) gone.push(content.str);
		} else if (content instanceof Y.ContentType) {
			if (holds(content.type as Type, words)) return true;
		} else if (content instanceof Y.ContentFormat && says(content.value, words)) return true;
	}
	if ([all, gone].some((letters) => letters.join('').includes(words))) return true;
	return [...type._map].some(([name, latest]) => {
		for (let item: Y.Item | null = latest; item !== null; item = item.left) {
			if (!(item.content instanceof Y.ContentAny)) continue;
			if (isName(name) ? item.content.arr.includes(words) : says(item.content.arr, words)) return true;
		}
		return false;
	});
};

const says = (value: unknown, words: string): boolean => {
	if (typeof value === 'string') return value.includes(words);
	return typeof value === 'object' && value !== null && Object.values(value).some((one) => says(one, words));
};
