import { byDevice } from '#shared/accounts.ts';
import { Refusal } from '#shared/errors.ts';
import * as may from '#shared/policies/index.ts';
import type { Shell } from '#shared/spaces.ts';
import type { Ctx } from '#server/core/context.ts';
import { found } from '#server/core/errors.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { readUnread } from '#server/features/discussions/reading.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { listGroupNames } from '#server/features/spaces/queries.ts';
import { findSurroundings } from './queries.ts';

/** What stands around every page: who I am, my network, the groups I may know of, what I have not read in them. */
export const loadShell = (ctx: Ctx): Promise<Shell> =>
	inSnapshot(ctx, async (tx) => {
		const around = await findSurroundings(tx);
		if (!around?.place || around.standing.personId === null) throw new Refusal('not_signed_in');
		const { standing, place, networkName, groupStarters, timeZone, singleKeys, undoSend, presence } = around;
		const isGuest = standing.network === 'guest';
		const [[me], groups, unread] = await Promise.all([
			listPersonCards(tx, [around.standing.personId]),
			listGroupNames(tx, around.standing.personId, isGuest),
			readUnread(tx, place, around.standing.personId)
		]);
		found(me);
		return {
			me,
			networkName,
			isSteward: standing.network === 'steward',
			isGuest,
			mayStartGroups: may.startGroup(standing, groupStarters),
			timeZone: timeZone === byDevice ? null : timeZone,
			singleKeys,
			undoSend,
			presence,
			groups,
			unread,
			place
		};
	});
