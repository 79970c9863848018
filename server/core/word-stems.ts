/** A stem shorter than this says too little. */
const shortest = 3;

const withoutEnd = (word: string, ending: RegExp, instead = '', least = shortest): string => {
	const rest = word.replace(ending, instead);
	return rest.length >= least ? rest : word;
};

/**
 * The stem of a folded word in Latin letters, by the endings of English: families and family, radicalised and
 * radicalisation meet. Light on purpose: words of other languages lose little, and what is looked for loses the same.
 */
const latinStem = (folded: string): string => {
	let word = folded;
	if (/ies$/.test(word)) word = withoutEnd(word, /ies$/, 'y');
	else if (/(?:ss|sh|ch|x)es$/.test(word)) word = withoutEnd(word, /es$/);
	else if (/[^sui]s$/.test(word)) word = withoutEnd(word, /s$/);
	if (/[aeiouy].*(?:ing|ed)$/.test(word) && !word.endsWith('eed')) word = withoutEnd(word, /(?:ing|ed)$/);
	word = withoutEnd(word, /[iy][sz]ation$/, 'is', 5);
	word = withoutEnd(word, /ation$/, '', 4);
	word = withoutEnd(word, /(?<=[st])ion$/, '', 5);
	word = withoutEnd(word, /ly$/, '', 5);
	word = withoutEnd(word, /e$/);
	word = withoutEnd(word, /at$/, '', 4);
	word = withoutEnd(word, /[iy]z$/, 'is', 5);
	word = withoutEnd(word, /([^aeiou])\1$/, '$1');
	return withoutEnd(word, /(?<=[^aeiou])y$/, 'i');
};

const gerund = /(?:[иы]вши?с?|(?<=[ая])вши?с?)$/;
const reflexive = /ся$|(?<=.{3}л[аи])с$/;
const adjective = /(?:[иы]ми|[ео]го|[ео]му|[еиыо]е|[еиыо]и|[еиыо]м|[иы]х|[ую]ю|ая|яя|[ое]ю)$/;
const participle = /(?:ивш|ывш|ующ|(?<=[ая])(?:ем|нн|вш|ющ|щ))$/;
const verb =
	/(?:[иы]л[аио]?|ен[аоы]|[еу]?ите|у[ею]т|иш|ую|[иыя]т|[еу]и|[иы]м|ен|(?<=[ая])(?:ете|ите|нно|еш|л[аио]?|н[аоы]?|ем|ет|ют|т|и))$/;
const noun = /(?:иями|[ая]ми|ием|и?[ая]м|и?[ая]х|и?еи|[оие]и|[ое]в|[ое]м|и[ею]|ия|[аеиоуыюя])$/;

/**
 * The stem of a folded word in Cyrillic letters, by the endings of Russian as folding leaves them (й is и, ь is gone):
 * психологам and психолога meet. Words of the other languages written so lose little, and what is looked for the same.
 */
const cyrillicStem = (folded: string): string => {
	let word = withoutEnd(folded, gerund);
	if (word === folded) {
		word = withoutEnd(word, reflexive);
		const bare = withoutEnd(word, adjective);
		if (bare !== word) word = withoutEnd(bare, participle);
		else {
			const said = withoutEnd(word, verb);
			word = said !== word ? said : withoutEnd(word, noun);
		}
	}
	word = withoutEnd(word, /и$/);
	word = withoutEnd(word, /ост$/, '', 5);
	return withoutEnd(word, /нн$/, 'н');
};

/** The stem of a folded word: of Latin letters the English one, of Cyrillic the Russian one, else the word itself. */
export const stemOf = (folded: string): string => {
	if (folded.length <= shortest) return folded;
	if (/^[a-z]+$/.test(folded)) return latinStem(folded);
	return /^[\p{Script=Cyrillic}]+$/u.test(folded) ? cyrillicStem(folded) : folded;
};
