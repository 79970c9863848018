import { Refusal } from '#shared/errors.ts';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/locales.ts';
import type { Ctx } from '#server/core/context.ts';
import { once } from '#server/core/once.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { findNetworkLanguages } from './settings-queries.ts';

/** Every page asks, and the answer changes once in a year: what another machine changed is seen after this long. */
const rememberedMs = 60_000;

const known = once('offered languages', () => ({ languages: interfaceLanguages, readAt: 0 }));

/** The languages in which the network offers its pages, its own first. All there are, before it is known. */
export const offeredLanguages = (): readonly InterfaceLanguage[] => known.languages;

/** Reads them, where that was not done of late. Before there is a network each request looks for one. */
export const learnOfferedLanguages = async (ctx: Ctx) => {
	if (Date.now() - known.readAt < rememberedMs) return;
	const chosen = await inSnapshot(ctx, findNetworkLanguages).catch(untilItIsBack);
	if (!chosen) return;
	const offered = chosen.filter((language) => interfaceLanguages.includes(language));
	known.languages = offered.length > 0 ? offered : interfaceLanguages;
	known.readAt = Date.now();
};

/** While the database is away pages are offered as they were. */
const untilItIsBack = (error: unknown) => {
	if (error instanceof Refusal) return undefined;
	throw error;
};

/** Has the next page read them again: the stewards have just chosen others. */
export const forgetOfferedLanguages = () => {
	known.readAt = 0;
};
