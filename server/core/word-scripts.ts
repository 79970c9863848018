import { fold } from '#shared/fold.ts';

/** The scripts between which words are carried over. */
export type WordScript = 'arab' | 'cyrl' | 'deva' | 'latn';

const scripts: [WordScript, RegExp][] = [
	['latn', /^[\p{Script=Latin}\d]+$/u],
	['cyrl', /^[\p{Script=Cyrillic}\d]+$/u],
	['arab', /^[\p{Script=Arabic}\d]+$/u],
	['deva', /^[\p{Script=Devanagari}\d]+$/u]
];

/** The script of a folded word, where it is one of those we carry over. */
export const scriptOfWord = (folded: string): WordScript | null => {
	const [first = ''] = folded;
	const found = scripts.find(([, test]) => test.test(first))?.[0];
	return found && !/^\d/.test(folded) ? found : null;
};

/**
 * Letters as they sound, whatever marks tell them apart: what several scripts write differently is one here. A digit is a
 * vowel: an a, an u, an i, or (0) one that has no sound of its own.
 */
const sounds: Record<WordScript, [letters: string, sound: string][]> = {
	latn: [
		['shch sh', 'S'],
		['kh x h', 'h'],
		['gh g', 'g'],
		['ch zh dj j', 'c'],
		['ts s c', 's'],
		['ph f', 'f'],
		['k q', 'k'],
		['b', 'b'],
		['d', 'd'],
		['l', 'l'],
		['m', 'm'],
		['n', 'n'],
		['p', 'p'],
		['r', 'r'],
		['t', 't'],
		['z', 'z'],
		['v w', 'v'],
		['a o', '1'],
		['oo u', '2'],
		['e i y', '3']
	],
	cyrl: [
		['дж ж ч', 'c'],
		['ш щ', 'S'],
		['х', 'h'],
		['г', 'g'],
		['к', 'k'],
		['ц с', 's'],
		['б', 'b'],
		['д', 'd'],
		['л', 'l'],
		['м', 'm'],
		['н', 'n'],
		['п', 'p'],
		['р', 'r'],
		['т', 't'],
		['з', 'z'],
		['ф', 'f'],
		['в', 'v'],
		['а о я', '1'],
		['у ю', '2'],
		['е и ы э', '3']
	],
	arab: [
		['چه جه ج چ ژ', 'c'],
		['ش', 'S'],
		['که خ ح ه', 'h'],
		['گه غ گ', 'g'],
		['ق ک', 'k'],
		['س ص ث', 's'],
		['ز ذ ض ظ', 'z'],
		['ت ط', 't'],
		['په ف', 'f'],
		['ب', 'b'],
		['پ', 'p'],
		['د', 'd'],
		['ر', 'r'],
		['ل', 'l'],
		['م', 'm'],
		['ن', 'n'],
		['و', 'v'],
		['ا', '1'],
		['ی', '3'],
		['ع', '0']
	],
	deva: [
		['ख ह', 'h'],
		['छ च ज झ', 'c'],
		['श ष', 'S'],
		['ग घ', 'g'],
		['क', 'k'],
		['स', 's'],
		['त ट थ ठ', 't'],
		['द ड ध ढ', 'd'],
		['न ण ङ ञ ं ँ', 'n'],
		['प', 'p'],
		['फ', 'f'],
		['ब भ', 'b'],
		['म', 'm'],
		['र', 'r'],
		['ल', 'l'],
		['व', 'v'],
		['अ आ ा', '1'],
		['उ ऊ ओ औ ु ू ो ौ', '2'],
		['इ ई ए ऐ य ि ी े ै', '3']
	]
};

const tables = new Map(
	Object.entries(sounds).map(([script, rows]) => {
		const each = rows.flatMap(([letters, sound]) => letters.split(' ').map((letter) => [letter, sound] as const));
		const longestFirst = each.map(([letter]) => letter).sort((a, b) => b.length - a.length);
		return [script as WordScript, { pattern: new RegExp(longestFirst.join('|'), 'gu'), sound: new Map(each) }];
	})
);

/** Of fewer sounds many are alike by chance: then their last vowel tells them apart. */
const fewestSounds = 3;

/**
 * How a folded word sounds, for meeting the same word in another script: its consonants, with a mark where it begins with
 * a vowel; null where too little is left. Short vowels are not written in Arabic script, and و, ی and a last ه may stand for
 * one or for none: inside a word they do not count anywhere. Тоҷикистон and تاجیکستان sound alike, and so may a few others.
 */
export const soundOf = (folded: string): string | null => {
	const script = scriptOfWord(folded);
	const table = script && tables.get(script);
	if (!table) return null;
	let [key, vowel] = ['', ''];
	for (const [letter] of folded.matchAll(table.pattern)) {
		const sound = table.sound.get(letter) ?? '0';
		if (sound > '0' && sound < '9') vowel = sound;
		if (letter === 'و' && key !== '') vowel = '2';
		if (key === '') key = sound < '9' ? 'a' : sound;
		else if (sound > '9' && sound !== 'v' && !key.endsWith(sound)) key += sound;
	}
	// The last ه of Persian and Urdu is an a; said or not, the last h of the others is none.
	if (script === 'arab' && folded.endsWith('ه')) vowel = '1';
	if (key.length > 1) key = key.replace(/h$/, '');
	if (key.length >= fewestSounds) return key;
	return key.length === fewestSounds - 1 && vowel !== '' ? key + vowel : null;
};

/** How the letters of one alphabet are written in the other, by one custom each; what is not named has one way only. */
const customs: Record<'toLatin' | 'toCyrillic', { always: string; each: string[] }> = {
	toLatin: {
		always:
			'а=a б=b в=v г=g ғ=g д=d ё=yo з=z и=i й=y ӣ=i к=k қ=q л=l м=m н=n ң=ng о=o ө=o п=p р=r с=s т=t у=u ў=o ӯ=u ү=u ұ=u ф=f ҳ=h һ=h ц=ts ч=ch ҷ=j э=e ю=yu я=ya і=i ә=a ъ= ь= е=e ж=j х=x ш=sh щ=shch ы=y',
		// Uzbek; as English writes names; Kazakh and Turkmen with their marks folded away; the same without the letters of one's own.
		each: ['', 'ж=zh х=kh й=i', 'ш=s х=h ч=c й=i ң=n у=w', 'ж=zh х=kh ы=i', 'е=ye', 'к=q']
	},
	toCyrillic: {
		always:
			'shch=щ sh=ш ch=ч kh=х gh=г zh=ж ts=ц yo=е yu=ю ya=я ye=е oʻ=у gʻ=г a=а b=б c=к d=д e=е f=ф g=г h=х i=и j=ж k=к l=л m=м n=н o=о p=п q=к r=р s=с t=т u=у v=в w=в x=х y=и z=з ş=ш ç=ч ž=ж ý=и ň=н ğ=г ı=ы ə=а ä=а ö=о ü=у ñ=н ū=у',
		each: ['', 'o=у', 'e=э y=ы', 'j=ч', 'ng=н y=ы', 'j=дж']
	}
};

const pairsOf = (text: string) => text.split(' ').flatMap((pair) => (pair === '' ? [] : [pair.split('=')]));
const writers = Object.fromEntries(
	Object.entries(customs).map(([way, { always, each }]) => [
		way,
		each.map((own) => {
			const table = new Map([...pairsOf(always), ...pairsOf(own)] as [string, string][]);
			const letters = [...table.keys()].sort((a, b) => b.length - a.length);
			// A letter that no custom names is written as it is without its marks.
			const pattern = new RegExp(`${letters.join('|')}|\\P{ASCII}`, 'gu');
			return (word: string) =>
				word.replace(pattern, (letter) => table.get(letter) ?? table.get(fold(letter)) ?? fold(letter));
		})
	])
) as Record<keyof typeof customs, ((word: string) => string)[]>;

const apostrophes = /['`\u00B4\u02BB\u02BC\u2018\u2019]/gu;

/** A word as typed, written in the other of the Latin and the Cyrillic alphabet by each custom, folded; nothing for other scripts. */
export const inOtherAlphabet = (typed: string): string[] => {
	const word = typed.normalize('NFC').toLowerCase().replace(apostrophes, 'ʻ');
	const script = scriptOfWord(fold(word));
	const write = script === 'latn' ? writers.toCyrillic : script === 'cyrl' ? writers.toLatin : [];
	return [...new Set(write.map((by) => fold(by(word))))].filter((written) => /^[\p{L}\p{N}]+$/u.test(written));
};
