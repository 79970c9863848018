import type { Actions, PageServerLoad } from './$types';
import { NoteAudience } from '#shared/audience.ts';
import { StartThread } from '#shared/discussions.ts';
import { CreateDocument } from '#shared/documents.ts';
import { AskToJoin, ChangeRole, DecideJoinRequest, JoinGroup, MemberRef } from '#shared/doors.ts';
import { SpaceRef } from '#shared/spaces.ts';
import { loadAudience, noteAudience } from '#server/features/discussions/audience.ts';
import * as discussions from '#server/features/discussions/commands.ts';
import * as documents from '#server/features/documents/commands.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import * as doors from '#server/features/spaces/doors.ts';
import { bringingFiles } from '#server/http/bringing-files.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';
import { safeTarget } from '#server/http/target.ts';

export const load: PageServerLoad = async (event) => {
	const [page, audience] = await Promise.all([
		readAt(event, SpaceRef, loadSpace),
		readAt(event, SpaceRef, loadAudience)
	]);
	// The id of what a form of this page begins: sent twice, it begins one thing.
	return { page, audience, clientId: crypto.randomUUID() };
};

const home = ({ id }: { id: string }) => `/groups/${id}`;

export const actions: Actions = {
	noteAudience: (event) => submit(event, NoteAudience, noteAudience, () => safeTarget(event.url)),
	join: (event) => submit(event, JoinGroup, spaces.joinGroup, home),
	ask: (event) => submit(event, AskToJoin, doors.askToJoin, home),
	withdraw: (event) => submit(event, SpaceRef, doors.withdrawRequest, home),
	decide: (event) => submit(event, DecideJoinRequest, doors.decideJoinRequest, home),
	suspendMember: (event) => submit(event, MemberRef, doors.suspendMember, home),
	restoreMember: (event) => submit(event, MemberRef, doors.restoreMember, home),
	leave: (event) => submit(event, SpaceRef, spaces.leaveGroup, () => '/today'),
	startThread: (event) =>
		submit(event, StartThread, discussions.startThread, (thread) => `/threads/${thread.id}`, bringingFiles),
	createDocument: (event) =>
		submit(event, CreateDocument, documents.createDocument, (document) => `/documents/${document.id}`),
	changeRole: (event) => submit(event, ChangeRole, spaces.changeRole, home),
	removeMember: (event) => submit(event, MemberRef, spaces.removeMember, home)
};
