import { expect, test } from 'vitest';
import { settleForwarded } from './forwarded.ts';

const settled = (headers: Record<string, string | string[]>, trustProxy: boolean) => {
	settleForwarded(headers, trustProxy, '192.0.2.7');
	return headers;
};

test('without a proxy of ours nobody else says where a request came from', () => {
	const invented = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.1' };
	expect(settled(invented, false)).toEqual({ 'x-forwarded-proto': 'http' });
});

test('a proxy of ours is believed, and only what it added itself', () => {
	const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': 'made up, 203.0.113.1' };
	expect(settled(headers, true)).toEqual({ 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.1' });
});

test('a proxy that says nothing, or nonsense, stops no request', () => {
	const plain = { 'x-forwarded-proto': 'http', 'x-forwarded-for': '192.0.2.7' };
	expect(settled({}, true)).toEqual(plain);
	expect(settled({ 'x-forwarded-proto': 'javascript:', 'x-forwarded-for': '' }, true)).toEqual(plain);
	expect(
		settled({ 'x-forwarded-proto': ['https', 'http'], 'x-forwarded-for': ['1.1.1.1', '192.0.2.7'] }, true)
	).toEqual({
		...plain,
		'x-forwarded-proto': 'https'
	});
});
