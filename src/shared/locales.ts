import * as z from 'zod/mini';
import { baseLocale, locales } from './messages/runtime.js';

/** A language in which pages and mails exist. */
export const InterfaceLanguage = z.enum(locales);
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

/** The languages one can choose for pages and mails. */
export const interfaceLanguages: readonly InterfaceLanguage[] = locales;

/** The language to write in to somebody who chose this one; the base language once it is no longer offered. */
export const localeOf = (tag: string): InterfaceLanguage => locales.find((locale) => locale === tag) ?? baseLocale;
