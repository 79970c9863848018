import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import * as vouching from '#server/features/invitations/vouching.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { listen } from '../support/announcements.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { withInvitations } from '../support/invitations.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let house: SpaceDto;
let group: SpaceDto;
let steward: TestPerson, lead: TestPerson, member: TestPerson;
let sources = 0;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	house = await build.network();
	steward = await build.person({ role: 'steward' });
	[lead, member] = (await build.people(2)) as [TestPerson, TestPerson];
	group = await build.group([{ person: lead, role: 'lead' }, { person: member }], { access: 'invitation' });
});
beforeEach(() => void sources++);
afterAll(() => clone.drop());

const { visitor, invite, open, asNewcomer, asHerself, contextAfter } = withInvitations(
	() => clone,
	() => `192.0.3.${sources}`
);

describe('many at once', () => {
	test('one invitation redeemed 200 times at the same moment makes one account', async () => {
		const before = await clone.db.selectFrom('account').select('email').execute();
		const { token } = await invite(lead, group);
		const ends = await Promise.all(Array.from({ length: 200 }, () => outcomeOf(asNewcomer(token))));
		expect(ends.filter((end) => end === 'done')).toHaveLength(1);
		expect(ends.filter((end) => !['done', 'not_found', 'too_many'].includes(end))).toEqual([]);
		expect(await clone.db.selectFrom('account').select('email').execute()).toHaveLength(before.length + 1);
	});

	test('one invitation accepted by 40 people with accounts at the same moment lets one in', async () => {
		const people = await build.people(40);
		const { token } = await invite(lead, group);
		const ends = await Promise.all(people.map((person) => outcomeOf(asHerself(person.ctx, token))));
		expect(ends.sort()).toEqual(['done', ...Array.from({ length: 39 }, () => 'not_found')]);
	});

	test('of many guesses at once no more than a hundred are looked at, and right links are not counted', async () => {
		const { token } = await invite(steward, house);
		for (let i = 0; i < 150; i++) await open(token);
		const ends = await Promise.all(Array.from({ length: 300 }, (_, i) => outcomeOf(open(`guess-${i}`))));
		expect(ends.filter((end) => end === 'not_found').length).toBeLessThanOrEqual(100);
		expect(ends.filter((end) => end === 'too_many').length).toBeGreaterThanOrEqual(200);
		// Whoever has an account is counted apart from those who share an address with somebody who guesses.
		expect(await outcomeOf(open(token, member.ctx))).toBe('done');
	});
});

describe('vouching', () => {
	test('[V5] stewards confirm guests; who invited and who confirmed is kept, and the guest hears of it', async () => {
		const guest = await asNewcomer((await invite(lead, group)).token, { email: 'guest@example.org' });
		const { personId } = guest;
		expect(await outcomeOf(vouching.confirmPerson(lead.ctx, { personId }))).toBe('forbidden');
		expect(await outcomeOf(vouching.listGuests(member.ctx))).toBe('forbidden');
		const waiting = await vouching.listGuests(steward.ctx);
		expect(waiting.vouching).toContainEqual(
			expect.objectContaining({ personId, invitedBy: lead.id, confirmedBy: null, confirmedAt: null })
		);
		const heard = listen();
		await vouching.confirmPerson(steward.ctx, { personId });
		await vouching.confirmPerson(steward.ctx, { personId });
		expect(heard.of('member:joined')).toMatchObject([{ spaceId: house.id, member: { personId } }]);
		expect(heard.effects).toContainEqual({ kind: 'rights:changed', personId });
		const ctx = contextAfter(guest);
		expect(await outcomeOf(loadSpace(ctx, { spaceId: house.id }))).toBe('done');
		const mails = await clone.db.selectFrom('mail').selectAll().where('recipient', '=', 'guest@example.org').execute();
		expect(mails).toHaveLength(1);
		expect(`${mails[0]!.subject} ${mails[0]!.body}`).not.toMatch(
			new RegExp(`${house.name}|${steward.name}|${group.name}`)
		);
		expect(await outcomeOf(vouching.confirmPerson(steward.ctx, { personId: newId() }))).toBe('not_found');
	});

	test('[V7] whoever sees people sees who answers for them; a guest sees it of herself only', async () => {
		const guest = await asNewcomer((await invite(lead, group)).token);
		const ctx = contextAfter(guest);
		const { personId } = guest;
		expect((await vouching.loadVouching(member.ctx, { personId })).vouching).toMatchObject([{ invitedBy: lead.id }]);
		expect((await vouching.loadVouching(ctx, { personId })).vouching).toMatchObject([{ invitedBy: lead.id }]);
		expect(await outcomeOf(vouching.loadVouching(ctx, { personId: member.id }))).toBe('not_found');
		expect(await outcomeOf(vouching.loadVouching(visitor(), { personId }))).toBe('not_signed_in');
	});
});
