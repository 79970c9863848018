import type { Socket } from 'socket.io-client';
import type { Ack } from '#shared/call.ts';
import { Refusal } from '#shared/errors.ts';
import type { CallName, Calls, InputOf, Signals } from '#shared/live.ts';
import { streamRoom } from '#shared/rooms.ts';
import type { Announcement } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import { handlers } from '#server/realtime/registry.ts';

/**
 * The socket door without sockets: the real handlers on one side, on the other what the application's connection needs
 * of a socket. It tells what `realtime/attach.ts` tells, at once and in the same order.
 */
export class Door {
	readonly lines = new Set<Line>();
	/** What went wrong in a handler and was no refusal. */
	readonly faults: unknown[] = [];

	tell({ news, effects }: Announcement) {
		for (const effect of effects) {
			for (const line of this.lines) {
				const { actor } = line.ctx;
				if (actor.kind !== 'person') continue;
				switch (effect.kind) {
					case 'sessions:ended':
						if (effect.sessionIds.includes(actor.sessionId)) line.end();
						break;
					case 'rights:changed':
						if (effect.personId === actor.personId) line.close([...line.rooms]);
						break;
					case 'audience:changed':
						line.close([streamRoom(effect.streamId)]);
				}
			}
		}
		for (const [streamId, list] of Map.groupBy(news, (one) => one.at.stream)) {
			for (const line of this.lines) if (line.rooms.has(streamRoom(streamId))) line.say('news', list);
		}
	}
}

type Listener = (payload?: unknown) => void;

/** One browser's line to the door, which can be lost and found again. */
export class Line {
	readonly ctx: Ctx;
	readonly rooms = new Set<string>();
	connected = false;
	readonly #door: Door;
	readonly #listeners = new Map<string, Listener[]>();
	readonly #lost = new Set<() => void>();
	#unanswered = 0;

	constructor(door: Door, ctx: Ctx) {
		[this.#door, this.ctx] = [door, ctx];
		door.lines.add(this);
	}

	/** The line as the application's connection takes it. */
	get socket() {
		return this as unknown as Socket<Signals, Calls>;
	}

	/** Whether a call is under way. */
	get busy() {
		return this.#unanswered > 0;
	}

	on = (name: string, listener: Listener) =>
		void this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
	connect = () => {
		this.connected = true;
		this.say('connect');
	};
	disconnect = () => this.#lose();
	timeout = () => ({ emitWithAck: (name: CallName, input: InputOf<CallName>) => this.#ask(name, input) });

	say(name: string, payload?: unknown) {
		for (const listener of this.#listeners.get(name) ?? []) listener(payload);
	}

	/** The line breaks; what was asked is not answered. */
	lose() {
		if (!this.connected) return;
		this.#lose();
		this.say('disconnect');
	}

	/** Takes the line out of rooms of streams, and says so. */
	close(rooms: string[]) {
		for (const room of rooms) {
			const streamId = /^stream:(.+)$/.exec(room)?.[1];
			if (this.rooms.delete(room)) this.say('stream:closed', { streamId });
		}
	}

	/** The session has ended. */
	end() {
		this.say('session:ended', { expired: false });
		this.#lose();
		this.#door.lines.delete(this);
	}

	#lose() {
		this.connected = false;
		this.rooms.clear();
		for (const lose of this.#lost) lose();
		this.#lost.clear();
	}

	async #ask<C extends CallName>(name: C, input: InputOf<C>): Promise<Ack<unknown>> {
		let held = true;
		const lost = new Promise<never>((_, reject) => {
			this.#lost.add(() => {
				held = false;
				reject(new Error('the line was lost'));
			});
		});
		const caller = {
			id: 'played',
			version: 1,
			join: (room: string) => void (held && this.rooms.add(room)),
			leave: (room: string) => void this.rooms.delete(room)
		};
		this.#unanswered++;
		const run = handlers[name].run as (ctx: Ctx, input: InputOf<C>, from: typeof caller) => Promise<unknown>;
		const answer = this.#answer(run(this.ctx, input, caller));
		// The server goes on with what it was asked, also for those who are gone.
		void answer.finally(() => this.#unanswered--);
		return Promise.race([answer, lost]);
	}

	async #answer(running: Promise<unknown>): Promise<Ack<unknown>> {
		try {
			return { ok: true, data: await running };
		} catch (error) {
			if (error instanceof Refusal) return { ok: false, error: error.toDto() };
			this.#door.faults.push(error);
			return { ok: false, error: { code: 'unavailable' } };
		}
	}
}
