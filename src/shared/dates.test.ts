import { describe, expect, test } from 'vitest';
import { sayMoment, writeDay, writeGregorianDay, writeMoment, writeWholeDay } from './dates.ts';
import { interfaceLanguages } from './locales.ts';

const at = (iso: string, zone = 'UTC') => ({ at: new Date(iso), zone });
const autumn = at('2026-11-22T09:57:00Z');

describe('a day', () => {
	test('stands as each language writes it', () => {
		expect(writeDay('en', autumn)).toBe('22 Nov 2026');
		expect(writeDay('ru', autumn)).toBe('22 нояб. 2026 г.');
		expect(writeDay('fa-AF', autumn)).toBe('۱ قوس ۱۴۰۵');
		expect(writeDay('ur', autumn)).toBe('22 نومبر، 2026');
	});

	test('has in Dari the months of Afghanistan, from the first day of the year to the last', () => {
		const days = ['2026-03-20', '2026-03-21', '2026-04-21', '2026-05-22', '2026-06-22', '2026-07-23', '2026-08-23'];
		days.push('2026-09-23', '2026-10-23', '2026-11-22', '2026-12-22', '2027-01-21', '2027-02-20', '2027-03-20');
		expect(days.map((day) => writeDay('fa-AF', at(`${day}T12:00:00Z`), false))).toEqual([
			'۲۹ حوت',
			...['حمل', 'ثور', 'جوزا', 'سرطان', 'اسد', 'سنبله', 'میزان', 'عقرب', 'قوس', 'جدی', 'دلو', 'حوت'].map(
				(month) => `۱ ${month}`
			),
			'۲۹ حوت'
		]);
	});

	test('stands beside the one of the other calendar where there are two', () => {
		expect(writeGregorianDay('fa-AF', autumn)).toBe('۲۲ نومبر ۲۰۲۶');
		expect(writeWholeDay('fa-AF', autumn)).toBe('یکشنبه ۱ قوس ۱۴۰۵ · ۲۲ نومبر ۲۰۲۶');
		for (const language of ['en', 'ru', 'ur'] as const) expect(writeGregorianDay(language, autumn)).toBeNull();
		expect(writeWholeDay('en', autumn)).toBe('Sunday, 22 November 2026');
	});

	test('is the day of the zone in which it is told', () => {
		const late = '2026-11-22T20:30:00Z';
		expect(writeDay('en', at(late, 'Asia/Bishkek'))).toBe('23 Nov 2026');
		expect(writeDay('fa-AF', at(late, 'Asia/Kabul'))).toBe('۲ قوس ۱۴۰۵');
		expect(writeDay('fa-AF', at(late, 'UTC'))).toBe('۱ قوس ۱۴۰۵');
	});
});

describe('a moment', () => {
	test('has the clock of the place, and the zone where it is not the reader’s own', () => {
		expect(writeMoment('en', autumn)).toBe('22 Nov 2026, 09:57');
		expect(writeMoment('ru', autumn, 'UTC')).toBe('22 нояб. 2026 г., 09:57 UTC');
		expect(writeMoment('fa-AF', at('2026-11-22T09:57:00Z', 'Asia/Kabul'))).toBe('۱ قوس ۱۴۰۵، ۱۴:۲۷');
		expect(writeMoment('ur', at('2026-11-22T15:05:00Z'))).toMatch(/^22 نومبر، 2026، 3:05\sPM$/);
	});

	test('is spoken of by the calendar, not by the hour', () => {
		const now = new Date('2026-11-22T00:10:00Z');
		const say = (iso: string, language: (typeof interfaceLanguages)[number] = 'en') =>
			sayMoment(language, at(iso), now);
		expect(say('2026-11-22T00:05:00Z')).toBe('today, 00:05');
		expect(say('2026-11-21T23:55:00Z')).toBe('yesterday, 23:55');
		expect(say('2026-11-20T23:55:00Z')).toBe('20 Nov, 23:55');
		expect(say('2025-12-31T12:00:00Z')).toBe('31 Dec 2025, 12:00');
		expect(say('2026-11-21T23:55:00Z', 'ru')).toBe('вчера, 23:55');
		expect(say('2026-11-21T23:55:00Z', 'fa-AF')).toBe('دیروز، ۲۳:۵۵');
		// The solar year began in March.
		expect(say('2026-03-25T12:00:00Z', 'fa-AF')).toBe('۵ حمل، ۱۲:۰۰');
		expect(say('2026-03-15T12:00:00Z', 'fa-AF')).toBe('۲۴ حوت ۱۴۰۴، ۱۲:۰۰');
	});

	test('can be told in every language', () => {
		for (const language of interfaceLanguages) expect(sayMoment(language, autumn, autumn.at)).toMatch(/\S/);
	});
});
