import type { Actions, PageServerLoad } from './$types';
import { StartThread } from '#shared/discussions.ts';
import { CreateDocument } from '#shared/documents.ts';
import { ChangeRole, MemberRef } from '#shared/doors.ts';
import { SpaceRef } from '#shared/spaces.ts';
import * as discussions from '#server/features/discussions/commands.ts';
import * as documents from '#server/features/documents/commands.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	page: await readAt(event, SpaceRef, loadSpace),
	// The id of what a form of this page begins: sent twice, it begins one thing.
	clientId: crypto.randomUUID()
});

const home = ({ id }: { id: string }) => `/groups/${id}`;

export const actions: Actions = {
	join: (event) => submit(event, SpaceRef, spaces.joinGroup, home),
	leave: (event) => submit(event, SpaceRef, spaces.leaveGroup, () => '/today'),
	startThread: (event) => submit(event, StartThread, discussions.startThread, (thread) => `/threads/${thread.id}`),
	createDocument: (event) =>
		submit(event, CreateDocument, documents.createDocument, (document) => `/documents/${document.id}`),
	changeRole: (event) => submit(event, ChangeRole, spaces.changeRole, home),
	removeMember: (event) => submit(event, MemberRef, spaces.removeMember, home)
};
