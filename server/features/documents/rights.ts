import type {
	GiveRight,
	RightsPage,
	RightsRef,
	SetRights,
	SharedDocument,
	TakeRight
} from '#shared/document-rights.ts';
import type { DocumentDto, DocumentRef } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { LinkRef } from '#shared/links.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countGuess } from '#server/core/guesses.ts';
import { fingerprint, newLinkToken } from '#server/core/sessions.ts';
import { standingOfPerson } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { findInDirectory } from '#server/features/people/directory-queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessToOwn } from './access.ts';
import { recordDocument } from './commands.ts';
import { findDocuments, lockDocument, type FoundDocument } from './queries.ts';
import * as queries from './rights-queries.ts';
import { toNodes } from './text.ts';
import { hold } from './ydoc.ts';
import type * as Y from 'yjs';

/** Who may do what in a document, for those who own it. */
export const loadRights = (ctx: Ctx, input: RightsRef): Promise<RightsPage> =>
	inSnapshot(ctx, async (tx) => {
		const { document, space, standing } = await accessToOwn(tx, input.documentId);
		const { words } = input;
		const [grants, began, linkMadeAt, fitting] = await Promise.all([
			queries.listGrants(tx, document.id),
			queries.findBeginner(tx, document.id),
			queries.findLink(tx, document.id),
			words === '' || !may.seePeople(standing) ? [] : findByName(tx, words)
		]);
		const named = grants.map(({ personId }) => personId);
		const found = fitting.filter((id) => id !== standing.personId && !named.includes(id));
		const beganBy = began && (await standingOfPerson(tx, began, space.id)).space === 'member' ? began : null;
		return {
			document,
			hasReaders: space.kind !== 'network' && space.access === 'open',
			beganBy,
			grants,
			linkMadeAt: linkMadeAt?.toISOString() ?? null,
			words,
			found,
			people: await listPersonCards(tx, [...named, ...found, ...(beganBy ? [beganBy] : [])])
		};
	});

/** So many are shown among whom one looks for somebody to name. */
const mostFound = 8;

const findByName = async (tx: Tx, words: string): Promise<Id[]> => {
	const anybody = { country: null, sector: null, language: null, theme: null, organisation: null, willing: false };
	return (await findInDirectory(tx, { ...anybody, words, page: 1 })).ids.slice(0, mostFound);
};

/** Says what a document gives to members, observers and other readers of its space; everyone who reads the space hears of it. */
export const setRights = (ctx: Ctx, { documentId, ...rights }: SetRights): Promise<DocumentDto> =>
	inTransaction(ctx, async (tx) => {
		await lockDocument(tx, documentId);
		const access = await accessToOwn(tx, documentId);
		const document: DocumentDto = { ...access.document, rights };
		await queries.updateRights(tx, documentId, rights);
		recordDocument(tx, 'document:changed', access.space, document);
		tx.effects.push({ kind: 'document-rights:changed', documentId });
		return document;
	});

/** Gives a person of the network a right by name. Nobody hears of it but those who own the document. */
export const giveRight = (ctx: Ctx, { documentId, personId, right }: GiveRight): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const access = await accessToName(tx, documentId, personId);
		found(access, may.heedsGrant(await standingOfPerson(tx, personId, access.space.id)));
		await queries.putGrant(tx, documentId, personId, right);
		tx.effects.push({ kind: 'document-rights:changed', documentId, personId });
		return null;
	});

/** Takes back what a person was given by name: what she has open closes at once. */
export const takeRight = (ctx: Ctx, { documentId, personId }: TakeRight): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		await accessToName(tx, documentId, personId);
		await queries.deleteGrant(tx, documentId, personId);
		tx.effects.push({ kind: 'document-rights:changed', documentId, personId });
		return null;
	});

const accessToName = async (tx: Tx, documentId: Id, personId: Id): Promise<FoundDocument> => {
	const access = await accessToOwn(tx, documentId);
	authorize(may.giveRight(access.standing, access.facts, personId));
	return access;
};

/** Makes a link that opens the text to whoever has it, in place of the one before. It is told this once; only its fingerprint is kept. */
export const makeLink = (ctx: Ctx, { documentId }: DocumentRef): Promise<{ token: string }> =>
	inTransaction(ctx, async (tx) => {
		const { standing } = await accessToOwn(tx, documentId);
		found(standing.personId);
		const token = newLinkToken();
		await queries.putLink(tx, documentId, { tokenHash: fingerprint(token), madeBy: standing.personId });
		return { token };
	});

/** Takes the link back: from now on it leads nowhere. */
export const revokeLink = (ctx: Ctx, { documentId }: DocumentRef): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		await accessToOwn(tx, documentId);
		await queries.deleteLink(tx, documentId);
		return null;
	});

/** The id of no document: a link that leads nowhere costs as much as one that does. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** The text that a link opens to whoever has it, while whoever made it owns the document. Throws `not_found` otherwise. */
export const accessShared = (
	ctx: Ctx,
	{ token }: LinkRef,
	address: string
): Promise<{ document: DocumentDto; doc: Y.Doc }> =>
	countGuess(ctx.actor, address, async () => {
		const document = await inSnapshot(ctx, async (tx) => {
			const link = await queries.findByLink(tx, fingerprint(token));
			const asker = { sessionId: null, housePersonId: link?.madeBy ?? null };
			const [made] = await findDocuments(tx.db, [{ asker, documentId: link?.documentId ?? nowhere, now: tx.now() }]);
			found(made, made !== null && made !== undefined && may.ownDocument(made.standing, made.facts));
			return made.document;
		});
		const { doc } = await hold(ctx.database, document.id);
		return { document, doc };
	});

/** What a link shows: the text and its title, nobody's name and not where it belongs. */
export const openShared = async (ctx: Ctx, input: LinkRef, address: string): Promise<SharedDocument> => {
	const { document, doc } = await accessShared(ctx, input, address);
	return { title: document.title, language: document.language, text: toNodes(doc) };
};
