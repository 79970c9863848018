import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { askToJoinNetwork, decideNetworkRequest, listNetworkRequests } from '#server/features/invitations/asking.ts';
import { invite, revokeInvitation, listMyInvitations } from '#server/features/invitations/commands.ts';
import { confirmPerson } from '#server/features/invitations/vouching.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import * as doors from '#server/features/spaces/doors.ts';
import * as network from '#server/features/spaces/network.ts';
import { insertMember } from '#server/features/spaces/queries.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { listen } from '../support/announcements.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

const password = 'a long enough password';
let clone: Clone;
let build: Builder;
let passwordHash: string;
let steward: TestPerson, lead: TestPerson, member: TestPerson, watcher: TestPerson;
let house: SpaceDto;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	house = await build.network();
	passwordHash = await hashPassword(password);
	[steward, lead, member, watcher] = [
		await build.person({ role: 'steward' }),
		await build.person(),
		await build.person(),
		await build.person({ role: 'observer' })
	];
});
afterAll(() => clone.drop());

const ref = ({ id: spaceId }: SpaceDto) => ({ spaceId });
const roleIn = async (space: SpaceDto, { id }: TestPerson) => {
	const row = clone.db.selectFrom('member').select('role').where('space_id', '=', space.id).where('person_id', '=', id);
	return (await row.executeTakeFirst())?.role ?? null;
};
/** Somebody whom a lead let into a group and for whom no steward answers yet. */
const guestOf = async (space: SpaceDto): Promise<TestPerson> => {
	const guest = await build.person({ passwordHash });
	const unconfirmed = clone.db.updateTable('member').set({ confirmed_at: null });
	await unconfirmed.where('person_id', '=', guest.id).where('space_id', '=', house.id).execute();
	await inTransaction(build.house, (tx) => insertMember(tx, space.id, guest.id, 'member'));
	return guest;
};

describe('an observer of the network', () => {
	test('[S11] comes into an open group as an observer, and a lead may give more', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }]);
		await spaces.joinGroup(watcher.ctx, ref(space));
		await spaces.joinGroup(member.ctx, ref(space));
		expect([await roleIn(space, watcher), await roleIn(space, member)]).toEqual(['observer', 'member']);
		expect(await outcomeOf(build.thread(watcher, space))).toBe('forbidden');
		await spaces.changeRole(lead.ctx, { ...ref(space), personId: watcher.id, role: 'member' });
		expect(await outcomeOf(build.thread(watcher, space))).toBe('done');
	});

	test('[S11] let in on asking, is an observer too', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }], { access: 'request' });
		for (const person of [watcher, member]) {
			await doors.askToJoin(person.ctx, { ...ref(space), reason: 'To learn', answers: [], agreed: true });
			const { id } = await clone.db
				.selectFrom('request')
				.select('id')
				.where('person_id', '=', person.id)
				.where('space_id', '=', space.id)
				.executeTakeFirstOrThrow();
			await doors.decideJoinRequest(lead.ctx, { ...ref(space), requestId: id, outcome: 'accepted' });
		}
		expect([await roleIn(space, watcher), await roleIn(space, member)]).toEqual(['observer', 'member']);
	});
});

describe('a guest', () => {
	test('of another group is as absent to a lead as nobody at all', async () => {
		const [theirs, mine] = await Promise.all([
			build.group([{ person: steward, role: 'lead' }]),
			build.group([{ person: lead, role: 'lead' }])
		]);
		const guest = await guestOf(theirs);
		const add = (personId: string) => spaces.addMember(lead.ctx, { ...ref(mine), personId, role: 'member' });
		expect(await outcomeOf(add(guest.id))).toBe('not_found');
		expect(await outcomeOf(add(newId()))).toBe('not_found');
		expect(await outcomeOf(add((await guestOf(mine)).id))).toBe('conflict');
		await confirmPerson(steward.ctx, { personId: guest.id });
		expect(await outcomeOf(add(guest.id))).toBe('done');
	});

	test('leaves, is suspended and comes back without the network hearing of it', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }]);
		const [leaving, shutOut] = [await guestOf(space), await guestOf(space)];
		const heard = listen();
		await network.leaveNetwork(leaving.ctx, { password });
		await network.suspendPerson(steward.ctx, { personId: shutOut.id });
		await network.restorePerson(steward.ctx, { personId: shutOut.id });
		expect(heard.news.filter((news) => news.at.stream === house.streamId)).toEqual([]);
		expect(heard.of('member:left').map((news) => news.spaceId)).toEqual([space.id]);
	});
});

test('nobody who leaves the network is brought into a group at the same moment', async () => {
	for (let round = 0; round < 12; round++) {
		const space = await build.group([{ person: lead, role: 'lead' }], { access: 'request' });
		const leaving = await build.person({ passwordHash });
		await doors.askToJoin(leaving.ctx, { ...ref(space), reason: 'To help', answers: [], agreed: true });
		const other = await build.group([{ person: lead, role: 'lead' }]);
		await Promise.all([
			outcomeOf(network.leaveNetwork(leaving.ctx, { password })),
			...[0, 1, 2].map(() =>
				outcomeOf(spaces.addMember(lead.ctx, { ...ref(other), personId: leaving.id, role: 'member' }))
			),
			outcomeOf(spaces.addMember(lead.ctx, { ...ref(space), personId: leaving.id, role: 'observer' }))
		]);
		const left = clone.db.selectFrom('member').select('space_id').where('person_id', '=', leaving.id);
		expect(await left.execute()).toEqual([]);
	}
});

describe('[S10] the stewards’ own stream', () => {
	let heard: ReturnType<typeof listen>;
	beforeEach(() => {
		heard = listen();
	});
	const told = () => heard.of('house:changed').length;

	test('tells of everybody who waits at the door of the network, and of what became of it', async () => {
		const visitor = contextOf({ kind: 'visitor' }, clone);
		const said = { name: 'Malika', country: 'TJ', reason: 'I work with families.', language: 'en' as const };
		const ask = () => askToJoinNetwork(visitor, { ...said, email: 'malika@example.org' }, '203.0.113.7');
		await ask();
		expect(told()).toBe(1);
		await ask();
		expect(told()).toBe(1);
		const [request] = await listNetworkRequests(steward.ctx);
		await decideNetworkRequest(steward.ctx, { requestId: request?.id ?? '', outcome: 'accepted' });
		expect(told()).toBe(2);
	});

	test('tells of guests, invitations and suspensions', async () => {
		const guest = await guestOf(await build.group([{ person: lead, role: 'lead' }]));
		heard = listen();
		await confirmPerson(steward.ctx, { personId: guest.id });
		await network.suspendPerson(steward.ctx, { personId: guest.id });
		expect(told()).toBe(2);
		await invite(steward.ctx, { ...ref(house), role: 'member', note: '', mailTo: null, language: 'en' });
		const { invitations } = await listMyInvitations(steward.ctx);
		await revokeInvitation(steward.ctx, { invitationId: invitations[0]?.id ?? '' });
		expect(told()).toBe(4);
	});

	test('is heard by stewards and by nobody else, not even by the leads of groups', async () => {
		const { place } = await network.loadHouse(steward.ctx);
		const follow = ({ ctx }: TestPerson) => outcomeOf(catchUp(ctx, { streamId: place.stream, since: 0 }));
		expect(await follow(steward)).toBe('done');
		for (const person of [lead, member, watcher]) expect(await follow(person)).toBe('not_found');
		const { news } = await catchUp(steward.ctx, { streamId: place.stream, since: 0 });
		expect(new Set(news.map(({ kind }) => kind))).toEqual(new Set(['house:changed']));
		expect(JSON.stringify(news)).not.toMatch(/Malika|example\.org/);
	});
});
