import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from '#server/core/parse.ts';
import { renameDocument, writeText } from '#server/features/documents/commands.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { search } from '#server/features/search/commands.ts';
import { prepareSearch } from '#server/features/search/prepare.ts';
import * as doors from '#server/features/spaces/doors.ts';
import { contextOf } from '#server/core/context.ts';
import { bodyOf } from '#shared/body.ts';
import { accessKinds, type Access, type SpaceDto } from '#shared/spaces.ts';
import { mostCounted, Search, type Piece } from '#shared/search.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { unconfirm } from '../support/profiles.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let lead: TestPerson, member: TestPerson, outsider: TestPerson, guest: TestPerson;
const groups = {} as Record<Access, SpaceDto>;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	lead = await build.person({ name: 'Гульнара Асанова' });
	[member, outsider, guest] = (await build.people(3)) as [TestPerson, TestPerson, TestPerson];
	await unconfirm(build, guest.id);
	for (const access of accessKinds) {
		groups[access] = await build.group([{ person: lead, role: 'lead' }, { person: member }], { access });
		await build.thread(lead, groups[access], { title: `About ${access}`, text: `Walnuts and mulberries in ${access}` });
	}
});
afterAll(async () => {
	await closeDocuments();
	await clone.drop();
});

const find = (by: TestPerson, wish: object) => search(by.ctx, parse(Search, wish));
const said = (pieces: Piece[]) => pieces.map(({ text }) => text).join('');
const messages = async (by: TestPerson, wish: object) =>
	(await find(by, { kind: 'messages', ...wish })).messages.hits.map(({ snippet }) => said(snippet));
const inAll = (...access: Access[]) => access.map((one) => `Walnuts and mulberries in ${one}`).reverse();

describe('who finds what', () => {
	test('[S2] messages are found, counted and named by those who read them and by nobody else', async () => {
		expect(await messages(member, { words: 'mulberry' })).toEqual(inAll('open', 'request', 'invitation'));
		expect(await messages(outsider, { words: 'mulberry' })).toEqual(inAll('open'));
		expect(await messages(guest, { words: 'mulberry' })).toEqual([]);
		expect((await find(outsider, { words: 'mulberry' })).messages.count).toBe(1);
		for (const narrowed of [{ by: 'Гульнара' }, { space: groups.invitation.id }, { from: '2020-01-01' }]) {
			const found = await find(outsider, { words: 'invitation', ...narrowed });
			expect([found.messages.count, found.threads.count, found.authors]).toEqual([0, 0, []]);
		}
		const visitor = contextOf({ kind: 'visitor' }, clone);
		expect(await outcomeOf(search(visitor, parse(Search, { words: 'mulberry' })))).toBe('not_signed_in');
	});

	test('whoever is suspended from a group finds nothing in it any more, be it open', async () => {
		const person = await build.person();
		await build.group([{ person }], { access: 'invitation' });
		const space = await build.group([{ person: lead, role: 'lead' }, { person }], { access: 'open' });
		await build.thread(lead, space, { text: 'A persimmon' });
		expect(await messages(person, { words: 'persimmon' })).toHaveLength(1);
		await doors.suspendMember(lead.ctx, { spaceId: space.id, personId: person.id });
		expect(await messages(person, { words: 'persimmon' })).toEqual([]);
	});

	test('what was said before a group opened or closed is found by those who read it now', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }], { access: 'invitation' });
		const thread = await build.thread(lead, space, { text: 'A quince, said inside' });
		const settings = { name: 'A group', purpose: 'To test', scope: '', rules: '', questions: [] };
		await doors.changeGroup(lead.ctx, { spaceId: space.id, ...settings, access: 'open' });
		await postMessage(lead.ctx, aMessage(thread, 'A quince, said openly'));
		expect(await messages(outsider, { words: 'quince' })).toHaveLength(2);
		await doors.changeGroup(lead.ctx, { spaceId: space.id, ...settings, access: 'request' });
		expect(await messages(outsider, { words: 'quince' })).toEqual([]);
		expect(await messages(lead, { words: 'quince' })).toHaveLength(2);
	});

	test('by a name only those texts are found that stand under it', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }, { person: member }]);
		const thread = await build.thread(lead, space, { text: 'Apricots, said by name' });
		const { id } = await postMessage(lead.ctx, aMessage(thread, 'Apricots, said by nobody'));
		await sql`update message set byline_kind = 'participant' where id = ${id}`.execute(clone.db);
		expect(await messages(member, { words: 'apricots' })).toHaveLength(2);
		expect(await messages(member, { words: 'apricots', by: 'асанова' })).toEqual(['Apricots, said by name']);
		expect(await messages(member, { space: space.id, by: 'Асанова' })).toEqual(['Apricots, said by name']);
		expect(await messages(member, { words: 'apricots', by: 'somebody else' })).toEqual([]);
	});
});

describe('how words find', () => {
	/** What is said, and words each of which finds it. */
	const languages: [string, string, string[]][] = [
		['en', 'The families asked for a psychologist', ['family', 'psychologists', 'FAMILIES asked']],
		['ru', 'Семьям помогает психолог из соседней школы', ['семья', 'психологи', 'школа семьи']],
		['kk', 'Қазақстандағы мектептер туралы әңгіме', ['казакстандагы', 'әңгіме', 'ангиме', 'Qazaqstandaǵy mektepter']],
		['ky', 'Өспүрүмдөр менен иштөө', ['оспурумдор', 'өспүрүмдөр иштөө', 'ospurumdor']],
		['uz', 'Mahallada oʻqituvchilar bilan suhbat', ["o'qituvchilar", 'ўқитувчилар', 'маҳаллада суҳбат']],
		['tg', 'Дар Тоҷикистон бо ҷавонон сӯҳбат мекунем', ['точикистон', 'تاجیکستان', 'جوانان', 'Tojikiston']],
		['fa-AF', 'خانواده‌ها در کابل کتاب مي‌خوانند', ['خانواده', 'کتاب', 'می‌خوانند', 'китоб', 'Кобул', 'كتاب']],
		['ur', 'لاہور میں نوجوانوں کے ساتھ کام', ['لاہور', 'लाहौर', 'Lahore', 'نوجوانوں']],
		['hi', 'ख़ान साहब ने किताब दी', ['खान', 'خان', 'کتاب']]
	];
	test.each(languages)('%s: %s', async (language, text, queries) => {
		const space = await build.group([{ person: lead, role: 'lead' }], { access: 'request' });
		const thread = await build.thread(lead, space, { text: 'Something else' });
		await postMessage(lead.ctx, { ...aMessage(thread, text), language });
		for (const words of queries) {
			const { hits } = (await find(lead, { words, space: space.id })).messages;
			expect(
				hits.map(({ snippet }) => said(snippet)),
				words
			).toEqual([text]);
			expect(
				hits[0]?.snippet.some(({ isFound }) => isFound),
				words
			).toBe(true);
		}
		expect(await messages(lead, { language, space: space.id })).toEqual([text]);
		expect((await find(outsider, { words: queries[0], space: space.id })).messages.count).toBe(0);
	});

	test('words one after the other, words left out, and what was found is marked', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }]);
		const thread = await build.thread(lead, space, { text: 'The first week at home, after the long journey' });
		await postMessage(lead.ctx, aMessage(thread, 'A week before the first journey'));
		const inSpace = (words: string) => messages(lead, { words, space: space.id });
		expect(await inSpace('first week')).toHaveLength(2);
		expect(await inSpace('"first week"')).toEqual(['The first week at home, after the long journey']);
		expect(await inSpace('week -home')).toEqual(['A week before the first journey']);
		expect(await inSpace('week -"first week"')).toEqual(['A week before the first journey']);
		for (const odd of ['"', '- -', "'&|!:*()<->", '-week', '""', '\\', '%_']) expect(await inSpace(odd)).toBeDefined();
		const [hit] = (await find(lead, { words: 'journeys', space: space.id })).messages.hits;
		expect(hit?.snippet.filter(({ isFound }) => isFound)).toEqual([{ text: 'journey', isFound: true }]);
	});

	test('of a long message the words around what was looked for are shown', async () => {
		const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
		const space = await build.group([{ person: lead, role: 'lead' }]);
		await build.thread(lead, space, { text: `${words.join(' ')} pomegranate ${words.join(' ')}` });
		const [snippet = ''] = await messages(lead, { words: 'pomegranate' });
		expect(snippet).toMatch(/^… .*word399 pomegranate word0 .* …$/);
		expect(snippet.length).toBeLessThan(280);
	});

	test('documents are found by title and text, threads by their title; renamed, by the new one', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }], { access: 'invitation' });
		const document = await build.document(lead, space, { title: 'Walnut harvest' });
		const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'The cooperative sells tangerines' }] };
		await writeText(lead.ctx, document.id, [paragraph]);
		await closeDocuments();
		const documents = async (by: TestPerson, words: string) =>
			(await find(by, { words })).documents.hits.map(({ snippet }) => said(snippet));
		expect(await documents(lead, 'tangerine harvest')).toEqual(['The cooperative sells tangerines']);
		expect(await documents(outsider, 'tangerine')).toEqual([]);
		await renameDocument(lead.ctx, { documentId: document.id, title: 'Gourds' });
		expect(await documents(lead, 'harvest')).toEqual([]);
		expect(await documents(lead, 'gourd tangerine')).toHaveLength(1);
		await build.thread(lead, space, { title: 'Planning the harvests' });
		expect((await find(lead, { words: 'harvest' })).threads.hits.map(({ title }) => said(title))).toEqual([
			'Planning the harvests'
		]);
	});

	test('an edited message is found by what it says now, a deleted or redacted one by nothing', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }]);
		const thread = await build.thread(lead, space, { text: 'Something else' });
		const { id: messageId } = await postMessage(lead.ctx, aMessage(thread, 'A note about damsons'));
		const ref = { threadId: thread.id, messageId };
		await deeds.editMessage(lead.ctx, { ...ref, body: bodyOf('A note about greengages'), language: null });
		const found = async () => [
			await messages(lead, { words: 'damsons' }),
			await messages(lead, { words: 'greengages' })
		];
		expect(await found()).toEqual([[], ['A note about greengages']]);
		await deeds.deleteMessage(lead.ctx, ref);
		expect(await found()).toEqual([[], []]);
		await deeds.restoreMessage(lead.ctx, ref);
		expect(await found()).toEqual([[], ['A note about greengages']]);
		await deeds.redactMessage(lead.ctx, { ...ref, reason: 'It named somebody' });
		await prepareSearch(clone);
		expect(await found()).toEqual([[], []]);
		const { rows } = await sql`select 1 from message where words::text like '%greengag%'`.execute(clone.db);
		expect(rows).toEqual([]);
	});

	test('where a text goes, what it was found by goes too, whoever takes it', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }]);
		const thread = await build.thread(lead, space, { text: 'Something else' });
		const { id } = await postMessage(lead.ctx, aMessage(thread, 'A secret about medlars'));
		expect(await messages(lead, { words: 'medlars' })).toHaveLength(1);
		await sql`update message set body = '{"type":"doc","content":[]}' where id = ${id}`.execute(clone.db);
		const { rows } = await sql`select words::text from message where words::text like '%medlar%'`.execute(clone.db);
		expect([rows, await messages(lead, { words: 'medlars' })]).toEqual([[], []]);
	});

	test('what was written before there was a search is found after the next start', async () => {
		await sql`update message set words = null`.execute(clone.db);
		await sql`update thread set words = null`.execute(clone.db);
		await sql`delete from document_text`.execute(clone.db);
		expect((await find(member, { words: 'mulberry' })).messages.count).toBe(0);
		await prepareSearch(clone);
		expect((await find(member, { words: 'mulberry' })).messages.count).toBe(3);
		expect((await find(lead, { words: 'tangerine' })).documents.count).toBe(1);
	});
});

describe('many', () => {
	test('pages follow one another, the latest first; beyond a hundred nobody counts', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }], { access: 'request' });
		const thread = await build.thread(lead, space, { text: 'Pistachio 0' });
		for (let i = 1; i <= 104; i++) await postMessage(lead.ctx, aMessage(thread, `Pistachio ${i}`));
		// Long ago: years lie between some of them.
		await sql`update message set words = null, created_at = created_at - interval '3 years'
			where thread_id = ${thread.id} and id < (select id from message where thread_id = ${thread.id} order by id offset 50 limit 1)`.execute(
			clone.db
		);
		await prepareSearch(clone);
		const [seen, ids]: [string[], string[]] = [[], []];
		let before: string | null = null;
		do {
			const page = await find(lead, { words: 'pistachios', kind: 'messages', before });
			if (before === null) expect(page.messages.count).toBe(mostCounted + 1);
			seen.push(...page.messages.hits.map(({ snippet }) => said(snippet)));
			ids.push(...page.messages.hits.map(({ id }) => id));
			before = page.olderThan;
		} while (before !== null);
		expect(new Set(seen)).toEqual(new Set(Array.from({ length: 105 }, (_, i) => `Pistachio ${i}`)));
		expect([seen.length, ids]).toEqual([105, ids.toSorted().toReversed()]);
	});

	test('only messages that files came with, and still do', async () => {
		const space = await build.group([{ person: lead, role: 'lead' }]);
		const thread = await build.thread(lead, space, { text: 'A loquat without a file' });
		const { id } = await postMessage(lead.ctx, aMessage(thread, 'A loquat with a file'));
		expect(await messages(lead, { words: 'loquat', files: true })).toEqual([]);
		await sql`insert into attachment (id, thread_id, message_id, stored_as, name, bytes, media_type, sha256, created_at)
			values (gen_random_uuid(), ${thread.id}, ${id}, gen_random_uuid(), 'loquat.png', 1, 'image/png', 'x', now())`.execute(
			clone.db
		);
		await sql`update message set words = null where id = ${id}`.execute(clone.db);
		await prepareSearch(clone);
		expect(await messages(lead, { words: 'loquat', files: true })).toEqual(['A loquat with a file']);
		expect((await find(lead, { files: true, space: space.id })).messages.count).toBe(1);
		await sql`delete from attachment`.execute(clone.db);
		expect(await messages(lead, { words: 'loquat', files: true })).toEqual([]);
	});

	test('days narrow, the last one too', async () => {
		const today = new Date().toISOString().slice(0, 10);
		expect(await messages(member, { words: 'mulberry', from: today, to: today })).toHaveLength(3);
		expect(await messages(member, { words: 'mulberry', to: '2020-01-01' })).toEqual([]);
		expect(await messages(member, { words: 'mulberry', from: '2100-01-01' })).toEqual([]);
	});
});

test('people are found by a name written in the other alphabet', async () => {
	const found = (await find(member, { words: 'Gulnara Asanova', kind: 'people' })).people.hits;
	expect(found.map(({ id }) => id)).toEqual([lead.id]);
});
