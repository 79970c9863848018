import { presenceRoom } from '#shared/rooms.ts';
import { onPresence } from '#server/features/discussions/presence.ts';
import type { Io } from './io.ts';

/** Carries who is in a thread to the browsers that have it open. */
export const attachPresence = (io: Io) => {
	onPresence((signal) => {
		if (signal.name === 'presence:changed') io.to(presenceRoom(signal.to)).emit(signal.name, signal.payload);
		else io.to(signal.socketId).emit(signal.name, { threadId: signal.to });
	});
};
