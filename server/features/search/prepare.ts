import { textOf } from '#shared/body.ts';
import { contextOf } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { titleToFind } from '#server/core/titles.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { wordsToFind } from '#server/core/words.ts';
import { findByText, listNotRead } from '#server/features/documents/finding.ts';
import { hold } from '#server/features/documents/ydoc.ts';
import { foldTitles } from './queries.ts';
import * as unfilled from './unfilled-queries.ts';

/** So many at a time: a start that is broken off goes on where it was. */
const atOnce = 1000;

/**
 * Makes findable what was written before there was a search: a migration cannot fold. Done once, then nothing is left,
 * but for documents whose text moved just before the process died.
 */
export const prepareSearch = async (database: Database): Promise<void> => {
	const inHouse = <T>(run: (tx: Tx) => Promise<T>) =>
		inTransaction(contextOf({ kind: 'house', personId: null }, database), run);
	await inHouse((tx) => foldTitles(tx, titleToFind));
	while ((await inHouse(fillMessages)) === atOnce);
	while ((await inHouse(fillThreads)) === atOnce);
	for (const documentId of await inHouse(listNotRead)) {
		await findByText(database, await hold(database, documentId));
	}
};

const fillMessages = async (tx: Tx): Promise<number> => {
	const all = await unfilled.listMessagesToFill(tx, atOnce);
	const words = all.map(({ body, ...message }) => wordsToFind({ ...message, text: textOf(body) }));
	await unfilled.fill(
		tx,
		'message',
		all.map(({ id }) => id),
		words
	);
	return all.length;
};

const fillThreads = async (tx: Tx): Promise<number> => {
	const all = await unfilled.listThreadsToFill(tx, atOnce);
	await unfilled.fill(
		tx,
		'thread',
		all.map(({ id }) => id),
		all.map(({ title, ...thread }) => wordsToFind({ ...thread, text: title }))
	);
	return all.length;
};
