import type { Id } from '#shared/ids.ts';
import type { Standing } from '#shared/policies/standing.ts';
import * as may from '#shared/policies/index.ts';
import type { ThreadRefInput } from '#shared/discussions.ts';
import type { Beside, LeadsPart, SpacePage } from '#shared/space-home.ts';
import type { SpaceDto, SpaceRef } from '#shared/spaces.ts';
import type { Ctx } from '#server/core/context.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { accessThread } from '#server/features/discussions/access.ts';
import { readAudience } from '#server/features/discussions/audience.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { listLastMoved, listThreads } from '#server/features/discussions/thread-queries.ts';
import { readUnreadIn } from '#server/features/discussions/reading.ts';
import { listDocuments, listDocumentsOf } from '#server/features/documents/queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessSpace } from '#server/features/spaces/commands.ts';
import { findCommittee, listOwedReports } from '#server/features/spaces/committee-queries.ts';
import * as doors from '#server/features/spaces/door-queries.ts';
import { findHead, listMembers } from '#server/features/spaces/queries.ts';
import { countRoom } from './queries.ts';

/** The home of a space: what is in it for those who may read it, its door and its size for those who may know of it. */
export const loadSpace = (ctx: Ctx, input: SpaceRef): Promise<SpacePage> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessSpace(tx, input.spaceId);
		const [outside, rest] = await Promise.all([
			outsideOf(tx, space, standing),
			may.readSpace(standing, space) ? insideOf(tx, space, standing) : null
		]);
		return rest ? { ...outside, mayRead: true, ...rest } : outside;
	});

const outsideOf = async (tx: Tx, space: SpaceDto, standing: Standing): Promise<SpacePage> => {
	const personId = standing.personId as Id;
	const [door, room, request, committee] = await Promise.all([
		doors.findDoor(tx, space.id),
		may.readSpace(standing, space) ? null : countRoom(tx, space.id, false),
		standing.space === null ? doors.findOpenRequest(tx, space.id, personId) : null,
		space.kind === 'committee' ? findCommittee(tx, space.id) : null
	]);
	const people = await listPersonCards(tx, seatedIn(committee));
	return {
		space,
		myRole: standing.space,
		mayRead: false,
		door,
		room,
		myRequest: request && { createdAt: request.createdAt },
		committee,
		members: [],
		threads: [],
		documents: [],
		owedReports: [],
		people,
		place: null,
		lead: null,
		unread: null
	};
};

const seatedIn = (committee: SpacePage['committee']): Id[] =>
	committee?.seats.flatMap(({ personId }) => personId ?? []) ?? [];

const insideOf = async (tx: Tx, space: SpaceDto, standing: Standing) => {
	const [members, threads, documents, owedReports, seq, lead, committee, unread] = await Promise.all([
		listMembers(tx, space.id),
		listThreads(tx, { spaceId: space.id, readsAfter: may.readsAfter(standing, space) }),
		listDocuments(tx, space.id),
		listOwedReports(tx, space.id),
		findHead(tx, space.streamId),
		may.manageMembers(standing, space) ? leadsPartOf(tx, space.id) : null,
		space.kind === 'committee' ? findCommittee(tx, space.id) : null,
		readUnreadIn(tx, standing, space)
	]);
	const concerned = [
		...members.map((member) => member.personId),
		...peopleIn(threads),
		...seatedIn(committee),
		...(lead?.requests.map((request) => request.personId) ?? []),
		...(lead?.suspended ?? [])
	];
	const people = await listPersonCards(tx, concerned);
	return { members, threads, documents, owedReports, people, place: { stream: space.streamId, seq }, lead, unread };
};

const leadsPartOf = async (tx: Tx, spaceId: Id): Promise<LeadsPart> => {
	const [requests, suspended, stream] = await Promise.all([
		doors.listRequests(tx, spaceId),
		doors.listSuspended(tx, spaceId),
		doors.findLeadsStream(tx, spaceId)
	]);
	return { requests, suspended, place: { stream, seq: await findHead(tx, stream) } };
};

/** So much of the group stands beside a thread. */
const besideThread = { threads: 6, documents: 4 } as const;

/** What stands beside a thread: who reads along, counted, and what else moved in its space. */
export const loadBeside = (ctx: Ctx, { threadId }: ThreadRefInput): Promise<Beside> =>
	inSnapshot(ctx, async (tx) => {
		const { thread, space, standing } = await accessThread(tx, threadId);
		const [room, threads, documents, linked, audience] = await Promise.all([
			countRoom(tx, space.id, standing.space !== null),
			listLastMoved(
				tx,
				{ spaceId: space.id, readsAfter: may.readsAfter(standing, space) },
				thread.id,
				besideThread.threads
			),
			listDocuments(tx, space.id, besideThread.documents),
			listDocumentsOf(tx, thread.id),
			readAudience(tx, space, standing)
		]);
		return { room, threads, documents, linked, audience };
	});
