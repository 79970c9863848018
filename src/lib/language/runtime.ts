import { type Locale } from '#shared/messages/runtime.js';

export { baseLocale, locales } from '#shared/messages/runtime.js';

let locale: Locale | undefined;

/** The language of the page, as the server wrote it: in the browser this stands in for the function of the same name. */
export const getLocale = () => (locale ??= document.documentElement.lang as Locale);
