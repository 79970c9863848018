import { contextOf } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { titleToFind } from '#server/core/titles.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { foldTitles } from './queries.ts';

/** Makes titles findable that were written before there was a search: a migration cannot fold. Done once, then nothing is left. */
export const foldOldTitles = (database: Database): Promise<void> =>
	inTransaction(contextOf({ kind: 'house', personId: null }, database), (tx) => foldTitles(tx, titleToFind));
