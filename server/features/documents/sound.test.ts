import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { checkUpdate } from './check-update.ts';
import { newText } from './text.ts';
import { isSound } from '../../../src/lib/editor/sound.ts';
import { textExtensions } from '../../../src/lib/editor/extensions.ts';

const schema = getSchema(textExtensions());

/** A paragraph in so many quotes. */
const quoted = (times: number) => {
	let block = schema.node('paragraph', null, [schema.text('Said')]);
	for (let i = 0; i < times; i++) block = schema.node('blockquote', null, [block]);
	return schema.node('doc', null, [block]);
};

test('the editor stops exactly where the server would', () => {
	for (const times of [1, 20, 21, 22, 23, 24, 30]) {
		const browser = newText();
		updateYFragment(browser, browser.getXmlFragment(textField), quoted(times), {
			mapping: new Map(),
			isOMark: new Map()
		});
		const send = () => checkUpdate(newText(), Y.encodeStateAsUpdate(browser));
		if (isSound(quoted(times))) expect(send, `${times} quotes`).not.toThrow();
		else expect(send, `${times} quotes`).toThrow();
	}
});

test('a row in a row is no sound table', () => {
	const cell = schema.node('tableCell', null, [schema.node('paragraph')]);
	const row = schema.node('tableRow', null, [cell]);
	const table = (content: Node[]) => schema.node('doc', null, [schema.nodes.table?.create(null, content) as Node]);
	expect(isSound(table([row]))).toBe(true);
	expect(isSound(table([schema.nodes.tableRow?.create(null, [cell, row]) as Node]))).toBe(false);
	expect(isSound(table([]))).toBe(false);
});
