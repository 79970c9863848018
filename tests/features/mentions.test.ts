import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mentionsIn, textOf } from '#shared/body-text.ts';
import { toMarkdown } from '#shared/markdown.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { findToMention, previewMessage } from '#server/features/discussions/mentions.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let lead: TestPerson, gulnara: TestPerson, shukria: TestPerson, outsider: TestPerson;
let group: SpaceDto;
let threadId: string;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
});
beforeEach(async () => {
	const mark = newId().slice(-6);
	lead = await build.person({ name: `Lead ${mark}` });
	gulnara = await build.person({ name: 'Гульнара Асанова' });
	shukria = await build.person({ name: 'شکریه نوری' });
	outsider = await build.person({ name: `Outsider ${mark}` });
	group = await build.group(
		[{ person: lead, role: 'lead' }, { person: gulnara }, { person: shukria, role: 'observer' }],
		{
			access: 'invitation'
		}
	);
	threadId = (await build.thread(lead, group)).id;
});
afterAll(() => clone.drop());

const say = (body: string, by = lead, replyTo: string | null = null) =>
	postMessage(by.ctx, { threadId, body, replyTo, language: null, clientId: newId() });
const calledIn = async (messageId: string) =>
	(
		await clone.db.selectFrom('mention').select(['kind', 'person_id']).where('message_id', '=', messageId).execute()
	).map((row) => row.person_id ?? row.kind);

describe('whom a message calls', () => {
	test('names are found in any script and letter, whole or by their first word, and nobody else is called', async () => {
		for (const written of ['@Гульнара Асанова, посмотрите', '@гульнара', 'вот (@ГУЛЬНАРА АСАНОВА)']) {
			const message = await say(written);
			expect(textOf(message.body)).toBe(written);
			expect(await calledIn(message.id)).toEqual([gulnara.id]);
		}
		// An Arabic kaf and yeh, as another keyboard gives them.
		expect(await calledIn((await say('سلام @شكريه نورى')).id)).toEqual([shukria.id]);
		for (const written of ['a@гульнара.kg', '`@гульнара`', '@Nobody', '@ гульнара', 'https://example.org/@гульнара']) {
			expect(await calledIn((await say(written)).id)).toEqual([]);
		}
	});

	test('two of one name are not told apart by it, and are by their link', async () => {
		const other = await build.person({ name: 'Гульнара Асанова' });
		group = await build.group([{ person: lead, role: 'lead' }, { person: gulnara }, { person: other }]);
		threadId = (await build.thread(lead, group)).id;
		expect(await calledIn((await say('@Гульнара Асанова')).id)).toEqual([]);
		expect(await calledIn((await say(`[@Гульнара](mention:${other.id})`)).id)).toEqual([other.id]);
	});

	test('the leads and the group are called by the words of every language', async () => {
		for (const [written, kind] of [
			['@leads', 'leads'],
			['@координаторы, @leads', 'leads'],
			['@گروه', 'group'],
			['[@all of us](mention:group)', 'group']
		]) {
			expect(await calledIn((await say(written as string, gulnara)).id)).toEqual([kind]);
		}
	});

	test('[M1] in the network only a steward calls everybody', async () => {
		const steward = await build.person({ role: 'steward' });
		const network = await build.network();
		threadId = (await build.thread(steward, network)).id;
		expect(await calledIn((await say('@group', steward)).id)).toEqual(['group']);
		expect(await calledIn((await say('@group and @leads', gulnara)).id)).toEqual(['leads']);
	});

	test('who is not in the space is named and not told, and one is told so before', async () => {
		const written = `[@Somebody](mention:${outsider.id}) and @гульнара`;
		const message = await say(written);
		expect(mentionsIn(message.body)).toHaveLength(2);
		expect(await calledIn(message.id)).toEqual([gulnara.id]);
		const preview = await previewMessage(lead.ctx, { threadId, body: written });
		expect(preview.body).toEqual(message.body);
		expect(preview.absent).toMatchObject([{ card: { id: outsider.id }, isHere: false, mayRead: false }]);
	});

	test('nobody is named with words that are not theirs, and who is not there is nobody', async () => {
		const message = await say(`[@A liar](mention:${gulnara.id}) [@x](mention:${newId()})`);
		expect(textOf(message.body)).toBe('@Гульнара Асанова @x');
		expect(await calledIn(message.id)).toEqual([gulnara.id]);
	});

	test('a retry calls nobody twice', async () => {
		const input = { threadId, body: '@гульнара', replyTo: null, language: null, clientId: newId() };
		const [first] = await Promise.all([postMessage(lead.ctx, input), postMessage(lead.ctx, input)]);
		expect(await calledIn(first.id)).toEqual([gulnara.id]);
	});
});

describe('looking for somebody to call', () => {
	const find = (by: TestPerson, words: string) => findToMention(by.ctx, { threadId, words });

	test('those of the space come first, others of the network after them, marked as not here', async () => {
		const found = await find(lead, 'гуль');
		expect(found.people[0]).toMatchObject({ card: { id: gulnara.id }, isHere: true, isAmbiguous: false });
		const [mark] = outsider.name.split(' ').slice(-1);
		expect((await find(lead, mark ?? '')).people).toMatchObject([
			{ card: { id: outsider.id }, isHere: false, mayRead: false }
		]);
		expect((await find(lead, 'ульн')).people).toEqual([]);
		expect(found.mayCallEverybody).toBe(true);
	});

	test('nobody outside learns a name by it, nor that there is a thread', async () => {
		expect(await outcomeOf(find(outsider, 'гуль'))).toBe('not_found');
		expect(await outcomeOf(find(shukria, 'гуль'))).toBe('forbidden');
	});
});

describe('a reply that quotes', () => {
	test('a part of what it answers stands apart; words nobody said stay an ordinary quote', async () => {
		const answered = await say('The first week is the hardest.\nThen it is easier.', gulnara);
		const reply = await say('> the first week\n\nWith us too', lead, answered.id);
		const answeredByline = { kind: 'person', personId: gulnara.id };
		expect(reply).toMatchObject({ quote: 'the first week', replyTo: answered.id, answeredByline });
		expect(textOf(reply.body)).toBe('With us too');
		const { messages } = await loadThread(lead.ctx, { threadId });
		expect(messages.at(-1)).toEqual(reply);
		const forged = await say('> it was my fault\n\nSo you said', lead, answered.id);
		expect(forged.quote).toBeNull();
		expect(toMarkdown(forged.body)).toBe('> it was my fault\n\nSo you said');
		expect((await say('> the first week\n\nAlone', lead)).quote).toBeNull();
	});

	test('has the name of whose words they are with it, also where those stand on another page', async () => {
		const answered = await say('Where it began', gulnara);
		const { id } = await say('> Where it began\n\nStill so', lead, answered.id);
		const number = (await loadThread(lead.ctx, { threadId })).numbers.at(-1) ?? 0;
		const page = await loadThread(lead.ctx, { threadId, after: number - 1 });
		expect(page.messages.map((one) => one.id)).toEqual([id]);
		expect(page.messages[0]?.answeredByline).toEqual({ kind: 'person', personId: gulnara.id });
		expect(page.people.map((card) => card.id)).toContain(gulnara.id);
	});
});
