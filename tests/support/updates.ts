import { getSchema } from '@tiptap/core';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { checkUpdate } from '#server/features/documents/check-update.ts';
import { BadUpdate } from '#server/features/documents/placing.ts';
import { newText, updateOf } from '#server/features/documents/text.ts';
import { textExtensions } from '../../src/lib/editor/extensions.ts';

/** The editor's schema. */
export const schema = getSchema(textExtensions());
/** A paragraph of these words. */
export const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const aText = [
	{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title' }] },
	paragraph('Some words')
];

/** A shared text with these nodes in it. */
export const textWith = (nodes: Parameters<typeof updateOf>[0] = aText) => {
	const doc = newText();
	Y.applyUpdate(doc, updateOf(nodes));
	return doc;
};

/** The update that a browser with the same text sends after doing something. */
export const changeBy = (doc: Y.Doc, act: (copy: Y.Doc, root: Y.XmlFragment) => void): Uint8Array => {
	const copy = newText();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	const before = Y.encodeStateVector(copy);
	act(copy, copy.getXmlFragment(textField));
	return Y.encodeStateAsUpdate(copy, before);
};

/** Why an update is not taken, or that it is; a refused one has changed nothing. */
export const reasonFor = (doc: Y.Doc, update: Uint8Array, pictures?: ReadonlySet<string>) => {
	const before = Buffer.from(Y.encodeStateAsUpdate(doc));
	try {
		checkUpdate(doc, update, pictures);
		return 'taken';
	} catch (error) {
		expect(error).toBeInstanceOf(BadUpdate);
		expect(before.equals(Buffer.from(Y.encodeStateAsUpdate(doc)))).toBe(true);
		expect([...doc.share.keys()]).toEqual([textField]);
		return (error as BadUpdate).reason;
	}
};
/** The same for what a browser does. */
export const reason = (act: (copy: Y.Doc, root: Y.XmlFragment) => void, doc = textWith()) =>
	reasonFor(doc, changeBy(doc, act));
