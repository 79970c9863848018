import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, filterOf, FindPeople, peoplePerPage } from '#shared/directory.ts';
import type { Id } from '#shared/ids.ts';
import { seeField, type Relation } from '#shared/policies/index.ts';
import { profileFields, visibilities, type ProfileField } from '#shared/profiles.ts';
import { contextOf, type Ctx } from '#server/core/context.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { parse } from '#server/core/parse.ts';
import * as people from '#server/features/people/commands.ts';
import { leaveNetwork, suspendPerson } from '#server/features/spaces/network.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { inFull, said, shown, unconfirm, writeProfile } from '../support/profiles.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let steward: TestPerson, mate: TestPerson, outsider: TestPerson, guest: TestPerson, person: TestPerson;
let organisation: Id;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	[mate, outsider, guest, person] = [
		await build.person(),
		await build.person(),
		await build.person(),
		await build.person()
	];
	await unconfirm(build, guest.id);
	await build.group([{ person, role: 'lead' }, { person: mate }, { person: guest }], { access: 'invitation' });
	await writeProfile(person);
	organisation = (await people.loadPerson(person.ctx, { personId: person.id })).organisationId as Id;
});
afterAll(() => clone.drop());

const find = (by: TestPerson | Ctx, wish: object) =>
	people.listPeople('ctx' in by ? by.ctx : by, parse(FindPeople, wish));
const finds = async (by: TestPerson, wish: object) => {
	const { people: found, count } = await find(by, wish);
	const ids = found.map(({ card }) => card.id);
	expect(count).toBe(ids.length);
	return ids.includes(person.id);
};
const idsFound = async (by: TestPerson, wish: object) => (await find(by, wish)).people.map(({ card }) => card.id);

/** By what one could come upon a field: words (also with a slip of the pen), filters, alone and together. */
const ways = (): Record<ProfileField, object[]> => ({
	country: [{ country: 'MV' }, { words: 'Maldives' }, { words: 'мальдивы' }],
	place: [{ words: said.place }, { words: 'zebrafynch' }],
	sector: [{ sector: said.sector }],
	occupation: [{ words: said.occupation }, { words: 'quilmaker' }],
	organisation: [{ organisation }, { words: said.organisation }],
	languages: [{ language: 'dv' }, { language: 'kaa' }, { language: 'dv', words: 'aigul' }],
	worksOn: [{ words: said.worksOn }, { words: `${said.worksOn} aigul` }],
	askAbout: [{ words: said.askAbout }],
	themes: [{ theme: 'returnees' }],
	willing: [{ willing: true }, { willing: true, words: 'aigul' }]
});

describe('what is hidden leads nobody to the person', () => {
	for (const visibility of visibilities) {
		test(`[P1] a field for ${visibility} is found by those who may see it, by words, filters and counts`, async () => {
			for (const field of profileFields) {
				await writeProfile(person, { visibility: { [field]: visibility } });
				const viewers: [TestPerson, Relation][] = [
					[mate, 'group'],
					[outsider, 'network'],
					[steward, 'network']
				];
				for (const [viewer, relation] of viewers) {
					const sees = seeField(relation, visibility);
					for (const wish of ways()[field]) {
						const isSlip = JSON.stringify(wish).match(/zebrafynch|quilmaker/) !== null;
						// What is written much alike is looked for in what the network sees.
						if (isSlip && visibility === 'groups') continue;
						expect([field, relation, wish, await finds(viewer, wish)]).toEqual([field, relation, wish, sees]);
					}
					expect(await finds(viewer, { words: 'сатыбалдиева' })).toBe(true);
				}
			}
		}, 60_000);
	}

	test('a page of the directory shows no more of somebody than her own page', async () => {
		await writeProfile(person, { visibility: { place: 'nobody', worksOn: 'groups', themes: 'groups' } });
		for (const viewer of [mate, outsider, steward, person]) {
			const [found] = (await find(viewer, { words: 'aigul satybaldieva' })).people;
			expect(found).toEqual(await people.loadPerson(viewer.ctx, { personId: person.id }));
		}
		const outside = (await find(outsider, { words: 'aigul' })).people[0];
		expect(outside && shown.worksOn(outside)).toBe(null);
		expect(outside && shown.askAbout(outside)).toBe(inFull.askAbout);
	});
});

describe('who stands in it', () => {
	test('[N4] the network reads it; guests, suspended people and visitors do not', async () => {
		for (const viewer of [outsider, steward, person]) expect((await find(viewer, {})).count).toBeGreaterThan(2);
		expect(await outcomeOf(find(guest, {}))).toBe('forbidden');
		const suspended = await build.person();
		await suspendPerson(steward.ctx, { personId: suspended.id });
		const visitor = contextOf({ kind: 'visitor' }, clone);
		for (const ctx of [suspended.ctx, visitor]) expect(await outcomeOf(find(ctx, {}))).toBe('not_signed_in');
	});

	test('whoever opted out, is suspended, is a guest or has left is found by nothing and counted nowhere', async () => {
		const password = 'a long enough password';
		const [out, suspended, unconfirmed, gone] = [
			await build.person(),
			await build.person(),
			await build.person(),
			await build.person({ passwordHash: await hashPassword(password) })
		];
		const absent = [out, suspended, unconfirmed, gone];
		await build.group([{ person: mate, role: 'lead' }, ...absent.map((each) => ({ person: each }))]);
		for (const each of absent) await writeProfile(each, { names: ['Nightingale'], organisation: 'The Grove' });
		const grove = (await people.loadPerson(out.ctx, { personId: out.id })).organisationId;
		const wishes = [{ words: 'nightingale' }, { words: 'nightingal' }, { words: 'grove' }, { organisation: grove }];
		for (const wish of wishes) expect((await find(mate, wish)).count).toBe(4);
		const before = (await find(outsider, {})).count;
		await writeProfile(out, { names: ['Nightingale'], organisation: 'The Grove', inDirectory: false });
		await suspendPerson(steward.ctx, { personId: suspended.id });
		await unconfirm(build, unconfirmed.id);
		await leaveNetwork(gone.ctx, { password });
		for (const viewer of [mate, outsider, steward]) {
			for (const wish of wishes) expect(await find(viewer, wish)).toMatchObject({ count: 0, people: [], near: false });
			for (const wish of [{ country: 'MV' }, { theme: 'returnees' }, { willing: true }, {}]) {
				const found = await idsFound(viewer, wish);
				for (const each of absent) expect(found).not.toContain(each.id);
			}
		}
		expect((await find(outsider, {})).count).toBe(before - 4);
		expect((await people.loadPerson(mate.ctx, { personId: out.id })).card.names[0]?.text).toBe('Nightingale');
	});
});

describe('finding', () => {
	test.each([
		['Kazakh', 'Қуанышбек Әшірұлы', ['куанышбек', 'ҚУАНЫШБЕК ӘШІРҰЛЫ', 'ашірулы']],
		['Kyrgyz', 'Өмүрбек Жаңыбаев', ['омурбек', 'жаныбаев', 'Өмүрбек']],
		['Tajik', 'Ҷамшед Ҳакимзода', ['чамшед', 'хакимзода', 'Ҷамшед']],
		['Uzbek', 'Gʻayrat Oʻrinboyev', ["g'ayrat", 'oʼrinboyev', 'gayrat orinboyev', 'G`ayrat']],
		['Turkmen', 'Çaryýar Öwezow', ['caryyar', 'owezow', 'ÇARYÝAR']],
		['Russian', 'Семён Королёв', ['семен королев', 'СЕМЁН', 'королёв']],
		['Persian', 'یاسمین کاکایی', ['ياسمين', 'كاكايي', 'یاسمین']],
		['Urdu', 'عائشہ گیلانی', ['عايشه', 'گيلاني', 'عائشہ']],
		['Hindi', 'ज़ाकिर क़ुरैशी', ['जाकिर', 'कुरैशी']]
	])('%s names are found as people type them', async (_, name, queries) => {
		const somebody = await build.person();
		await writeProfile(somebody, { names: [name], organisation: null });
		for (const words of queries) expect(await idsFound(outsider, { words })).toEqual([somebody.id]);
	});

	test('who has a word in the name comes first, then by name; a slip of the pen finds what is near, and says so', async () => {
		const names = ['Zulfiya Marigold', 'Anora Marigold', 'Botir Tashkentov'];
		const made: Id[] = [];
		for (const name of names) {
			const one = await build.person();
			const worksOn = name.startsWith('Botir') ? 'About marigold fields' : null;
			await writeProfile(one, { names: [name], worksOn, organisation: null });
			made.push(one.id);
		}
		expect(await idsFound(outsider, { words: 'marigold' })).toEqual([made[1], made[0], made[2]]);
		expect(await find(outsider, { words: 'tashkentof' })).toMatchObject({ near: true, count: 1 });
		expect(await idsFound(outsider, { words: 'tashkentof' })).toEqual([made[2]]);
	});

	test('one or two letters find where a word begins, more find anywhere', async () => {
		const somebody = await build.person();
		await writeProfile(somebody, { names: ['Xqora Wyzgul'], organisation: null });
		for (const words of ['xq', 'wy', 'x wyz', 'ora', 'zgu']) {
			expect(await idsFound(outsider, { words })).toContain(somebody.id);
		}
		for (const words of ['qo', 'zg', 'yz xqora']) {
			expect(await idsFound(outsider, { words })).not.toContain(somebody.id);
		}
	});

	test('words that are none, and signs that search would understand, find nobody', async () => {
		for (const words of ['–', '%', '_', "'", '\u200f', '%%%', '\\']) {
			expect(await find(outsider, { words })).toMatchObject({ count: 0, people: [] });
		}
	});

	test('a language is found whatever its script, Dari beside Persian', async () => {
		const speaker = await build.person();
		await writeProfile(speaker, { names: ['Speaker'], languages: ['uz-Cyrl', 'fa'], organisation: null });
		for (const language of ['uz', 'uz-Latn', 'fa-AF']) {
			expect(await idsFound(outsider, { language })).toContain(speaker.id);
		}
		expect(await idsFound(outsider, { language: 'ps' })).not.toContain(speaker.id);
	});

	test('pages hold so many, together everybody once', async () => {
		for (const one of await build.people(peoplePerPage + 5)) {
			await writeProfile(one, { names: [`Paged ${one.name}`], organisation: null });
		}
		const first = await find(outsider, { words: 'paged' });
		const second = await find(outsider, { words: 'paged', page: 2 });
		const third = await find(outsider, { words: 'paged', page: 3 });
		expect([first, second, third].map((page) => page.people.length)).toEqual([peoplePerPage, 5, 0]);
		expect([first, second, third].map((page) => [page.count, page.pages])).toEqual([
			[peoplePerPage + 5, 2],
			[peoplePerPage + 5, 2],
			[peoplePerPage + 5, 2]
		]);
		const ids = [...first.people, ...second.people].map(({ card }) => card.id);
		expect(new Set(ids).size).toBe(peoplePerPage + 5);
	});

	test('an address keeps the question: what a form sends comes back as it was asked', () => {
		const sent = new URLSearchParams('words=Ош+%26+more&country=KG&sector=&language=&theme=prisons&willing=on&rest=1');
		const filter = parse(FindPeople, filterOf(sent));
		expect(filter).toMatchObject({ words: 'Ош & more', country: 'KG', sector: null, theme: 'prisons', willing: true });
		const again = new URL(addressOf(filter, 3), 'http://localhost').searchParams;
		expect(parse(FindPeople, filterOf(again))).toEqual({ ...filter, page: 3 });
		for (const wrong of ['country=XX', 'page=0', 'page=1.5', 'organisation=1', 'sector=spy', 'page=NaN']) {
			expect(() => parse(FindPeople, filterOf(new URLSearchParams(wrong)))).toThrow('bad_input');
		}
	});
});
