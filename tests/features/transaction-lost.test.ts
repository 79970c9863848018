import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import { record } from '#server/core/activity.ts';
import { contextOf, type Ctx } from '#server/core/context.ts';
import { createDatabase, type Database } from '#server/core/db.ts';
import { inGroup, inSnapshot, inTransaction } from '#server/core/transaction.ts';
import { signOutEverywhere } from '#server/features/people/commands.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { bodyOf } from '#shared/body.ts';
import { newId } from '#server/core/context.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { layLine, type Line } from '../support/line.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let line: Line;
let remote: Database;
let heard: Heard;
let person: TestPerson;
let thread: Thread;
let streamId: Id;
let build: Builder;
/** Acts as the person over the line that can be cut. */
let ctx: Ctx;

beforeAll(async () => {
	clone = await cloneDatabase();
	line = await layLine(clone.config);
	remote = createDatabase(line.config);
	build = new Builder(clone);
	person = await build.person();
	const space = await build.group([{ person, role: 'lead' }]);
	[thread, streamId] = [await build.thread(person, space), space.streamId];
	ctx = contextOf(person.ctx.actor, remote);
});
beforeEach(() => {
	heard = listen();
});
afterAll(async () => {
	await remote.pool.end();
	await line.close();
	await clone.drop();
});

const messages = async () => {
	const page = await loadThread(person.ctx, { threadId: thread.id });
	return page.messages.map((message) => message.clientId);
};
const count = async (clientId: string) => (await messages()).filter((one) => one === clientId).length;

describe('a connection that dies in the middle of a group', () => {
	test('everybody in it is told that nobody knows; asked again with the same client id each is there once', async () => {
		const inputs = Array.from({ length: 6 }, (_, i) => aMessage(thread, `Number ${i}`));
		const killer = inGroup(ctx, async (tx) => {
			await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx.db);
		});
		const ends = await Promise.all([...inputs.map((input) => outcomeOf(postMessage(ctx, input))), outcomeOf(killer)]);
		expect(new Set(ends)).toEqual(new Set(['unavailable']));
		expect(heard.announcements).toEqual([]);
		await Promise.all(inputs.map((input) => postMessage(ctx, input)));
		for (const input of inputs) expect(await count(input.clientId)).toBe(1);
	});

	test.each(['before', 'after'] as const)(
		'%s the commit reached the database: the retry leaves one message',
		async (when) => {
			const input = aMessage(thread, `Cut ${when}`);
			line.cutAt('commit', when);
			await expect(postMessage(ctx, input)).rejects.toEqual(refusedAs('unavailable'));
			expect(await count(input.clientId)).toBe(when === 'after' ? 1 : 0);
			// Nobody can be told what nobody knows: who hears the stream is made to ask.
			await expect.poll(() => heard.effects, { timeout: 10_000 }).toEqual([{ kind: 'audience:changed', streamId }]);
			expect(heard.news).toEqual([]);
			const kept = await postMessage(ctx, input);
			expect([kept.clientId, await count(input.clientId)]).toEqual([input.clientId, 1]);
		}
	);

	test.each(['before', 'after'] as const)('%s the commit of a transaction of its own, too', async (when) => {
		const input = {
			spaceId: thread.spaceId,
			title: `Cut ${when}`,
			body: bodyOf('A beginning'),
			language: null,
			clientId: newId()
		};
		line.cutAt('commit', when);
		await expect(startThread(ctx, input)).rejects.toEqual(refusedAs('unavailable'));
		const started = await startThread(ctx, input);
		expect(started).toMatchObject({ spaceId: input.spaceId, title: input.title });
		expect((await loadThread(person.ctx, { threadId: started.id })).messages).toHaveLength(1);
	});

	test('sessions that may have ended are looked for again: those that are there go on', async () => {
		for (const when of ['before', 'after'] as const) {
			const other = await build.person();
			heard = listen();
			line.cutAt('commit', when);
			const ending = signOutEverywhere(contextOf(other.ctx.actor, remote));
			await expect(ending).rejects.toEqual(refusedAs('unavailable'));
			const sessionIds = when === 'after' ? [other.sessionId] : [];
			await expect
				.poll(() => heard.effects, { timeout: 10_000 })
				.toContainEqual({ kind: 'sessions:ended', sessionIds });
		}
	});

	test('what died is not used again, and nobody else notices', async () => {
		for (let i = 0; i < 12; i++) {
			line.cutAt('commit', 'before');
			const ends = await Promise.all(
				[postMessage(ctx, aMessage(thread)), inSnapshot(ctx, () => Promise.resolve())].map(outcomeOf)
			);
			expect(ends.includes('unavailable')).toBe(true);
		}
		const input = aMessage(thread);
		await postMessage(ctx, input);
		expect(await count(input.clientId)).toBe(1);
	});
});

test('a connection that dies in hands that are asking nothing ends no process', async () => {
	const uncaught: unknown[] = [];
	const note = (error: unknown) => void uncaught.push(error);
	const others = process.listeners('uncaughtException');
	process.removeAllListeners('uncaughtException').on('uncaughtException', note);
	try {
		const client = await remote.pool.connect();
		// Not `once`: it would itself listen to the error.
		const gone = new Promise<void>((resolve) => client.on('end', () => resolve()));
		const { processID } = client as unknown as { processID: number };
		await clone.pool.query('select pg_terminate_backend($1)', [processID]);
		await gone;
		client.release(true);
		expect(uncaught).toEqual([]);
	} finally {
		process.off('uncaughtException', note);
		for (const other of others) process.on('uncaughtException', other);
	}
});

test('with no database to reach every way to ask says `unavailable`, and afterwards all goes on', async () => {
	const other = await layLine(clone.config);
	const database = createDatabase({ ...other.config, connectionTimeoutMillis: 500 });
	await other.close();
	const away = contextOf(person.ctx.actor, database);
	for (const run of [inGroup, inTransaction, inSnapshot])
		expect(await outcomeOf(run(away, () => Promise.resolve()))).toBe('unavailable');
	await database.pool.end();
});

test('two that PostgreSQL had to part both end well: the one it gave up runs again', async () => {
	const [a, b] = [newId(), newId()];
	await clone.db
		.insertInto('sign_in_attempt')
		.values([{ key: a }, { key: b }])
		.execute();
	let tries = 0;
	const take = async (first: string, second: string) =>
		inTransaction(person.ctx, async (tx) => {
			tries++;
			await tx.db.updateTable('sign_in_attempt').set({ points: 1 }).where('key', '=', first).execute();
			await sql`select pg_sleep(0.2)`.execute(tx.db);
			await tx.db.updateTable('sign_in_attempt').set({ points: 2 }).where('key', '=', second).execute();
			record(tx, {
				streamId: (await clone.db.selectFrom('person').select('stream_id').executeTakeFirstOrThrow()).stream_id,
				refs: {},
				news: { kind: 'membership:changed', spaceId: thread.spaceId }
			});
		});
	await Promise.all([take(a, b), take(b, a)]);
	expect(tries).toBe(3);
	expect(heard.of('membership:changed')).toHaveLength(2);
});
