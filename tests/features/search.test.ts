import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renameDocument } from '#server/features/documents/commands.ts';
import { findAnything } from '#server/features/search/commands.ts';
import { prepareSearch } from '#server/features/search/prepare.ts';
import * as doors from '#server/features/spaces/doors.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { suspendPerson } from '#server/features/spaces/network.ts';
import { contextOf } from '#server/core/context.ts';
import { accessKinds, type Access, type SpaceDto } from '#shared/spaces.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { unconfirm, writeProfile } from '../support/profiles.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let lead: TestPerson, member: TestPerson, outsider: TestPerson, steward: TestPerson, guest: TestPerson;
const groups = {} as Record<Access, SpaceDto>;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	[lead, member, outsider, guest] = (await build.people(4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
	await unconfirm(build, guest.id);
	for (const access of accessKinds) {
		groups[access] = await build.group([{ person: lead, role: 'lead' }, { person: member }], { access });
		await build.thread(lead, groups[access], { title: `Walnuts in ${access}` });
		await build.document(lead, groups[access], { title: `Walnuts written in ${access}` });
	}
	const own = await build.group([{ person: lead, role: 'lead' }, { person: guest }], { access: 'invitation' });
	await build.thread(lead, own, { title: 'Walnuts for the guest' });
	await build.thread(outsider, await build.network(), { title: 'Walnuts for the network' });
});
afterAll(() => clone.drop());

const find = (by: TestPerson, words: string) => findAnything(by.ctx, { words });
const titles = async (by: TestPerson, words: string) => {
	const { threads, documents } = await find(by, words);
	return [...threads, ...documents].map(({ title }) => title).sort();
};
const inAll = (...access: Access[]) =>
	access.flatMap((one) => [`Walnuts in ${one}`, `Walnuts written in ${one}`]).sort();

describe('who finds what', () => {
	test('[S2] threads and documents are found by those who read them and by nobody else', async () => {
		expect(await titles(member, 'walnuts in')).toEqual(inAll('open', 'request', 'invitation'));
		for (const person of [outsider, steward]) expect(await titles(person, 'walnuts in')).toEqual(inAll('open'));
		expect(await titles(outsider, 'walnuts network')).toEqual(['Walnuts for the network']);
	});

	test('a guest finds what is in her groups, and people of them', async () => {
		expect(await titles(guest, 'walnuts')).toEqual(['Walnuts for the guest']);
		await writeProfile(lead);
		await writeProfile(outsider);
		const found = await find(guest, 'aigul');
		expect([found.people.map(({ id }) => id), found.peopleCount]).toEqual([[lead.id], 1]);
	});

	test('whoever was suspended from a group, or taken out of it, finds nothing in it any more', async () => {
		const [suspended, removed] = await build.people(2);
		for (const person of [suspended, removed]) {
			for (const space of Object.values(groups))
				await spaces.addMember(lead.ctx, { spaceId: space.id, personId: person!.id, role: 'member' });
			expect(await titles(person!, 'walnuts in')).toEqual(inAll('open', 'request', 'invitation'));
		}
		for (const space of Object.values(groups)) {
			await doors.suspendMember(lead.ctx, { spaceId: space.id, personId: suspended!.id });
			await spaces.removeMember(lead.ctx, { spaceId: space.id, personId: removed!.id });
		}
		expect(await titles(suspended!, 'walnuts in')).toEqual([]);
		expect(await titles(removed!, 'walnuts in')).toEqual(inAll('open'));
	});

	test('[N1] somebody suspended from the network, and a visitor, find nothing', async () => {
		const [gone] = await build.people(1);
		await suspendPerson(steward.ctx, { personId: gone!.id });
		expect(await outcomeOf(find(gone!, 'walnuts'))).toBe('not_signed_in');
		const visitor = contextOf({ kind: 'visitor' }, clone);
		expect(await outcomeOf(findAnything(visitor, { words: 'walnuts' }))).toBe('not_signed_in');
	});

	test('[P1] people are found as in the directory: what is hidden leads nobody to them', async () => {
		await writeProfile(lead, { visibility: { occupation: 'groups' } });
		expect((await find(member, 'quillmaker')).people.map(({ id }) => id)).toContain(lead.id);
		const outside = await find(steward, 'quillmaker');
		expect(outside.people.map(({ id }) => id)).not.toContain(lead.id);
		expect(outside.peopleCount).toBe(outside.people.length);
	});
});

describe('how words find', () => {
	test('a title is found as people type it: other letters, other marks, words in any order', async () => {
		await build.thread(lead, groups.open, { title: 'Қайта оңалту: бірінші апта' });
		await build.thread(lead, groups.open, { title: 'خانواده‌ها پس از بازگشت' });
		for (const words of ['кайта', 'апта оналту', 'БІРІНШІ'])
			expect((await find(member, words)).threads).toHaveLength(1);
		for (const words of ['خانواده ها', 'بازگشت', 'باز']) expect((await find(member, words)).threads).toHaveLength(1);
		expect((await find(member, '   ')).threads).toEqual([]);
		expect((await find(member, '%_')).threads).toEqual([]);
	});

	test('one or two letters find where a word begins, more find anywhere', async () => {
		await build.thread(lead, groups.open, { title: 'Xylophones before breakfast' });
		const found = async (words: string) => (await find(member, words)).threads.length;
		expect([await found('x'), await found('xy'), await found('bef br'), await found('phon')]).toEqual([1, 1, 1, 1]);
		expect([await found('yl'), await found('xq')]).toEqual([0, 0]);
	});

	test('a document is found by its new title and no longer by the old one', async () => {
		const document = await build.document(lead, groups.invitation, { title: 'Ochre' });
		await renameDocument(member.ctx, { documentId: document.id, title: 'Vermilion' });
		expect((await find(member, 'vermilion')).documents.map(({ id }) => id)).toEqual([document.id]);
		expect((await find(member, 'ochre')).documents).toEqual([]);
		expect((await find(outsider, 'vermilion')).documents).toEqual([]);
	});

	test('titles from before there was a search are found after the next start', async () => {
		await sql`update thread set search_text = '' where title like 'Walnuts%'`.execute(clone.db);
		expect(await titles(member, 'walnuts in')).toHaveLength(3);
		await prepareSearch(clone);
		expect(await titles(member, 'walnuts in')).toEqual(inAll('open', 'request', 'invitation'));
	});
});
