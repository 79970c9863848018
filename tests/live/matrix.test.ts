import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liftLimits } from '#server/core/limits.ts';
import { leaks, plant } from '../matrix/canaries.ts';
import { listDoors } from '../matrix/doors.ts';
import { moduloIds } from '../matrix/knock.ts';
import { mixedCalls, type Mixed } from '../matrix/mixed.ts';
import { ownOf, play, type Stage } from '../matrix/play.ts';
import { kinds, rows, type Kind } from '../matrix/table.ts';
import { anUpdate } from '../matrix/requests.ts';
import { searchesIn, searchesOf } from '../matrix/searches.ts';
import { absentId, World } from '../matrix/world.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { ask, submitForm } from '../support/http.ts';
import { connect } from '../support/live-client.ts';
import { startServer, type TestServer } from '../support/server.ts';

let clone: Clone;
let server: TestServer;
let stage: Stage;
/** Everything that each kind's socket was told without having asked. */
const told = new Map<Kind, string[]>();

beforeAll(async () => {
	// One person of the house makes what hundreds of lines need, within a minute.
	liftLimits();
	clone = await cloneDatabase();
	const world = new World(clone);
	await world.fill();
	server = await startServer({ dataDir: world.dataDir, databaseUrl: toUrl(clone.config), env: { TRUST_PROXY: '1' } });
	stage = { world, server, doors: await listDoors(), canaries: plant(world), sockets: new Map() };
	for (const kind of kinds) {
		const client = await connect(server.url, world.cast[kind].cookie).catch(() => null);
		if (!client) continue;
		const heard: string[] = [];
		client.socket.onAny((...signal: unknown[]) => heard.push(JSON.stringify(signal)));
		stage.sockets.set(kind, client);
		told.set(kind, heard);
	}
});
afterAll(async () => {
	for (const { close } of stage?.sockets.values() ?? []) close();
	await server?.dispose();
	await clone?.drop();
});

test('every door of the build and of the sockets has a line in the table, and every line a door', () => {
	expect([...new Set(rows.map((row) => row.door))].sort()).toEqual([...stage.doors.keys()].sort());
});

describe('everybody meets what the table says, and nothing else is told or changed:', () => {
	test.each(rows.map((row) => [`${row.door} (${row.place}${row.isNew ? ', something new' : ''})`, row] as const))(
		'%s',
		async (_, row) => {
			const { cells, wrong } = await play(stage, row);
			expect(cells).toEqual(row.cells);
			expect(wrong).toEqual([]);
		}
	);
});

describe('two things in one call that do not belong together are as if the second were not there:', () => {
	let cases: Mixed[];
	beforeAll(async () => {
		const { places, cast } = stage.world;
		const [hidden] = await stage.world.messagesOf(places.invitation.thread.id);
		const [other] = await stage.world.messagesOf(places.open.other.id);
		cases = mixedCalls(stage.world, {
			hiddenMessage: hidden?.id ?? '',
			otherMessage: other?.id ?? '',
			suspended: cast.suspended.person?.id ?? ''
		});
		// Somebody who has one document open is no nearer to another.
		for (const kind of ['outsider', 'member'] as const) {
			await stage.sockets.get(kind)?.call('document:open', { documentId: places.open.document.id, stateVector: '' });
		}
	});

	test('each is not found, alike for strange and for absent ids, and changes nothing', async () => {
		const before = await fingerprintOf(clone.db);
		for (const { name, by, to, send, strange } of cases) {
			const answers = [strange, absentId()].map(async (id) => {
				if (!to.startsWith('/')) return JSON.stringify(await stage.sockets.get(by)?.raw(to, send(id)));
				const fields = send(id) as Record<string, string>;
				const { result } = await submitForm(server, to.replace('[id]', id), {
					cookie: stage.world.cast[by].cookie,
					fields
				});
				return JSON.stringify(result);
			});
			const [there, absent] = (await Promise.all(answers)).map((said) => moduloIds({ said }));
			expect(there, name).toContain('not_found');
			expect(there, name).toBe(absent);
		}
		expect(await fingerprintOf(clone.db)).toBe(before);
	});

	test('what an address names cannot be named otherwise by a field', async () => {
		const { places, cast } = stage.world;
		const title = `smuggled ${absentId()}`;
		for (const name of ['spaceId', 'spaceId?', 'spaceId[]', 'spaceId.0']) {
			const fields = { title, body: 'Hello', language: '', clientId: absentId(), [name]: places.invitation.space.id };
			await submitForm(server, `/groups/${places.open.space.id}?/startThread`, { cookie: cast.member.cookie, fields });
		}
		const begun = await clone.db.selectFrom('thread').select('space_id').where('title', '=', title).execute();
		expect(new Set(begun.map((thread) => thread.space_id))).toEqual(new Set([places.open.space.id]));
	});

	test('a document that is not open is not written, whatever else is', async () => {
		const { document } = stage.world.places.network;
		const member = stage.sockets.get('member');
		await member?.raw('document:close', { documentId: document.id });
		const answer = await member?.raw('document:update', { documentId: document.id, update: anUpdate() });
		expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } });
	});
});

describe('searching, narrowed in any way, tells nobody what she may not know:', () => {
	const look = async (kind: Kind, wish: Record<string, string>) =>
		(await ask(server, `/find?${new URLSearchParams(wish)}`, { cookie: stage.world.cast[kind].cookie })).text;

	test.each(kinds)('%s', async (kind) => {
		// The guest and the outsider sit in another group together.
		const mates = kind === 'guest' ? ownOf(stage.world.cast.outsider) : [];
		const own = [...ownOf(stage.world.cast[kind]), ...mates];
		for (const wish of await searchesOf(stage.world)) {
			const asked = Object.values(wish).join(' ');
			const learnt = leaks(stage.canaries, { kind, own }, await look(kind, wish), { asked, shown: 'network' });
			expect(learnt, JSON.stringify(wish)).toEqual([]);
		}
	});

	test('a space that is hidden is searched as one that is not there', async () => {
		const [hidden, absent] = [stage.world.places.invitation.space.id, absentId()];
		for (const [i, wish] of searchesIn(hidden).entries()) {
			const seen = async (asked: Record<string, string>) =>
				moduloIds({ said: await look('outsider', asked) }).replace(/nonce="[^"]*"/g, '');
			expect(await seen(wish)).toBe(await seen(searchesIn(absent)[i] ?? {}));
		}
		expect(await look('member', { words: 'canary', space: hidden })).toContain('<mark');
	});
});

test('an endpoint answers no method but its own, and an address alone signs nobody out', async () => {
	const { cookie } = stage.world.cast.member;
	for (const address of ['/healthz', '/readyz', '/sign-out', '/appearance', '/language']) {
		for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
			if (stage.doors.has(`${method} ${address}`)) continue;
			const { status } = await ask(server, address, { method, cookie });
			expect(`${method} ${address} ${status}`).toBe(`${method} ${address} 405`);
		}
	}
	expect((await ask(server, '/today', { cookie })).status).toBe(200);
});

test('what was told over the sockets without asking was for those who heard it', () => {
	for (const [kind, heard] of told) {
		const own = ownOf(stage.world.cast[kind]);
		expect(leaks(stage.canaries, { kind, own }, heard.join('\n'), { shown: 'space' })).toEqual([]);
	}
	expect(told.get('member')?.join('\n')).toContain('message:posted');
	expect(told.get('lingerer')).toEqual([]);
});

test('the log of the server names nobody and nothing', () => {
	const log = server.output();
	expect(stage.canaries.filter(({ text }) => log.includes(text))).toEqual([]);
});
