/** Seen by nobody and typed by accident: format characters (bidi, joiners, soft hyphen), tatweel, apostrophes of every make. */
const dropped = /[\p{Cf}\u0640'`\u00B4\u02B0-\u02FF\u2018-\u201B\u2032\u2035\u055A\uA78B\uA78C\uFF07]/gu;

/** Marks that people leave out, as ranges of code points. The vowel signs of Indic scripts stay: they are letters there. */
const markRanges = [
	['0300', '036F'], // accents
	['1AB0', '1AFF'],
	['1DC0', '1DFF'],
	['20D0', '20FF'],
	['FE00', 'FE0F'], // variation selectors
	['FE20', 'FE2F'],
	['0610', '061A'], // Arabic honorifics
	['064B', '065F'], // Arabic vowels, madda, hamza above and below
	['0670', '0670'],
	['06D6', '06DC'],
	['06DF', '06E4'],
	['06E7', '06E8'],
	['06EA', '06ED'],
	['08D3', '08FF'],
	['093C', '093C'], // the dot below of Devanagari, Bengali and Gurmukhi
	['09BC', '09BC'],
	['0A3C', '0A3C']
];
const marks = new RegExp(markRanges.map(([from, to]) => `[\\u${from}-\\u${to}]`).join('|'), 'gu');

/** Everything that is no letter, digit or sign of a vowel stands between words. */
const between = /[^\p{L}\p{N}\p{M}]+/gu;

/** The table: what stands on the left is written as the letter on the right, once accents are off. */
const table: [letters: string, as: string][] = [
	// Latin letters that no accent explains: Turkish, Azerbaijani and Kazakh Latin, the neighbours' alphabets.
	['ı', 'i'],
	['ə', 'a'],
	['ŋ', 'n'],
	['ø', 'o'],
	['ł', 'l'],
	['đð', 'd'],
	['ɣ', 'g'],
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['þ', 'th'],
	// The Greek s at the end of a word.
	['ς', 'σ'],
	// Cyrillic: Kazakh, Kyrgyz, Tajik, Uzbek, Turkmen, Karakalpak letters as they are typed on a Russian keyboard.
	['әӕ', 'а'],
	['ғґҕ', 'г'],
	['қҝҡԛӄҟ', 'к'],
	['ңҥӈ', 'н'],
	['өѳ', 'о'],
	['үұ', 'у'],
	['һҳӽ', 'х'],
	['җ', 'ж'],
	['ҷҹӌ', 'ч'],
	['ҙ', 'з'],
	['ҫ', 'с'],
	['і', 'и'],
	['є', 'е'],
	// Signs without a sound of their own.
	['ъь', ''],
	// Arabic script: what an Arabic, Persian, Urdu and Pashto keyboard give for one letter.
	['ىيېۍےۑێ', 'ی'],
	['كڪڬ', 'ک'],
	['ګڰ', 'گ'],
	['ةۃەہھۿ', 'ه'],
	['ٱٲٳ', 'ا'],
	['ۇۆۋۈۉۊ', 'و'],
	['ٹټ', 'ت'],
	['ڈډ', 'د'],
	['ڑړ', 'ر'],
	['ںڼ', 'ن'],
	['ښ', 'ش'],
	['ږ', 'ژ'],
	['ء', '']
];

const letters = new Map(table.flatMap(([from, to]) => [...from].map((letter) => [letter, to] as const)));

/** Latin letters typed within a Cyrillic word because they look the same or the keyboard has no other. */
const lookalikes = new Map([...'aceopxyih'].map((letter, i) => [letter, [...'асеорхуих'][i] ?? letter] as const));
const mixedWord = /\S*\p{Script=Cyrillic}\S*/gu;

/** The zeros of the digits people type: Arabic, Persian, Devanagari, Bengali, Sinhala, Tamil. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0de6, 0x0be6];
const digits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0DE6-\u0DEF\u0BE6-\u0BEF]/g;

const digitOf = (digit: string): string => {
	const code = digit.charCodeAt(0);
	return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code));
};

/**
 * A text as search compares it: two texts that fold alike are the same to whoever types. Lower case, no accents, ё as е;
 * the letters of Kazakh, Kyrgyz, Tajik, Uzbek and Turkmen as keyboards without them have them; one form for the yeh,
 * kaf, heh and alef of Arabic, Persian, Urdu and Pashto; no joiners, vowels, hamza, apostrophes or bidi controls; one
 * kind of digits; single spaces for all that is between words. Folding twice changes nothing.
 *
 * It does not cross scripts (Dushanbe, Душанбе, دوشنبه stay three words): a later function may try each query in the other
 * script as well; for Uzbek a table letter by letter is safe, since oʻ and gʻ have lost their apostrophe here as ў and ғ
 * their marks. It does not stem, spell out abbreviations, or join words that others write apart.
 */
export const fold = (text: string): string =>
	text
		.replace(dropped, '')
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(dropped, '')
		.replace(marks, '')
		.replace(digits, digitOf)
		.replace(/\p{L}/gu, (letter) => letters.get(letter) ?? letter)
		.replace(between, ' ')
		.replace(mixedWord, (word) => word.replace(/[aceopxyih]/g, (letter) => lookalikes.get(letter) ?? letter))
		.trim();

/** A word as somebody wrote it, and where: what folding drops (joiners, apostrophes) does not part it. */
const written = new RegExp(String.raw`[\p{L}\p{N}\p{M}]+(?:${dropped.source}+[\p{L}\p{N}\p{M}]+)*`, 'gu');

/** The words of a text as they are written, with where each begins. */
export const writtenWords = (text: string): { word: string; at: number }[] => {
	let from = 0;
	// Several times faster than `matchAll`, and every message passes here. Between words stands no letter to be mistaken.
	return (text.match(written) ?? []).map((word) => {
		const at = text.indexOf(word, from);
		from = at + word.length;
		return { word, at };
	});
};

/** The words of a query, folded, each once, the longest first: whoever has them all is found. */
export const foldedWords = (text: string): string[] =>
	[...new Set(fold(text).split(' '))].filter((word) => word !== '').sort((a, b) => b.length - a.length);
