import { Refusal } from '#shared/errors.ts';
import type { PersonRef } from '#shared/people.ts';
import type { PersonPage } from '#shared/person-home.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { found } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { listVouching } from '#server/features/invitations/queries.ts';
import { listPersonCards, listProfiles } from '#server/features/people/card-queries.ts';
import { findMuting } from '#server/features/people/muting-queries.ts';

/** Somebody's page, as whoever acts may see it: what she says, and who answers for her. */
export const loadPersonHome = (ctx: Ctx, { personId }: PersonRef): Promise<PersonPage> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		const [profile] = await listProfiles(tx, [personId]);
		found(profile);
		const muting = await findMuting(tx, standing.personId, personId);
		if (!may.seeVouching(standing, personId)) return { profile, muting, vouching: null, people: [] };
		return { profile, muting, ...(await whoAnswers(tx, personId)) };
	});

const whoAnswers = async (tx: Tx, personId: string): Promise<Omit<PersonPage, 'profile' | 'muting'>> => {
	const [vouching = null] = await listVouching(tx, [personId]);
	const ids = [vouching?.invitedBy, vouching?.confirmedBy].filter((id) => typeof id === 'string');
	return { vouching, people: await listPersonCards(tx, ids) };
};
