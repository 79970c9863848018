import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { authorize, found } from '#server/core/errors.ts';
import type { Tx } from '#server/core/transaction.ts';
import { findDocument, type FoundDocument } from './queries.ts';

/** The document, if the actor may read it. Throws `not_found` otherwise. */
export const accessDocument = async (tx: Tx, documentId: Id): Promise<FoundDocument> => {
	const access = await findDocument(tx, documentId);
	found(access, access !== null && may.readDocument(access.standing, access.facts));
	return access;
};

/** The document, if the actor may write in it. Throws `not_found` and `forbidden`. */
export const accessToWrite = async (tx: Tx, documentId: Id): Promise<FoundDocument> => {
	const access = await accessDocument(tx, documentId);
	authorize(may.writeDocument(access.standing, access.facts));
	return access;
};

/** The document, if the actor owns it. Throws `not_found` and `forbidden`. */
export const accessToOwn = async (tx: Tx, documentId: Id): Promise<FoundDocument> => {
	const access = await accessDocument(tx, documentId);
	authorize(may.ownDocument(access.standing, access.facts));
	return access;
};
