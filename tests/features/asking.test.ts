import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AskToJoinNetwork } from '#shared/invitations.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { acceptAsNewcomer } from '#server/features/invitations/accepting.ts';
import * as asking from '#server/features/invitations/asking.ts';
import { loadVouching } from '#server/features/invitations/vouching.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let steward: TestPerson, member: TestPerson;
let sources = 0;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	member = await build.person();
});
beforeEach(async () => {
	sources++;
	await clone.db.deleteFrom('request').execute();
	await clone.db.deleteFrom('mail').execute();
});
afterAll(() => clone.drop());

const visitor = (): Ctx => contextOf({ kind: 'visitor' }, clone);
const source = () => `203.0.113.${sources}`;
const ask = (email = `${newId()}@example.org`, wish: Partial<AskToJoinNetwork> = {}) =>
	asking.askToJoinNetwork(
		visitor(),
		{ name: 'Malika', email, country: 'Tajikistan', reason: 'I work with families.', language: 'en', ...wish },
		source()
	);
const waiting = () => asking.listNetworkRequests(steward.ctx);
const mails = () => clone.db.selectFrom('mail').selectAll().execute();

test('whoever asks waits on the stewards’ list, once', async () => {
	await ask('malika@example.org');
	await ask('malika@example.org', { reason: 'Once more.' });
	expect(await waiting()).toMatchObject([
		{ name: 'Malika', email: 'malika@example.org', country: 'Tajikistan', reason: 'I work with families.' }
	]);
});

test('an address that has an account is answered like any other, and nothing is written', async () => {
	expect([await ask(member.email), await ask()]).toEqual([null, null]);
	expect((await waiting()).map(({ email }) => email)).not.toContain(member.email);
});

test('an address asks three times a day, whatever became of it', async () => {
	const ends = await Promise.all(Array.from({ length: 5 }, () => outcomeOf(ask('often@example.org'))));
	expect(ends.sort()).toEqual(['done', 'done', 'done', 'too_many', 'too_many']);
});

test('[V6] stewards decide, nobody else, and once', async () => {
	await ask();
	const [request] = await waiting();
	const decide = (ctx: Ctx, requestId = request!.id) =>
		outcomeOf(asking.decideNetworkRequest(ctx, { requestId, outcome: 'declined' }));
	expect(await outcomeOf(asking.listNetworkRequests(member.ctx))).toBe('forbidden');
	expect(await outcomeOf(asking.listNetworkRequests(visitor()))).toBe('not_found');
	expect(await decide(member.ctx)).toBe('forbidden');
	expect(await decide(visitor())).toBe('not_found');
	expect(await decide(steward.ctx, newId())).toBe('not_found');
	const other = await build.person({ role: 'steward' });
	expect((await Promise.all([decide(steward.ctx), decide(other.ctx)])).sort()).toEqual(['done', 'not_found']);
	expect(await waiting()).toEqual([]);
	expect(await mails()).toHaveLength(1);
});

test('a yes is mailed as an invitation by which one comes in, with the steward to answer', async () => {
	await ask('welcome@example.org');
	const [request] = await waiting();
	await asking.decideNetworkRequest(steward.ctx, { requestId: request!.id, outcome: 'accepted' });
	const [mail] = await mails();
	expect(mail!.recipient).toBe('welcome@example.org');
	expect(`${mail!.subject} ${mail!.body}`).not.toMatch(/A network|Malika|Person \d/);
	const token = /\/invitation\/(\S+)/.exec(mail!.body)?.[1] ?? '';
	const browser = { device: 'Test', knownDevice: null, address: source() };
	const input = {
		token,
		name: 'Malika',
		email: 'welcome@example.org',
		password: 'long enough for this',
		agreed: false,
		rulesShown: false
	};
	const { personId } = await acceptAsNewcomer(visitor(), input, browser);
	expect((await loadVouching(member.ctx, { personId })).vouching).toMatchObject([
		{ invitedBy: steward.id, confirmedBy: steward.id }
	]);
});

test('what was decided is forgotten after a month', async () => {
	await ask('old@example.org');
	const [old] = await waiting();
	await asking.decideNetworkRequest(steward.ctx, { requestId: old!.id, outcome: 'declined' });
	await clone.db
		.updateTable('request')
		.set({ decided_at: new Date(Date.now() - 31 * 24 * 3600_000) })
		.execute();
	await ask();
	const [next] = await waiting();
	await asking.decideNetworkRequest(steward.ctx, { requestId: next!.id, outcome: 'declined' });
	const emails = await clone.db.selectFrom('request').select('email').execute();
	expect(emails.map(({ email }) => email)).not.toContain('old@example.org');
});
