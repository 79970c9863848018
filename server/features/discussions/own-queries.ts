import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Which of some messages a person wrote, under whatever name. Only for telling her. */
export const listOwnMessages = async (tx: Tx, personId: Id | null, ids: Id[]): Promise<Set<Id>> => {
	if (ids.length === 0 || personId === null) return new Set();
	const written = tx.db.selectFrom('authorship').select('subject_id').where('person_id', '=', personId);
	const rows = await written.where(({ eb, fn, val }) => eb('subject_id', '=', fn.any(val(ids)))).execute();
	return new Set(rows.map((row) => row.subject_id));
};
