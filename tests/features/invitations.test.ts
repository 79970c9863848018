import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '#shared/ids.ts';
import { AcceptAsNewcomer } from '#shared/invitations.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { parse } from '#server/core/parse.ts';
import { validateToken } from '#server/core/sessions.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as invitations from '#server/features/invitations/commands.ts';
import { listVouching } from '#server/features/invitations/queries.ts';
import { confirmPerson } from '#server/features/invitations/vouching.ts';
import { loadShell } from '#server/features/shell/commands.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import * as network from '#server/features/spaces/network.ts';
import { updateGroup } from '#server/features/spaces/door-queries.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { anInvitation, withInvitations } from '../support/invitations.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let house: SpaceDto;
let group: SpaceDto;
let steward: TestPerson, lead: TestPerson, member: TestPerson;
let heard: Heard;
let sources = 0;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	house = await build.network();
	steward = await build.person({ role: 'steward' });
	[lead, member] = (await build.people(2)) as [TestPerson, TestPerson];
	group = await build.group([{ person: lead, role: 'lead' }, { person: member }], { access: 'invitation' });
});
beforeEach(() => {
	heard = listen();
	sources++;
});
afterAll(() => clone.drop());

/** Limits count by where somebody comes from: each test comes from elsewhere. */
const { visitor, invite, open, asNewcomer, asHerself, contextAfter, given } = withInvitations(
	() => clone,
	() => `192.0.2.${sources}`
);

describe('inviting', () => {
	test('[V1] stewards invite to the network, leads to their group, and nobody else', async () => {
		for (const [person, space, outcome] of [
			[steward, house, 'done'],
			[lead, house, 'forbidden'],
			[member, house, 'forbidden'],
			[lead, group, 'done'],
			[member, group, 'forbidden'],
			[steward, group, 'not_found']
		] as const)
			expect(await outcomeOf(invite(person, space))).toBe(outcome);
		expect(await outcomeOf(invitations.invite(visitor(), anInvitation(house.id)))).not.toBe('done');
	});

	test('[V1] a guest who leads a group invites nobody to it before a steward has confirmed her', async () => {
		const guest = await asNewcomer((await invite(lead, group)).token);
		const guestCtx = contextAfter(guest);
		await spaces.changeRole(lead.ctx, { spaceId: group.id, personId: guest.personId, role: 'lead' });
		expect(await outcomeOf(invitations.invite(guestCtx, anInvitation(group.id)))).toBe('forbidden');
		expect((await invitations.listMyInvitations(guestCtx)).places).toEqual([]);
		await confirmPerson(steward.ctx, { personId: guest.personId });
		expect(await outcomeOf(invitations.invite(guestCtx, anInvitation(group.id)))).toBe('done');
	});

	test('the page offers the places one may invite to', async () => {
		expect((await invitations.listMyInvitations(steward.ctx)).places).toMatchObject([{ spaceId: house.id }]);
		expect((await invitations.listMyInvitations(lead.ctx)).places).toMatchObject([{ spaceId: group.id }]);
		expect((await invitations.listMyInvitations(member.ctx)).places).toEqual([]);
	});

	test('of the token only the fingerprint is kept, and the mail is queued with the invitation', async () => {
		const { token } = await invite(steward, house, { mailTo: 'friend@example.org', note: 'From Osh' });
		expect(Buffer.from(token, 'base64url')).toHaveLength(16);
		const mails = await clone.db.selectFrom('mail').selectAll().where('recipient', '=', 'friend@example.org').execute();
		expect(mails).toHaveLength(1);
		expect(mails[0]!.body).toContain(`/invitation/${token}`);
		for (const text of ['A network', 'From Osh', steward.name])
			expect(`${mails[0]!.subject} ${mails[0]!.body}`).not.toContain(text);
		const { rows } = await clone.pool.query<{ row: string }>('select row_to_json(i)::text as row from invitation i');
		expect(rows.some(({ row }) => row.includes(token))).toBe(false);
	});
});

describe('coming in', () => {
	test('the page says who invites to what, under which rules, until when', async () => {
		const { token } = await invite(lead, group, { note: 'Come and see' });
		expect(await open(token)).toMatchObject({
			networkName: house.name,
			space: { name: group.name, kind: 'group', rules: '' },
			invitedBy: lead.name,
			note: 'Come and see',
			role: 'member',
			viewer: 'visitor'
		});
		expect((await open(token, steward.ctx)).viewer).toBe('may_join');
		expect((await open(token, member.ctx)).viewer).toBe('may_not');
	});

	test("a steward's invitation makes one of the network, confirmed by its giver, and signs her in", async () => {
		const signedIn = await asNewcomer((await invite(steward, house)).token);
		expect((await validateToken(clone.db, signedIn.token))?.personId).toBe(signedIn.personId);
		const ctx = contextAfter(signedIn);
		expect((await loadSpace(ctx, { spaceId: house.id })).members.map(({ personId }) => personId)).toContain(
			signedIn.personId
		);
		const shell = await loadShell(ctx);
		expect(shell.me.names).toEqual([{ script: 'Cyrl', text: 'Нодира' }]);
		expect(heard.of('member:joined')).toMatchObject([{ spaceId: house.id, member: { personId: signedIn.personId } }]);
		const [answers] = await inTransaction(build.house, (tx) => listVouching(tx, [signedIn.personId]));
		expect(answers).toMatchObject({ invitedBy: steward.id, confirmedBy: steward.id });
		expect(answers!.confirmedAt).not.toBeNull();
	});

	test("a lead's invitation opens the group only, and the network hears nothing of the guest", async () => {
		const guest = await asNewcomer((await invite(lead, group, { role: 'observer' })).token);
		const ctx = contextAfter(guest);
		const page = await loadSpace(ctx, { spaceId: group.id });
		expect(page.members.find(({ personId }) => personId === guest.personId)?.role).toBe('observer');
		expect(await outcomeOf(loadSpace(ctx, { spaceId: house.id }))).toBe('not_found');
		expect(await spaces.listGroups(ctx)).toMatchObject([{ id: group.id }]);
		expect(heard.of('member:joined').map(({ spaceId }) => spaceId)).toEqual([group.id]);
		expect((await loadSpace(member.ctx, { spaceId: house.id })).members.map((one) => one.personId)).not.toContain(
			guest.personId
		);
	});

	test('[V4] with an account one accepts by one click, once, where one is not in yet', async () => {
		const outsider = await build.person();
		const { token } = await invite(lead, group);
		expect(await asHerself(outsider.ctx, token)).toMatchObject({ id: group.id });
		expect((await loadSpace(outsider.ctx, { spaceId: group.id })).myRole).toBe('member');
		const second = await invite(lead, group);
		await expect(asHerself(outsider.ctx, second.token)).rejects.toEqual(refusedAs('conflict', { '': ['in_already'] }));
		expect(await outcomeOf(open(second.token))).toBe('done');
		expect(await outcomeOf(asHerself(outsider.ctx, (await invite(steward, house)).token))).toBe('conflict');
		expect(await outcomeOf(asHerself(visitor(), second.token))).toBe('not_signed_in');
	});

	test('[V4] whoever is suspended from a group does not come back by an invitation', async () => {
		const outsider = await build.person();
		await asHerself(outsider.ctx, (await invite(lead, group)).token);
		await clone.db
			.updateTable('member')
			.set({ suspended_at: new Date() })
			.where('space_id', '=', group.id)
			.where('person_id', '=', outsider.id)
			.execute();
		expect(await outcomeOf(asHerself(outsider.ctx, (await invite(lead, group)).token))).toBe('conflict');
	});

	test("[V4] a guest who accepts a steward's invitation is of the network, in one account", async () => {
		const guest = await asNewcomer((await invite(lead, group)).token);
		const ctx = contextAfter(guest);
		await asHerself(ctx, (await invite(steward, house)).token);
		expect(await outcomeOf(loadSpace(ctx, { spaceId: house.id }))).toBe('done');
	});

	test('whoever is signed in makes no second account', async () => {
		const { token } = await invite(steward, house);
		expect(await outcomeOf(asNewcomer(token, {}, member.ctx))).toBe('forbidden');
	});

	test('where a group has rules nobody comes in without agreeing to them', async () => {
		const ruled = await build.group([{ person: lead, role: 'lead' }]);
		const { name, purpose, access } = ruled;
		const rules = 'What is said here stays here.';
		await inTransaction(build.house, (tx) =>
			updateGroup(tx, ruled.id, { name, purpose, access, scope: '', rules, questions: [] })
		);
		const { token } = await invite(lead, ruled);
		expect((await open(token)).space.rules).toBe(rules);
		await expect(asNewcomer(token)).rejects.toEqual(refusedAs('bad_input', { agreed: ['agree_first'] }));
		// The form tells it together with what else is wrong.
		const form = { token, name: 'Нодира', email: 'nodira@example.org', password: 'short', rulesShown: true };
		const wrong = { password: ['password_short'], agreed: ['agree_first'] };
		await expect(Promise.try(parse, AcceptAsNewcomer, form)).rejects.toEqual(refusedAs('bad_input', wrong));
		const { personId } = await asNewcomer(token, { agreed: true });
		const row = await clone.db
			.selectFrom('member')
			.select('rules_agreed_at')
			.where('space_id', '=', ruled.id)
			.where('person_id', '=', personId)
			.executeTakeFirstOrThrow();
		expect(row.rules_agreed_at).not.toBeNull();
	});

	test('an address that has an account makes none, and the invitation can still be used', async () => {
		const { token } = await invite(steward, house);
		await expect(asNewcomer(token, { email: member.email })).rejects.toEqual(
			refusedAs('bad_input', { email: ['address_taken'] })
		);
		expect(await outcomeOf(asNewcomer(token))).toBe('done');
	});
});

describe('what an invitation no longer gives', () => {
	test('[V2] demoted, removed or suspended, its giver gives nothing any more', async () => {
		const other = await build.person();
		const third = await build.group([
			{ person: lead, role: 'lead' },
			{ person: other, role: 'lead' }
		]);
		const { token } = await invite(other, third);
		await spaces.changeRole(lead.ctx, { spaceId: third.id, personId: other.id, role: 'member' });
		expect(await outcomeOf(open(token))).toBe('not_found');
		expect(await outcomeOf(asNewcomer(token))).toBe('not_found');
		expect(await outcomeOf(asHerself(member.ctx, token))).toBe('not_found');
		await spaces.changeRole(lead.ctx, { spaceId: third.id, personId: other.id, role: 'lead' });
		expect(await outcomeOf(open(token))).toBe('done');
		await network.suspendPerson(steward.ctx, { personId: other.id });
		expect(await outcomeOf(open(token))).toBe('not_found');
		await network.restorePerson(steward.ctx, { personId: other.id });
		await spaces.removeMember(lead.ctx, { spaceId: third.id, personId: other.id });
		expect(await outcomeOf(asNewcomer(token))).toBe('not_found');
	});

	test('[V2] of a demotion and an acceptance at the same moment one comes first, and nobody comes in after the demotion', async () => {
		for (let i = 0; i < 8; i++) {
			const other = await build.person();
			const third = await build.group([
				{ person: lead, role: 'lead' },
				{ person: other, role: 'lead' }
			]);
			const { token } = await invite(other, third);
			const [accepted] = await Promise.all([
				outcomeOf(asNewcomer(token)),
				spaces.changeRole(lead.ctx, { spaceId: third.id, personId: other.id, role: 'member' })
			]);
			const { members } = await loadSpace(lead.ctx, { spaceId: third.id });
			expect(members).toHaveLength(accepted === 'done' ? 3 : 2);
			expect(['done', 'not_found']).toContain(accepted);
		}
	});

	test('[V3] its giver takes it back, a steward one to the network, a lead one to her group, and nobody else', async () => {
		const revoke = (by: TestPerson, invitationId: Id) =>
			outcomeOf(invitations.revokeInvitation(by.ctx, { invitationId }));
		const [newest] = (await invite(lead, group), await given(lead));
		expect(await revoke(member, newest!.id)).toBe('not_found');
		expect(await revoke(steward, newest!.id)).toBe('not_found');
		expect(await revoke(lead, newest!.id)).toBe('done');
		expect(await revoke(lead, newest!.id)).toBe('not_found');
		const other = await build.person({ role: 'steward' });
		const { token } = await invite(other, house);
		const [theirs] = await given(other);
		expect(await revoke(steward, theirs!.id)).toBe('done');
		expect(await outcomeOf(asNewcomer(token))).toBe('not_found');
		expect(await outcomeOf(invitations.revokeInvitation(visitor(), { invitationId: theirs!.id }))).toBe('not_found');
		expect((await invitations.listNetworkInvitations(steward.ctx)).invitations.map(({ id }) => id)).toContain(
			theirs!.id
		);
	});

	test('of taking back and accepting at the same moment one succeeds', async () => {
		for (let i = 0; i < 8; i++) {
			const { token } = await invite(lead, group);
			const [{ id: invitationId } = { id: '' }] = await given(lead);
			const ends = await Promise.all([
				outcomeOf(invitations.revokeInvitation(lead.ctx, { invitationId })),
				outcomeOf(asNewcomer(token))
			]);
			expect(ends.filter((end) => end === 'done')).toHaveLength(1);
		}
	});

	test('unknown, used, taken back and expired links are answered alike', async () => {
		const links: string[] = ['AAAAAAAAAAAAAAAAAAAAAA', 'not even a token'];
		const used = await invite(lead, group);
		await asNewcomer(used.token);
		const revoked = await invite(lead, group);
		await invitations.revokeInvitation(lead.ctx, { invitationId: (await given(lead))[0]!.id });
		const expired = await invite(lead, group);
		await clone.db
			.updateTable('invitation')
			.set({ expires_at: new Date(Date.now() - 1000) })
			.where('id', '=', (await given(lead))[0]!.id)
			.execute();
		links.push(used.token, revoked.token, expired.token);
		const answers = await Promise.all(
			links.map((token) => Promise.all([open(token), asNewcomer(token), asHerself(steward.ctx, token)].map(toDto)))
		);
		expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(answers[0]).toEqual(Array.from({ length: 3 }, () => ({ code: 'not_found' })));
		const states = (await given(lead)).map(({ state }) => state);
		expect(states.slice(0, 3)).toEqual(['expired', 'revoked', 'used']);
	});
});

const toDto = (command: Promise<unknown>) =>
	command.then(
		() => 'done',
		(error: { toDto(): unknown }) => error.toDto()
	);
