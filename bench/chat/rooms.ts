import { randomUUID } from 'node:crypto';
import type { Id } from '#shared/ids.ts';
import type { Ack } from '#shared/call.ts';
import { contractVersion } from '#shared/live.ts';
import { aMessage, type TestPerson } from '../../tests/support/builders.ts';
import { connectAll, type Introduction, type RawSocket } from '../support/raw-socket.ts';
import type { House, Server } from '../support/servers.ts';

/** Sockets that hear each other, on one of the servers that are compared. */
export interface Room {
	server: Server;
	sockets: RawSocket[];
	/** Posts a message from one of the sockets; resolves when it is acknowledged. */
	post: (from: RawSocket, message: ReturnType<typeof aMessage>) => Promise<void>;
	threadId: Id;
	/** How an event begins that carries messages. */
	begins: string;
	/** The client ids of the messages in such an event. */
	read: (frame: Buffer) => string[];
	close: () => Promise<void>;
}

/** A room of ours, which more can join. */
export interface OurRoom extends Room {
	join: (some: TestPerson[]) => Promise<void>;
}

/** What people say to each other, in length about what they do. */
export const aLine = (threadId: Id) =>
	aMessage({ id: threadId }, 'Could somebody who was in Osh last week tell us how the teachers took the new lessons?');

const payloadOf = <T>(frame: Buffer) => (JSON.parse(frame.toString('utf8', 2)) as [string, T])[1];
const clientIds = (news: { message: { clientId: string } }[]) => news.map((one) => one.message.clientId);
const closeAll = (sockets: RawSocket[]) => Promise.all(sockets.map((socket) => socket.close()));

/** A room of bare Socket.IO; `enveloped`: its messages carry what ours do. */
export async function openBareRoom(server: Server, size: number, enveloped = false): Promise<Room> {
	const threadId = randomUUID();
	const sockets = await connectAll(Array.from({ length: size }, () => ({ url: server.url })));
	await Promise.all(sockets.map((socket) => socket.call('join', threadId)));
	return {
		server,
		sockets,
		threadId,
		post: async (from, message) => void (await from.call(enveloped ? 'post:enveloped' : 'post', message)),
		begins: enveloped ? '42["news"' : '42["message"',
		read: enveloped
			? (frame) => clientIds(payloadOf(frame))
			: (frame) => [payloadOf<{ clientId: string }>(frame).clientId],
		close: async () => void (await closeAll(sockets))
	};
}

/** A thread of ours in a group of these people, the first so many of them signed in and following the group. */
export async function openOurRoom(house: House, people: TestPerson[], connected = people.length): Promise<OurRoom> {
	const space = await house.builder.group(people.map((person) => ({ person })));
	const thread = await house.builder.thread(people[0] as TestPerson, space);
	const room: OurRoom = {
		server: house,
		sockets: [],
		threadId: thread.id,
		post: (from, message) => ask(from, 'message:post', message),
		begins: '42["news"',
		read: (frame) => clientIds(payloadOf(frame)),
		async join(some) {
			const sockets = await connectAll(some.map((person) => introduce(house, person)));
			const follow = { streamId: space.streamId, since: Number.MAX_SAFE_INTEGER };
			await Promise.all(sockets.map((socket) => ask(socket, 'stream:follow', follow)));
			room.sockets.push(...sockets);
		},
		close: async () => void (await closeAll(room.sockets))
	};
	await room.join(people.slice(0, connected));
	return room;
}

/** Somebody's browser. */
export const introduce = ({ url }: Server, { cookie }: TestPerson): Introduction => ({
	url,
	cookie,
	auth: { version: contractVersion }
});

/** Calls; throws when refused. */
export async function ask(socket: RawSocket, name: string, input: unknown): Promise<void> {
	const answer = (await socket.call(name, input)) as Ack<unknown>;
	if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
}
