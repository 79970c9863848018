import * as z from 'zod/mini';
import { baseLocale, locales } from './messages/runtime.js';

/** A language in which pages and mails exist. */
export const InterfaceLanguage = z.enum(locales);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

/** The languages one can choose for pages and mails. */
export const interfaceLanguages: readonly InterfaceLanguage[] = locales;

const known = (tag: string | null | undefined) => locales.find((locale) => locale === tag);

/** The language to write in to somebody who chose this one; the base language once it is no longer offered. */
export const localeOf = (tag: string): InterfaceLanguage => known(tag) ?? baseLocale;

/** Each language by the name it has in itself: who looks for it can read that. */
const ownNames: Record<string, string> = { en: 'English', ru: 'Русский', 'fa-AF': 'دری', ur: 'اردو' };

/** A language's name in itself. */
export const ownNameOf = (language: InterfaceLanguage): string => ownNames[language] ?? language;

/** What a page's language is chosen from: what somebody set, what this browser was told, what it asks for itself. */
export interface LanguageWishes {
	own: string | null;
	cookie: string | undefined;
	/** The Accept-Language header. */
	header: string | null;
}

/** The language of a page: the first wish that can be met, else the network's own. */
export const languageFor = (
	{ own, cookie, header }: LanguageWishes,
	offered: readonly InterfaceLanguage[] = locales
): InterfaceLanguage => {
	const offers = (language: InterfaceLanguage | undefined) => language !== undefined && offered.includes(language);
	const wishes = [known(own), known(cookie), ...wishesIn(header ?? '').map((tag) => nearest(tag, offered))];
	return wishes.find(offers) ?? offered[0] ?? baseLocale;
};

/** The language to write in to somebody who reads this one, or the nearest to it. */
export const nearestLocale = (tag: string): InterfaceLanguage => nearest(tag, locales) ?? baseLocale;

/** The languages a browser asks for, the dearest first. Nonsense is no wish. */
const wishesIn = (header: string): string[] =>
	header
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', weight] = part.trim().split(/;\s*q=/);
			return { tag, weight: weight === undefined ? 1 : Number(weight) };
		})
		.filter(({ tag, weight }) => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) && weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ tag }) => Intl.getCanonicalLocales(tag)[0] ?? tag);

/** The very language, else one of the same family: whoever reads the Persian of Iran reads Dari. */
const nearest = (tag: string, offered: readonly InterfaceLanguage[]) =>
	offered.find((each) => each === tag) ?? offered.find((each) => each.split('-')[0] === tag.split('-')[0]);

/** Chooses the language of pages, on whichever page one is. */
export const ChooseLanguage = z.strictObject({ language: InterfaceLanguage });
export type ChooseLanguage = z.infer<typeof ChooseLanguage>;
