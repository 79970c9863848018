import * as Y from 'yjs';
import { Refusal } from '#shared/errors.ts';
import type { RedactPassage } from '#shared/versions.ts';
import type { Ctx } from '#server/core/context.ts';
import { inSnapshot, inTransaction } from '#server/core/transaction.ts';
import { accessToOwn } from './access.ts';
import { authoredNodes } from './authored.ts';
import { noteAll, type Authors } from './authors.ts';
import { recordDocument } from './commands.ts';
import { findByText } from './finding.ts';
import { signal } from './live.ts';
import { withoutPassage } from './passages.ts';
import { deletePicture } from './picture-queries.ts';
import { rebuild } from './rebuilding.ts';
import { carryComments } from './redacting-anchors.ts';
import * as queries from './redaction-queries.ts';
import { storeOf } from './store.ts';
import { leave } from './viewers.ts';
import { hold, type OpenDocument } from './ydoc.ts';

/**
 * Takes a passage out of a text for good: the text is built anew as another generation, and the words go from its
 * changes, versions, publications, comments and from what is found. Throws `bad_input` where they stand nowhere.
 */
export const redactPassage = async (ctx: Ctx, input: RedactPassage): Promise<null> => {
	await inSnapshot(ctx, (tx) => accessToOwn(tx, input.documentId));
	const open = await hold(ctx.database, input.documentId);
	while (open.mending) await open.mending;
	// From here on nothing is applied until it is done.
	const work = takeOut(ctx, open, input.passage);
	open.mending = work.catch(() => undefined).finally(() => (open.mending = null));
	await work;
	return null;
};

const takeOut = async (ctx: Ctx, open: OpenDocument, passage: string): Promise<void> => {
	await storeOf(open.database).add({ documentId: open.id, authorId: null, data: null, credits: [] });
	await open.folding;
	const text = withoutPassage(authoredNodes(open.doc, open.authors), passage);
	const { doc, credits } = rebuild(text.node, open.authors);
	const data = Y.encodeStateAsUpdate(doc);
	const generation = await inTransaction(ctx, async (tx) => {
		const { document, space } = await accessToOwn(tx, open.id);
		const next = await queries.replaceText(tx, open.id, data, credits);
		const before =
			// A picture is named by its bytes: it goes like words, and those with it.
			(await deletePicture(tx, open.id, passage)) +
			(await queries.redactCopies(tx, open.id, passage)) +
			(await carryComments(tx, open.id, { before: open.doc, after: doc, secrets: [passage] }));
		if (text.count + before === 0) throw new Refusal('bad_input', { fields: { passage: ['passage_absent'] } });
		recordDocument(tx, 'document:changed', space, document);
		return next;
	});
	open.pictures.delete(passage);
	const authors: Authors = new Map(open.authors);
	noteAll(authors, credits);
	open.doc.destroy();
	Object.assign(open, { doc, authors, generation, tail: 0, bytes: data.length, isMoved: false });
	signal({
		name: 'document:renewed',
		payload: { documentId: open.id, generation },
		to: { documentId: open.id, except: null }
	});
	for (const socketId of open.viewers.keys()) leave(open, socketId);
	await findByText(open.database, open.id, doc);
};
