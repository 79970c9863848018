import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message, Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { Outcome } from '#shared/reports.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { deleteMessage } from '#server/features/discussions/deeds.ts';
import { appealCase, judgeAppeal } from '#server/features/reports/appeals.ts';
import {
	decideCase,
	loadReportForm,
	lookAtCase,
	noteAnswer,
	loadPersonReport,
	reportMessage,
	reportPerson
} from '#server/features/reports/commands.ts';
import { loadCase, loadRecord, loadReports } from '#server/features/reports/pages.ts';
import { changeRole } from '#server/features/spaces/commands.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { listen, type Heard } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf, refusedAs } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let heard: Heard;
let steward: TestPerson, lead: TestPerson, second: TestPerson, author: TestPerson, reporter: TestPerson;
let group: SpaceDto;
let thread: Thread;
let message: Message;

beforeEach(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward', name: 'The steward' });
	[lead, second, author, reporter] = (await build.people(4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
	group = await build.group(
		[{ person: lead, role: 'lead' }, { person: second, role: 'lead' }, { person: author }, { person: reporter }],
		{ access: 'invitation', name: 'A hidden group' }
	);
	thread = await build.thread(reporter, group);
	message = await postMessage(author.ctx, aMessage(thread, 'He lives behind the mill'));
	heard = listen();
});
afterEach(() => clone.drop());

const report = (who: TestPerson, of: Message = message, words = 'It names a house') =>
	reportMessage(who.ctx, { messageId: of.id, ground: 'case', words });
const waitingFor = async (who: TestPerson) => (await loadReports(who.ctx)).waiting;
const theCase = async (who: TestPerson): Promise<Id> => (await waitingFor(who))[0]?.id ?? '';
const decide = async (who: TestPerson, outcome: Outcome, words = 'No houses, please') => {
	const caseId = await theCase(who);
	await lookAtCase(who.ctx, { caseId });
	await decideCase(who.ctx, { caseId, outcome, ground: 'case', words });
	return caseId;
};
const inCountry = (who: TestPerson, country: string | null) =>
	clone.db.updateTable('person').set({ country_code: country }).where('id', '=', who.id).execute();

describe('reporting', () => {
	test('[C1] whoever reads a message reports it; not her own, and not what she does not read', async () => {
		expect(await outcomeOf(report(author))).toBe('forbidden');
		expect(await outcomeOf(report(await build.person()))).toBe('not_found');
		expect(await outcomeOf(report(steward))).toBe('not_found');
		expect(await outcomeOf(loadReportForm(steward.ctx, { messageId: message.id }))).toBe('not_found');
		expect(await outcomeOf(report(reporter, { ...message, id: newId() }))).toBe('not_found');
		expect(await outcomeOf(report({ ...reporter, ctx: contextOf({ kind: 'visitor' }, clone) }))).toBe('not_found');
		expect(await loadReportForm(reporter.ctx, { messageId: message.id })).toMatchObject({ hearing: 'leads' });
		expect(await outcomeOf(report(reporter))).toBe('done');
	});

	test('only those who decide hear of it, and nobody learns who reported', async () => {
		await report(reporter);
		await report(lead, message, 'It says where somebody lives');
		// One lead reported it herself: the other decides.
		expect(await waitingFor(lead)).toEqual([]);
		expect(await waitingFor(steward)).toEqual([]);
		expect(await waitingFor(author)).toEqual([]);
		expect(await waitingFor(second)).toHaveLength(1);
		const caseId = await theCase(second);
		await lookAtCase(second.ctx, { caseId });
		const seen = JSON.stringify(await loadCase(second.ctx, { caseId }));
		expect(seen).toContain('It names a house');
		expect(seen).not.toContain(lead.id);
		expect(seen.replace(JSON.stringify(thread), '')).not.toContain(`"personId":"${lead.id}"`);
	});

	test('reported by many at once, one message is one case; by one person twice, one report', async () => {
		await Promise.all([report(reporter), report(lead), report(reporter), report(reporter)]);
		const cases = await clone.db.selectFrom('report_case').selectAll().execute();
		expect(cases).toHaveLength(1);
		expect(await clone.db.selectFrom('report').selectAll().execute()).toHaveLength(2);
	});
});

describe('deciding', () => {
	test('[C2] where a lead wrote it, or every lead is concerned, the stewards decide', async () => {
		const ofALead = await postMessage(lead.ctx, aMessage(thread, 'By a lead'));
		await report(reporter, ofALead);
		expect(await waitingFor(second)).toEqual([]);
		expect(await waitingFor(steward)).toHaveLength(1);
		await report(lead);
		expect(await waitingFor(steward)).toHaveLength(1);
		await report(second);
		expect(await waitingFor(steward)).toHaveLength(2);
	});

	test('[C3] a case is there for those who decide it and for nobody else, and is decided once', async () => {
		await report(reporter);
		const caseId = await theCase(lead);
		for (const other of [author, reporter, steward, await build.person()]) {
			for (const deed of [loadCase, lookAtCase]) expect(await outcomeOf(deed(other.ctx, { caseId }))).toBe('not_found');
			const input = { caseId, outcome: 'stands', ground: 'case', words: 'No' } as const;
			expect(await outcomeOf(decideCase(other.ctx, input))).toBe('not_found');
		}
		await lookAtCase(lead.ctx, { caseId });
		await lookAtCase(second.ctx, { caseId });
		const both = await Promise.all(
			[lead, second].map((judge) =>
				outcomeOf(decideCase(judge.ctx, { caseId, outcome: 'reminded', ground: 'case', words: 'Please' }))
			)
		);
		expect(both.toSorted()).toEqual(['conflict', 'done']);
	});

	test('a lead who is no lead any more has no case', async () => {
		await report(reporter);
		const caseId = await theCase(lead);
		await changeRole(second.ctx, { spaceId: group.id, personId: lead.id, role: 'member' });
		expect(await outcomeOf(loadCase(lead.ctx, { caseId }))).toBe('not_found');
	});

	test('nobody sees the message before saying that she looks, and the look stands in the record', async () => {
		await report(reporter);
		const caseId = await theCase(second);
		expect((await loadCase(second.ctx, { caseId })).item).toBeNull();
		const input = { caseId, outcome: 'stands', ground: 'case', words: 'No' } as const;
		expect(await outcomeOf(decideCase(second.ctx, input))).toBe('forbidden');
		await lookAtCase(second.ctx, { caseId });
		const { item } = await loadCase(second.ctx, { caseId });
		expect(item).toMatchObject({ about: 'message', message: { id: message.id }, before: [{ threadId: thread.id }] });
		const record = await loadRecord(author.ctx, { spaceId: group.id });
		expect(record.cases).toMatchObject([{ looks: [{ personId: second.id }], outcome: null, judges: 'leads' }]);
		expect(JSON.stringify(record)).not.toContain(reporter.id);
		expect(JSON.stringify(record)).not.toContain(author.id);
	});

	test('a steward sees of a closed group the reported message and nothing around it', async () => {
		const ofALead = await postMessage(lead.ctx, aMessage(thread, 'By a lead'));
		await report(reporter, ofALead);
		const caseId = await theCase(steward);
		await lookAtCase(steward.ctx, { caseId });
		const page = await loadCase(steward.ctx, { caseId });
		expect(page).toMatchObject({ spaceName: null, item: { before: [], after: [], thread: null } });
		expect(page.item).toMatchObject({ message: { id: ofALead.id } });
		expect(JSON.stringify(page)).not.toContain('He lives behind the mill');
		expect(JSON.stringify(page)).not.toContain('A hidden group');
	});

	test('[C7] members read the record; who passes by does not', async () => {
		await report(reporter);
		expect(await outcomeOf(loadRecord(steward.ctx, { spaceId: group.id }))).toBe('not_found');
		const open = await build.group([{ person: lead, role: 'lead' }]);
		expect(await outcomeOf(loadRecord(author.ctx, { spaceId: open.id }))).toBe('forbidden');
	});

	test('both sides have an answer until they have noted it', async () => {
		await report(reporter);
		expect((await loadToday(second.ctx)).cases).toEqual({ waiting: 1, answered: false });
		const caseId = await decide(lead, 'reminded');
		expect((await loadToday(second.ctx)).cases).toEqual({ waiting: 0, answered: false });
		expect((await loadReports(reporter.ctx)).mine).toMatchObject([
			{ decision: { words: 'No houses, please' }, isNoted: false }
		]);
		expect((await loadReports(author.ctx)).aboutMe).toMatchObject([
			{ text: 'He lives behind the mill', decision: { outcome: 'reminded', decidedBy: lead.id }, mayAppeal: true }
		]);
		for (const side of [reporter, author]) {
			expect((await loadToday(side.ctx)).cases.answered).toBe(true);
			await noteAnswer(side.ctx, { caseId });
			expect((await loadToday(side.ctx)).cases.answered).toBe(false);
		}
		expect(await outcomeOf(noteAnswer(steward.ctx, { caseId }))).toBe('not_found');
		const told = heard.of('case:moved').length;
		expect(told).toBeGreaterThan(0);
	});

	test('what is removed is destroyed for everybody, in all that is kept; the reason stands in its place', async () => {
		await deleteMessage(author.ctx, { threadId: thread.id, messageId: message.id });
		await report(reporter);
		const caseId = await theCase(lead);
		await lookAtCase(lead.ctx, { caseId });
		// Deleted meanwhile, it can still be judged.
		expect(JSON.stringify((await loadCase(lead.ctx, { caseId })).item)).toContain('He lives behind the mill');
		await decideCase(lead.ctx, { caseId, outcome: 'removed', ground: 'case', words: 'No houses, please' });
		expect(heard.of('message:redacted')).toHaveLength(1);
		const kept = await clone.db
			.selectFrom('message')
			.selectAll()
			.where('id', '=', message.id)
			.executeTakeFirstOrThrow();
		expect(JSON.stringify(kept)).not.toContain('mill');
		expect(kept).toMatchObject({ gone_how: 'redacted', gone_why: 'No houses, please', gone_by: lead.id });
		expect((await loadReports(author.ctx)).aboutMe).toMatchObject([{ text: '', decision: { outcome: 'removed' } }]);
	});

	test('of a message that simply stands its author hears nothing', async () => {
		await report(reporter);
		await decide(lead, 'stands');
		expect((await loadReports(author.ctx)).aboutMe).toEqual([]);
		expect((await loadToday(author.ctx)).cases.answered).toBe(false);
	});
});

describe('appealing', () => {
	test('[C4] whose message did not stand appeals once; nobody else does', async () => {
		await report(reporter);
		const caseId = await decide(lead, 'reminded');
		expect(await outcomeOf(appealCase(reporter.ctx, { caseId, words: 'No' }))).toBe('not_found');
		expect(await outcomeOf(appealCase(author.ctx, { caseId, words: 'There is no mill' }))).toBe('done');
		expect(await outcomeOf(appealCase(author.ctx, { caseId, words: 'Again' }))).toBe('forbidden');
	});

	test('[C5] a steward from a third country looks at it, else another steward', async () => {
		const [near, far] = [await build.person({ role: 'steward' }), await build.person({ role: 'steward' })];
		for (const [who, country] of [
			[author, 'TJ'],
			[lead, 'KG'],
			[steward, 'KG'],
			[near, 'TJ'],
			[far, 'LK']
		] as const)
			await inCountry(who, country);
		await report(reporter);
		const caseId = await decide(lead, 'reminded');
		await appealCase(author.ctx, { caseId, words: 'There is no mill' });
		expect(await waitingFor(far)).toMatchObject([{ isAppeal: true }]);
		for (const other of [steward, near, lead, second]) expect(await waitingFor(other)).toEqual([]);
		await inCountry(far, 'TJ');
		for (const other of [steward, near, far]) expect(await waitingFor(other)).toHaveLength(1);
	});

	test('[C6] where there is one steward, she and a lead who did not decide both say what they think', async () => {
		await report(reporter);
		const caseId = await decide(lead, 'reminded');
		await appealCase(author.ctx, { caseId, words: 'There is no mill' });
		expect(await waitingFor(lead)).toEqual([]);
		for (const judge of [steward, second]) {
			expect(await waitingFor(judge)).toHaveLength(1);
			await lookAtCase(judge.ctx, { caseId });
		}
		await judgeAppeal(steward.ctx, { caseId, verdict: 'upheld', words: 'It was a house' });
		expect(await outcomeOf(judgeAppeal(steward.ctx, { caseId, verdict: 'upheld', words: 'Yes' }))).toBe('forbidden');
		expect((await loadReports(author.ctx)).aboutMe[0]?.appeal).toEqual({ outcome: null, words: [] });
		await judgeAppeal(second.ctx, { caseId, verdict: 'changed', words: 'There is no mill there' });
		expect((await loadReports(author.ctx)).aboutMe[0]).toMatchObject({
			appeal: { outcome: 'changed', words: ['It was a house', 'There is no mill there'] },
			isNoted: false
		});
		await expect(judgeAppeal(second.ctx, { caseId, verdict: 'upheld', words: 'No' })).rejects.toEqual(
			refusedAs('conflict')
		);
	});
});

describe('a person', () => {
	const reportHim = (who: TestPerson, whom = author) =>
		reportPerson(who.ctx, { personId: whom.id, ground: 'danger', words: 'He asks where people live' });

	test('[C8] is reported by whoever sees him, not by himself, and waits for the stewards, not for a lead', async () => {
		expect(await outcomeOf(reportHim(author))).toBe('forbidden');
		expect(await outcomeOf(loadPersonReport(author.ctx, { personId: author.id }))).toBe('forbidden');
		expect(await outcomeOf(reportHim(reporter, { ...author, id: newId() }))).toBe('not_found');
		expect(await outcomeOf(reportHim({ ...reporter, ctx: contextOf({ kind: 'visitor' }, clone) }))).toBe(
			'not_signed_in'
		);
		expect(await loadPersonReport(reporter.ctx, { personId: author.id })).toMatchObject({
			hearing: 'stewards',
			card: { id: author.id }
		});
		await reportHim(reporter);
		await reportHim(reporter, lead);
		for (const other of [lead, second, author, reporter]) expect(await waitingFor(other)).toEqual([]);
		expect((await waitingFor(steward)).map(({ about }) => about)).toEqual(['person', 'person']);
	});

	test('who is a steward has no part in her own case, and by many at once it is one', async () => {
		const other = await build.person({ role: 'steward' });
		await Promise.all([reportHim(reporter, steward), reportHim(lead, steward), reportHim(reporter, steward)]);
		expect(await clone.db.selectFrom('report_case').selectAll().execute()).toHaveLength(1);
		expect(await clone.db.selectFrom('report').selectAll().execute()).toHaveLength(2);
		expect(await waitingFor(steward)).toEqual([]);
		expect(await waitingFor(other)).toHaveLength(1);
		expect(await outcomeOf(lookAtCase(steward.ctx, { caseId: await theCase(other) }))).toBe('not_found');
	});

	test('[C9] no words are taken out; both sides have an answer, and he appeals once', async () => {
		const other = await build.person({ role: 'steward' });
		await reportHim(reporter);
		const caseId = await theCase(steward);
		expect((await loadCase(steward.ctx, { caseId })).item).toBeNull();
		await lookAtCase(steward.ctx, { caseId });
		const page = await loadCase(steward.ctx, { caseId });
		expect(page.item).toEqual({ about: 'person', personId: author.id });
		expect(page.people.map(({ id }) => id)).toContain(author.id);
		expect(JSON.stringify(page)).not.toContain(reporter.id);
		const said = { caseId, ground: 'danger', words: 'Ask nobody that' } as const;
		expect(await outcomeOf(decideCase(steward.ctx, { ...said, outcome: 'removed' }))).toBe('bad_input');
		await decideCase(steward.ctx, { ...said, outcome: 'reminded' });
		expect((await loadReports(reporter.ctx)).mine).toMatchObject([
			{ about: 'person', personId: author.id, title: null, decision: { outcome: 'reminded' } }
		]);
		expect((await loadReports(author.ctx)).aboutMe).toMatchObject([{ about: 'person', text: '', mayAppeal: true }]);
		for (const side of [reporter, author]) expect((await loadToday(side.ctx)).cases.answered).toBe(true);
		await appealCase(author.ctx, { caseId, words: 'I asked about the bus' });
		await lookAtCase(other.ctx, { caseId });
		await judgeAppeal(other.ctx, { caseId, verdict: 'changed', words: 'It was the bus' });
		expect((await loadReports(author.ctx)).aboutMe).toMatchObject([{ appeal: { outcome: 'changed' } }]);
	});
});
