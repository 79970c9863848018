import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import { record } from '#server/core/activity.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { together } from '#server/core/together.ts';
import { inGroup, inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { accessThread } from '#server/features/discussions/access.ts';
import { putLevel } from '#server/features/discussions/following-queries.ts';
import { leaveGroup } from '#server/features/spaces/commands.ts';
import { findHead } from '#server/features/spaces/queries.ts';
import { listActivity } from '#server/features/streams/queries.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { Builder } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';

let clone: Clone;
let build: Builder;
let ctx: Ctx;
let heard: Heard;
beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	ctx = build.house;
});
beforeEach(() => {
	heard = listen();
});
afterAll(() => clone.drop());

const aStream = async (): Promise<Id> => {
	const id = newId();
	await clone.db.insertInto('stream').values({ id, kind: 'space' }).execute();
	return id;
};
/** Notes something for the log; `spaceId` is a mark by which a test knows it again. */
const note = (tx: Tx, streamId: Id, spaceId: Id = newId()) =>
	record(tx, { streamId, refs: { spaceId }, news: { kind: 'membership:changed', spaceId } });
/** Writes a row that has nothing to do with anything. */
const write = (tx: Tx, key: string) => tx.db.insertInto('sign_in_attempt').values({ key }).execute();
const rows = async (prefix: string) => {
	const { rows } = await sql<{ key: string; xmin: string }>`
		select key, xmin::text from sign_in_attempt where key like ${`${prefix}%`} order by key`.execute(clone.db);
	return rows;
};
const settle = async (all: Promise<unknown>[]) =>
	(await Promise.allSettled(all)).map((end) => (end.status === 'fulfilled' ? 'done' : (end.reason as Error).message));
const both = [['inTransaction', inTransaction] as const, ['inGroup', inGroup] as const];

describe('a group', () => {
	test('is one transaction and is told at once', async () => {
		const stream = await aStream();
		const job = (i: number) => inGroup(ctx, async (tx) => (await write(tx, `one-${i}`), note(tx, stream)));
		await Promise.all([1, 2, 3, 4].map(job));
		expect(new Set((await rows('one-')).map((row) => row.xmin))).toHaveProperty('size', 1);
		expect(heard.announcements.map((one) => one.news.map((news) => news.at.seq))).toEqual([[1, 2, 3, 4]]);
	});

	test('a command that fails after it wrote undoes only itself', async () => {
		const stream = await aStream();
		const job = (i: number) =>
			inGroup(ctx, async (tx) => {
				await write(tx, `undo-${i}`);
				note(tx, stream);
				await write(tx, `undo-${i}-again`);
				if (i === 2) throw new Error('out of paper');
			});
		expect(await settle([1, 2, 3].map(job))).toEqual(['done', 'out of paper', 'done']);
		expect((await rows('undo-')).map((row) => row.key)).toEqual(['undo-1', 'undo-1-again', 'undo-3', 'undo-3-again']);
		expect(heard.news.map((news) => news.at.seq)).toEqual([1, 2]);
	});

	test('one that is refused before its first write costs the others nothing', async () => {
		const stream = await aStream();
		const job = (i: number) =>
			inGroup(ctx, async (tx) => {
				await findHead(tx, stream);
				if (i === 2) throw new Refusal('forbidden');
				await write(tx, `refused-${i}`);
				note(tx, stream);
			});
		expect(await settle([1, 2, 3].map(job))).toEqual(['done', 'forbidden', 'done']);
		const kept = await rows('refused-');
		expect(kept.map((row) => row.key)).toEqual(['refused-1', 'refused-3']);
		expect(kept[0]?.xmin).toBe(kept[1]?.xmin);
	});

	test('one whose statement the database refuses fails by itself, whether it writes or reads', async () => {
		const job = (i: number) =>
			inGroup(ctx, async (tx) => {
				if (i === 2) await sql`select 1 / 0`.execute(tx.db);
				if (i === 3)
					await tx.db
						.selectFrom('stream')
						.select(sql`1 / 0`.as('x'))
						.execute();
				await write(tx, i === 4 ? 'refuse-1' : `refuse-${i}`);
			});
		const ends = await settle([1, 2, 3, 4, 5].map(job));
		expect(ends.map((end) => end.replace(/"\w+"/, '…'))).toEqual([
			'done',
			'division by zero',
			'division by zero',
			'duplicate key value violates unique constraint …',
			'done'
		]);
		expect((await rows('refuse-')).map((row) => row.key)).toEqual(['refuse-1', 'refuse-5']);
	});

	test('holds many commands that come at once, and each has its own answer', async () => {
		const stream = await aStream();
		const job = (i: number) => inGroup(ctx, async (tx) => (await write(tx, `many-${i}`), note(tx, stream), i));
		const all = Array.from({ length: 250 }, (_, i) => i);
		expect(await Promise.all(all.map(job))).toEqual(all);
		expect(heard.news.map((news) => news.at.seq)).toEqual(all.map((i) => i + 1));
		expect(heard.announcements.length).toBeLessThan(10);
	});

	test('what its commands ask in one turn is asked once, and each gets its own answer', async () => {
		let asked = 0;
		const double = together<number, number>((db, all) => {
			asked++;
			return sql<{ n: number }>`select n * 2 as n from unnest(${all}::int[]) with ordinality as a (n, i) order by i`
				.execute(db)
				.then(({ rows }) => rows.map((row) => row.n));
		});
		const answers = await Promise.all([3, 1, 2].map((n) => inGroup(ctx, (tx) => double(tx, n))));
		expect([answers, asked]).toEqual([[6, 2, 4], 1]);
	});
});

describe.each(both)('%s: commit before news', (_, run) => {
	test('what is told is there already for everybody else, and the author is answered after it is told', async () => {
		const stream = await aStream();
		const order: string[] = [];
		const seen: Promise<number>[] = [];
		const { announcements } = heard;
		announcements.push = (...all) => {
			order.push('told');
			seen.push(inSnapshot(ctx, (tx) => findHead(tx, stream)));
			return all.length;
		};
		await run(ctx, async (tx) => Promise.resolve(note(tx, stream))).then(() => order.push('answered'));
		expect(order).toEqual(['told', 'answered']);
		expect(await Promise.all(seen)).toEqual([1]);
	});

	test('nothing is told of a change that is undone, and its number goes to the next', async () => {
		const stream = await aStream();
		const failing = run(ctx, async (tx) => {
			note(tx, stream);
			tx.effects.push({ kind: 'rights:changed', personId: newId() });
			await write(tx, `undone-${run.name}`);
			throw new Error('no');
		});
		expect(await settle([failing])).toEqual(['no']);
		expect(heard.announcements).toEqual([]);
		await run(ctx, async (tx) => Promise.resolve(note(tx, stream)));
		expect(heard.news.map((news) => news.at)).toEqual([{ stream, seq: 1 }]);
		expect(await rows(`undone-${run.name}`)).toEqual([]);
	});

	test('a command meets as gone what went while it ran, and costs nobody beside it anything', async () => {
		const [lead, leaver] = [await build.person(), await build.person()];
		const space = await build.group([{ person: lead, role: 'lead' }, { person: leaver }]);
		const thread = await build.thread(lead, space);
		let looks = 0;
		const follow = run(leaver.ctx, async (tx) => {
			const { standing } = await accessThread(tx, thread.id);
			if (looks++ === 0) await leaveGroup(leaver.ctx, { spaceId: space.id });
			if (standing.space === null) throw new Refusal('forbidden');
			await putLevel(tx, { personId: leaver.id, threadId: thread.id, spaceId: space.id }, 'followed');
		});
		const other = run(ctx, (tx) => write(tx, `beside-${space.id}`));
		expect(await settle([follow, other])).toEqual(['forbidden', 'done']);
		expect(await rows(`beside-${space.id}`)).toHaveLength(1);
		expect(looks).toBeGreaterThan(1);
	});

	test('nothing is told of a change that fails only at the commit', async () => {
		const stream = await aStream();
		const key = `late-${run.name}`;
		await clone.pool.query(`
			create or replace function refuse_late() returns trigger language plpgsql as $$ begin raise 'too late'; end $$;
			create constraint trigger "${key}" after insert on sign_in_attempt deferrable initially deferred
				for each row when (new.key = '${key}') execute function refuse_late()`);
		const failing = run(ctx, async (tx) => (await write(tx, key), note(tx, stream)));
		const beside = run(ctx, async (tx) => Promise.resolve(note(tx, stream)));
		expect(await settle([failing, beside])).toEqual(['too late', 'done']);
		expect(heard.news.map((news) => news.at)).toEqual([{ stream, seq: 1 }]);
	});

	test('a failed statement that a command swallowed does not commit', async () => {
		const stream = await aStream();
		const swallowing = run(ctx, async (tx) => {
			note(tx, stream);
			await write(tx, `swallowed-${run.name}`);
			await sql`select 1 / 0`.execute(tx.db).catch(() => undefined);
		});
		const [end] = await settle([swallowing]);
		expect(end).not.toBe('done');
		expect([await rows(`swallowed-${run.name}`), heard.announcements]).toEqual([[], []]);
	});
});

describe('the parts of a page', () => {
	const page = (): Ctx => ({ ...ctx, readsTogether: true });

	test('see one state, whatever is written between them; what is read afterwards is what is there then', async () => {
		const here = page();
		const count = (tx: Tx) => sql`select from sign_in_attempt where key like 'page-%'`.execute(tx.db);
		const mayGoOn = Promise.withResolvers<void>();
		const first = inSnapshot(here, async (tx) => (await count(tx), mayGoOn.promise));
		const second = inSnapshot(here, async (tx) => {
			await count(tx);
			await inTransaction(ctx, (other) => write(other, 'page-1'));
			return (await count(tx)).rows.length;
		});
		expect(await second).toBe(0);
		mayGoOn.resolve();
		await first;
		expect((await inSnapshot(here, count)).rows).toHaveLength(1);
	});

	test('do not hear of it when another is refused, and leave no connection taken', async () => {
		const here = page();
		const stream = await aStream();
		const refused = inSnapshot(here, () => Promise.reject(new Refusal('not_found')));
		const head = inSnapshot(here, async (tx) => (await sleep(20), findHead(tx, stream)));
		expect(await settle([refused, head])).toEqual(['not_found', 'done']);
		await expect.poll(() => clone.pool.idleCount).toBe(clone.pool.totalCount);
	});
});

describe('the numbers of a stream', () => {
	test('have no gap at any moment and are told once each, under fifty writers to several streams at once', async () => {
		const streams = [await aStream(), await aStream(), await aStream(), await aStream()];
		let writing = true;
		/** Looks again and again what is there: whoever reads up to the head must have read everything up to it. */
		const look = async () => {
			let looks = 0;
			for (; writing; looks++) {
				for (const stream of streams) {
					const [head, seqs] = await inSnapshot(ctx, async (tx) => [
						await findHead(tx, stream),
						(await listActivity(tx, stream, 0, 10_000)).map((row) => row.seq)
					]);
					expect(seqs).toEqual(Array.from({ length: head }, (_, i) => i + 1));
				}
			}
			return looks;
		};
		const marks: [Id, Id][] = [];
		const writer = async (w: number) => {
			for (let i = 0; i < 8; i++) {
				const run = (w + i) % 2 === 0 ? inGroup : inTransaction;
				// Each names the streams in an order of its own: locks in that order would meet in a circle.
				const chosen = streams.toSorted(() => Math.random() - 0.5).slice(0, 1 + ((w + i) % 4));
				await run(ctx, async (tx) => {
					for (const stream of chosen) {
						const mark = newId();
						note(tx, stream, mark);
						marks.push([stream, mark]);
					}
					if (i % 3 === 0) await sleep(1);
				});
			}
		};
		const looking = look();
		await Promise.all(Array.from({ length: 50 }, (_, w) => writer(w)));
		writing = false;
		expect(await looking).toBeGreaterThan(1);
		for (const stream of streams) {
			const own = heard.news.filter((news) => news.at.stream === stream);
			const logged = await inSnapshot(ctx, (tx) => listActivity(tx, stream, 0, 10_000));
			const told = own
				.toSorted((a, b) => a.at.seq - b.at.seq)
				.map((news) => [news.at.seq, (news as { spaceId: Id }).spaceId]);
			expect(told).toEqual(logged.map((row) => [row.seq, row.spaceId]));
			expect(new Set(logged.map((row) => row.spaceId))).toEqual(
				new Set(marks.filter(([s]) => s === stream).map(([, m]) => m))
			);
		}
	});

	test('a note for a stream that is not there undoes its command alone', async () => {
		const stream = await aStream();
		const job = (to: Id) => inGroup(ctx, async (tx) => (await write(tx, `nowhere-${to}`), note(tx, to)));
		const nowhere = newId();
		expect(await settle([job(stream), job(nowhere)])).toEqual(['done', expect.stringContaining('"seq"')]);
		expect((await rows('nowhere-')).map((row) => row.key)).toEqual([`nowhere-${stream}`]);
	});
});
