import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOfFile, pathOfUpload } from '#shared/file-paths.ts';
import { newId } from '#server/core/context.ts';
import { beginAttachment, finishAttachment } from '#server/features/files/commands.ts';
import { kinds, rows, type Kind } from '../matrix/table.ts';
import { spacePlaces, World } from '../matrix/world.ts';
import { cloneDatabase, toUrl, type Clone } from '../support/cluster.ts';
import { ask } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let clone: Clone;
let world: World;
let server: TestServer;

beforeAll(async () => {
	clone = await cloneDatabase();
	world = new World(clone);
	await world.fill();
	server = await startServer({ dataDir: world.dataDir, databaseUrl: toUrl(clone.config) });
});
afterAll(async () => {
	await server?.dispose();
	await clone?.drop();
});

const get = (path: string, kind: Kind, headers: Record<string, string> = {}, method = 'GET') =>
	ask(server, path, { method, cookie: world.cast[kind].cookie, headers });

describe('every byte of a file is read like its message:', () => {
	test.each(spacePlaces)('in the %s space, the whole, a part, its head and the small picture alike', async (place) => {
		const { cells } = rows.find((row) => row.door.startsWith('GET /files/') && row.place === place) ?? {};
		const { text, picture } = world.places[place];
		const expected = { yes: [200, 206, 200, 200], '404': [404, 404, 404, 404], in: [303, 303, 303, 303] };
		for (const kind of kinds) {
			const answers = [
				await get(pathOfFile(text), kind),
				await get(pathOfFile(text), kind, { range: 'bytes=0-5' }),
				await get(pathOfFile(text), kind, {}, 'HEAD'),
				await get(pathOfFile(picture, true), kind)
			];
			expect([kind, ...answers.map(({ status }) => status)]).toEqual([
				kind,
				...expected[cells?.[kind] as keyof typeof expected]
			]);
		}
	});

	test('an answer from a cache is asked for too', async () => {
		const { text } = world.places.invitation;
		const { headers } = await get(pathOfFile(text), 'member');
		const etag = { 'if-none-match': headers.get('etag') ?? '' };
		expect((await get(pathOfFile(text), 'member', etag)).status).toBe(304);
		expect((await get(pathOfFile(text), 'former', etag)).status).toBe(404);
	});
});

test('a file is something to keep, and no page of ours: never shown, never guessed at, alone in its box', async () => {
	const { text, picture } = world.places.open;
	const whole = await get(pathOfFile(text), 'member');
	expect(Object.fromEntries(whole.headers)).toMatchObject({
		'content-disposition': expect.stringMatching(/^attachment; /) as string,
		'content-security-policy': "default-src 'none'; sandbox",
		'content-type': 'text/plain; charset=utf-8',
		'x-content-type-options': 'nosniff',
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': 'private, no-cache',
		'content-length': `${text.bytes}`
	});
	const small = await get(pathOfFile(picture, true), 'member');
	expect(Object.fromEntries(small.headers)).toMatchObject({
		'content-disposition': expect.stringMatching(/^inline; /) as string,
		'content-security-policy': "default-src 'none'; sandbox",
		'content-type': 'image/webp'
	});
});

test.each([
	['bytes=0-4', 206, 0, 5],
	['bytes=3-', 206, 3, undefined],
	['bytes=-4', 206, -4, undefined],
	['bytes=0-999999', 206, 0, undefined],
	['bytes=999999-', 416, 0, 0],
	['bytes=-0', 416, 0, 0],
	['bytes=5-2', 416, 0, 0],
	['bytes=0-1,3-4', 200, 0, undefined],
	['bytes=x', 200, 0, undefined],
	['bytes=99999999999999999999-', 200, 0, undefined]
])('the part %j is answered with %i', async (range, status, start, end) => {
	const { text } = world.places.open;
	const { text: content } = await get(pathOfFile(text), 'member');
	const answer = await get(pathOfFile(text), 'member', { range });
	expect([answer.status, answer.text]).toEqual([status, content.slice(start, end)]);
});

describe('bytes come by the tus protocol:', () => {
	const tus = { 'tus-resumable': '1.0.0' };
	const piece = { ...tus, 'content-type': 'application/offset+octet-stream' };
	const begin = async (bytes: number) => {
		const { person } = world.cast.member;
		const threadId = world.places.open.thread.id;
		return (await beginAttachment(person!.ctx, { threadId, name: 'a.txt', bytes, clientId: newId() })).id;
	};
	const patch = (id: string, body: string, headers: Record<string, string>, origin?: string | null) =>
		ask(server, pathOfUpload(id), {
			method: 'PATCH',
			cookie: world.cast.member.cookie,
			body,
			headers,
			...(origin !== undefined && { origin })
		});

	test('in pieces, from where the server says', async () => {
		const id = await begin(6);
		expect((await patch(id, 'abc', { ...piece, 'upload-offset': '0' })).headers.get('upload-offset')).toBe('3');
		const { headers } = await get(pathOfUpload(id), 'member', tus, 'HEAD');
		expect([headers.get('upload-offset'), headers.get('upload-length')]).toEqual(['3', '6']);
		expect((await patch(id, 'def', { ...piece, 'upload-offset': '3' })).status).toBe(204);
		const { name, bytes } = await finishAttachment(world.cast.member.person!.ctx, { attachmentId: id });
		expect([name, bytes]).toEqual(['a.txt', 6]);
	});

	test('a wrong place, a size that lies, no version, another type, a foreign page: each is refused', async () => {
		const id = await begin(3);
		const from = (offset: string) => ({ ...piece, 'upload-offset': offset });
		const answers = [
			await patch(id, 'abc', from('1')),
			await patch(id, 'abc', from('-1')),
			await patch(id, 'abc', from('1e3')),
			await patch(id, 'abc', piece),
			await patch(id, 'abcd', from('0')),
			await patch(id, 'abc', { 'content-type': piece['content-type'], 'upload-offset': '0' }),
			await patch(id, 'abc', { ...tus, 'upload-offset': '0', 'content-type': 'text/plain' }),
			await patch(id, 'abc', from('0'), 'https://elsewhere.example'),
			await patch(id, 'abc', from('0'), null),
			await patch('x', 'abc', from('0')),
			await patch(newId(), 'abc', from('0'))
		];
		expect(answers.map(({ status }) => status)).toEqual([409, 400, 400, 400, 413, 412, 415, 403, 403, 400, 404]);
		expect((await get(pathOfUpload(id), 'member', tus, 'HEAD')).headers.get('upload-offset')).toBe('0');
	});

	test('a flood at one file leaves one file, as long as it was said to be', async () => {
		const id = await begin(3);
		await Promise.all(Array.from({ length: 60 }, () => patch(id, 'abc', { ...piece, 'upload-offset': '0' })));
		expect((await get(pathOfUpload(id), 'member', tus, 'HEAD')).headers.get('upload-offset')).toBe('3');
		expect((await ask(server, '/readyz')).status).toBe(200);
	});
});

describe('without scripts', () => {
	const post = (file: Blob, name: string, kind: Kind = 'member') => {
		const body = new FormData();
		for (const [field, value] of Object.entries({ body: 'With a file', clientId: newId(), replyTo: '', language: '' }))
			body.append(field, value);
		body.append('files', file, name);
		const { cookie } = world.cast[kind];
		return ask(server, `/threads/${world.places.open.thread.id}?/post`, {
			cookie,
			body,
			headers: { accept: 'text/html' }
		});
	};

	test('a form brings a file with its message', async () => {
		expect((await post(new Blob(['what we said']), 'said.txt')).status).toBe(303);
		const { text } = await get(`/threads/${world.places.open.thread.id}?latest`, 'member');
		const [path = ''] = /\/files\/[0-9a-f-]+\/said\.txt/.exec(text) ?? [];
		expect((await get(path, 'lead')).text).toBe('what we said');
	});

	test('what was written comes back where its file is refused, and a large form is read from members only', async () => {
		const { status, text } = await post(new Blob(['<svg onload=alert(1)>']), 'x.png');
		expect([status, text.includes('With a file')]).toEqual([400, true]);
		expect((await post(new Blob([Buffer.alloc(3_000_000, 'a')]), 'long.txt')).status).toBe(303);
		expect((await post(new Blob([Buffer.alloc(3_000_000, 'a')]), 'long.txt', 'visitor')).status).toBe(303);
		expect((await post(new Blob([Buffer.alloc(10_500_000, 'a')]), 'huge.txt')).status).toBe(413);
	});
});
