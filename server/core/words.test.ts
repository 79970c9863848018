import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#shared/fold.ts';
import { inOtherAlphabet, soundOf } from './word-scripts.ts';
import { stemOf } from './word-stems.ts';
import { placedWords, shelfOf, wordsToFind } from './words.ts';

const words = (text: string) => text.split(' ').map(fold);

describe('one stem', () => {
	test.each([
		'family families Families',
		'radicalise radicalised radicalising radicalisation radicalization radicalizes',
		'rehabilitate rehabilitation rehabilitated',
		'prevent prevention preventing prevents',
		'release released releasing releases',
		'carry carried carries carrying',
		'stop stopped stopping',
		"teacher teachers teacher's",
		'church churches',
		'психолог психолога психологи психологов психологам психологами психологом',
		'семья семьи семье семьёй семьями семью семей',
		'школа школы школе школой школ школах школу',
		'освобождение освобождения освобождению освобождением',
		'учитель учителя учителей учителями',
		'реабилитация реабилитации реабилитацией',
		'новый новая новое новые нового новыми',
		'вернулся вернулась вернулись'
	])('%s', (family) => expect(new Set(words(family).map(stemOf)).size).toBe(1));
});

describe('stems of their own', () => {
	test.each(['nation station', 'need feed', 'голос голова', 'prison prism', 'дети дело', 'мектеп мектептер'])(
		'%s',
		(pair) => expect(new Set(words(pair).map(stemOf)).size).toBe(2)
	);
});

describe('one sound in every script', () => {
	test.each([
		'Тоҷикистон تاجیکستان Tojikiston ताजिकिस्तान',
		'Душанбе دوشنبه Dushanbe',
		'китоб کتاب kitob किताब',
		'Афғонистон افغانستان Afghanistan Afgʻoniston',
		'наврӯз نوروز Navruz',
		'Муҳаммад محمد Muhammad मुहम्मद',
		'Юсуф یوسف Yusuf यूसुफ़',
		'Фарҳод فرهاد Farhod',
		'ҷавонон جوانان javonon',
		'Хан خان Khan ख़ान',
		'Лоҳур لاہور Lahore लाहौर',
		'Aisha عائشہ आयशा'
	])('%s', (name) => {
		const sounds = new Set(words(name).map(soundOf));
		expect([...sounds]).toEqual([expect.any(String)]);
	});
	test.each(['خان هنر', 'کتاب مکتب', 'نور نار'])('but not of other words: %s', (pair) => {
		const [one, other] = words(pair).map(soundOf);
		expect(one).not.toBe(other);
	});
});

test.each([
	['мактаб', 'maktab'],
	['maktab', 'мактаб'],
	['oʻqituvchi', 'ўқитувчи'],
	["o'qituvchi", 'ўқитувчи'],
	['ўқитувчи', 'oʻqituvchi'],
	['Qazaqstan', 'Қазақстан'],
	['Қазақстан', 'Qazaqstan'],
	['Шымкент', 'Şymkent'],
	['жамият', 'jamiyat'],
	['xotin', 'хотин'],
	['Dushanbe', 'Душанбе'],
	['Рахмонов', 'Rakhmonov']
])('%s is also %s', (typed, other) => expect(inOtherAlphabet(typed)).toContain(fold(other)));

test('a word joined of parts is found whole and by its parts', () => {
	const [word] = placedWords('خانواده‌ها', 'fa-AF');
	expect(word?.stems).toEqual([fold('خانواده‌ها'), fold('خانواده'), fold('ها')]);
});

test('in English and Russian texts only names are found by their sound', () => {
	const heard = (text: string, language: string | null) =>
		placedWords(text, language).flatMap(({ sound }) => (sound ? [sound.key] : []));
	expect(heard('the teacher from Dushanbe', 'en')).toEqual(['dSnb']);
	expect(heard('дар шаҳри Душанбе', 'tg').length).toBeGreaterThan(1);
});

const space = { id: '01890a5d-ac96-774b-bcce-b302099a8057', kind: 'group' as const, access: 'invitation' as const };

test('every word begins with the shelf of its space, but for what tells the time', () => {
	const literal = wordsToFind({ text: 'Families first', language: 'en', space, at: new Date('2026-11-22') });
	const shelf = shelfOf(space);
	expect(shelf).not.toBe('o');
	for (const lexeme of literal.split(' ')) expect(lexeme).toMatch(new RegExp(`^'(${shelf}[:~#=!]|@)`));
	expect(shelfOf({ ...space, access: 'open' })).toBe('o');
	expect(shelfOf({ ...space, kind: 'network' })).toBe('o');
});

test('whatever is written, PostgreSQL can read what it is found by', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
			expect(wordsToFind({ text, language: null, space })).toMatch(/^('[^'\\\s]+'(:\d+(,\d+)*)? ?)+$/u);
		}),
		{ numRuns: 500 }
	);
});
