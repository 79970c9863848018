import type { CallName } from '#shared/live.ts';
import { Refusal, type RefusalDto } from '#shared/errors.ts';
import { contextOf } from '#server/core/context.ts';
import { database } from '#server/core/db.ts';
import { log } from '#server/core/log.ts';
import { parse } from '#server/core/parse.ts';
import type { Caller, Handler } from './handler.ts';
import { handlers } from './registry.ts';

/** Who speaks through a socket: ids only, for rights go stale and are read again at each call. */
export interface SocketPerson {
	personId: string;
	sessionId: string;
}

/** So many calls of one socket may be unanswered at once. */
const mostAtOnce = 256;

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(handlers, name);

/** Answers one packet: parses, acts as the socket's person, calls one command, and acknowledges whatever comes of it. */
export const handle = async (packet: unknown[], person: SocketPerson, caller: Caller, load: { calls: number }) => {
	const ack = packet.at(-1);
	// Without an acknowledgement nobody would learn of a refusal: then nothing is done.
	if (typeof ack !== 'function') return;
	const answer = (value: unknown) => void (ack as (value: unknown) => unknown)(value);
	load.calls++;
	try {
		if (load.calls > mostAtOnce) throw new Refusal('too_many', { retryAfter: 1 });
		answer({ ok: true, data: await run(packet, person, caller) });
	} catch (error) {
		answer({ ok: false, error: refusalFor(error, packet[0]) });
	} finally {
		load.calls--;
	}
};

const run = (packet: unknown[], { personId, sessionId }: SocketPerson, caller: Caller) => {
	const [name, input] = packet;
	if (!isCallName(name) || packet.length !== 3) throw new Refusal('bad_input');
	const handler = handlers[name] as Handler<CallName>;
	const ctx = contextOf({ kind: 'person', personId, sessionId }, database());
	return handler.run(ctx, parse(handler.input, input), caller);
};

/** What a caller is told of something thrown: refusals as they are, faults of ours as `unavailable`, with a line in the log. */
const refusalFor = (error: unknown, name: unknown): RefusalDto => {
	if (error instanceof Refusal) return error.toDto();
	log.error({ call: isCallName(name) ? name : 'unknown', error }, 'a call failed');
	return { code: 'unavailable' };
};
