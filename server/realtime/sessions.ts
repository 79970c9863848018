import { sessionRoom } from '#shared/rooms.ts';
import { database } from '#server/core/db.ts';
import { log } from '#server/core/log.ts';
import { once } from '#server/core/once.ts';
import { listExpired, listLiveSessions } from '#server/core/sessions.ts';
import type { Io } from './io.ts';

/** How long a session that came to the end of its time may still hear, in milliseconds. */
const pace = 10_000;

/** Closes the sockets of a session, and tells them why. */
export const endSession = (io: Io, sessionId: string, expired = false) => {
	io.in(sessionRoom(sessionId)).emit('session:ended', { expired });
	io.in(sessionRoom(sessionId)).disconnectSockets(true);
};

/** Closes the sockets of those sessions that no longer live. While the database is away, nobody is sent away. */
export const endDeadSessions = async (io: Io, sessionIds: string[]) => {
	try {
		const live = await listLiveSessions(database().db, sessionIds, new Date());
		const dead = sessionIds.filter((sessionId) => !live.has(sessionId));
		if (dead.length === 0) return;
		const expired = await listExpired(database().db, dead, new Date());
		for (const sessionId of dead) endSession(io, sessionId, expired.has(sessionId));
	} catch (error) {
		log.debug({ error }, 'sessions could not be looked at');
	}
};

const timer = once('session watch', (): { current?: NodeJS.Timeout } => ({}));

/** Looks again and again for sessions that ended by time alone: a socket asks nothing, and would hear for ever. */
export const watchSessions = (io: Io) => {
	clearInterval(timer.current);
	timer.current = setInterval(() => {
		const sessionIds = [...new Set([...io.of('/').sockets.values()].map((socket) => socket.data.sessionId))];
		if (sessionIds.length > 0) void endDeadSessions(io, sessionIds);
	}, pace);
	timer.current.unref();
};
