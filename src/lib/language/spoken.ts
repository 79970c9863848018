import { scriptOf } from '#shared/people.ts';

/** Letters that only one of the languages written in Arabic script has, among those we know. */
const letters: [string, RegExp][] = [
	['ps', /[ټډړڼښځڅېۍ]/],
	['ur', /[ٹڈڑںے]/],
	['fa', /[پچژگکی]/]
];

/**
 * The tag for a text whose language may not be known: then it says at least in which script one writes, so that it gets
 * the right letters and air, and is not read aloud in the language of the page around it.
 */
export const langOf = (text: string | null | undefined, language?: string | null): string | undefined => {
	if (language) return language;
	const [first] = /\p{L}/u.exec(text ?? '') ?? [];
	if (!text || !first) return undefined;
	const script = scriptOf(first);
	const told = script === 'Arab' ? letters.find(([, test]) => test.test(text))?.[0] : undefined;
	return told ?? `und-${script}`;
};
