import type { StreamCalls } from '#shared/live.ts';
import { streamRoom } from '#shared/rooms.ts';
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
			caller.join(room);
			try {
				return await streams.catchUp(ctx, input);
			} catch (error) {
				caller.leave(room);
				throw error;
			}
		}
	},
	'stream:leave': {
		input: LeaveStream,
		run(_, input, caller) {
			caller.leave(streamRoom(input.streamId));
			return Promise.resolve(null);
		}
	}
};
