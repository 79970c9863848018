import { textOf } from '#shared/body.ts';
import { fold, foldedWords } from '#shared/fold.ts';
import type { Id } from '#shared/ids.ts';
import {
	foundPerPage,
	mostCounted,
	narrowings,
	type FoundDocument,
	type FoundMessage,
	type FoundOf,
	type FoundThread,
	type Search
} from '#shared/search.ts';
import type { Tx } from '#server/core/transaction.ts';
import { markOf, openShelf, ownShelf } from '#server/core/words.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { periodsBefore } from './periods.ts';
import { isEmpty, readQuery, toTsqueries, type Mark, type Query } from './query-words.ts';
import * as queries from './queries.ts';
import { marked, snippetOf } from './snippets.ts';
import * as texts from './text-queries.ts';

/** How many of each kind stand side by side on one page. */
export const fewPerKind = 4;
const fewMessages = 10;
/** People of one name: of more nobody can mean one. */
const mostNamesakes = 50;
/** Who wrote fewer texts is looked through one by one. */
const fewTexts = 5000;

/** A search that was read: what is looked for, where, and narrowed how. */
export interface Question {
	query: Query;
	narrowing: texts.Narrowing;
	shelves: string[];
	/** Marks that a text must have. */
	marks: Mark[];
	isAsked: boolean;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Reads a search. */
export const questionOf = async (tx: Tx, input: Search): Promise<Question> => {
	const query = readQuery(input.words);
	const all = await texts.listShelves(tx);
	const narrowing = {
		spaceId: input.space,
		language: input.language,
		from: input.from === null ? null : new Date(input.from),
		until: input.to === null ? null : new Date(Date.parse(input.to) + dayMs),
		authorIds: input.by === '' ? null : await findAuthors(tx, input.by),
		withFiles: input.files
	};
	const own = input.space === null ? null : ownShelf(input.space);
	const shelves = own === null ? all : all.filter((shelf) => shelf === openShelf || shelf === own);
	const marks: Mark[] = [];
	const { language, space } = input;
	if (language !== null) marks.push((shelf) => markOf.language(shelf, language));
	if (space !== null) {
		marks.push((shelf) => (shelf === openShelf ? markOf.space(shelf, space) : markOf.everything(shelf)));
	}
	if (input.files) marks.push(markOf.file);
	// Where neither a word nor a mark leads, what every text has does.
	if (marks.length === 0 && isEmpty(query)) marks.push(markOf.everything);
	return {
		query,
		narrowing,
		shelves,
		marks,
		isAsked: !isEmpty(query) || narrowings(input) > 0
	};
};

/** Those who show a name with these words to whoever asks. */
const findAuthors = async (tx: Tx, name: string): Promise<Id[]> => {
	const words = foldedWords(name);
	if (words.length === 0) return [];
	const cards = await listPersonCards(tx, await queries.findKnown(tx, words, mostNamesakes));
	const isCalled = (names: { text: string }[]) =>
		words.every((word) => names.some(({ text }) => fold(text).includes(word)));
	return cards.filter(({ names }) => isCalled(names)).map(({ id }) => id);
};

/** When a message was posted, by its id. */
const momentOf = (id: Id) => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));

const earlier = (a: Date, b: Date | null) => (b !== null && b < a ? b : a);

/** The latest messages that fit: so many, or all there are. */
const listIds = async (tx: Tx, question: Question, before: Id | null, limit: number): Promise<Id[]> => {
	const { query, narrowing, shelves, marks } = question;
	const { authorIds } = narrowing;
	if (authorIds?.length === 0) return [];
	if (authorIds !== null && (await texts.countTexts(tx, authorIds, fewTexts)) < fewTexts) {
		const page = { before, limit, through: 'authors' as const };
		return texts.findMessageIds(tx, toTsqueries(query, shelves, marks), narrowing, page);
	}
	const latest = earlier(earlier(tx.now(), narrowing.until), before === null ? null : momentOf(before));
	const ids: Id[] = [];
	const periods = periodsBefore(latest);
	let period = periods.next();
	while (!period.done) {
		const { marks: some, until, since } = period.value;
		const within = until === null ? narrowing : { ...narrowing, until: earlier(until, narrowing.until) };
		const page = { before, limit: limit - ids.length, through: 'words' as const };
		const found =
			some?.length === 0 ? [] : await texts.findMessageIds(tx, toTsqueries(query, shelves, marks, some), within, page);
		ids.push(...found);
		if (ids.length >= limit || (since !== null && narrowing.from !== null && since <= narrowing.from)) break;
		period = periods.next({ found: found.length, wanted: limit - ids.length });
	}
	return ids;
};

/** The messages of a page, and how many there are: counted on the first page only. */
export const findMessages = async (
	tx: Tx,
	question: Question,
	input: Search
): Promise<{ messages: FoundOf<FoundMessage>; olderThan: Id | null }> => {
	const isFirst = input.before === null;
	const isShown = input.kind === 'everything' || input.kind === 'messages';
	const size = input.kind === 'messages' ? foundPerPage : fewMessages;
	const ids = await listIds(tx, question, input.before, isFirst ? mostCounted + 1 : size + 1);
	const shown = isShown ? ids.slice(0, size) : [];
	const hits = (await texts.listMessageTexts(tx, shown)).map(({ body, ...message }) => ({
		...message,
		snippet: snippetOf(textOf(body), message.language, question.query)
	}));
	return { messages: { hits, count: ids.length }, olderThan: ids.length > size ? (shown.at(-1) ?? null) : null };
};

/** The threads that fit, by their titles: files come with messages only. */
export const findThreads = async (tx: Tx, question: Question, limit: number): Promise<FoundOf<FoundThread>> => {
	const { query, narrowing, shelves, marks } = question;
	if (narrowing.withFiles || narrowing.authorIds?.length === 0) return { hits: [], count: 0 };
	const found = await texts.findThreadsByWords(tx, toTsqueries(query, shelves, marks), narrowing, mostCounted + 1);
	const hits = found
		.slice(0, limit)
		.map((thread) => ({ ...thread, title: marked(thread.title, thread.language, query) }));
	return { hits, count: found.length };
};

/** The documents that fit. Under a document stands no name: looked for by who wrote it, none is found. */
export const findDocuments = async (tx: Tx, question: Question, limit: number): Promise<FoundOf<FoundDocument>> => {
	const { query, narrowing, shelves, marks } = question;
	if (narrowing.withFiles || narrowing.authorIds !== null) return { hits: [], count: 0 };
	const found = await texts.findDocumentsByWords(tx, toTsqueries(query, shelves, marks), narrowing, mostCounted + 1);
	const shown = found.slice(0, limit);
	const written = await texts.listDocumentTexts(
		tx,
		shown.map(({ id }) => id)
	);
	const hits = shown.map((document) => ({
		...document,
		title: marked(document.title, document.language, query),
		snippet: snippetOf(written.get(document.id) ?? '', document.language, query)
	}));
	return { hits, count: found.length };
};
