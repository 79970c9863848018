import { FindAnything, type SearchCalls } from '#shared/search.ts';
import * as search from '#server/features/search/commands.ts';
import type { Handler } from '../handler.ts';

/** Finding by words. */
export const searchHandlers: { [C in keyof SearchCalls]: Handler<C> } = {
	'anything:find': { input: FindAnything, run: search.findAnything }
};
