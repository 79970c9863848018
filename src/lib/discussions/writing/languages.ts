import { offeredLanguages } from '#shared/places.ts';
import { m } from '#shared/messages/messages.js';
import { languageName } from '$lib/people/names.ts';

/** What one chooses the language of a message from: none, so that it is recognised, and all that are offered, its own among them. */
export const languagesToChoose = (own: string | null): { value: string; name: string }[] => [
	{ value: '', name: m.composer_recognised() },
	...[...new Set([...(own ? [own] : []), ...offeredLanguages])].map((tag) => ({ value: tag, name: languageName(tag) }))
];
