import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { Refusal } from '#shared/errors.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import type { KeptMessage, OutboxStore } from './outbox-store.ts';
import { Outbox } from './outbox.svelte.ts';
import { tabOf } from './tab.ts';

/** What one device keeps: all its tabs see it, and hear what others changed. */
class Device {
	readonly kept = new Map<string, string>();
	readonly #tabs = new Set<() => void>();
	store(): OutboxStore {
		let own: (() => void) | undefined;
		const tell = () => [...this.#tabs].filter((changed) => changed !== own).forEach((changed) => changed());
		return {
			list: () => [...this.kept.values()].map((text) => JSON.parse(text) as KeptMessage),
			put: (message) => {
				this.kept.set(message.clientId, JSON.stringify(message));
				tell();
				return true;
			},
			remove: (clientId) => {
				if (this.kept.delete(clientId)) tell();
			},
			watch: (changed) => {
				own = changed;
				this.#tabs.add(changed);
				return () => void this.#tabs.delete(changed);
			}
		};
	}
}

interface Post {
	threadId: string;
	clientId: string;
}

/** A line whose other end is this test. */
class Line {
	connected = true;
	readonly posted: Post[] = [];
	answer: (post: Post) => Promise<unknown> = () => Promise.resolve({});
	#again: (() => void)[] = [];
	call = async (_: string, post: Post) => {
		if (!this.connected) throw new Refusal('unavailable');
		this.posted.push(post);
		return this.answer(post);
	};
	onReconnect = (again: () => void) => {
		this.#again.push(again);
		return () => undefined;
	};
	back() {
		this.connected = true;
		this.#again.forEach((again) => again());
	}
}

const open: Outbox[] = [];
afterEach(() => open.splice(0).forEach((outbox) => outbox.close()));

const tabOn = (device: Device, { line = new Line(), hold = 0 } = {}) => {
	const tab = tabOf(navigator.locks);
	const outbox = new Outbox(line as unknown as LiveConnection, { store: device.store(), tab, hold: () => hold });
	open.push(outbox);
	return { line, outbox };
};
const to = { threadId: 't', spaceId: 's' };
const say = (text: string) => ({ text, replyTo: null });
const texts = (outbox: Outbox) => outbox.of('t').map(({ text, state }) => `${text} ${state}`);

test('a message is kept on the device until it is acknowledged, and no longer', async () => {
	const device = new Device();
	const { outbox, line } = tabOn(device);
	const { promise, resolve } = Promise.withResolvers<unknown>();
	line.answer = () => promise;
	outbox.send(to, say('one'));
	expect([texts(outbox), device.kept.size]).toEqual([['one sending'], 1]);
	resolve({});
	await sleep(1);
	expect([texts(outbox), device.kept.size, line.posted.length]).toEqual([[], 0, 1]);
});

test('what waits goes in the order in which it was written, each once, when the line is back', async () => {
	const device = new Device();
	const { outbox, line } = tabOn(device);
	line.connected = false;
	for (const text of ['one', 'two', 'three']) outbox.send(to, say(text));
	await sleep(1);
	expect(outbox.of('t').map(({ text }) => text)).toEqual(['one', 'two', 'three']);
	const ids = outbox.of('t').map(({ clientId }) => clientId);
	expect(outbox.wouldWait).toBe(true);
	line.back();
	await sleep(1);
	expect([line.posted.map(({ clientId }) => clientId), device.kept.size]).toEqual([ids, 0]);
});

test('a page that is gone leaves its messages to the next, under the same client ids', async () => {
	const device = new Device();
	const before = tabOn(device);
	before.line.answer = () => new Promise(() => undefined);
	before.outbox.send(to, say('one'));
	before.outbox.send(to, say('two'));
	const ids = before.outbox.of('t').map(({ clientId }) => clientId);
	before.outbox.close();
	const after = tabOn(device);
	await sleep(20);
	expect(after.line.posted.map(({ clientId }) => clientId)).toEqual(ids);
	expect(device.kept.size).toBe(0);
});

test('two tabs show the same, and only the one it was written in sends', async () => {
	const device = new Device();
	const [left, right] = [tabOn(device), tabOn(device)];
	left.line.connected = false;
	left.outbox.send(to, say('one'));
	await sleep(20);
	expect([texts(left.outbox), texts(right.outbox)]).toEqual([['one waiting'], ['one sending']]);
	expect(right.line.posted).toEqual([]);
	left.outbox.close();
	await sleep(20);
	expect(right.line.posted).toHaveLength(1);
	expect(device.kept.size).toBe(0);
});

test('a message that is held can be taken back, and then nobody ever sends it', async () => {
	const device = new Device();
	const { outbox, line } = tabOn(device, { hold: 30 });
	outbox.send(to, say('too fast'));
	const [held] = outbox.of('t');
	expect(held?.state).toBe('held');
	expect(outbox.takeBack(held?.clientId ?? '')?.text).toBe('too fast');
	await sleep(60);
	expect([line.posted, device.kept.size]).toEqual([[], 0]);
});

test('a held message leaves when its time is over, or at once when another follows or the page goes', async () => {
	const { outbox, line } = tabOn(new Device(), { hold: 40 });
	outbox.send(to, say('one'));
	outbox.send(to, say('two'));
	await sleep(5);
	expect(line.posted).toHaveLength(1);
	await sleep(60);
	expect(line.posted).toHaveLength(2);
	outbox.send(to, say('three'));
	outbox.sendNow();
	await sleep(1);
	expect(line.posted).toHaveLength(3);
});

test('what may have left is not taken back; what was refused is', async () => {
	const { outbox, line } = tabOn(new Device());
	line.answer = () => Promise.reject(new Refusal('unavailable'));
	outbox.send(to, say('one'));
	await sleep(1);
	const [waiting] = outbox.of('t');
	expect([waiting?.state, outbox.takeBack(waiting?.clientId ?? '')]).toEqual(['waiting', undefined]);
	line.answer = () => Promise.reject(new Refusal('forbidden'));
	outbox.retry();
	await sleep(1);
	expect(texts(outbox)).toEqual(['one refused']);
	expect(outbox.takeBack(waiting?.clientId ?? '')?.text).toBe('one');
});

test('what was wiped from the device, or was meant for a space one has left, is not sent', async () => {
	const device = new Device();
	const [left, right] = [tabOn(device), tabOn(device)];
	left.line.connected = false;
	left.outbox.send(to, say('one'));
	left.outbox.send({ threadId: 'u', spaceId: 'other' }, say('two'));
	await sleep(1);
	right.outbox.keepOnly(['other']);
	expect([left.outbox.unsent.map(({ text }) => text), device.kept.size]).toEqual([['two'], 1]);
});
