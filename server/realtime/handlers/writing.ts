import { DraftRef, KeepDraft, type DraftCalls } from '#shared/drafts.ts';
import { PresenceRef, SayWriting, type PresenceCalls } from '#shared/presence.ts';
import { presenceRoom } from '#shared/rooms.ts';
import type { Ctx } from '#server/core/context.ts';
import * as drafts from '#server/features/discussions/drafts.ts';
import * as presence from '#server/features/discussions/presence.ts';
import type { Caller, Handler } from '../handler.ts';

const chairOf = (caller: Caller): presence.Chair => ({
	socketId: caller.id,
	join: (threadId) => caller.join(presenceRoom(threadId)),
	leave: (threadId) => caller.leave(presenceRoom(threadId))
});

const through =
	<In, Out>(command: (ctx: Ctx, input: In, chair: presence.Chair) => Promise<Out>) =>
	(ctx: Ctx, input: In, caller: Caller) =>
		command(ctx, input, chairOf(caller));

/** What one has begun to write, and that one is writing. */
export const writingHandlers: { [C in keyof (DraftCalls & PresenceCalls)]: Handler<C> } = {
	'draft:keep': { input: KeepDraft, run: drafts.keepDraft },
	'draft:load': { input: DraftRef, run: drafts.loadDraft },
	'presence:enter': { input: PresenceRef, run: through(presence.enterThread) },
	'presence:leave': { input: PresenceRef, run: through(presence.leaveThread) },
	'presence:write': { input: SayWriting, run: through(presence.sayWriting) }
};
