import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedWords } from './fold.ts';

/** Each row folds to one and the same text. */
const alike: Record<string, string[][]> = {
	'letter case and accents': [
		['Élise', 'elise', 'ÉLISE', 'E\u0301lise'],
		['İstanbul', 'istanbul', 'Istanbul', 'ıstanbul'],
		['STRASSE', 'Straße', 'strasse'],
		['Ærø', 'aero'],
		['Łódź', 'lodz']
	],
	Russian: [
		['Алёна', 'Алена', 'АЛЁНА', 'Але\u0308на'],
		['Сергей', 'Сергеи', 'сергей'],
		['Татьяна', 'Татяна'],
		['подъезд', 'подезд']
	],
	Kazakh: [
		['Қазақстан', 'Казакстан', 'қазақстан'],
		['Ғалымжан', 'Галымжан'],
		['Әлия', 'Алия'],
		['Өскемен', 'Оскемен'],
		['Ұлжан', 'Үлжан', 'Улжан'],
		['Айнұр', 'Айнур'],
		['Шыңғыс', 'Шынгыс'],
		['Жиһан', 'Жихан'],
		['Індира', 'Индира', 'Iндира'],
		['Qazaqstan', 'qazaqstan'],
		['Äliya', 'Aliya', 'Əliya'],
		['Şyñğys', 'Syngys']
	],
	Kyrgyz: [
		['Өмүр', 'Омур'],
		['Жаңыл', 'Жаныл'],
		['Үмүт', 'Умут']
	],
	Tajik: [
		['Тоҷикистон', 'Точикистон'],
		['Ҳасан', 'Хасан'],
		['Қурбонӣ', 'Курбони', 'Қурбонй'],
		['Ӯктам', 'Уктам'],
		['Ғафур', 'Гафур']
	],
	Uzbek: [
		["O'ktam", 'Oʻktam', 'O‘ktam', 'O’ktam', 'Oʼktam', 'O`ktam', 'O´ktam', 'Oktam'],
		["G'ulom", 'Gʻulom', 'G‘ulom', 'Gulom', 'Ğulom'],
		["Ma'mura", 'Maʼmura', 'Mamura'],
		['Ўктам', 'Уктам'],
		['Ғулом', 'Гулом', 'ғулом'],
		['Ҳилола', 'Хилола']
	],
	Turkmen: [
		['Oguljahan Ýazmyradowa', 'oguljahan yazmyradowa'],
		['Çäşňiöüž', 'casniouz']
	],
	Persian: [
		['علی', 'علي', 'على'],
		['کریم', 'كريم', 'ڪریم'],
		['فاطمه', 'فاطمة', 'فاطمہ'],
		['آرزو', 'ارزو', 'أرزو'],
		['می‌رود', 'میرود'],
		['مُحَمَّد', 'محمد', 'محـــمد'],
		['رؤیا', 'رویا'],
		['ﻋﻠﯽ', 'علی'],
		['خانهٔ', 'خانۀ', 'خانه']
	],
	Urdu: [
		['عائشہ', 'عایشه'],
		['فرخندہ', 'فرخنده'],
		['لڑکی', 'لرکی'],
		['خان', 'خاں'],
		['ٹیپو', 'تیپو']
	],
	Pashto: [
		['پښتو', 'پشتو'],
		['ګل', 'گل'],
		['ځوانې', 'ځوانی'],
		['ډېوه', 'دیوه']
	],
	Indic: [
		['ज़ीनत', 'जीनत'],
		['সড়ক', 'সডক'],
		['සුගත්', 'සුගත්\u200D']
	],
	digits: [['12', '١٢', '۱۲', '१२', '১২', '௧௨', '෧෨', '１２']],
	'what is between words': [
		['Хасан-заде', '  Хасан —  заде. ', 'Хасан\u00A0заде', 'Хасан\tзаде'],
		['Anna', '\u202EAnna\u202C', 'An\u00ADna', '\u2067Anna\u2069', 'A\u200Bnna'],
		['100 per cent', '100_per%cent'],
		['کابل هرات', 'کابل، هرات؟']
	]
};

describe('what folds alike', () => {
	for (const [name, rows] of Object.entries(alike)) {
		test.each(rows)(`${name}: %s`, (...texts) => {
			expect(new Set(texts.filter(Boolean).map(fold)).size, texts.map(fold).join(' | ')).toBe(1);
			expect(fold(texts[0] as string)).not.toBe('');
		});
	}
});

describe('what stays apart', () => {
	test.each([
		['Dushanbe', 'Душанбе'],
		['कल', 'काल'],
		['মা', 'মি'],
		['සිතා', 'සීතා'],
		['கா', 'கி'],
		['گل', 'کل'],
		['Anna', 'Anne'],
		['نور', 'نار']
	])('%s and %s', (a, b) => expect(fold(a)).not.toBe(fold(b)));
});

test('nothing remains that a LIKE pattern would understand', () => {
	expect(fold(String.raw`50%_\ "a"`)).toBe('50 a');
});

test('words come once each, the longest first, and none from nothing', () => {
	expect(foldedWords(' Ош, психолог — ош ')).toEqual(['психолог', 'ош']);
	expect(foldedWords(' ‌– ')).toEqual([]);
});

const anyText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: 'grapheme' }),
	fc.string({ unit: fc.constantFrom(...alphabet()) })
);

/** Every character that a row above or the table touches, and what they decompose into. */
function alphabet(): string[] {
	const seen = Object.values(alike).flat(2).join('');
	return [...new Set([...seen, ...seen.normalize('NFD'), ...seen.toUpperCase(), ' ', "'", '\u0308', '\u0654'])];
}

describe('for any text', () => {
	test('folding twice is folding once', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
			{ numRuns: 3000 }
		);
	});

	test('each single character folds once', () => {
		const unstable: string[] = [];
		for (let code = 0; code <= 0x1ffff; code++) {
			const folded = fold(String.fromCodePoint(code));
			if (fold(folded) !== folded) unstable.push(code.toString(16));
		}
		expect(unstable).toEqual([]);
	}, 20_000);

	test('letter case, normal form, bidi controls and outer space make no difference', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...alphabet()) }), (text) => {
				expect(fold(text.normalize('NFC'))).toBe(fold(text.normalize('NFD')));
				expect(fold(`\u202B  ${text}\u202C `)).toBe(fold(text));
				expect(fold(text.toLowerCase())).toBe(fold(text));
			}),
			{ numRuns: 2000 }
		);
	});

	test('what comes out is words with single spaces', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(text)).toMatch(/^$|^[\p{L}\p{N}\p{M}]+( [\p{L}\p{N}\p{M}]+)*$/u);
			})
		);
	});
});
