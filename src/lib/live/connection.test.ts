import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Socket } from 'socket.io-client';
import type { Ack } from '#shared/call.ts';
import type { Calls, CatchUp, News, Signals } from '#shared/live.ts';
import type { FollowStream } from '#shared/streams.ts';
import { LiveConnection } from './connection.svelte.ts';

const newsAt = (seq: number): News => ({ kind: 'membership:changed', at: { stream: 's', seq }, spaceId: 'x' });

/** A socket whose other end is this test: calls wait until they are answered. */
class Line {
	connected = false;
	readonly asked: { name: string; input: FollowStream; answer: (ack: Ack<CatchUp>) => void }[] = [];
	readonly #listeners = new Map<string, (payload?: unknown) => void>();
	on = (name: string, listener: (payload?: unknown) => void) => void this.#listeners.set(name, listener);
	say = (name: string, payload?: unknown) => this.#listeners.get(name)?.(payload);
	timeout = () => ({
		emitWithAck: (name: string, input: FollowStream) =>
			new Promise((answer) => this.asked.push({ name, input, answer: answer as (ack: Ack<CatchUp>) => void }))
	});
	connect = () => {
		this.connected = true;
		this.say('connect');
	};
	disconnect = () => undefined;
	/** Answers the oldest call with what a stream of `upTo` numbers has since then. */
	async answer(upTo: number) {
		const call = this.asked.shift();
		if (!call) throw new Error('nothing was asked');
		const { since } = call.input;
		const news = Array.from({ length: upTo - since }, (_, i) => newsAt(since + 1 + i));
		call.answer({ ok: true, data: { news, upTo, more: false } });
		await vi.advanceTimersByTimeAsync(0);
	}
	async refuse(code: 'unavailable' | 'not_found') {
		this.asked.shift()?.answer({ ok: false, error: { code } });
		await vi.advanceTimersByTimeAsync(0);
	}
}

let line: Line;
let live: LiveConnection;
let heard: number[];
const hear = (news: News) => void heard.push(news.at.seq);
const place = { stream: 's', seq: 0 };

beforeEach(() => {
	vi.useFakeTimers();
	[line, heard] = [new Line(), []];
	live = new LiveConnection(line as unknown as Socket<Signals, Calls>);
	live.open();
});
afterEach(() => {
	live.close();
	vi.useRealTimers();
});

test('a stream that was closed while it was asked for is asked for again: the answer may be older than that', async () => {
	live.follow(place, hear);
	line.say('stream:closed', { streamId: 's' });
	expect(line.asked).toHaveLength(1);
	await line.answer(2);
	expect(line.asked.map(({ input }) => input.since)).toEqual([2]);
	await line.answer(3);
	expect([heard, line.asked.length]).toEqual([[1, 2, 3], 0]);
});

test('who follows no longer hears nothing, not even an answer that was on its way', async () => {
	const unfollow = live.follow(place, hear);
	unfollow();
	const again: number[] = [];
	live.follow({ stream: 's', seq: 2 }, (news) => again.push(news.at.seq));
	await line.answer(3);
	line.asked.splice(0, 1);
	await line.answer(3);
	expect([heard, again]).toEqual([[], [3]]);
});

test('a server that cannot answer is asked again a little later, though the line was never lost', async () => {
	live.follow(place, hear);
	await line.refuse('unavailable');
	expect(line.asked).toHaveLength(0);
	await vi.advanceTimersByTimeAsync(1500);
	await line.answer(1);
	expect(heard).toEqual([1]);
});

test('a gap that does not close is asked for; one that closes by itself is not', async () => {
	live.follow(place, hear);
	await line.answer(0);
	line.say('news', [newsAt(2)]);
	line.say('news', [newsAt(1)]);
	await vi.advanceTimersByTimeAsync(1000);
	expect([heard, line.asked.length]).toEqual([[1, 2], 0]);
	line.say('news', [newsAt(4)]);
	await vi.advanceTimersByTimeAsync(1000);
	await line.answer(4);
	expect(heard).toEqual([1, 2, 3, 4]);
});

test('one’s own message under no name is marked as such for oneself', () => {
	const marks: boolean[] = [];
	live.follow(place, (news) => marks.push('mine' in news));
	const posted = (seq: number, id: string) => ({ kind: 'message:posted', at: { stream: 's', seq }, message: { id } });
	line.say('message:mine', { messageId: 'one' });
	line.say('news', [posted(1, 'one'), posted(2, 'two')]);
	expect(marks).toEqual([true, false]);
});

test('who may hear a stream no longer is told once', async () => {
	let closed = 0;
	live.follow(place, hear, () => closed++);
	await line.refuse('not_found');
	await vi.advanceTimersByTimeAsync(5000);
	expect([closed, line.asked.length]).toEqual([1, 0]);
});
