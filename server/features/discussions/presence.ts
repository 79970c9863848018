import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { mostNamed, writingFor, type Presence, type PresenceRef, type SayWriting } from '#shared/presence.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { countSign } from '#server/core/limits.ts';
import { once } from '#server/core/once.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { showsPresence } from '#server/features/people/queries.ts';
import { accessThread, namedFactsOf } from './access.ts';

/** The socket through which somebody is in a thread, as the realtime door hands it over. */
export interface Chair {
	socketId: string;
	/** From now on it hears who is in the thread. */
	join(threadId: Id): void;
	leave(threadId: Id): void;
}

interface Guest {
	chair: Chair;
	threadId: Id;
	/** The stream of the thread's space. */
	streamId: Id;
	personId: Id;
	/** By the process's clock, in milliseconds. */
	writesUntil: number;
}

/** Whom somebody in a thread is told of: all in it, or one who is there no longer. */
export type PresenceSignal =
	{ name: 'presence:changed'; to: Id; payload: Presence } | { name: 'presence:closed'; to: Id; socketId: string };

/** In memory alone, by socket: when who was where is kept nowhere. */
const guests = once('guests of threads', () => new Map<string, Guest>());
/** Those who are about to enter, while their right is being read. */
const entering = once('entering threads', () => new Set<{ socketId: string; gone: boolean }>());
const rights = once('rights to threads', () => ({ age: 0 }));
const due = once('presence to tell', () => new Map<Id, NodeJS.Timeout>());
const listener = once('presence signals', () => ({ current: (_: PresenceSignal): void => undefined }));

/** Names the one listener that tells the sockets. Replaced on a reload while developing. */
export const onPresence = (hear: (signal: PresenceSignal) => void) => {
	listener.current = hear;
};

/** Shows the actor among those who are in a thread; null where nobody is shown, and for whoever switched it off. */
export const enterThread = async (ctx: Ctx, { threadId }: PresenceRef, chair: Chair): Promise<Presence | null> => {
	const one = { socketId: chair.socketId, gone: false };
	entering.add(one);
	try {
		for (;;) {
			const { age } = rights;
			const guest = await findGuest(ctx, threadId, chair);
			// What was read may be outdated already.
			if (age !== rights.age) continue;
			leave(chair.socketId);
			if (!guest || one.gone) return null;
			guests.set(chair.socketId, guest);
			chair.join(threadId);
			tellSoon(threadId);
			return presenceIn(threadId);
		}
	} finally {
		entering.delete(one);
	}
};

const findGuest = (ctx: Ctx, threadId: Id, chair: Chair): Promise<Guest | null> =>
	inSnapshot(ctx, async (tx) => {
		const access = await accessThread(tx, threadId);
		const { personId } = access.standing;
		await countSign(ctx.actor);
		if (personId === null || !may.showPresence(access.standing, namedFactsOf(access))) return null;
		if (!(await showsPresence(tx, personId))) return null;
		return { chair, threadId, streamId: access.space.streamId, personId, writesUntil: 0 };
	});

/** Takes a browser out of the thread it is in. */
export const leaveThread = (_: Ctx, __: PresenceRef, chair: Chair): Promise<null> => {
	leave(chair.socketId);
	return Promise.resolve(null);
};

/** Shows that the actor is writing, where she is shown at all. */
export const sayWriting = async (ctx: Ctx, { threadId, writing }: SayWriting, chair: Chair): Promise<null> => {
	await inSnapshot(ctx, async (tx) => {
		const access = await accessThread(tx, threadId);
		authorize(may.showWriting(access.standing, namedFactsOf(access)));
		await countSign(ctx.actor);
	});
	const guest = guests.get(chair.socketId);
	if (guest?.threadId !== threadId) return null;
	guest.writesUntil = writing ? performance.now() + writingFor : 0;
	tellSoon(threadId);
	if (writing) setTimeout(() => tellSoon(threadId), writingFor + 20).unref();
	return null;
};

/** A socket is gone. */
export const socketGone = (socketId: string) => {
	for (const one of entering) if (one.socketId === socketId) one.gone = true;
	leave(socketId);
};

/** Somebody's rights changed, or those of all who hear a stream: they are shown no longer, and may ask again. */
export const rightsChanged = (whose: { personId: Id } | { streamId: Id }) => {
	rights.age++;
	const isConcerned = (guest: Guest) =>
		'personId' in whose ? guest.personId === whose.personId : guest.streamId === whose.streamId;
	for (const { chair, threadId } of [...guests.values()].filter(isConcerned)) {
		leave(chair.socketId);
		tell(threadId);
		listener.current({ name: 'presence:closed', to: threadId, socketId: chair.socketId });
	}
};

const leave = (socketId: string) => {
	const guest = guests.get(socketId);
	if (!guest) return;
	guests.delete(socketId);
	guest.chair.leave(guest.threadId);
	tellSoon(guest.threadId);
};

const guestsIn = (threadId: Id) => [...guests.values()].filter((guest) => guest.threadId === threadId);

const presenceIn = (threadId: Id): Presence => {
	const all = guestsIn(threadId);
	const now = performance.now();
	const here = [...new Set(all.map(({ personId }) => personId))];
	const writing = [...new Set(all.filter((one) => one.writesUntil > now).map(({ personId }) => personId))];
	return { threadId, here: here.slice(0, mostNamed), count: here.length, writing: writing.slice(0, mostNamed) };
};

/** Many come and go at the same time; in a full thread they are told of once a second. */
const tellSoon = (threadId: Id) => {
	if (due.has(threadId)) return;
	const wait = guestsIn(threadId).length > 20 ? 1000 : 30;
	due.set(threadId, setTimeout(() => tell(threadId), wait).unref());
};

const tell = (threadId: Id) => {
	clearTimeout(due.get(threadId));
	due.delete(threadId);
	listener.current({ name: 'presence:changed', to: threadId, payload: presenceIn(threadId) });
};
