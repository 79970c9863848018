import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { found } from '#server/core/errors.ts';
import type { Tx } from '#server/core/transaction.ts';
import { findDocument, type FoundDocument } from './queries.ts';

/** The document, if the actor may read it. Throws `not_found` otherwise. */
export const accessDocument = async (tx: Tx, documentId: Id): Promise<FoundDocument> => {
	const access = await findDocument(tx, documentId);
	found(access, access !== null && may.readDocument(access.standing, access.space));
	return access;
};
