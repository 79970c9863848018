import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DocumentDto } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { Outcome } from '#shared/reports.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { writeText } from '#server/features/documents/commands.ts';
import { heldLife, purgeTrashedDocuments, restoreDocument, trashLife } from '#server/features/documents/trash.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { exportMine } from '#server/features/export/commands.ts';
import { appealCase, judgeAppeal } from '#server/features/reports/appeals.ts';
import { decideCase, loadDocumentReport, lookAtCase, reportDocument } from '#server/features/reports/commands.ts';
import { loadCase, loadRecord, loadReports } from '#server/features/reports/pages.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let steward: TestPerson, lead: TestPerson, author: TestPerson, reporter: TestPerson, observer: TestPerson;
let group: SpaceDto;
let document: DocumentDto;

beforeEach(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	[lead, author, reporter, observer] = (await build.people(4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
	const members = [{ person: author }, { person: reporter }, { person: observer, role: 'observer' as const }];
	group = await build.group([{ person: lead, role: 'lead' }, ...members], { access: 'invitation' });
	document = await build.document(author, group, { title: 'Who lives where' });
	const words = { type: 'paragraph', content: [{ type: 'text', text: 'He lives behind the mill' }] };
	await writeText(author.ctx, document.id, [words]);
});
afterEach(async () => {
	await closeDocuments();
	await clone.drop();
});

const report = (who: TestPerson) =>
	reportDocument(who.ctx, { documentId: document.id, ground: 'case', words: 'It names a house' });
const waitingFor = async (who: TestPerson) =>
	(await loadReports(who.ctx)).waiting.filter(({ about }) => about === 'document');
const decide = async (who: TestPerson, outcome: Outcome): Promise<Id> => {
	const caseId = (await waitingFor(who)).at(-1)?.id ?? '';
	await lookAtCase(who.ctx, { caseId });
	await decideCase(who.ctx, { caseId, outcome, ground: 'case', words: 'No houses, please' });
	return caseId;
};

test('[C10] whoever reads a document that somebody else began reports it, once; nobody else does, or learns that it is there', async () => {
	expect(await outcomeOf(report(author))).toBe('forbidden');
	for (const stranger of [steward, await build.person()]) {
		expect(await outcomeOf(report(stranger))).toBe('not_found');
		expect(await outcomeOf(loadDocumentReport(stranger.ctx, { documentId: document.id }))).toBe('not_found');
	}
	expect(await loadDocumentReport(reporter.ctx, { documentId: document.id })).toMatchObject({ hearing: 'leads' });
	await Promise.all([report(reporter), report(reporter), report(observer)]);
	const [one, ...others] = await waitingFor(lead);
	expect(others).toEqual([]);
	expect(one).toMatchObject({ about: 'document', spaceName: group.name, grounds: ['case'] });
	for (const other of [steward, author, reporter]) expect(await waitingFor(other)).toEqual([]);
	expect((await loadReports(reporter.ctx)).mine[0]).toMatchObject({ about: 'document', title: 'Who lives where' });
});

test('a lead who began it is judged by the stewards, who read its text only once they have said that they look', async () => {
	document = await build.document(lead, group, { title: 'By the lead' });
	await report(reporter);
	expect(await waitingFor(lead)).toEqual([]);
	const caseId = (await waitingFor(steward)).at(-1)?.id ?? '';
	expect((await loadCase(steward.ctx, { caseId })).item).toBeNull();
	await lookAtCase(steward.ctx, { caseId });
	expect((await loadCase(steward.ctx, { caseId })).item).toMatchObject({ title: 'By the lead', mayRead: false });
	expect((await loadRecord(reporter.ctx, { spaceId: group.id })).cases[0]?.looks).toMatchObject([
		{ personId: steward.id }
	]);
});

test('[C9] what is taken away lies in the trash and nobody puts it back; both sides are answered, and the record outlives it', async () => {
	await report(reporter);
	const caseId = (await waitingFor(lead)).at(-1)?.id ?? '';
	await lookAtCase(lead.ctx, { caseId });
	const { item } = await loadCase(lead.ctx, { caseId });
	expect(JSON.stringify(item)).toContain('behind the mill');
	await decide(lead, 'removed');
	expect(await outcomeOf(report(observer))).toBe('not_found');
	for (const owner of [author, lead])
		expect(await outcomeOf(restoreDocument(owner.ctx, { documentId: document.id }))).toBe('not_found');
	const { aboutMe } = await loadReports(author.ctx);
	expect(aboutMe[0]).toMatchObject({ about: 'document', text: '', decision: { outcome: 'removed' }, mayAppeal: true });
	expect((await loadReports(reporter.ctx)).mine[0]).toMatchObject({ decision: { words: 'No houses, please' } });
	// An appeal may still be made.
	expect(await purgeTrashedDocuments(clone, new Date(Date.now() + trashLife))).toBe(0);
	expect(await purgeTrashedDocuments(clone, new Date(Date.now() + heldLife))).toBe(1);
	expect((await loadReports(author.ctx)).aboutMe[0]).toMatchObject({ mayAppeal: false });
	expect((await loadRecord(reporter.ctx, { spaceId: group.id })).cases).toMatchObject([
		{ about: 'document', outcome: 'removed' }
	]);
	expect((await exportMine(reporter.ctx)).reports).toContainEqual(
		expect.objectContaining({ documentId: null, words: 'It names a house' })
	);
});

test('once an appeal found the decision wrong, those who own it may put it back', async () => {
	await report(reporter);
	const caseId = await decide(lead, 'removed');
	await appealCase(author.ctx, { caseId, words: 'It is invented' });
	await lookAtCase(steward.ctx, { caseId });
	// While it is looked at, what it is about is there.
	expect(await purgeTrashedDocuments(clone, new Date(Date.now() + 10 * heldLife))).toBe(0);
	await judgeAppeal(steward.ctx, { caseId, verdict: 'changed', words: 'It is' });
	expect(await purgeTrashedDocuments(clone, new Date(Date.now() + trashLife - 60_000))).toBe(0);
	await restoreDocument(author.ctx, { documentId: document.id });
	expect(await outcomeOf(report(reporter))).toBe('done');
});

test('where an appeal upholds the decision the document goes a week later, and nobody puts it back until then', async () => {
	await report(reporter);
	const caseId = await decide(lead, 'removed');
	await appealCase(author.ctx, { caseId, words: 'It is invented' });
	await lookAtCase(steward.ctx, { caseId });
	await judgeAppeal(steward.ctx, { caseId, verdict: 'upheld', words: 'It is not' });
	expect(await outcomeOf(restoreDocument(author.ctx, { documentId: document.id }))).toBe('not_found');
	expect(await purgeTrashedDocuments(clone, new Date(Date.now() + trashLife - 60_000))).toBe(0);
	expect(await purgeTrashedDocuments(clone, new Date(Date.now() + trashLife))).toBe(1);
});
