import { expect, test } from 'vitest';
import { m } from '#shared/messages/messages.js';
import { interfaceLanguages } from './locales.ts';
import { inDigitsOf } from './numerals.ts';

test('a number is written as its language writes it, and a year stays whole', () => {
	expect(inDigitsOf('fa-AF', 2026)).toBe('۲۰۲۶');
	expect(inDigitsOf('ur', 2026)).toBe('2026');
	expect(inDigitsOf('en', 12026)).toBe('12,026');
	expect(inDigitsOf('ru', 12026)).toBe('12\u00a0026');
	expect(inDigitsOf('fa-AF', 'Nasrin 7')).toBe('Nasrin 7');
});

test('a small number is written as `Intl` writes it', () => {
	for (const language of [...interfaceLanguages, 'bn', 'hi', 'kk', 'ne', 'ps', 'si', 'ta', 'tg', 'uz'])
		for (const value of [0, 7, 42, 999, 9999, -3, 0.5])
			expect(inDigitsOf(language, value), language).toBe(
				new Intl.NumberFormat(language, { useGrouping: 'min2' }).format(value)
			);
});

test('so are the numbers within texts', () => {
	expect(m.thread_size({ count: 12026 }, { locale: 'en' })).toBe('12,026 messages');
	expect(m.thread_size({ count: 12026 }, { locale: 'ru' })).toMatch(/^12\u00a0026\s/);
	expect(m.thread_size({ count: 12 }, { locale: 'fa-AF' })).toMatch(/^۱۲\s/);
});
