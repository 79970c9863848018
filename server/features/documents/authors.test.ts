import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textWith } from '../../../tests/support/updates.ts';
import { judge, mostStretches, writes, type Authors } from './authors.ts';

const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

test('nobody begins stretches without end: the last that fits is taken, one more is refused, and others go on', () => {
	const doc = textWith();
	const authors: Authors = new Map();
	for (let client = 1; client < mostStretches; client++)
		authors.set(client, [{ clock: 0, personId: client % 2 ? one : null, broughtBy: client % 2 ? null : one }]);
	const update = () => {
		const copy = new Y.Doc();
		const item = textWith().store.clients.values().next().value as Y.Item[];
		return new Map([[copy.clientID, item.slice(0, 1)]]);
	};
	const first = update();
	expect(judge(doc, authors, first, writes(one))).toHaveLength(1);
	authors.set(mostStretches, [{ clock: 0, personId: one, broughtBy: null }]);
	expect(() => judge(doc, authors, update(), writes(one))).toThrow(
		expect.objectContaining({ code: 'too_large', fields: { update: ['too_many_clients'] } })
	);
	expect(judge(doc, authors, update(), writes(other))).toHaveLength(1);
});
