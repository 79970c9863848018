import { peoplePerPage, type DirectoryPage, type FindPeople } from '#shared/directory.ts';
import { Refusal } from '#shared/errors.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inOwnSnapshot, planAnew, type Tx } from '#server/core/transaction.ts';
import { listProfiles } from './card-queries.ts';
import { findInDirectory } from './directory-queries.ts';
import { findOrganisation } from './organisation-queries.ts';

/** A page of the directory. What somebody hides from whoever asks leads nobody to her: by no word, filter, order or count. */
export const listPeople = (ctx: Ctx, filter: FindPeople): Promise<DirectoryPage> =>
	inOwnSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.seePeople(standing));
		const { ids, count, near } = await search(tx, filter);
		const organisation = filter.organisation === null ? null : await findOrganisation(tx, filter.organisation);
		return {
			filter,
			organisation: organisation && { id: organisation.id, name: organisation.name },
			people: await listProfiles(tx, ids),
			count,
			pages: Math.max(1, Math.ceil(count / peoplePerPage)),
			near
		};
	});

/** Where nobody has the very words, those who have words written much alike. */
const search = async (tx: Tx, filter: FindPeople) => {
	await planAnew(tx);
	const exact = await findInDirectory(tx, filter);
	if (exact.count > 0 || filter.words === '') return { ...exact, near: false };
	const nearly = await findInDirectory(tx, filter, 'nearly');
	return { ...nearly, near: nearly.count > 0 };
};
