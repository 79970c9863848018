import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '#shared/ids.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { validateToken } from '#server/core/sessions.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import * as people from '#server/features/people/commands.ts';
import { findPersonStream } from '#server/features/people/queries.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import * as doors from '#server/features/spaces/doors.ts';
import * as network from '#server/features/spaces/network.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

const password = 'correct horse battery staple';
const browser = { device: 'Test', knownDevice: null, address: '127.0.0.1' };
const today = new Date().toISOString().slice(0, 10);

let clone: Clone;
let build: Builder;
let heard: Heard;
let passwordHash: string;
let steward: TestPerson, member: TestPerson;
const visitor = (): Ctx => contextOf({ kind: 'visitor' }, clone);

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	passwordHash = await hashPassword(password);
	steward = await build.person({ role: 'steward', passwordHash });
	member = await build.person();
});
beforeEach(() => {
	heard = listen();
});
afterAll(() => clone.drop());

const newcomer = (role: 'member' | 'steward' | 'observer' = 'member') => build.person({ role, passwordHash });
const suspend = (by: TestPerson, whom: TestPerson) => network.suspendPerson(by.ctx, { personId: whom.id });
const restore = (by: TestPerson, whom: TestPerson) => network.restorePerson(by.ctx, { personId: whom.id });
const leave = (person: TestPerson) => network.leaveNetwork(person.ctx, { password });
const inNetwork = async () =>
	(await loadSpace(steward.ctx, { spaceId: (await build.network()).id })).members.map((one) => one.personId);

describe('coming in', () => {
	test('[N1] whoever is in the network and not suspended comes in; a suspended person is told so after the right password only', async () => {
		const person = await newcomer();
		const signIn = (given: string) =>
			people.signIn(visitor(), { email: person.email, password: given, sharedComputer: false }, browser);
		const { token } = await signIn(password);
		expect((await validateToken(clone.db, token))?.personId).toBe(person.id);
		await suspend(steward, person);
		await expect(signIn(password)).rejects.toEqual(refusedAs('forbidden', { '': ['sign_in_suspended'] }));
		await expect(signIn('something else')).rejects.toEqual(refusedAs('bad_input', { '': ['sign_in_wrong'] }));
		expect(await validateToken(clone.db, token)).toBeNull();
		expect(await outcomeOf(spaces.listGroups(person.ctx))).toBe('not_signed_in');
		await restore(steward, person);
		expect((await signIn(password)).personId).toBe(person.id);
	});

	test('[N2] stewards start groups, and lead what they start', async () => {
		const input = { name: 'Returning families', purpose: '', access: 'request' as const, clientId: newId() };
		for (const person of [member, await newcomer('observer')])
			expect(await outcomeOf(spaces.startGroup(person.ctx, input))).toBe('forbidden');
		expect(await outcomeOf(spaces.startGroup(visitor(), input))).toBe('not_signed_in');
		const founder = await newcomer('steward');
		const space = await spaces.startGroup(founder.ctx, input);
		const page = await loadSpace(founder.ctx, { spaceId: space.id });
		expect(page.members).toMatchObject([{ personId: founder.id, role: 'lead' }]);
		expect(page.place).toEqual({ stream: space.streamId, seq: 1 });
	});
});

describe('suspending', () => {
	test('[N3] stewards suspend and let in again anybody but themselves', async () => {
		const [person, other] = [await newcomer(), await newcomer('steward')];
		for (const by of [member, person]) expect(await outcomeOf(suspend(by, other))).toBe('forbidden');
		expect(await outcomeOf(suspend(steward, steward))).toBe('forbidden');
		expect(await outcomeOf(network.suspendPerson(visitor(), { personId: person.id }))).toBe('not_found');
		expect(await outcomeOf(network.suspendPerson(steward.ctx, { personId: newId() }))).toBe('not_found');
		await suspend(steward, other);
		expect(await outcomeOf(suspend(other, person))).toBe('not_found');
		await restore(steward, other);
	});

	test('her sessions end, she is named among nobody, what she wrote stays, and letting her in brings her place back', async () => {
		const person = await newcomer();
		const space = await build.group([{ person: member, role: 'lead' }, { person }]);
		const thread = await build.thread(person, space);
		const sessions = await people.begin(visitor(), person.id, false, browser);
		heard = listen();
		await suspend(steward, person);
		const ended = heard.effects.flatMap((effect) => (effect.kind === 'sessions:ended' ? effect.sessionIds : []));
		expect(ended).toHaveLength(2);
		expect(ended).toContain(person.sessionId);
		expect(await validateToken(clone.db, sessions.token)).toBeNull();
		expect(heard.effects).toContainEqual({ kind: 'rights:changed', personId: person.id });
		for (const attempt of [
			postMessage(person.ctx, aMessage(thread)),
			loadThread(person.ctx, { threadId: thread.id }),
			loadSpace(person.ctx, { spaceId: space.id })
		].map(outcomeOf))
			expect(await attempt).toBe('not_found');
		expect(await inNetwork()).not.toContain(person.id);
		expect((await loadThread(member.ctx, { threadId: thread.id })).messages).toHaveLength(1);
		await restore(steward, person);
		expect(await inNetwork()).toContain(person.id);
		expect((await loadSpace(member.ctx, { spaceId: space.id })).members.map((one) => one.personId)).toContain(
			person.id
		);
	});

	test('of two stewards who suspend each other at the same moment one stays', async () => {
		for (let i = 0; i < 10; i++) {
			const [one, other] = [await newcomer('steward'), await newcomer('steward')];
			const ends = await Promise.all([outcomeOf(suspend(one, other)), outcomeOf(suspend(other, one))]);
			expect(ends.filter((end) => end === 'done')).toHaveLength(1);
		}
	});

	test('suspending twice is told once', async () => {
		const person = await newcomer();
		heard = listen();
		await Promise.all([1, 2, 3].map(() => suspend(steward, person)));
		expect(heard.of('membership:changed')).toHaveLength(1);
	});
});

describe('seeing people', () => {
	test('[N4] whoever is in the network sees who else is; nobody else does', async () => {
		const ids = [steward.id, member.id];
		for (const person of [member, steward, await newcomer('observer')]) {
			expect((await people.loadPerson(person.ctx, { personId: member.id })).card.id).toBe(member.id);
			expect((await people.listPersonCards(person.ctx, { ids })).map((card) => card.id).sort()).toEqual(ids.sort());
		}
		const suspended = await newcomer();
		await suspend(steward, suspended);
		for (const ctx of [visitor(), suspended.ctx]) {
			expect(await outcomeOf(people.loadPerson(ctx, { personId: member.id }))).toBe('not_signed_in');
			expect(await outcomeOf(people.listPersonCards(ctx, { ids }))).toBe('not_signed_in');
		}
	});

	test('[N5] stewards see the people of the network with what is theirs to do; nobody else does', async () => {
		const suspended = await newcomer();
		await suspend(steward, suspended);
		const { members } = await network.loadHouse(steward.ctx);
		expect(members.find((one) => one.personId === member.id)).toMatchObject({ role: 'member', suspendedAt: null });
		expect(members.find((one) => one.personId === suspended.id)?.suspendedAt).toContain(today);
		for (const person of [member, await newcomer('observer')])
			expect(await outcomeOf(network.loadHouse(person.ctx))).toBe('forbidden');
		expect(await outcomeOf(network.loadHouse(visitor()))).toBe('not_found');
	});
});

describe('leaving for good', () => {
	test("account, sessions, names and places go; what was written stays as a former member's", async () => {
		const person = await newcomer();
		const space = await build.group([{ person: member, role: 'lead' }, { person }]);
		const thread = await build.thread(person, space, { text: 'It stays' });
		await people.begin(visitor(), person.id, false, browser);
		await leave(person);
		for (const table of ['account', 'session', 'known_device', 'person_name', 'person_language', 'member'] as const) {
			const rows = await clone.db.selectFrom(table).select('person_id').where('person_id', '=', person.id).execute();
			expect({ table, rows }).toEqual({ table, rows: [] });
		}
		const { card } = await people.loadPerson(member.ctx, { personId: person.id });
		const nothing = { country: null, sector: null, occupation: null, organisation: null, languages: [] };
		expect(card).toEqual({ id: person.id, names: [], pseudonymous: false, verified: false, former: true, ...nothing });
		const page = await loadThread(member.ctx, { threadId: thread.id });
		expect(page.messages).toMatchObject([{ byline: { kind: 'person', personId: person.id } }]);
		expect(page.people).toEqual([card]);
		const wrong = refusedAs('bad_input', { '': ['sign_in_wrong'] });
		const again = people.signIn(visitor(), { email: person.email, password, sharedComputer: false }, browser);
		await expect(again).rejects.toEqual(wrong);
		// The address is free for whoever comes next.
		await inTransaction(build.house, async (tx) => {
			expect(await tx.db.selectFrom('account').select('person_id').where('email', '=', person.email).execute()).toEqual(
				[]
			);
		});
	});

	test('nothing that she said of herself is found in any table afterwards', async () => {
		const person = await build.person({ name: 'Gulnora Unmistakable', passwordHash });
		const space = await build.group([{ person: member, role: 'lead' }], { access: 'request' });
		const wish = { reason: 'Unmistakable reasons', answers: [], agreed: true };
		await doors.askToJoin(person.ctx, { spaceId: space.id, ...wish });
		await leave(person);
		const tables = await clone.db
			.selectFrom('information_schema.tables' as never)
			.select('table_name' as never)
			.where('table_schema' as never, '=', 'public' as never)
			.execute();
		for (const { table_name } of tables as { table_name: string }[]) {
			const { rows } = await clone.pool.query<{ row: string }>(
				`select row_to_json(t)::text as row from "${table_name}" t`
			);
			const left = rows.filter(({ row }) => /Unmistakable/.test(row) || row.includes(person.email));
			expect({ table_name, left }).toEqual({ table_name, left: [] });
		}
	});

	test('the wrong password changes nothing', async () => {
		const person = await newcomer();
		const tried = network.leaveNetwork(person.ctx, { password: 'something else' });
		await expect(tried).rejects.toEqual(refusedAs('bad_input', { password: ['wrong_password'] }));
		expect(await inNetwork()).toContain(person.id);
		expect(await outcomeOf(network.leaveNetwork(visitor(), { password }))).toBe('not_signed_in');
	});

	test('her groups and the network hear of it, in their streams, and her own browsers are closed', async () => {
		const person = await newcomer();
		const space = await build.group([{ person: member, role: 'lead' }, { person }]);
		heard = listen();
		await leave(person);
		const left = heard.of('member:left').map((news) => [news.spaceId, news.personId]);
		expect(left.sort()).toEqual(
			[
				[space.id, person.id],
				[(await build.network()).id, person.id]
			].sort()
		);
		expect(heard.effects).toContainEqual({ kind: 'sessions:ended', sessionIds: [person.sessionId] });
		const stream = (await inTransaction(build.house, (tx) => findPersonStream(tx, person.id))) as Id;
		expect(await outcomeOf(catchUp(person.ctx, { streamId: stream, since: 0 }))).toBe('not_found');
	});

	test('the last lead of a group hands over first, and until then stays everywhere', async () => {
		const person = await newcomer();
		const [led, joined] = [
			await build.group([{ person, role: 'lead' }]),
			await build.group([{ person: member, role: 'lead' }, { person }])
		];
		await expect(leave(person)).rejects.toEqual(refusedAs('conflict', { '': ['last_lead'] }));
		expect((await loadSpace(member.ctx, { spaceId: joined.id })).members).toHaveLength(2);
		await spaces.addMember(person.ctx, { spaceId: led.id, personId: member.id, role: 'lead' });
		expect(await outcomeOf(leave(person))).toBe('done');
	});

	test('the last steward hands over first; of two who leave at the same moment one stays', async () => {
		const others = (await network.loadHouse(steward.ctx)).members.filter(
			(one) => one.role === 'steward' && one.personId !== steward.id
		);
		for (const { personId, suspendedAt } of others)
			if (!suspendedAt) await network.suspendPerson(steward.ctx, { personId });
		const last = refusedAs('conflict', { '': ['last_steward'] });
		// Suspended stewards keep no house.
		await expect(leave(steward)).rejects.toEqual(last);
		const second = await newcomer('steward');
		const ends = await Promise.all([leave(steward), leave(second)].map(outcomeOf));
		expect(ends.sort()).toEqual(['conflict', 'done']);
	});
});
