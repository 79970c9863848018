import nastaliq from '@fontsource/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-400-normal.woff2?url';
import type { RequestEvent } from '@sveltejs/kit';
import type { InterfaceLanguage } from '#shared/locales.ts';

/** Set by a browser that has fetched our faces. */
const cookie = 'faces';

/** The face of ours without which a language is not written as its readers know it. */
const ofLanguage: Partial<Record<InterfaceLanguage, string>> = { ur: nastaliq };

/** With which of our faces a page begins: all, since this browser has them, the one of its script, or none; and what fetches that. */
export interface Faces {
	begin: 'here' | 'script' | 'away';
	link: string;
}

/** With which faces a page may begin. That of its script comes along after what the page needs to work, and is waited for by nobody. */
export const facesFor = (
	{ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>,
	language: InterfaceLanguage
): Faces => {
	const face = ofLanguage[language];
	const isHere = cookies.get(cookie) !== undefined;
	const begin = isHere ? 'here' : face && request.headers.get('save-data') !== 'on' ? 'script' : 'away';
	const as = 'rel="preload" as="font" type="font/woff2" crossorigin fetchpriority="low"';
	return { begin, link: begin === 'script' ? `<link ${as} href="${face}" />` : '' };
};
