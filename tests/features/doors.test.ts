import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/locales.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { startCommittee } from '#server/features/spaces/committees.ts';
import * as doors from '#server/features/spaces/doors.ts';
import { learnOfferedLanguages, offeredLanguages } from '#server/features/spaces/languages.ts';
import * as network from '#server/features/spaces/network.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let steward: TestPerson, lead: TestPerson, member: TestPerson, asker: TestPerson;
let group: SpaceDto;

const english = { language: 'en' as const, languages: [] };
const rules = 'We describe situations, never persons.';

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
});
beforeEach(async () => {
	[lead, member, asker] = (await build.people(3)) as [TestPerson, TestPerson, TestPerson];
	group = await build.group([{ person: lead, role: 'lead' }, { person: member }], { access: 'request' });
	heard = listen();
});
afterAll(() => clone.drop());

const ref = () => ({ spaceId: group.id });
const change = (wish: object = {}) =>
	doors.changeGroup(lead.ctx, {
		...ref(),
		name: group.name,
		purpose: group.purpose,
		access: 'request',
		scope: '',
		rules: '',
		questions: [],
		...wish
	});
const ask = (person = asker, wish: object = {}) =>
	doors.askToJoin(person.ctx, { ...ref(), reason: 'I do this work', answers: [], agreed: true, ...wish });
const page = (person: TestPerson) => loadSpace(person.ctx, ref());
const waiting = async () => (await page(lead)).lead?.requests ?? [];

describe('asking to come in', () => {
	test('[S7] somebody of the network asks a group that lets in by request, once, and waits', async () => {
		await change({ questions: ['What do you do?', 'Who sent you?'] });
		await ask(asker, { answers: ['I teach'] });
		await ask(asker, { reason: 'again' });
		expect(await waiting()).toMatchObject([{ personId: asker.id, reason: 'I do this work', answers: ['I teach', ''] }]);
		expect((await page(asker)).myRequest).not.toBeNull();
		expect((await page(member)).lead).toBeNull();
		const open = await build.group([{ person: lead, role: 'lead' }], { access: 'open' });
		const hidden = await build.group([{ person: lead, role: 'lead' }], { access: 'invitation' });
		expect(await outcomeOf(ask(asker, { spaceId: open.id }))).toBe('forbidden');
		expect(await outcomeOf(ask(asker, { spaceId: hidden.id }))).toBe('not_found');
	});

	test('whoever comes in agrees to the rules first, by every door', async () => {
		await change({ rules });
		await expect(ask(asker, { agreed: false })).rejects.toEqual(refusedAs('bad_input', { agreed: ['agree_first'] }));
		await change({ rules, access: 'open' });
		await expect(spaces.joinGroup(asker.ctx, { ...ref(), agreed: false })).rejects.toEqual(refusedAs('bad_input'));
		await spaces.joinGroup(asker.ctx, { ...ref(), agreed: true });
		expect((await page(asker)).myRole).toBe('member');
	});

	test('[S5] leads decide, once; both sides hear of it and nobody else does', async () => {
		await ask();
		const [request] = await waiting();
		const decide = (by: TestPerson, outcome: 'accepted' | 'declined') =>
			doors.decideJoinRequest(by.ctx, { ...ref(), requestId: request?.id ?? '', outcome });
		for (const other of [member, asker, steward]) expect(await outcomeOf(decide(other, 'accepted'))).toBe('not_found');
		const results = await Promise.all(Array.from({ length: 8 }, () => outcomeOf(decide(lead, 'accepted'))));
		expect(results.filter((result) => result === 'done')).toHaveLength(1);
		expect((await page(asker)).myRole).toBe('member');
		expect(await waiting()).toEqual([]);
		const leadsStream = (await page(lead)).lead?.place.stream;
		for (const kind of ['request:made', 'request:decided'] as const) {
			expect(heard.of(kind).map((news) => news.at.stream)).toEqual([leadsStream]);
		}
		expect(await outcomeOf(catchUp(member.ctx, { streamId: leadsStream ?? '', since: 0 }))).toBe('not_found');
		const missed = await catchUp(lead.ctx, { streamId: leadsStream ?? '', since: 0 });
		expect(missed.news.map((news) => news.kind)).toEqual(['request:decided']);
	});

	test('a request can be taken back, declined, and made again', async () => {
		await ask();
		await doors.withdrawRequest(asker.ctx, ref());
		expect(await waiting()).toEqual([]);
		await ask();
		const [request] = await waiting();
		await doors.decideJoinRequest(lead.ctx, { ...ref(), requestId: request?.id ?? '', outcome: 'declined' });
		expect((await page(asker)).myRequest).toBeNull();
		expect((await page(asker)).myRole).toBeNull();
		await ask();
		expect(await waiting()).toHaveLength(1);
	});
});

describe('keeping a group', () => {
	test('[S8] leads say what a group is; when it closes, everybody who hears it is asked again', async () => {
		for (const other of [member, steward]) {
			expect(await outcomeOf(doors.changeGroup(other.ctx, { ...(await settings()), ...ref() }))).toBe('forbidden');
		}
		await change({ name: 'Another name', access: 'invitation' });
		expect((await page(member)).space).toMatchObject({ name: 'Another name', access: 'invitation' });
		expect(heard.effects).toContainEqual({ kind: 'audience:changed', streamId: group.streamId });
		expect(await outcomeOf(page(asker))).toBe('not_found');
	});
	const settings = async () => ({ ...group, ...(await page(lead)).door });

	test('a suspended member reads and writes nothing there, is not shown, and comes back in the old role', async () => {
		await doors.suspendMember(lead.ctx, { ...ref(), personId: member.id });
		expect(await outcomeOf(build.thread(member, group))).toBe('not_found');
		expect((await page(lead)).members.map((one) => one.personId)).toEqual([lead.id]);
		expect((await page(lead)).lead?.suspended).toEqual([member.id]);
		expect(await outcomeOf(ask(member))).toBe('not_found');
		await doors.restoreMember(lead.ctx, { ...ref(), personId: member.id });
		expect((await page(member)).myRole).toBe('member');
		await expect(doors.suspendMember(lead.ctx, { ...ref(), personId: lead.id })).rejects.toEqual(
			refusedAs('conflict', { '': ['last_lead'] })
		);
	});

	test('outside one learns how many are in, never a number below five', async () => {
		expect((await page(asker)).room).toEqual({ members: null, observers: null, sectors: [], countries: [] });
		const more = await build.people(4);
		for (const person of more) await spaces.addMember(lead.ctx, { ...ref(), personId: person.id, role: 'member' });
		const { room, members } = await page(asker);
		expect(members).toEqual([]);
		expect(room).toEqual({
			members: 6,
			observers: null,
			sectors: [{ sector: 'teacher', count: 6 }],
			countries: [{ country: 'KG', count: 6 }]
		});
	});
});

describe('the network', () => {
	test('[N2] stewards start groups, and members where the network says so', async () => {
		const start = (person: TestPerson) =>
			outcomeOf(spaces.startGroup(person.ctx, { name: 'New', purpose: '', access: 'open', clientId: newId() }));
		expect(await start(steward)).toBe('done');
		expect(await start(member)).toBe('forbidden');
		await network.changeNetwork(steward.ctx, { name: 'A network', purpose: '', startGroups: 'members', ...english });
		expect(await start(member)).toBe('done');
		await network.changeNetwork(steward.ctx, { name: 'A network', purpose: '', startGroups: 'stewards', ...english });
	});

	test('[N6] stewards name the network, nobody else does', async () => {
		const rename = (person: TestPerson) =>
			network.changeNetwork(person.ctx, { name: 'Renamed', purpose: 'For tests', startGroups: 'stewards', ...english });
		expect(await outcomeOf(rename(member))).toBe('forbidden');
		await rename(steward);
		expect((await network.loadHouse(steward.ctx)).settings).toMatchObject({ name: 'Renamed', purpose: 'For tests' });
	});

	test('pages are offered in the languages that stewards choose, the own one first, from the next page on', async () => {
		const choose = (language: InterfaceLanguage, ...languages: InterfaceLanguage[]) => {
			const settings = { name: 'A network', purpose: '', startGroups: 'stewards' as const };
			return network.changeNetwork(steward.ctx, { ...settings, language, languages });
		};
		const offered = async () => {
			await learnOfferedLanguages(member.ctx);
			return offeredLanguages();
		};
		await choose('ru', 'en', 'ru');
		expect(await offered()).toEqual(['ru', 'en']);
		await choose('fa-AF');
		expect(await offered()).toEqual(['fa-AF']);
		expect((await network.loadHouse(steward.ctx)).settings).toMatchObject({ language: 'fa-AF', languages: ['fa-AF'] });
		await choose('en', ...interfaceLanguages);
		expect(await offered()).toEqual(interfaceLanguages);
	});

	test('a steward learns of a closed group that it exists, its leads and its size, and nothing else', async () => {
		await build.group([{ person: lead, role: 'lead' }, { person: member }], {
			access: 'invitation',
			name: 'canary-name',
			purpose: 'canary-purpose'
		});
		const house = await network.loadHouse(steward.ctx);
		const { name, access, leads, memberCount } = house.groups.findLast((one) => one.name === null) ?? {};
		expect({ name, access, leads, memberCount }).toEqual({
			name: null,
			access: 'invitation',
			leads: [lead.id],
			memberCount: 2
		});
		expect(JSON.stringify(house)).not.toContain('canary');
	});
});

describe('a committee of four', () => {
	const seats = (people: TestPerson[]) => people.map(({ id }, i) => ({ personId: id, speaksFor: `Part ${i}` }));
	const start = (by: TestPerson, people: TestPerson[]) =>
		startCommittee(by.ctx, {
			name: 'Four',
			mandate: 'Write a proposal',
			spaceId: group.id,
			reportOn: '2027-01-15',
			seats: seats(people)
		});

	test('[S9] a lead of the space that gives the mandate starts it; that space sees the day', async () => {
		const four = await build.people(4);
		expect(await outcomeOf(start(member, four))).toBe('forbidden');
		const committee = await start(lead, four);
		const inside = await loadSpace(four[1]!.ctx, { spaceId: committee.id });
		expect(inside.committee).toMatchObject({
			mandate: 'Write a proposal',
			mandateBy: group.id,
			reportOn: '2027-01-15'
		});
		expect(inside.committee?.seats.map((seat) => seat.personId)).toEqual(four.map((person) => person.id));
		expect(inside.members.map(({ role }) => role).sort()).toEqual(['lead', 'member', 'member', 'member']);
		expect((await page(member)).owedReports).toEqual([{ spaceId: committee.id, name: 'Four', reportOn: '2027-01-15' }]);
		expect((await loadSpace(asker.ctx, { spaceId: committee.id })).threads).toEqual([]);
		expect(await outcomeOf(spaces.joinGroup(asker.ctx, { spaceId: committee.id }))).toBe('forbidden');
	});

	test('only people of the network sit in it', async () => {
		const four = await build.people(4);
		const nobody = { ...four[0]!, id: newId() };
		await expect(start(lead, [nobody, ...four.slice(1)])).rejects.toEqual(
			refusedAs('bad_input', { seats: ['not_in_network'] })
		);
		await network.suspendPerson(steward.ctx, { personId: four[3]!.id });
		await expect(start(lead, four)).rejects.toEqual(refusedAs('bad_input', { seats: ['not_in_network'] }));
	});
});
