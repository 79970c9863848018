import { afterEach, beforeEach, expect, test } from 'vitest';
import { CannotStart } from '#server/core/cannot-start.ts';
import { contextOf, type Ctx } from '#server/core/context.ts';
import type { Settings } from '#server/core/env.ts';
import * as people from '#server/features/people/commands.ts';
import * as network from '#server/features/spaces/network.ts';
import { prepareDatabase } from '#server/features/spaces/prepare.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let visitor: Ctx;
beforeEach(async () => {
	clone = await cloneDatabase();
	visitor = contextOf({ kind: 'visitor' }, clone);
});
afterEach(() => clone.drop());

const seeded: boolean[] = [];
const prepare = prepareDatabase((_, fresh) => {
	seeded.push(fresh);
	return Promise.resolve(() => 'The demo');
});
const start = async (demo = false) => (await prepare(clone, { demo } as Settings))('http://localhost:3000');
const tokenIn = (greeting: string) => /\/set-up\/(\S+)/.exec(greeting)?.[1] ?? '';
const setUp = (token: string, email = 'first@example.org') =>
	network.setUp(visitor, { token, networkName: 'Ours', name: 'First', email, password: 'a long enough password' });

test('the link of an empty database makes the first steward, once', async () => {
	const token = tokenIn(await start());
	expect(await outcomeOf(network.checkSetUpToken(visitor, { token }))).toBe('done');
	const { personId } = await setUp(token);
	const house = contextOf({ kind: 'house', personId }, clone);
	expect((await network.loadHouse(house)).members).toMatchObject([{ personId, role: 'steward' }]);
	expect(await outcomeOf(network.checkSetUpToken(visitor, { token }))).toBe('not_found');
	expect(await outcomeOf(setUp(token, 'second@example.org'))).toBe('not_found');
	expect(await start()).not.toContain('set-up');
	expect(await people.listDemoPeople(visitor)).toEqual([]);
});

test('the link used many times at once makes one steward and one network', async () => {
	const token = tokenIn(await start());
	const tries = Array.from({ length: 12 }, (_, i) => setUp(token, `person-${i}@example.org`));
	const ends = await Promise.all(tries.map(outcomeOf));
	expect(ends.sort()).toEqual(['done', ...Array.from({ length: 11 }, () => 'not_found')]);
	expect(await clone.db.selectFrom('account').select('email').execute()).toHaveLength(1);
	expect(await clone.db.selectFrom('space').select('id').execute()).toHaveLength(1);
});

test('each start before that gives a new link, and the one before no longer works', async () => {
	const [first, second] = [tokenIn(await start()), tokenIn(await start())];
	expect(first).not.toBe(second);
	expect(await outcomeOf(setUp(first))).toBe('not_found');
	expect(await outcomeOf(setUp(second))).toBe('done');
});

test('the database keeps the fingerprint of the link only', async () => {
	const token = tokenIn(await start());
	const { rows } = await clone.pool.query<{ row: string }>('select row_to_json(i)::text as row from installation i');
	expect(rows.map(({ row }) => row.includes(token))).toEqual([false]);
});

test('the demo and the real thing refuse the database of the other', async () => {
	await start(true);
	expect(seeded.splice(0)).toEqual([true]);
	await start(true);
	expect(seeded.splice(0)).toEqual([false]);
	await expect(start(false)).rejects.toThrow(CannotStart);
	await clone.db.deleteFrom('installation').execute();
	await start(false);
	await expect(start(true)).rejects.toThrow(CannotStart);
	expect(seeded).toEqual([]);
});

test('the first steward’s name stands in the script it is written in', async () => {
	const token = tokenIn(await start());
	const input = { token, networkName: 'Наша сеть', name: 'Гүлнара', email: 'first@example.org' };
	await network.setUp(visitor, { ...input, password: 'a long enough password' });
	expect(await clone.db.selectFrom('person_name').select(['script', 'text']).execute()).toEqual([
		{ script: 'Cyrl', text: 'Гүлнара' }
	]);
});
