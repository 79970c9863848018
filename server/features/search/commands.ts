import { peoplePerPage } from '#shared/directory.ts';
import { foldedWords } from '#shared/fold.ts';
import { Refusal } from '#shared/errors.ts';
import * as may from '#shared/policies/index.ts';
import { foundPerKind, nothingFound, type FindAnything, type Found } from '#shared/search.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { findInDirectory } from '#server/features/people/directory-queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import * as queries from './queries.ts';

/** A query of more words is no clearer. */
const mostWords = 8;

/** Finds people, threads and documents by words: nothing that whoever asks may not open, not even in a count. */
export const findAnything = (ctx: Ctx, input: FindAnything): Promise<Found> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const words = foldedWords(input.words).slice(0, mostWords);
		if (words.length === 0) return nothingFound;
		const [threads, documents, people] = await Promise.all([
			queries.findThreads(tx, words, foundPerKind),
			queries.findDocuments(tx, words, foundPerKind),
			may.seePeople(standing) ? inDirectory(tx, input.words, 'exactly') : amongMates(tx, words)
		]);
		const isNothing = threads.length + documents.length + people.peopleCount === 0;
		if (!isNothing || !may.seePeople(standing)) return { threads, documents, ...people };
		// Often a name, with a slip of the pen.
		return { threads, documents, ...(await inDirectory(tx, input.words, 'nearly')) };
	});

const inDirectory = async (tx: Tx, words: string, how: 'exactly' | 'nearly') => {
	const anybody = { country: null, sector: null, language: null, theme: null, organisation: null, willing: false };
	const { ids, count } = await findInDirectory(tx, { ...anybody, words, page: 1 }, how);
	return { people: await cardsOf(tx, ids.slice(0, foundPerKind)), peopleCount: count };
};

/** A guest knows those of her groups. */
const amongMates = async (tx: Tx, words: string[]) => {
	const ids = await queries.findMates(tx, words, peoplePerPage);
	return { people: await cardsOf(tx, ids.slice(0, foundPerKind)), peopleCount: ids.length };
};

const cardsOf = async (tx: Tx, ids: string[]) => {
	const cards = new Map((await listPersonCards(tx, ids)).map((card) => [card.id, card]));
	return ids.flatMap((id) => cards.get(id) ?? []);
};
