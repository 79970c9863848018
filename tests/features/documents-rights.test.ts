import { describe, expect, test } from 'vitest';
import type { GivenRight, SpaceRights } from '#shared/document-rights.ts';
import type { Id } from '#shared/ids.ts';
import { Search } from '#shared/search.ts';
import { contextOf } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { onAnnouncement } from '#server/core/activity.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as documents from '#server/features/documents/commands.ts';
import { listDocuments } from '#server/features/documents/queries.ts';
import * as rights from '#server/features/documents/rights.ts';
import * as trash from '#server/features/documents/trash.ts';
import { rightsChanged } from '#server/features/documents/viewers.ts';
import { search } from '#server/features/search/commands.ts';
import { deleteMember, insertMember, updateRole } from '#server/features/spaces/queries.ts';
import { aDocument, as, Browser, clone, idOf, refusedAs, setTheTable, spaces, type Who } from '../support/documents.ts';

setTheTable();

const usual: SpaceRights = { members: 'write', observers: 'read', readers: 'read' };
const page = (who: Who | 'visitor', documentId: Id) => documents.loadDocumentPage(as(who), { documentId });
const rightOf = async (who: Who, documentId: Id) => (await page(who, documentId)).myRight;
const give = (documentId: Id, personId: Id, right: GivenRight) =>
	rights.giveRight(as('lead'), { documentId, personId, right });
const hidden = refusedAs('not_found');
const forbidden = refusedAs('forbidden');

describe('rights', () => {
	test('[W4] each has what the document gives to her place; leads own it, and so does who began it', async () => {
		const { id } = await aDocument(spaces.open);
		const by = async () =>
			Object.fromEntries(
				await Promise.all(
					(['lead', 'member', 'observer', 'outsider'] as const).map(async (who) => [who, await rightOf(who, id)])
				)
			);
		expect(await by()).toEqual({ lead: 'own', member: 'own', observer: 'read', outsider: 'read' });
		await rights.setRights(as('lead'), { documentId: id, members: 'read', observers: 'comment', readers: 'comment' });
		expect(await by()).toEqual({ lead: 'own', member: 'own', observer: 'comment', outsider: 'comment' });
		const become = (role: 'member' | 'observer' | 'lead', who: Who) =>
			inTransaction(as('lead'), (tx) => updateRole(tx, spaces.open, idOf(who), role));
		await become('observer', 'member');
		await become('member', 'observer');
		// Who began it owns it as a member only; another member has what members have.
		expect(await by()).toEqual({ lead: 'own', member: 'comment', observer: 'read', outsider: 'comment' });
		await become('member', 'member');
		await become('observer', 'observer');
	});

	test('[W6] only those who own a document say who may what in it', async () => {
		const { id } = await aDocument();
		const set = (who: Who | 'visitor') => rights.setRights(as(who), { documentId: id, ...usual, observers: 'write' });
		await expect(set('observer')).rejects.toEqual(forbidden);
		await expect(set('outsider')).rejects.toEqual(hidden);
		await expect(set('visitor')).rejects.toEqual(hidden);
		expect((await set('member')).rights.observers).toBe('write');
		// Now she writes, and owns nothing all the same.
		const observer = await Browser.on('observer', id);
		await observer.put('from an observer');
		for (const act of [rights.loadRights, rights.makeLink, rights.revokeLink, trash.trashDocument])
			await expect(act(as('observer'), { documentId: id, words: '' })).rejects.toEqual(forbidden);
	});

	test('[W7] [W9] a right by name opens one document to somebody outside, and nothing else of its space', async () => {
		const [one, other] = [await aDocument(), await aDocument()];
		await expect(page('outsider', one.id)).rejects.toEqual(hidden);
		await give(one.id, idOf('outsider'), 'comment');
		const seen = await page('outsider', one.id);
		expect(seen).toMatchObject({ myRight: 'comment', space: null, place: null, threads: [], myRole: null });
		await expect(page('outsider', other.id)).rejects.toEqual(hidden);
		await give(one.id, idOf('outsider'), 'write');
		await (await Browser.on('outsider', one.id)).put('from outside');
		// Nobody raises herself, and a right that adds takes nothing away.
		await expect(give(one.id, idOf('lead'), 'read')).rejects.toEqual(forbidden);
		await give(one.id, idOf('member'), 'read');
		expect(await rightOf('member', one.id)).toBe('own');
		// To nobody who is not there, or who is not confirmed.
		await expect(give(one.id, one.id, 'read')).rejects.toEqual(hidden);
		const confirmed = (at: Date | null) =>
			clone().db.updateTable('member').set({ confirmed_at: at }).where('person_id', '=', idOf('outsider')).execute();
		await confirmed(null);
		await expect(page('outsider', one.id)).rejects.toEqual(hidden);
		await expect(give(one.id, idOf('outsider'), 'read')).rejects.toEqual(hidden);
		await confirmed(new Date());
		expect(await rightOf('outsider', one.id)).toBe('write');
		await rights.takeRight(as('lead'), { documentId: one.id, personId: idOf('outsider') });
		await expect(page('outsider', one.id)).rejects.toEqual(hidden);
	});

	test('[W9] whom a space has suspended has no right by name in it either', async () => {
		const { id } = await aDocument();
		await give(id, idOf('outsider'), 'write');
		await inTransaction(as('lead'), (tx) => insertMember(tx, spaces.closed, idOf('outsider'), 'member'));
		const suspended = (at: Date | null) =>
			clone()
				.db.updateTable('member')
				.set({ suspended_at: at })
				.where('person_id', '=', idOf('outsider'))
				.where('space_id', '=', spaces.closed)
				.execute();
		await suspended(new Date());
		await expect(page('outsider', id)).rejects.toEqual(hidden);
		await suspended(null);
		await inTransaction(as('lead'), (tx) => deleteMember(tx, spaces.closed, idOf('outsider')));
	});

	test('R10: a right that is taken closes the open document, and one that is lowered ends the writing', async () => {
		const { id } = await aDocument();
		await give(id, idOf('outsider'), 'write');
		const [lead, outsider] = [await Browser.on('lead', id), await Browser.on('outsider', id)];
		// As the house carries it: after the commit, before anything else is told.
		const told: Promise<void>[] = [];
		onAnnouncement(({ effects }) => {
			for (const effect of effects) if (effect.kind === 'document-rights:changed') told.push(rightsChanged(effect));
		});
		await give(id, idOf('outsider'), 'read');
		await Promise.all(told);
		const rightsTold = () => outsider.heard.filter(({ name }) => name === 'document:rights').at(-1)?.payload;
		expect(rightsTold()).toEqual({ documentId: id, right: 'read', mayWrite: false });
		await expect(outsider.put('no')).rejects.toEqual(forbidden);
		await rights.takeRight(as('lead'), { documentId: id, personId: idOf('outsider') });
		await Promise.all([lead.put('a secret'), ...told]);
		expect(rightsTold()).toEqual({ documentId: id, right: null, mayWrite: null });
		expect(outsider.text).not.toContain('secret');
		await expect(outsider.put('no')).rejects.toEqual(hidden);
		await expect(outsider.open()).rejects.toEqual(hidden);
		onAnnouncement(() => undefined);
	});

	test('[W3] who writes says at which stage it is; who only comments or reads does not', async () => {
		const { id } = await aDocument();
		const stage = (who: Who) => documents.setStage(as(who), { documentId: id, stage: 'agreed' });
		await expect(stage('observer')).rejects.toEqual(forbidden);
		await expect(stage('outsider')).rejects.toEqual(hidden);
		expect((await stage('member')).stage).toBe('agreed');
		expect((await page('observer', id)).document.stage).toBe('agreed');
	});
});

describe('a link for reading', () => {
	const visitor = () => contextOf({ kind: 'visitor' }, clone());
	const open = (token: string) => rights.openShared(visitor(), { token }, 'an address');

	test('[W6] opens the text to whoever has it until it is taken back, and is kept nowhere', async () => {
		const { id, title } = await aDocument();
		await documents.writeText(as('member'), id, [{ type: 'paragraph', content: [{ type: 'text', text: 'For all' }] }]);
		const first = await rights.makeLink(as('member'), { documentId: id });
		// 128 bits.
		expect(Buffer.from(first.token, 'base64url')).toHaveLength(16);
		const kept = await clone().db.selectFrom('document_link').selectAll().where('document_id', '=', id).execute();
		expect(JSON.stringify(kept)).not.toContain(first.token);
		const shared = await open(first.token);
		expect(Object.keys(shared).sort()).toEqual(['language', 'text', 'title']);
		expect(shared).toMatchObject({ title, text: { content: [{ content: [{ text: 'For all' }] }] } });
		const second = await rights.makeLink(as('member'), { documentId: id });
		await expect(open(first.token)).rejects.toEqual(hidden);
		await rights.revokeLink(as('lead'), { documentId: id });
		await expect(open(second.token)).rejects.toEqual(hidden);
		const third = await rights.makeLink(as('member'), { documentId: id });
		await trash.trashDocument(as('lead'), { documentId: id });
		await expect(open(third.token)).rejects.toEqual(hidden);
	});

	test('R10: leads nowhere any more once whoever made it owns the document no longer', async () => {
		const { id } = await aDocument();
		await give(id, idOf('outsider'), 'own');
		const { token } = await rights.makeLink(as('outsider'), { documentId: id });
		await open(token);
		await give(id, idOf('outsider'), 'write');
		await expect(open(token)).rejects.toEqual(hidden);
		await rights.takeRight(as('lead'), { documentId: id, personId: idOf('outsider') });
		await expect(open(token)).rejects.toEqual(hidden);
	});
});

describe('the trash', () => {
	const listed = async (id: Id) =>
		(await inTransaction(as('lead'), (tx) => listDocuments(tx, spaces.closed))).some((one) => one.id === id);

	test('[W8] holds what is open to nobody, and those who own it put it back as it was', async () => {
		const { id } = await aDocument();
		const browser = await Browser.on('member', id);
		await browser.put('unmistakable');
		await expect(trash.trashDocument(as('observer'), { documentId: id })).rejects.toEqual(forbidden);
		await trash.trashDocument(as('member'), { documentId: id });
		await rightsChanged({ documentId: id });
		expect(browser.heard.at(-1)).toMatchObject({ name: 'document:rights', payload: { right: null } });
		for (const who of ['lead', 'member', 'observer'] as const) {
			await expect(page(who, id)).rejects.toEqual(hidden);
			await expect(new Browser(who, id).open()).rejects.toEqual(hidden);
		}
		expect(await listed(id)).toBe(false);
		const found = await search(as('member'), parse(Search, { words: 'unmistakable' }));
		expect(found.documents.count).toBe(0);
		await expect(trash.restoreDocument(as('observer'), { documentId: id })).rejects.toEqual(hidden);
		await expect(trash.restoreDocument(as('outsider'), { documentId: id })).rejects.toEqual(hidden);
		await trash.restoreDocument(as('lead'), { documentId: id });
		expect(await listed(id)).toBe(true);
		expect(JSON.stringify((await page('observer', id)).text)).toContain('unmistakable');
		await expect(trash.restoreDocument(as('lead'), { documentId: id })).rejects.toEqual(hidden);
	});

	test('[W8] is emptied of what lay in it for seven days, and nothing of it is left', async () => {
		const [due, fresh] = [await aDocument(), await aDocument()];
		await (await Browser.on('member', due.id)).put('to be forgotten');
		for (const { id } of [due, fresh]) await trash.trashDocument(as('lead'), { documentId: id });
		const put = clone().db.updateTable('document');
		await put.set({ purge_at: new Date() }).where('id', '=', due.id).execute();
		expect(await trash.purgeTrashedDocuments(clone(), new Date(Date.now() + trash.trashLife - 60_000))).toBe(1);
		await expect(trash.restoreDocument(as('lead'), { documentId: due.id })).rejects.toEqual(hidden);
		const { db } = clone();
		for (const table of ['document_update', 'document_text'] as const)
			expect(await db.selectFrom(table).select('document_id').where('document_id', '=', due.id).execute()).toEqual([]);
		expect(await db.selectFrom('authorship').select('person_id').where('subject_id', '=', due.id).execute()).toEqual(
			[]
		);
		await trash.restoreDocument(as('lead'), { documentId: fresh.id });
	});
});
