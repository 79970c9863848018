import * as Y from 'yjs';
import { Refusal } from '#shared/errors.ts';
import type { RedactedPassage, RedactPassage } from '#shared/versions.ts';
import type { Ctx } from '#server/core/context.ts';
import { inSnapshot, inTransaction } from '#server/core/transaction.ts';
import { accessToOwn } from './access.ts';
import { authoredNodes } from './authored.ts';
import { noteAll, type Authors } from './authors.ts';
import { recordDocument } from './commands.ts';
import { findByNewTitle, findByText } from './finding.ts';
import { standsInChanges } from './forgotten.ts';
import { withoutPassage, withoutWords } from './passages.ts';
import { deletePicture } from './picture-queries.ts';
import { updateTitle } from './queries.ts';
import { rebuild } from './rebuilding.ts';
import { carryComments } from './redacting-anchors.ts';
import * as queries from './redaction-queries.ts';
import { hold, readAnew, replace, settled, type OpenDocument } from './ydoc.ts';

/**
 * Takes a passage out of a text for good: the text is built anew as another generation, and the words go from its
 * changes, also where they were deleted, from its title, versions, publications, what comments quote, and what is found. Gives the
 * comments in which they are said: these are others' own words. Throws `bad_input` where they stand nowhere.
 */
export const redactPassage = async (ctx: Ctx, input: RedactPassage): Promise<RedactedPassage> => {
	await inSnapshot(ctx, (tx) => accessToOwn(tx, input.documentId));
	const open = await hold(ctx.database, input.documentId);
	while (open.mending) await open.mending;
	const before = open.generation;
	// From here on nothing is applied until it is done, and known to be done.
	const work = takeOut(ctx, open, input.passage);
	const known = work.then(
		() => undefined,
		(error: unknown) => (isRefusedBeforehand(error) ? undefined : readAnew(open))
	);
	open.mending = known.finally(() => (open.mending = null));
	try {
		await work;
	} catch (error) {
		// A connection that died at the commit does not say whether that was kept; the database does.
		await known;
		if (open.generation === before) throw error;
	}
	await findByText(open.database, open);
	return inSnapshot(ctx, async (tx) => ({ said: await queries.listSaying(tx, input.documentId, input.passage) }));
};

/** Nothing was written then. */
const isRefusedBeforehand = (error: unknown) => error instanceof Refusal && error.code !== 'unavailable';

const takeOut = async (ctx: Ctx, open: OpenDocument, passage: string): Promise<void> => {
	await settled(open);
	await open.folding;
	const text = withoutPassage(authoredNodes(open.doc, open.authors), passage);
	const { doc, credits } = rebuild(text.node, open.authors);
	const data = Y.encodeStateAsUpdate(doc);
	const generation = await inTransaction(ctx, async (tx) => {
		const { document, space } = await accessToOwn(tx, open.id);
		// Before it is gone: what was typed and deleted again stands there alone.
		const deleted = await standsInChanges(tx, open.id, passage);
		const next = await queries.replaceText(tx, open.id, data, credits);
		const copies =
			// A picture is named by its bytes: it goes like words, and those with it.
			(await deletePicture(tx, open.id, passage)) +
			(await queries.redactCopies(tx, { documentId: open.id, space }, passage)) +
			(await carryComments(tx, open.id, { before: open.doc, after: doc, secrets: [passage] }));
		const title = withoutWords(document.title, passage);
		if (text.count + copies === 0 && !deleted && title === document.title) {
			throw new Refusal('bad_input', { fields: { passage: ['passage_absent'] } });
		}
		if (title !== document.title) await updateTitle(tx, open.id, title);
		await findByNewTitle(tx, { ...document, title }, space);
		const kind = title === document.title ? 'document:changed' : 'document:renamed';
		recordDocument(tx, kind, space, { ...document, title });
		return next;
	});
	open.pictures.delete(passage);
	const authors: Authors = new Map(open.authors);
	noteAll(authors, credits);
	replace(open, { doc, authors, generation, tail: 0, bytes: data.length, isMoved: false });
};
