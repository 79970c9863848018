import * as may from '#shared/policies/index.ts';
import type { SpaceRef } from '#shared/spaces.ts';
import type { SpacePage } from '#shared/space-home.ts';
import type { Ctx } from '#server/core/context.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { listThreads } from '#server/features/discussions/queries.ts';
import { listDocuments } from '#server/features/documents/queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessSpace } from '#server/features/spaces/commands.ts';
import { findHead, listMembers } from '#server/features/spaces/queries.ts';

/** The home of a space: what is in it for those who may read it, its name and purpose for those who may know of it. */
export const loadSpace = (ctx: Ctx, input: SpaceRef): Promise<SpacePage> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessSpace(tx, input.spaceId);
		const outside = {
			space,
			myRole: standing.space,
			mayRead: false,
			members: [],
			threads: [],
			documents: [],
			people: []
		};
		if (!may.readSpace(standing, space)) return { ...outside, place: null };
		return { ...outside, mayRead: true, ...(await inside(tx, space)) };
	});

const inside = async (tx: Tx, space: SpacePage['space']) => {
	const [members, threads, documents, seq] = await Promise.all([
		listMembers(tx, space.id),
		listThreads(tx, space.id),
		listDocuments(tx, space.id),
		findHead(tx, space.streamId)
	]);
	const people = await listPersonCards(tx, [...members.map((member) => member.personId), ...peopleIn(threads)]);
	return { members, threads, documents, people, place: { stream: space.streamId, seq } };
};
