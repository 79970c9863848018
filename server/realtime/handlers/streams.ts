import type { StreamCalls } from '#shared/live.ts';
import { newcomersRoom, streamRoom } from '#shared/rooms.ts';
import { FollowStream, LeaveStream } from '#shared/streams.ts';
import { found } from '#server/core/errors.ts';
import * as streams from '#server/features/streams/commands.ts';
import type { Handler } from '../handler.ts';

/** Hearing streams. The room is joined before what was missed is read, so that nothing falls between. */
export const streamHandlers: { [C in keyof StreamCalls]: Handler<C> } = {
	'stream:follow': {
		input: FollowStream,
		async run(ctx, input, caller) {
			found((await streams.mayFollow(ctx, input.streamId)) || null);
			const room = streamRoom(input.streamId);
			const newcomers = newcomersRoom(input.streamId);
			// Kept from what may tell of earlier words until it is known that they are hers: meanwhile she is told to ask again.
			caller.join(newcomers);
			caller.join(room);
			try {
				const { answer, readsEverything } = await streams.catchUpAndFollow(ctx, input);
				if (readsEverything) caller.leave(newcomers);
				return answer;
			} catch (error) {
				caller.leave(room);
				caller.leave(newcomers);
				throw error;
			}
		}
	},
	'stream:leave': {
		input: LeaveStream,
		run(_, input, caller) {
			caller.leave(streamRoom(input.streamId));
			caller.leave(newcomersRoom(input.streamId));
			return Promise.resolve(null);
		}
	}
};
