import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bodyOf } from '#shared/body.ts';
import type { News } from '#shared/live.ts';
import type { QuestionFilter } from '#shared/questions.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { postMessage, startThread } from '#server/features/discussions/commands.ts';
import * as questions from '#server/features/questions/commands.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { applyToQuestionList, applyToQuestionPage } from '../../src/lib/questions/apply.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { asksMe } from '#shared/questions.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { writeProfile } from '../support/profiles.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let asker: TestPerson, expert: TestPerson, observer: TestPerson;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	[asker, expert] = (await build.people(2)) as [TestPerson, TestPerson];
	observer = await build.person({ role: 'observer' });
});
beforeEach(() => {
	heard = listen();
});
afterAll(() => clone.drop());

const ask = (by = asker, wish: object = {}) =>
	questions.askQuestion(by.ctx, {
		title: 'What do you tell the family?',
		body: bodyOf('The first week after release.'),
		themes: ['families', 'prisons'],
		language: 'en',
		clientId: newId(),
		...wish
	});
const list = (person: TestPerson, filter: QuestionFilter = 'all') => questions.listQuestions(person.ctx, { filter });
const load = (person: TestPerson, { id }: { id: string }) => questions.loadQuestion(person.ctx, { threadId: id });
const accept = (by: TestPerson, threadId: string, messageId: string | null) =>
	questions.acceptAnswer(by.ctx, { threadId, messageId });

test('whoever said she would answer sees at once that a new question asks her, on both pages', async () => {
	const willing = await build.person();
	await writeProfile(willing, { themes: ['prisons', 'families'], willingToAnswer: true });
	const [before, today] = [await list(willing), await loadToday(willing.ctx)];
	expect(today.asking).toEqual({ answering: before.answering, place: before.place });
	const [theirs, other] = [await ask(), await ask(asker, { themes: ['education'] })];
	const told = heard.of('question:asked').filter(({ at }) => at.stream === today.asking?.place.stream);
	const marked = told.filter(({ question }) => asksMe(question, before.answering, willing.id));
	expect(marked.map(({ question }) => question.id)).toEqual([theirs.id]);
	expect(told.map(({ question }) => question.id)).toEqual([theirs.id, other.id]);
	expect(asksMe(await ask(willing), before.answering, willing.id)).toBe(false);
	// The same work, and nothing promised.
	await writeProfile(willing, { themes: ['prisons', 'families'], willingToAnswer: false });
	expect((await list(willing)).answering).toEqual([]);
});

describe('asking', () => {
	test('[Q1] the network reads what is asked; visitors do not', async () => {
		const question = await ask();
		expect((await list(observer)).questions.map(({ id }) => id)).toContain(question.id);
		expect(await load(expert, question)).toMatchObject({
			thread: { id: question.id, kind: 'question' },
			question: { themes: ['families', 'prisons'], acceptedId: null, mayAccept: false }
		});
		const visitor = contextOf({ kind: 'visitor' }, clone);
		expect(await outcomeOf(questions.listQuestions(visitor, { filter: 'all' }))).toBe('not_signed_in');
		expect(await outcomeOf(questions.loadQuestion(visitor, { threadId: question.id }))).toBe('not_found');
	});

	test('[Q2] members ask; observers do not', async () => {
		expect((await list(asker)).mayAsk).toBe(true);
		expect((await list(observer)).mayAsk).toBe(false);
		expect(await outcomeOf(ask(observer))).toBe('forbidden');
	});

	test('a question sent twice, also at once, is asked once', async () => {
		const clientId = newId();
		const ids = await Promise.all(Array.from({ length: 6 }, () => ask(asker, { clientId })));
		expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
		expect(heard.of('question:asked')).toHaveLength(1);
		expect(heard.of('message:posted')).toHaveLength(1);
	});

	test('a thread that asks nothing is no question', async () => {
		const network = await build.network();
		const thread = await startThread(asker.ctx, { ...aMessage({ id: '' }), spaceId: network.id, title: 'Only talk' });
		expect(await outcomeOf(load(asker, thread))).toBe('not_found');
		expect((await list(asker)).questions.map(({ id }) => id)).not.toContain(thread.id);
	});
});

describe('answering', () => {
	test('[Q3] whoever asked says which answer helped, and may change her mind', async () => {
		const question = await ask();
		const [first, second] = [
			await postMessage(expert.ctx, aMessage(question, 'Ask the mother alone')),
			await postMessage(asker.ctx, aMessage(question, 'Thank you'))
		];
		expect(await outcomeOf(accept(expert, question.id, first.id))).toBe('forbidden');
		await accept(asker, question.id, first.id);
		expect((await load(expert, question)).question.acceptedId).toBe(first.id);
		await accept(asker, question.id, second.id);
		await accept(asker, question.id, null);
		expect((await load(expert, question)).question.acceptedId).toBeNull();
	});

	test('the question is no answer, and neither is what stands elsewhere', async () => {
		const [question, other] = [await ask(), await ask()];
		const elsewhere = await postMessage(expert.ctx, aMessage(other));
		const [opening] = (await load(asker, question)).messages;
		await expect(accept(asker, question.id, opening?.id ?? '')).rejects.toEqual(refusedAs('bad_input'));
		expect(await outcomeOf(accept(asker, question.id, elsewhere.id))).toBe('not_found');
		expect(await outcomeOf(accept(asker, question.id, newId()))).toBe('not_found');
	});

	test('two answers accepted at once leave one, and everybody agrees which', async () => {
		const question = await ask();
		const answers = await Promise.all(
			Array.from({ length: 5 }, (_, i) => postMessage(expert.ctx, aMessage(question, `${i}`)))
		);
		await Promise.all(answers.map(({ id }) => accept(asker, question.id, id)));
		const told = heard.of('answer:accepted').sort((a, b) => a.at.seq - b.at.seq);
		expect((await load(expert, question)).question.acceptedId).toBe(told.at(-1)?.messageId);
	});
});

describe('live', () => {
	test('the list and the page with their news equal a fresh load, live and caught up', async () => {
		const before = await list(expert);
		const question = await ask();
		const page = await load(expert, question);
		const answer = await postMessage(expert.ctx, aMessage(question, 'An answer'));
		await ask(expert);
		await accept(asker, question.id, answer.id);
		const after = await list(expert);
		const { news: missed } = await catchUp(expert.ctx, { streamId: before.place.stream, since: before.place.seq });
		const live = heard.news.filter(({ at }) => at.stream === before.place.stream);
		for (const news of [live, missed]) {
			const told = (since: number) => news.filter(({ at }) => at.seq > since).sort((a, b) => a.at.seq - b.at.seq);
			const replay = told(before.place.seq).reduce(
				(state, one: News) => applyToQuestionList(state, one, 'all', expert.id),
				before
			);
			expect(replay.questions).toEqual(after.questions);
			const replayed = told(page.place.seq).reduce(applyToQuestionPage, page);
			const fresh = await load(expert, question);
			expect([replayed.question, replayed.messages]).toEqual([fresh.question, fresh.messages]);
		}
		const unanswered = await list(expert, 'unanswered');
		expect(unanswered.questions.map(({ id }) => id)).not.toContain(question.id);
		expect((await list(asker, 'open')).questions.map(({ id }) => id)).not.toContain(question.id);
		expect(
			(await list(asker, 'mine')).questions.every(
				({ byline }) => byline.kind === 'person' && byline.personId === asker.id
			)
		).toBe(true);
	});
});
