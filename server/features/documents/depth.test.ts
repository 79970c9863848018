import { getSchema } from '@tiptap/core';
import { updateYFragment } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { checkUpdate } from './check-update.ts';
import { newText } from './text.ts';
import { isTooDeep } from '../../../src/lib/editor/depth.ts';
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
		if (isTooDeep(quoted(times))) expect(send, `${times} quotes`).toThrow();
		else expect(send, `${times} quotes`).not.toThrow();
	}
});
