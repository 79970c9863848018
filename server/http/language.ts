import { AsyncLocalStorage } from 'node:async_hooks';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ChooseLanguage, languageFor, type InterfaceLanguage } from '#shared/locales.ts';
import { getTextDirection, overwriteServerAsyncLocalStorage } from '#shared/messages/runtime.js';
import { host } from '#server/core/host.ts';
import { once } from '#server/core/once.ts';
import { parse } from '#server/core/parse.ts';
import * as accounts from '#server/features/accounts/commands.ts';
import { offeredLanguages } from '#server/features/spaces/languages.ts';
import { formOf } from './form.ts';
import { readOpenly } from './read.ts';
import { safeTarget } from './target.ts';

const cookie = 'language';
const yearInSeconds = 365 * 24 * 3600;

/** The language of what is being written for somebody: each request has its own. */
const current = once('language', () => new AsyncLocalStorage<{ locale?: InterfaceLanguage }>());
overwriteServerAsyncLocalStorage(current);

/** The language of the answer: the person's own, then what this browser was told, then what it asks for, then the network's. */
export const languageOf = ({ cookies, request, locals }: RequestEvent, own: string | null): InterfaceLanguage => {
	locals.languages = offeredLanguages();
	const header = request.headers.get('accept-language');
	return languageFor({ own, cookie: cookies.get(cookie), header }, locals.languages);
};

/** Answers a request with all texts in one language. */
export const inLanguage = <Out>(locale: InterfaceLanguage, answer: () => Out): Out => current.run({ locale }, answer);

const endOfFrame = /<\/title>|<\/head>/;

/**
 * Fills the frame of a page, which is its beginning up to the title: each filling copies what it is given, and all that
 * follows is a hundred times as long.
 */
export const inFrame = (html: string, fill: (frame: string) => string): string => {
	const found = endOfFrame.exec(html);
	if (!found) return html;
	const end = found.index + found[0].length;
	return fill(html.slice(0, end)) + html.slice(end);
};

/**
 * Fills what the frame of every page says of its language, and names the script with the words that the page begins with: it
 * comes with the others. `page` as Kit calls it, null for one that is not there.
 */
export const writeLanguage = (html: string, locale: InterfaceLanguage, page: string | null): string => {
	const words = host.catalogues[locale]?.[page ?? ''];
	return html
		.replace('%lang%', locale)
		.replace('%dir%', getTextDirection(locale))
		.replace('%words%', words ? `<link rel="modulepreload" href="/${words}" data-words />` : '');
};

/** Changes the language of pages, for the person or else for this browser, and goes back to where that was chosen. */
export const chooseLanguage = async (event: RequestEvent): Promise<never> => {
	const form = await formOf(event.request).catch(() => new FormData());
	const chosen = { language: form.get('language') };
	const { language } = await readOpenly(event, async (ctx) =>
		accounts.chooseLanguage(ctx, parse(ChooseLanguage, chosen))
	);
	const secure = event.url.protocol === 'https:';
	event.cookies.set(cookie, language, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: yearInSeconds });
	redirect(303, safeTarget(event.url));
};
