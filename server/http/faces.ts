import type { RequestEvent } from '@sveltejs/kit';
import type { InterfaceLanguage } from '#shared/locales.ts';

/** Set by a browser that has fetched our faces: the language it had them for. */
const cookie = 'faces';

/** With which of our faces a page begins: all, since this browser has them, or none. */
export type Faces = 'here' | 'away';

/** With which faces a page may begin. Urdu has one of its own, which is not among those of a page in another language. */
export const facesFor = ({ cookies }: Pick<RequestEvent, 'cookies'>, language: InterfaceLanguage): Faces => {
	const fetched = cookies.get(cookie);
	return fetched === undefined || (language === 'ur' && fetched !== 'ur') ? 'away' : 'here';
};
