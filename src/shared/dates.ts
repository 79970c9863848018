import type { InterfaceLanguage } from './locales.ts';

/*
 * Days and times as each language writes them, alike on the server and in every browser. In Afghanistan one counts by the
 * solar year; browsers seldom bring along its months as Dari calls them, so those stand here. Urdu keeps the digits and the
 * clock of Pakistan's newspapers and phones: 1, 2, 3, and AM or PM.
 */
const solarMonths = 'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'.split(' ');
const gregorianMonths = 'جنوری فبروری مارچ اپریل می جون جولای اگست سپتمبر اکتوبر نومبر دسمبر'.split(' ');
const weekdays = 'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه'.split(' ');

const dayMs = 86_400_000;

/** English as it is written where it is nobody's own: the day before the month, and no AM or PM. */
const tagOf = (language: InterfaceLanguage) => (language === 'en' ? 'en-GB' : language);
const isDari = (language: InterfaceLanguage) => language === 'fa-AF';
const comma = (language: InterfaceLanguage) => (isDari(language) || language === 'ur' ? '، ' : ', ');
const inDariDigits = (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));

const kept = new Map<string, Intl.DateTimeFormat>();
const formatOf = (tag: string, wish: Intl.DateTimeFormatOptions) => {
	const key = `${tag} ${JSON.stringify(wish)}`;
	const format = kept.get(key) ?? new Intl.DateTimeFormat(tag, wish);
	kept.set(key, format);
	return format;
};

/** A moment, and the zone it is told in. */
export interface When {
	at: Date;
	zone: string;
}

/** The numbers of a day and its time, by one calendar or the other. */
const numbersOf = ({ at, zone }: When, calendar: 'persian' | 'gregory') => {
	const wish = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
	const format = formatOf(`en-u-ca-${calendar}-nu-latn`, { ...wish, timeZone: zone, hourCycle: 'h23' });
	const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
	const number = (type: Intl.DateTimeFormatPartTypes) => Number.parseInt(parts.get(type) ?? '0');
	return {
		year: number('year'),
		month: number('month'),
		day: number('day'),
		hour: number('hour'),
		minute: parts.get('minute') ?? ''
	};
};

/** The year alone, which is asked for every message of a page. */
const yearOf = ({ at, zone }: When, calendar: 'persian' | 'gregory') =>
	Number.parseInt(formatOf(`en-u-ca-${calendar}-nu-latn`, { year: 'numeric', timeZone: zone }).format(at));

/** How many days a moment is from another by the calendar, not by the hour: -1 is yesterday. */
const daysFrom = (now: Date, { at, zone }: When) => {
	const dayOf = (moment: Date) => {
		const { year, month, day } = numbersOf({ at: moment, zone }, 'gregory');
		return Date.UTC(year, month - 1, day) / dayMs;
	};
	return dayOf(at) - dayOf(now);
};

const inDari = ({ year, month, day }: { year: number; month: number; day: number }, months: string[], hasYear = true) =>
	inDariDigits(`${day} ${months[month - 1] ?? ''}${hasYear ? ` ${year}` : ''}`);

/** A day: `22 Nov 2026`. Without its year where that is said already. */
export const writeDay = (language: InterfaceLanguage, when: When, hasYear = true): string => {
	if (isDari(language)) return inDari(numbersOf(when, 'persian'), solarMonths, hasYear);
	const wish = { day: 'numeric', month: 'short', timeZone: when.zone } as const;
	return formatOf(tagOf(language), hasYear ? { ...wish, year: 'numeric' } : wish).format(when.at);
};

/** The same day by the calendar of the rest of the world; null where that is how days are written anyway. */
export const writeGregorianDay = (language: InterfaceLanguage, when: When): string | null =>
	isDari(language) ? inDari(numbersOf(when, 'gregory'), gregorianMonths) : null;

const writeTime = (language: InterfaceLanguage, when: When) => {
	if (isDari(language)) {
		const { hour, minute } = numbersOf(when, 'gregory');
		return inDariDigits(`${hour}:${minute}`);
	}
	const wish = { hour: language === 'ur' ? 'numeric' : '2-digit', minute: '2-digit', timeZone: when.zone } as const;
	return formatOf(tagOf(language), wish).format(when.at);
};

/** A day and its time; `zoneName` is added where it is not the reader's own zone. */
export const writeMoment = (language: InterfaceLanguage, when: When, zoneName = ''): string =>
	`${writeDay(language, when)}${comma(language)}${writeTime(language, when)}${zoneName && ` ${zoneName}`}`;

/** Today, yesterday, tomorrow. A browser that knows no Dari knows Persian, which says the same. */
const nameOfDay = (language: InterfaceLanguage, days: number) => {
	const names = keptNames.get(language) ?? new Intl.RelativeTimeFormat([language, 'fa'], { numeric: 'auto' });
	keptNames.set(language, names);
	return names.format(days, 'day');
};
const keptNames = new Map<InterfaceLanguage, Intl.RelativeTimeFormat>();

/** A moment as one speaks of it: today, yesterday and tomorrow by name, this year without the year. */
export const sayMoment = (language: InterfaceLanguage, when: When, now: Date): string => {
	// Most of what one reads is older, and a glance at the clock tells so.
	const days = Math.abs(when.at.getTime() - now.getTime()) < 3 * dayMs ? daysFrom(now, when) : Infinity;
	const calendar = isDari(language) ? 'persian' : 'gregory';
	const isThisYear = () => yearOf(when, calendar) === yearOf({ ...when, at: now }, calendar);
	const day = Math.abs(days) <= 1 ? nameOfDay(language, days) : writeDay(language, when, !isThisYear());
	return `${day}${comma(language)}${writeTime(language, when)}`;
};

/** All there is to say of a day: with its weekday, and by both calendars where there are two. */
export const writeWholeDay = (language: InterfaceLanguage, when: When): string => {
	if (isDari(language)) {
		const weekday = weekdays[new Date(Date.UTC(...gregorian(when))).getUTCDay()] ?? '';
		return `${weekday} ${writeDay(language, when)} · ${writeGregorianDay(language, when) ?? ''}`;
	}
	const wish = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: when.zone } as const;
	return formatOf(tagOf(language), wish).format(when.at);
};

const gregorian = (when: When): [number, number, number] => {
	const { year, month, day } = numbersOf(when, 'gregory');
	return [year, month - 1, day];
};
