import { documentsPerPage, type DocumentList, type ListDocuments, type ListedDocument } from '#shared/document-list.ts';
import { Refusal } from '#shared/errors.ts';
import { foldedWords } from '#shared/fold.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inOwnSnapshot, type Tx } from '#server/core/transaction.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { toTsqueries } from '#server/features/search/query-words.ts';
import { findDocumentsByWords } from '#server/features/search/text-queries.ts';
import { questionOf } from '#server/features/search/texts.ts';
import { listDocumentsFor } from './queries.ts';

/** Of more texts that have the same words nobody goes through the list. */
const mostFitting = 1000;

/** A page of the documents that the actor reads; in the trash of those that she may put back. */
export const listDocuments = (ctx: Ctx, filter: ListDocuments): Promise<DocumentList> =>
	inOwnSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const { fitting, authorIds } = await lookedFor(tx, filter);
		const { shelf, space: spaceId, kind, stage } = filter;
		const rows = await listDocumentsFor(tx, {
			...{ shelf, spaceId, kind, stage, authorIds, fitting },
			before: placeIn(filter.before)
		});
		const documents = rows.slice(0, documentsPerPage);
		const last = documents.at(-1);
		return {
			filter,
			documents,
			next: last && rows.length > documentsPerPage ? placeAfter(last) : null,
			people: await listPersonCards(tx, [...new Set(documents.flatMap(({ beganBy }) => beganBy ?? []))])
		};
	});

const placeAfter = ({ movedAt, id }: ListedDocument) => `${Date.parse(movedAt)}.${id}`;

const placeIn = (before: string | null) => {
	if (before === null) return null;
	const [at = '', id = ''] = before.split('.');
	return { at: new Date(Number(at)), id };
};

/** What the words and the name lead to, by the same index and the same rights as every search. */
const lookedFor = async (tx: Tx, { words, by, space }: ListDocuments) => {
	if (words === '' && by === '') return { fitting: null, authorIds: null };
	const narrowing = { language: null, from: null, to: null, files: false, before: null, kind: 'documents' as const };
	const question = await questionOf(tx, { words, by, space, ...narrowing });
	const { authorIds } = question.narrowing;
	const folded = foldedWords(words);
	if (words === '') return { fitting: null, authorIds };
	if (folded.length === 0) return { fitting: { ids: [], words: [' '] }, authorIds };
	const tsqueries = toTsqueries(question.query, question.shelves, question.marks);
	// By their texts only those are found that are in no trash, and in a space she reads.
	const found = await findDocumentsByWords(tx, tsqueries, { ...question.narrowing, authorIds: null }, mostFitting);
	return { fitting: { ids: found.map(({ id }) => id), words: folded }, authorIds };
};
