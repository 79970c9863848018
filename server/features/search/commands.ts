import { peoplePerPage } from '#shared/directory.ts';
import { foldedWords } from '#shared/fold.ts';
import { Refusal } from '#shared/errors.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import {
	foundPerKind,
	mostCounted,
	narrowings,
	nothingFound,
	type FindAnything,
	type Found,
	type Search,
	type SearchKind,
	type SearchResults
} from '#shared/search.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { findInDirectory } from '#server/features/people/directory-queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { isEmpty } from './query-words.ts';
import * as queries from './queries.ts';
import { fewPerKind, findDocuments, findMessages, findThreads, questionOf } from './texts.ts';

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

/** Looks through all that is said and written: nothing that whoever asks may not open, not even in a count. */
export const search = (ctx: Ctx, input: Search): Promise<SearchResults> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const question = await questionOf(tx, input);
		if (!question.isAsked) return { ...nothing, search: input };
		const wants = (kind: SearchKind) => input.kind === kind || input.kind === 'everything';
		const many = input.kind === 'everything' ? fewPerKind : mostCounted;
		const looksForPeople = !isEmpty(question.query) && narrowings(input) === 0;
		const [{ olderThan, messages }, threads, documents, people] = await Promise.all([
			findMessages(tx, question, input),
			findThreads(tx, question, wants('threads') ? many : 0),
			findDocuments(tx, question, wants('documents') ? many : 0),
			looksForPeople ? findPeople(tx, standing, input.words, wants('people') ? many : 0) : nobody
		]);
		const authors = await listPersonCards(
			tx,
			messages.hits.flatMap(({ byline }) => (byline.kind === 'person' ? (byline.personId ?? []) : []))
		);
		return { search: input, isAsked: true, messages, threads, documents, people, authors, olderThan };
	});

const nobody: SearchResults['people'] = { hits: [], count: 0 };
const nothing = {
	isAsked: false,
	messages: { hits: [], count: 0 },
	threads: { hits: [], count: 0 },
	documents: { hits: [], count: 0 },
	people: nobody,
	authors: [],
	olderThan: null
};

const findPeople = async (
	tx: Tx,
	standing: Standing,
	words: string,
	limit: number
): Promise<SearchResults['people']> => {
	const { people, peopleCount } = may.seePeople(standing)
		? await inDirectory(tx, words, 'exactly', limit)
		: await amongMates(tx, foldedWords(words).slice(0, mostWords), limit);
	return { hits: people, count: Math.min(peopleCount, mostCounted + 1) };
};

const inDirectory = async (tx: Tx, words: string, how: 'exactly' | 'nearly', limit = foundPerKind) => {
	const anybody = { country: null, sector: null, language: null, theme: null, organisation: null, willing: false };
	const { ids, count } = await findInDirectory(tx, { ...anybody, words, page: 1 }, how);
	return { people: await cardsOf(tx, ids.slice(0, limit)), peopleCount: count };
};

/** A guest knows those of her groups. */
const amongMates = async (tx: Tx, words: string[], limit = foundPerKind) => {
	const ids = await queries.findMates(tx, words, peoplePerPage);
	return { people: await cardsOf(tx, ids.slice(0, limit)), peopleCount: ids.length };
};

const cardsOf = async (tx: Tx, ids: string[]) => {
	const cards = new Map((await listPersonCards(tx, ids)).map((card) => [card.id, card]));
	return ids.flatMap((id) => cards.get(id) ?? []);
};
