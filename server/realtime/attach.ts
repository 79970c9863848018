import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { Calls, Handshake, News, Signals } from '#shared/live.ts';
import { newcomersRoom, personRoom, sessionRoom, streamRoom } from '#shared/rooms.ts';
import { onAnnouncement, type Announcement } from '#server/core/activity.ts';
import { database } from '#server/core/db.ts';
import { settings } from '#server/core/env.ts';
import { socketsPerPerson } from '#server/core/limits.ts';
import { log } from '#server/core/log.ts';
import { once } from '#server/core/once.ts';
import { readToken } from '#server/core/session-cookie.ts';
import { fingerprint, listExpired, validateToken } from '#server/core/sessions.ts';
import { tellMargins } from '#server/features/documents/margins.ts';
import { leaveAll, rightsChanged } from '#server/features/documents/viewers.ts';
import * as presence from '#server/features/discussions/presence.ts';
import { attachDocuments } from './documents.ts';
import { handle, type SocketPerson } from './handle.ts';
import type { Io } from './io.ts';
import { mayTellOfEarlier } from './newcomers.ts';
import { isOwnOrigin } from './origin.ts';
import { attachPresence } from './presence.ts';
import { endDeadSessions, endSession, watchSessions } from './sessions.ts';

type Door = Socket<Calls, Signals, Record<string, never>, SocketPerson>;

/** A frame holds an update of 512 KiB in base64 and its envelope. */
const largestFrame = 1024 * 1024;

const makeIo = (http: HttpServer): Io => {
	const io: Io = new Server(http, {
		serveClient: false,
		// No connectionStateRecovery: it would skip the check of the session (socket.io #5491). Browsers catch up from the log.
		maxHttpBufferSize: largestFrame
	});
	// `allowRequest` is asked about the first request of a connection only: another transport may join it later.
	io.engine.use((request: IncomingMessage, _: unknown, next: (error?: Error) => void) =>
		next(isOwnOrigin(request, settings()) ? undefined : new Error('foreign_origin'))
	);
	io.use((socket, next) => {
		authenticate(socket).then(() => next(), next);
	});
	io.on('connection', (socket) => listener.current(socket));
	return io;
};

/** Learns whose socket it is. What it throws is told to the browser. */
const authenticate = async (socket: Door) => {
	const token = readToken(socket.handshake.headers.cookie);
	const session = token === null ? null : await validateToken(database().db, token).catch(sayUnavailable);
	if (!session) throw new Error(await whyNot(token));
	if (openSockets(socket, session.personId) >= socketsPerPerson) throw new Error('too_many');
	socket.data.personId = session.personId;
	socket.data.sessionId = session.id;
};

/** Without a cookie it went with its time, or whoever signed out has wiped the device already. */
const whyNot = async (token: string | null) => {
	if (token === null) return 'session_expired';
	const id = fingerprint(token);
	return (await listExpired(database().db, [id], new Date())).has(id) ? 'session_expired' : 'not_signed_in';
};

const openSockets = (socket: Door, personId: string) => socket.nsp.adapter.rooms.get(personRoom(personId))?.size ?? 0;

const sayUnavailable = (error: unknown): never => {
	log.warn({ error }, 'a socket could not be opened');
	throw new Error('unavailable');
};

const versionOf = (socket: Door): number => {
	const { version } = socket.handshake.auth as Partial<Record<keyof Handshake, unknown>>;
	return typeof version === 'number' ? version : 0;
};

/** Swapped on a reload while developing: old sockets stay, and new ones get new code. */
const listener = once('socket listener', () => ({ current: (_: Door): void => undefined }));

const onConnection = (socket: Door) => {
	const { personId, sessionId } = socket.data;
	const load = { calls: 0 };
	const caller = {
		id: socket.id,
		version: versionOf(socket),
		join: (room: string) => void socket.join(room),
		leave: (room: string) => void socket.leave(room)
	};
	socket.use((packet: unknown[]) => void handle(packet, { personId, sessionId }, caller, load));
	socket.on('disconnect', () => {
		leaveAll(socket.id);
		presence.socketGone(socket.id);
	});
	socket.on('error', (error) => log.debug({ error: error.name }, 'socket error'));
	caller.join(personRoom(personId));
	caller.join(sessionRoom(sessionId));
	// It may have ended while the socket was opening: then nobody was here yet to hear of it.
	void endDeadSessions(socket.nsp.server as Io, [sessionId]);
};

const tell = (io: Io, { news, effects }: Announcement) => {
	// Who lost a right is cut off before anything else is sent.
	for (const effect of effects) {
		switch (effect.kind) {
			case 'sessions:ended':
				effect.sessionIds.forEach((sessionId) => endSession(io, sessionId));
				break;
			case 'own:posted':
				io.to(personRoom(effect.personId)).emit('message:mine', { messageId: effect.messageId });
				break;
			case 'rights:changed':
				cutOff(io, effect.personId);
				break;
			case 'document-rights:changed':
				void rightsChanged(effect);
				break;
			case 'audience:changed':
				askAgain(io, effect.streamId);
		}
	}
	tellMargins(news);
	const byStream = new Map<string, News[]>();
	for (const one of news) {
		const list = byStream.get(one.at.stream);
		if (list) list.push(one);
		else byStream.set(one.at.stream, [one]);
	}
	for (const [streamId, list] of byStream) {
		if (!list.some(mayTellOfEarlier)) io.to(streamRoom(streamId)).emit('news', list);
		else {
			io.to(streamRoom(streamId)).except(newcomersRoom(streamId)).emit('news', list);
			io.to(newcomersRoom(streamId)).emit('stream:closed', { streamId });
		}
	}
};

/** Takes everybody out of a stream; who still may hear it asks again. */
const askAgain = (io: Io, streamId: string) => {
	void rightsChanged();
	presence.rightsChanged({ streamId });
	io.in(streamRoom(streamId)).emit('stream:closed', { streamId });
	io.in(streamRoom(streamId)).socketsLeave([streamRoom(streamId), newcomersRoom(streamId)]);
};

/** Takes a person's sockets out of every stream; their browsers ask again, and are refused what is no longer theirs. */
const cutOff = (io: Io, personId: string) => {
	void rightsChanged({ personId });
	presence.rightsChanged({ personId });
	for (const socketId of io.of('/').adapter.rooms.get(personRoom(personId)) ?? []) {
		const socket = io.of('/').sockets.get(socketId);
		for (const room of socket?.rooms ?? []) {
			const streamId = /^stream:(.+)$/.exec(room)?.[1];
			if (!streamId) continue;
			void socket?.leave(room);
			void socket?.leave(newcomersRoom(streamId));
			socket?.emit('stream:closed', { streamId });
		}
	}
};

/** Opens the socket door on an HTTP server; on a reload it only swaps the code behind it. Returns how to close it. */
export const attachRealtime = (http: HttpServer) => {
	const io = once('io', () => makeIo(http));
	listener.current = onConnection;
	onAnnouncement((announcement) => tell(io, announcement));
	attachDocuments(io);
	attachPresence(io);
	watchSessions(io);
	return { close: () => new Promise<void>((resolve) => void io.close(() => resolve())) };
};
