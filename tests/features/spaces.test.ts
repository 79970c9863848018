import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { insertSpace, updateSuspension } from '#server/features/spaces/queries.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let steward: TestPerson, lead: TestPerson, member: TestPerson, observer: TestPerson, outsider: TestPerson;
/** One group of each way in, with the same people. */
const groups = {} as Record<'open' | 'request' | 'invitation', SpaceDto>;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	[lead, member, observer, outsider] = [
		await build.person(),
		await build.person(),
		await build.person(),
		await build.person()
	];
	for (const access of ['open', 'request', 'invitation'] as const) groups[access] = await aGroup(access);
});
beforeEach(() => {
	heard = listen();
});
afterAll(() => clone.drop());

const aGroup = (access: SpaceDto['access'] = 'open') =>
	build.group([{ person: lead, role: 'lead' }, { person: member }, { person: observer, role: 'observer' }], { access });
const load = (person: TestPerson, { id }: SpaceDto) => loadSpace(person.ctx, { spaceId: id });
const rolesIn = async (space: SpaceDto, by = lead) =>
	new Map((await load(by, space)).members.map(({ personId, role }) => [personId, role]));
const ref = ({ id }: SpaceDto) => ({ spaceId: id });
const someone = (space: SpaceDto, person: TestPerson) => ({ spaceId: space.id, personId: person.id });
const suspendFrom = (space: SpaceDto, person: TestPerson, at: Date | null = new Date()) =>
	inTransaction(build.house, (tx) => updateSuspension(tx, space.id, person.id, at));

describe('knowing and reading', () => {
	test('[S1] a group by invitation is known to its members only, of the others everybody knows name and purpose', async () => {
		const named = async (person: TestPerson) => (await spaces.listGroups(person.ctx)).map((group) => group.id).sort();
		const [open, request, invitation] = [groups.open.id, groups.request.id, groups.invitation.id];
		for (const person of [lead, member, observer])
			expect(await named(person)).toEqual([open, request, invitation].sort());
		for (const person of [outsider, steward]) expect(await named(person)).toEqual([open, request].sort());
		const hidden = await load(outsider, groups.invitation).catch((error: unknown) => error);
		const nowhere = await loadSpace(outsider.ctx, { spaceId: newId() }).catch((error: unknown) => error);
		expect(hidden).toEqual(refusedAs('not_found'));
		expect(hidden).toEqual(nowhere);
		const visitor = contextOf({ kind: 'visitor' }, clone);
		for (const space of Object.values(groups))
			expect(await outcomeOf(loadSpace(visitor, ref(space)))).toBe('not_found');
	});

	test('[S1] who is suspended from a group no longer knows of it; nor is she among its people', async () => {
		const space = await aGroup('request');
		await suspendFrom(space, member);
		expect(await outcomeOf(load(member, space))).toBe('not_found');
		expect((await spaces.listGroups(member.ctx)).map((group) => group.id)).not.toContain(space.id);
		expect((await rolesIn(space)).has(member.id)).toBe(false);
	});

	test('[S2] members read what is in a group, an open one is read by the whole network, others keep to themselves', async () => {
		for (const space of Object.values(groups)) {
			await build.thread(member, space, { title: 'Between us' });
			for (const person of [lead, member, observer]) {
				const page = await load(person, space);
				expect([page.mayRead, page.members.length, page.threads.length]).toEqual([true, 3, 1]);
			}
		}
		for (const person of [outsider, steward]) {
			expect(await load(person, groups.open)).toMatchObject({
				mayRead: true,
				myRole: null,
				threads: [{ title: 'Between us' }]
			});
			const nothing = {
				mayRead: false,
				myRole: null,
				members: [],
				threads: [],
				documents: [],
				people: [],
				place: null
			};
			expect(await load(person, groups.request)).toMatchObject({ space: groups.request, ...nothing });
		}
		const open = await aGroup('open');
		await suspendFrom(open, member);
		expect(await outcomeOf(load(member, open))).toBe('not_found');
	});

	test('how many are in a group that keeps to itself is told outside from five on; who reads it counts its people anyway', async () => {
		const size = async (person: TestPerson, space: SpaceDto) =>
			(await spaces.listGroups(person.ctx)).find(({ id }) => id === space.id)?.memberCount;
		const four = [{ person: lead, role: 'lead' as const }, { person: member }, ...(await someMore(2))];
		const [few, more, open] = [
			await build.group(four, { access: 'request' }),
			await build.group([...four, ...(await someMore(1))], { access: 'request' }),
			await build.group(four, { access: 'open' })
		];
		expect([await size(outsider, few), await size(outsider, more), await size(outsider, open)]).toEqual([null, 5, 4]);
		expect([await size(member, few), await size(member, more)]).toEqual([4, 5]);
	});

	const someMore = async (count: number) => (await build.people(count)).map((person) => ({ person }));
});

describe('joining and leaving', () => {
	test('[S3] anybody of the network joins an open group, only once and only an open one', async () => {
		const space = await aGroup('open');
		heard = listen();
		expect(await spaces.joinGroup(outsider.ctx, ref(space))).toEqual(space);
		expect(await spaces.joinGroup(outsider.ctx, ref(space))).toEqual(space);
		expect((await rolesIn(space)).get(outsider.id)).toBe('member');
		expect(heard.news.map((news) => news.kind)).toEqual(['member:joined', 'membership:changed']);
		expect(heard.effects).toEqual([{ kind: 'rights:changed', personId: outsider.id }]);
		expect(await outcomeOf(spaces.joinGroup(outsider.ctx, ref(groups.request)))).toBe('forbidden');
		expect(await outcomeOf(spaces.joinGroup(outsider.ctx, ref(groups.invitation)))).toBe('not_found');
		expect(await outcomeOf(spaces.joinGroup(contextOf({ kind: 'visitor' }, clone), ref(space)))).toBe('not_found');
	});

	test('[S3] nobody joins what is no group, and nobody who is suspended from it', async () => {
		const event: SpaceDto = { ...groups.open, id: newId(), streamId: newId(), kind: 'event' };
		await inTransaction(build.house, (tx) => insertSpace(tx, event));
		expect(await outcomeOf(spaces.joinGroup(outsider.ctx, ref(event)))).toBe('forbidden');
		const space = await aGroup('open');
		await suspendFrom(space, member);
		expect(await outcomeOf(spaces.joinGroup(member.ctx, ref(space)))).toBe('not_found');
		await suspendFrom(space, member, null);
		expect((await rolesIn(space)).get(member.id)).toBe('member');
	});

	test('[S4] whoever is in a group may leave it; the last lead hands over first', async () => {
		const space = await aGroup();
		for (const person of [member, observer]) await spaces.leaveGroup(person.ctx, ref(space));
		const last = refusedAs('conflict', { '': ['last_lead'] });
		await expect(spaces.leaveGroup(lead.ctx, ref(space))).rejects.toEqual(last);
		await spaces.addMember(lead.ctx, { ...someone(space, outsider), role: 'lead' });
		await spaces.leaveGroup(lead.ctx, ref(space));
		expect([...(await rolesIn(space, outsider))]).toEqual([[outsider.id, 'lead']]);
		expect(await outcomeOf(spaces.leaveGroup(lead.ctx, ref(space)))).toBe('done');
		await expect(spaces.leaveGroup(outsider.ctx, ref(space))).rejects.toEqual(last);
	});

	test('[S4] nobody leaves the network by this door', async () => {
		const network = await build.network();
		for (const person of [steward, member]) {
			expect(await outcomeOf(spaces.leaveGroup(person.ctx, ref(network)))).not.toBe('done');
			expect((await load(lead, network)).members.map((one) => one.personId)).toContain(person.id);
		}
	});
});

describe('keeping a group', () => {
	test('[S5] leads bring people in, give roles and remove; nobody else does', async () => {
		for (const space of [await aGroup('open'), await aGroup('invitation')]) {
			const newcomer = await build.person();
			const attempts = (by: TestPerson) => [
				spaces.addMember(by.ctx, { ...someone(space, newcomer), role: 'member' }),
				spaces.changeRole(by.ctx, { ...someone(space, observer), role: 'member' }),
				spaces.removeMember(by.ctx, someone(space, observer))
			];
			for (const by of [member, observer, outsider, steward])
				for (const outcome of await Promise.all(attempts(by).map(outcomeOf)))
					expect(['forbidden', 'not_found']).toContain(outcome);
			expect((await rolesIn(space)).size).toBe(3);
			heard = listen();
			await spaces.addMember(lead.ctx, { ...someone(space, newcomer), role: 'observer' });
			await spaces.changeRole(lead.ctx, { ...someone(space, newcomer), role: 'member' });
			expect((await rolesIn(space)).get(newcomer.id)).toBe('member');
			await spaces.removeMember(lead.ctx, someone(space, newcomer));
			expect((await rolesIn(space)).has(newcomer.id)).toBe(false);
			const told = heard.news.filter((news) => news.at.stream === space.streamId);
			expect(told.map((news) => news.kind)).toEqual(['member:joined', 'member:changed', 'member:left']);
			expect(heard.of('membership:changed')).toHaveLength(3);
		}
	});

	test('[S5] who let whom in is public: the log names the lead', async () => {
		const space = await aGroup();
		await spaces.addMember(lead.ctx, { ...someone(space, outsider), role: 'member' });
		const row = await clone.db
			.selectFrom('activity')
			.select(['actor_id', 'person_id'])
			.where('stream_id', '=', space.streamId)
			.orderBy('seq', 'desc')
			.executeTakeFirst();
		expect(row).toEqual({ actor_id: lead.id, person_id: outsider.id });
	});

	test('[S5] leads do not manage the network, and let in only people of it, once', async () => {
		const network = await build.network();
		const tried = spaces.removeMember(steward.ctx, someone(network, outsider));
		expect(await outcomeOf(tried)).toBe('forbidden');
		const space = await aGroup();
		const already = spaces.addMember(lead.ctx, { ...someone(space, member), role: 'lead' });
		await expect(already).rejects.toEqual(refusedAs('conflict', { personId: ['already_member'] }));
		const nobody = { spaceId: space.id, personId: newId(), role: 'member' as const };
		expect(await outcomeOf(spaces.addMember(lead.ctx, nobody))).toBe('not_found');
		const suspended = await build.person();
		await suspendFrom(network, suspended);
		expect(await outcomeOf(spaces.addMember(lead.ctx, { ...someone(space, suspended), role: 'member' }))).toBe(
			'not_found'
		);
		expect(await outcomeOf(spaces.changeRole(lead.ctx, { ...someone(space, outsider), role: 'lead' }))).toBe(
			'not_found'
		);
		expect(await outcomeOf(spaces.removeMember(lead.ctx, someone(space, outsider)))).toBe('not_found');
	});

	test('[S5] who is suspended gets no other role, and nobody is told that she is there', async () => {
		const space = await aGroup();
		await suspendFrom(space, member);
		const change = spaces.changeRole(lead.ctx, { ...someone(space, member), role: 'observer' });
		expect(await outcomeOf(change)).toBe('not_found');
	});

	test('[S6] the last lead stays lead, whoever asks', async () => {
		const space = await aGroup();
		const last = refusedAs('conflict', { '': ['last_lead'] });
		await expect(spaces.changeRole(lead.ctx, { ...someone(space, lead), role: 'member' })).rejects.toEqual(last);
		await expect(spaces.removeMember(lead.ctx, someone(space, lead))).rejects.toEqual(last);
		await spaces.changeRole(lead.ctx, { ...someone(space, member), role: 'lead' });
		await spaces.changeRole(member.ctx, { ...someone(space, lead), role: 'observer' });
		expect((await rolesIn(space)).get(lead.id)).toBe('observer');
		await expect(spaces.removeMember(member.ctx, someone(space, member))).rejects.toEqual(last);
	});

	test('a role that is already hers changes nothing and is not told', async () => {
		const space = await aGroup();
		heard = listen();
		await spaces.changeRole(lead.ctx, { ...someone(space, member), role: 'member' });
		await spaces.leaveGroup(outsider.ctx, ref(space));
		expect(heard.announcements).toEqual([]);
	});
});
