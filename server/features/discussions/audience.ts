import type { AudienceNews, AudienceNotice, NoteAudience } from '#shared/audience.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { SpaceDto, SpaceRef } from '#shared/spaces.ts';
import { record } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { findPersonStream, listPersonCards } from '#server/features/people/queries.ts';
import { accessReadableSpace, accessSpace } from '#server/features/spaces/commands.ts';
import * as queries from './audience-queries.ts';

/** How the audience of what the actor wrote in a group has changed; null where it has not, or she is not in. */
export const loadAudience = (ctx: Ctx, input: SpaceRef): Promise<AudienceNotice> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessSpace(tx, input.spaceId);
		return readAudience(tx, space, standing);
	});

/** The same for a page that knows the group and where the actor stands in it. */
export const readAudience = async (tx: Tx, space: SpaceDto, standing: Standing): Promise<AudienceNotice> => {
	if (!may.hearOfAudience(standing, space)) return null;
	const [audience] = await queries.listAudiences(tx, standing.personId as Id, space.id);
	if (!audience) return null;
	const people = await listPersonCards(
		tx,
		audience.newcomers.map(({ personId }) => personId)
	);
	return { ...audience, people };
};

/** Notes that the actor knows how the audience changed; all her devices hear of it. */
export const noteAudience = (ctx: Ctx, { spaceId, upTo }: NoteAudience): Promise<AudienceNews['kind']> =>
	inTransaction(ctx, async (tx) => {
		const { space, standing } = await accessReadableSpace(tx, { spaceId });
		authorize(may.hearOfAudience(standing, space));
		const personId = standing.personId as Id;
		await queries.updateAudienceSeen(tx, space.id, personId, upTo);
		const streamId = await findPersonStream(tx, personId);
		found(streamId);
		const kind = 'audience:noted' as const;
		record(tx, { streamId, refs: { spaceId: space.id, personId }, news: { kind, spaceId: space.id } });
		return kind;
	});
