import type { GivenRight, Grant, SpaceRights } from '#shared/document-rights.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Writes down what a document gives to the people of its space. */
export const updateRights = async (tx: Tx, documentId: Id, rights: SpaceRights) => {
	await tx.db
		.updateTable('document')
		.set({ members_right: rights.members, observers_right: rights.observers, readers_right: rights.readers })
		.where('id', '=', documentId)
		.execute();
};

/** The rights that were given by name. */
export const listGrants = async (tx: Tx, documentId: Id): Promise<Grant[]> => {
	const rows = await tx.db
		.selectFrom('document_grant')
		.select(['person_id', 'right'])
		.where('document_id', '=', documentId)
		.orderBy('person_id')
		.execute();
	return rows.map((row) => ({ personId: row.person_id, right: row.right as GivenRight }));
};

/** Gives somebody a right by name, in place of the one she had. */
export const putGrant = async (tx: Tx, documentId: Id, personId: Id, right: GivenRight) => {
	await tx.db
		.insertInto('document_grant')
		.values({ document_id: documentId, person_id: personId, right })
		.onConflict((conflict) => conflict.columns(['document_id', 'person_id']).doUpdateSet({ right }))
		.execute();
};

/** Takes back what somebody was given by name. */
export const deleteGrant = async (tx: Tx, documentId: Id, personId: Id) => {
	await tx.db
		.deleteFrom('document_grant')
		.where('document_id', '=', documentId)
		.where('person_id', '=', personId)
		.execute();
};

/** Who began a document, or nobody. */
export const findBeginner = async (tx: Tx, documentId: Id): Promise<Id | null> =>
	(await tx.db.selectFrom('authorship').select('person_id').where('subject_id', '=', documentId).executeTakeFirst())
		?.person_id ?? null;

/** When a document's link was made; null where it has none. */
export const findLink = async (tx: Tx, documentId: Id): Promise<Date | null> =>
	(await tx.db.selectFrom('document_link').select('made_at').where('document_id', '=', documentId).executeTakeFirst())
		?.made_at ?? null;

/** Keeps what a document's link can be told by and who made it, in place of the one before. */
export const putLink = async (tx: Tx, documentId: Id, { tokenHash, madeBy }: { tokenHash: string; madeBy: Id }) => {
	const link = { token_hash: tokenHash, made_by: madeBy, made_at: tx.now() };
	await tx.db
		.insertInto('document_link')
		.values({ document_id: documentId, ...link })
		.onConflict((conflict) => conflict.column('document_id').doUpdateSet(link))
		.execute();
};

/** Forgets a document's link. */
export const deleteLink = async (tx: Tx, documentId: Id) => {
	await tx.db.deleteFrom('document_link').where('document_id', '=', documentId).execute();
};

/** The document that a link leads to and who made it, or nothing. */
export const findByLink = async (tx: Tx, tokenHash: string) =>
	tx.db
		.selectFrom('document_link')
		.select(['document_id as documentId', 'made_by as madeBy'])
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst();
