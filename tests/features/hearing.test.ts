import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { appealCase, judgeAppeal } from '#server/features/reports/appeals.ts';
import {
	decideCase,
	loadPersonReport,
	loadReportForm,
	lookAtCase,
	reportMessage,
	reportPerson
} from '#server/features/reports/commands.ts';
import { loadCase, loadRecord, loadReports } from '#server/features/reports/pages.ts';
import { changeRole } from '#server/features/spaces/commands.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

// Settings are read once, before anything else.
vi.hoisted(() => (process.env.OPERATOR_ADDRESS = 'keeper@example.org'));

let clone: Clone;
let build: Builder;
let steward: TestPerson,
	near: TestPerson,
	second: TestPerson,
	far: TestPerson,
	author: TestPerson,
	reporter: TestPerson;
/** The only steward is in it, and two lead it. */
let group: SpaceDto;

beforeEach(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	[near, second, far, author, reporter] = (await build.people(5)) as [
		TestPerson,
		TestPerson,
		TestPerson,
		TestPerson,
		TestPerson
	];
	const leads = [near, second].map((person) => ({ person, role: 'lead' as const }));
	group = await build.group([...leads, { person: steward }, { person: reporter }, { person: author }], {
		access: 'invitation',
		name: 'A hidden group'
	});
	await build.group([{ person: far, role: 'lead' }], { access: 'request' });
});
afterEach(() => clone.drop());

const reportHim = (who: TestPerson, whom = steward) =>
	reportPerson(who.ctx, { personId: whom.id, ground: 'danger', words: 'He asks where people live' });
const waitingFor = async (who: TestPerson) => (await loadReports(who.ctx)).waiting;
const theCase = async (who: TestPerson): Promise<Id> => (await waitingFor(who))[0]?.id ?? '';
const decide = async (who: TestPerson) => {
	const caseId = await theCase(who);
	await lookAtCase(who.ctx, { caseId });
	await decideCase(who.ctx, { caseId, outcome: 'reminded', ground: 'danger', words: 'Ask nobody that' });
	return caseId;
};
const foreseenBy = async (who: TestPerson, whom = steward) => {
	const { hearing, operator } = await loadPersonReport(who.ctx, { personId: whom.id });
	return { hearing, operator };
};
const noLeads = async () => {
	for (const lead of [near, second, far])
		await clone.db.updateTable('member').set({ role: 'member' }).where('person_id', '=', lead.id).execute();
};

test('[C11] the only steward is judged by those who lead a group she is in; of where they know her from nothing is told', async () => {
	expect(await foreseenBy(reporter)).toEqual({ hearing: 'others', operator: null });
	await reportHim(reporter);
	for (const other of [steward, far, author, reporter]) expect(await waitingFor(other)).toEqual([]);
	for (const lead of [near, second]) {
		expect(await waitingFor(lead)).toMatchObject([{ about: 'person', grounds: ['danger'] }]);
		expect((await loadToday(lead.ctx)).cases.waiting).toBe(1);
	}
	const caseId = await theCase(near);
	for (const other of [steward, far]) expect(await outcomeOf(lookAtCase(other.ctx, { caseId }))).toBe('not_found');
	await lookAtCase(near.ctx, { caseId });
	const page = await loadCase(near.ctx, { caseId });
	expect(page).toMatchObject({ item: { about: 'person', personId: steward.id }, task: 'decide' });
	expect(JSON.stringify(page)).not.toContain(reporter.id);
	await decide(near);
	expect((await loadReports(reporter.ctx)).mine).toMatchObject([
		{ decision: { outcome: 'reminded', decidedBy: near.id }, isForNobody: false }
	]);
	const network = await build.network();
	const { cases } = await loadRecord(author.ctx, { spaceId: network.id });
	expect(cases).toMatchObject([{ about: 'person', decidedBy: near.id, looks: [{ personId: near.id }] }]);
});

test('[C11] where nobody near is left, those who lead any group hear it', async () => {
	await reportHim(near);
	await reportHim(second);
	expect(await waitingFor(far)).toHaveLength(1);
	for (const other of [near, second, steward]) expect(await waitingFor(other)).toEqual([]);
});

test('[C5] the only steward appeals to another lead than who decided', async () => {
	await reportHim(reporter);
	const caseId = await decide(near);
	await appealCase(steward.ctx, { caseId, words: 'I asked about the bus' });
	for (const other of [near, far, steward]) expect(await waitingFor(other)).toEqual([]);
	expect(await waitingFor(second)).toMatchObject([{ isAppeal: true }]);
	await lookAtCase(second.ctx, { caseId });
	await judgeAppeal(second.ctx, { caseId, verdict: 'changed', words: 'It was the bus' });
	expect((await loadReports(steward.ctx)).aboutMe).toMatchObject([{ appeal: { outcome: 'changed' } }]);
});

test('[C5] where the only steward decided about somebody, she and a lead of a group of his look at the appeal, both', async () => {
	await reportHim(reporter, author);
	const caseId = await decide(steward);
	await appealCase(author.ctx, { caseId, words: 'I asked about the bus' });
	for (const judge of [steward, near, second]) expect(await waitingFor(judge)).toHaveLength(1);
	expect(await waitingFor(far)).toEqual([]);
});

test('[C11] where nobody at all is left, whoever reports is told so at once and where to turn, and it waits for the next steward', async () => {
	await noLeads();
	expect(await foreseenBy(reporter)).toEqual({ hearing: 'nobody', operator: 'keeper@example.org' });
	await reportHim(reporter);
	expect(await loadReports(reporter.ctx)).toMatchObject({
		mine: [{ decision: null, isForNobody: true }],
		operator: 'keeper@example.org'
	});
	const next = await build.person({ role: 'steward' });
	expect(await waitingFor(next)).toHaveLength(1);
	expect(await loadReports(reporter.ctx)).toMatchObject({ mine: [{ isForNobody: false }], operator: null });
	await decide(next);
});

test('an appeal that nobody is left for says so', async () => {
	await reportHim(reporter);
	const caseId = await decide(near);
	await appealCase(steward.ctx, { caseId, words: 'I asked about the bus' });
	await noLeads();
	expect(await loadReports(steward.ctx)).toMatchObject({ aboutMe: [{ isForNobody: true }] });
	expect(await loadReports(reporter.ctx)).toMatchObject({ mine: [{ isForNobody: true }] });
});

test('[C11] a lead whom the only steward reported is judged by the other lead, and of a closed group by nobody outside it', async () => {
	const thread = await build.thread(reporter, group);
	const message = await postMessage(near.ctx, aMessage(thread, 'He lives behind the mill'));
	const report = { messageId: message.id, ground: 'case', words: '' } as const;
	await reportMessage(steward.ctx, report);
	expect(await waitingFor(second)).toHaveLength(1);
	for (const other of [near, steward, far]) expect(await waitingFor(other)).toEqual([]);
	await changeRole(second.ctx, { spaceId: group.id, personId: second.id, role: 'member' });
	for (const other of [near, second, steward, far]) expect(await waitingFor(other)).toEqual([]);
	expect((await loadReports(steward.ctx)).mine).toMatchObject([{ isForNobody: true }]);
	expect(await loadReportForm(reporter.ctx, { messageId: message.id })).toMatchObject({ hearing: 'nobody' });
});

test('[C11] where every lead is gone, what waited for them waits for the stewards', async () => {
	const thread = await build.thread(reporter, group);
	const message = await postMessage(author.ctx, aMessage(thread, 'He lives behind the mill'));
	await reportMessage(reporter.ctx, { messageId: message.id, ground: 'case', words: '' });
	expect(await waitingFor(steward)).toEqual([]);
	await noLeads();
	expect(await waitingFor(steward)).toHaveLength(1);
});

test('that the stewards reported somebody, too, is told to nobody who does', async () => {
	expect((await foreseenBy(reporter, author)).hearing).toBe('stewards');
	await reportHim(steward, author);
	expect((await foreseenBy(reporter, author)).hearing).toBe('stewards');
	expect(await waitingFor(near)).toHaveLength(1);
});
