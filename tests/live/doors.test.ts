import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallName } from '#shared/live.ts';
import { handlers } from '#server/realtime/registry.ts';
import * as z from 'zod/mini';
import { oddFrames, sendFrames } from '../doors/frames.ts';
import { make, wildCalls, wildFrames } from '../doors/fuzz.ts';
import { wrongCalls, wrongForms } from '../doors/wrong-values.ts';
import { listDoors } from '../matrix/doors.ts';
import { forms } from '../matrix/forms.ts';
import { takesTime } from '../matrix/play.ts';
import { addressOf, calls, sceneAt } from '../matrix/requests.ts';
import { makeThings } from '../matrix/things.ts';
import { World, type Somebody } from '../matrix/world.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { ask, submitForm, type Asking } from '../support/http.ts';
import { connect, type LiveClient } from '../support/live-client.ts';
import { startServer, type TestServer } from '../support/server.ts';

const seed = 20_260_101;
let clone: Clone;
let world: World;
let server: TestServer;
let pid: number;
/** Writes in every group. */
let lead: LiveClient;
const right = {} as Record<CallName, object>;

beforeAll(async () => {
	clone = await cloneDatabase();
	world = new World(clone);
	await world.fill();
	server = await startServer({ dataDir: world.dataDir, databaseUrl: toUrl(clone.config) });
	({ pid } = server);
	lead = await connect(server.url, world.cast.lead.cookie);
	for (const name of Object.keys(calls) as CallName[]) {
		right[name] = await calls[name](sceneAt(world, `call ${name}`, world.cast.lead, 'invitation'));
	}
});
afterAll(async () => {
	lead?.close();
	await server?.dispose();
	await clone?.drop();
});

const fingerprint = () => fingerprintOf(clone.db);

/** As JSON has it after the journey. */
const travelled = (payload: unknown[]): unknown[] => JSON.parse(JSON.stringify(payload)) as unknown[];
const isRight = (name: CallName, payload: unknown[]) =>
	payload.length === 1 &&
	!JSON.stringify(payload).includes('"Buffer"') &&
	z.safeParse(handlers[name].input, travelled(payload)[0]).success;

describe('a wrong call is refused clearly, and changes nothing:', () => {
	test.each(Object.keys(handlers) as CallName[])('%s', async (name) => {
		const wrong: string[] = [];
		for (const [what, payload] of wrongCalls(handlers[name].input, right[name])) {
			const before = await fingerprint();
			const answer = await lead.raw(name, ...payload);
			const code = answer.ok ? 'ok' : answer.error.code;
			if (isRight(name, payload) ? code === 'unavailable' : code !== 'bad_input') wrong.push(`${what}: ${code}`);
			if (code !== 'ok' && before !== (await fingerprint())) wrong.push(`${what}: changed something`);
		}
		expect(wrong).toEqual([]);
	});

	test('a call that asks for no answer does nothing', async () => {
		const before = await fingerprint();
		const emit = lead.socket.emit.bind(lead.socket) as (name: string, ...payload: unknown[]) => void;
		for (const name of Object.keys(handlers) as CallName[]) {
			emit(name, right[name]);
			emit(name, null);
			emit(name);
		}
		await lead.raw('person:cards', right['person:cards']);
		expect(await fingerprint()).toBe(before);
	});
});

describe('a wrong form is refused clearly, and changes nothing:', () => {
	/** Somebody whom the form would obey. */
	const senderOf = (action: string) => world.somebody(/steward|startGroup/.test(action) ? 'steward' : 'lead');

	const actions = Object.keys(forms).filter((action) => action.includes('?/'));

	test('every form of the build is here', async () => {
		const built = [...(await listDoors()).keys()].filter((door) => door.startsWith('action '));
		expect(actions.map((action) => `action ${action}`).sort()).toEqual(built.sort());
	});

	test.each(actions)('%s', async (action) => {
		const wrong: string[] = [];
		let who: Somebody = await senderOf(action);
		// What was right in a form before may have been done.
		world.target = await world.member('to-be-done-to');
		const row = sceneAt(world, `action ${action}`, who, 'request').row;
		const things = await makeThings({ world, row, who, target: world.target, happens: false });
		const scene = () => sceneAt(world, row.door, who, 'request', things);
		const path = addressOf(action.replace('?/default', ''), scene());
		const look = async (what: string, asking: Asking, alone = true) => {
			const before = alone ? await fingerprint() : '';
			const { answer, result } = await submitForm(server, path, { cookie: who.cookie, ...asking });
			const status = result.type === 'redirect' || result.type === 'success' ? 200 : (result.status ?? answer.status);
			if (status >= 500) wrong.push(`${what}: ${status}`);
			if (alone && status >= 400 && before !== (await fingerprint())) wrong.push(`${what}: changed something`);
			// What it did it may have done to whoever sent it.
			if (alone && status < 400) who = await senderOf(action);
			return status;
		};
		const all = wrongForms(forms[action]?.(scene()) ?? {});
		// Where the answer takes its time they wait together.
		if (takesTime.test(action)) {
			await Promise.all(all.map(([what, pairs]) => look(what, { body: new URLSearchParams(pairs) }, false)));
		} else for (const [what, pairs] of all) await look(what, { body: new URLSearchParams(pairs) });
		for (const [what, body, type] of wrongBodies) {
			const status = await look(what, { body, headers: { 'content-type': type } });
			if (status < 400 && !/signOut|(join|leave|withdraw|myself|confirm)$/.test(action)) {
				wrong.push(`${what}: taken for a form`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

/** A lead may not do much harm to the process: these are what only a program sends. */
const wrongBodies: [what: string, body: BodyInit, type: string][] = [
	['JSON', '{"name":"x"}', 'application/json'],
	['plain text', 'name=x', 'text/plain'],
	['bytes', Buffer.from([0, 255, 254]), 'application/octet-stream'],
	['a form cut short', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb', 'multipart/form-data; boundary=x'],
	['a form without a boundary', 'x', 'multipart/form-data'],
	['half a letter in percent', 'name=%ED%A0%80&%ff=%c0%80', 'application/x-www-form-urlencoded'],
	['more than a body may hold', `name=${'x'.repeat(1_200_000)}`, 'application/x-www-form-urlencoded']
];

test('no call, however wild, is answered unclearly or changes what it may not', async () => {
	const { places, target } = world;
	const ids = Object.values(places).flatMap(({ space, thread, document }) => [
		space.id,
		space.streamId,
		thread.id,
		document.id
	]);
	const property = fc.asyncProperty(wildCalls(right, [...ids, target.id]), async (call) => {
		const before = await fingerprint();
		const ending = await make(lead, call);
		if (ending !== 'ok') expect(await fingerprint()).toBe(before);
	});
	await fc.assert(property, { seed, numRuns: 2000, endOnFailure: true });
});

describe('frames that no browser sends', () => {
	test.each(oddFrames)('%s: the line is closed or goes on, and nothing else happens', async (_, frames) => {
		const before = await fingerprint();
		await sendFrames(server, world.cast.lead.cookie, frames);
		expect(await fingerprint()).toBe(before);
		expect(lead.socket.connected).toBe(true);
	});

	test('put together at random', async () => {
		const before = await fingerprint();
		const property = fc.asyncProperty(wildFrames, async (frames) => {
			await sendFrames(server, world.cast.lead.cookie, ['40', ...frames]);
		});
		await fc.assert(property, { seed, numRuns: 200, endOnFailure: true });
		expect(await fingerprint()).toBe(before);
	});
});

test('through all of it one process ran, and wrote of no fault', async () => {
	expect((await ask(server, '/readyz')).status).toBe(200);
	expect(server.pid).toBe(pid);
	expect(lead.socket.connected).toBe(true);
	expect(
		server
			.output()
			.split('\n')
			.filter((line) => line.includes('"level":50'))
	).toEqual([]);
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
