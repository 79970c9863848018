import { describe, expect, test } from 'vitest';
import { interfaceLanguages, languageFor, ownNameOf } from './locales.ts';

const nothing = { own: null, cookie: undefined, header: null };
const asking = (header: string) => languageFor({ ...nothing, header });

describe('the language of a page', () => {
	test('is what the person set, before the cookie, before the wish of the browser', () => {
		expect(languageFor({ own: 'ur', cookie: 'ru', header: 'en' })).toBe('ur');
		expect(languageFor({ own: null, cookie: 'ru', header: 'en' })).toBe('ru');
		expect(languageFor({ ...nothing, header: 'ur,en' })).toBe('ur');
		expect(languageFor(nothing)).toBe('en');
	});

	test('is the dearest wish of the browser that can be met', () => {
		expect(asking('ky-KG,ky;q=0.9,ru;q=0.8,en;q=0.7')).toBe('ru');
		expect(asking('en;q=0.2, ur-PK;q=0.9')).toBe('ur');
		expect(asking('ru-KZ')).toBe('ru');
		expect(asking('si-LK,ta;q=0.8')).toBe('en');
		expect(asking('ru;q=0,ur')).toBe('ur');
	});

	test('is Dari for whoever reads Persian, by whichever name', () => {
		for (const tag of ['fa', 'fa-IR', 'prs', 'fa-AF', 'FA-af']) expect(asking(tag)).toBe('fa-AF');
	});

	test('is none that the network does not offer', () => {
		expect(languageFor({ own: 'ur', cookie: 'en', header: 'fa' }, ['ru', 'fa-AF'])).toBe('fa-AF');
		expect(languageFor({ own: 'ur', cookie: 'en', header: 'de' }, ['ru', 'fa-AF'])).toBe('ru');
	});

	test('is not decided by nonsense', () => {
		for (const header of ['', '*', ';q=1', 'ru-', '<script>', 'xx'.repeat(9000), 'en;q=x, ur', '__proto__'])
			expect(['en', 'ur']).toContain(asking(header));
		expect(languageFor({ ...nothing, own: '__proto__', cookie: '../ru' })).toBe('en');
	});
});

test('every language is called by its own name', () => {
	for (const language of interfaceLanguages) expect(ownNameOf(language)).not.toBe(language);
});
