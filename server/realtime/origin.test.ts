import { describe, expect, test } from 'vitest';
import { isOwnOrigin } from './origin.ts';

const isOwn = (
	headers: Record<string, string>,
	{ method = 'GET', origin = null as string | null, trustProxy = false } = {}
) => isOwnOrigin({ method, headers: { host: 'table.example.org', ...headers } }, { origin, trustProxy });

describe('where no address is set', () => {
	test('the origin is that of the request: scheme, name and port', () => {
		expect(isOwn({ origin: 'http://table.example.org' })).toBe(true);
		expect(isOwn({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true);
		expect(isOwn({ origin: 'http://[::1]:3000', host: '[::1]:3000' })).toBe(true);
		for (const origin of ['https://table.example.org', 'http://table.example.org:81', 'http://evil.org', 'null', '']) {
			expect([origin, isOwn({ origin })]).toEqual([origin, false]);
		}
		expect(isOwn({ origin: 'null', host: '' })).toBe(false);
	});

	test('the scheme is believed of a proxy of ours only', () => {
		const headers = { origin: 'https://table.example.org', 'x-forwarded-proto': 'https' };
		expect(isOwn(headers, { trustProxy: true })).toBe(true);
		expect(isOwn(headers)).toBe(false);
		expect(isOwn({ ...headers, origin: 'http://table.example.org' }, { trustProxy: true })).toBe(false);
	});
});

test('where an address is set nothing else is ours, whatever the request says', () => {
	const origin = 'https://table.example.org';
	expect(isOwn({ origin }, { origin })).toBe(true);
	expect(isOwn({ origin: 'http://table.example.org' }, { origin })).toBe(false);
	expect(isOwn({ origin: 'https://evil.org', host: 'evil.org' }, { origin })).toBe(false);
});

test('without an origin only a plain GET passes, unless the browser says that another site asks', () => {
	expect(isOwn({})).toBe(true);
	expect(isOwn({ 'sec-fetch-site': 'same-origin' })).toBe(true);
	expect(isOwn({ 'sec-fetch-site': 'none' })).toBe(true);
	expect(isOwn({ 'sec-fetch-site': 'cross-site' })).toBe(false);
	expect(isOwn({ 'sec-fetch-site': 'same-site' })).toBe(false);
	expect(isOwn({ upgrade: 'websocket' })).toBe(false);
	expect(isOwn({}, { method: 'POST' })).toBe(false);
});
