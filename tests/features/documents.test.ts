import { describe, expect, test } from 'vitest';
import { textField } from '#shared/document-schema.ts';
import { contractVersion } from '#shared/live.ts';
import { newId } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as documents from '#server/features/documents/commands.ts';
import { setRights } from '#server/features/documents/rights.ts';
import { leaveAll, rightsChanged } from '#server/features/documents/viewers.ts';
import { deleteMember, insertMember, updateRole } from '#server/features/spaces/queries.ts';
import { listen } from '../support/announcements.ts';
import {
	aDocument,
	as,
	Browser,
	idOf,
	paragraphsOf,
	refusedAs,
	setTheTable,
	spaces,
	type Who
} from '../support/documents.ts';

setTheTable();

describe('who may do what', () => {
	test('[W1] whoever reads a space reads its documents, and to others they are not there', async () => {
		const [closed, open] = [await aDocument(), await aDocument(spaces.open)];
		for (const who of ['lead', 'member', 'observer'] as const) {
			expect((await documents.loadDocumentPage(as(who), { documentId: closed.id })).document).toEqual(closed);
		}
		expect((await documents.loadDocumentPage(as('outsider'), { documentId: open.id })).document).toEqual(open);
		for (const [who, id] of [
			['outsider', closed.id],
			['visitor', closed.id],
			['visitor', open.id],
			['member', newId()]
		] as const) {
			await expect(documents.loadDocumentPage(as(who), { documentId: id })).rejects.toEqual(refusedAs('not_found'));
			await expect(new Browser(who, id).open()).rejects.toEqual(refusedAs('not_found'));
			await expect(new Browser(who, id).send('AAA=')).rejects.toEqual(refusedAs('not_found'));
			await expect(new Browser(who, id).caret(1, 1, null)).rejects.toEqual(refusedAs('not_found'));
		}
	});

	test('[W2] members and leads begin documents, observers and outsiders do not', async () => {
		const said = { spaceId: spaces.open, kind: 'brief' as const, title: 'New', language: null };
		const input = () => ({ ...said, clientId: newId() });
		expect(await documents.createDocument(as('lead'), input())).toMatchObject({ title: 'New', kind: 'brief' });
		expect(await documents.createDocument(as('member'), input())).toMatchObject({ title: 'New' });
		await expect(documents.createDocument(as('observer'), input())).rejects.toEqual(refusedAs('forbidden'));
		await expect(documents.createDocument(as('outsider'), input())).rejects.toEqual(refusedAs('forbidden'));
		const hidden = documents.createDocument(as('outsider'), { ...input(), spaceId: spaces.closed });
		await expect(hidden).rejects.toEqual(refusedAs('not_found'));
	});

	test('[W3] members and leads write and rename, observers only read', async () => {
		const { id } = await aDocument();
		const [lead, member, observer] = [
			await Browser.on('lead', id),
			await Browser.on('member', id),
			await Browser.on('observer', id)
		];
		expect([lead.mayWrite, member.mayWrite, observer.mayWrite]).toEqual([true, true, false]);
		await lead.put('from the lead');
		await member.put('from a member');
		await expect(observer.put('from an observer')).rejects.toEqual(refusedAs('forbidden'));
		expect(await paragraphsOf(id)).toEqual(['from the lead', 'from a member']);
		const rename = (who: Who, title: string) => documents.renameDocument(as(who), { documentId: id, title });
		await expect(rename('observer', 'Mine')).rejects.toEqual(refusedAs('forbidden'));
		await expect(rename('outsider', 'Mine')).rejects.toEqual(refusedAs('not_found'));
		expect((await rename('lead', 'Ours')).title).toBe('Ours');
	});

	test('title, stage and rights changed at the same moment are told whole: the last that is heard is how it stands', async () => {
		const { id: documentId } = await aDocument();
		for (let round = 0; round < 10; round++) {
			const heard = listen();
			const rights = { members: 'write', observers: round % 2 ? 'read' : 'comment', readers: 'read' } as const;
			await Promise.all([
				documents.renameDocument(as('member'), { documentId, title: `Renamed ${round}` }),
				documents.setStage(as('lead'), { documentId, stage: round % 2 ? 'draft' : 'comment' }),
				setRights(as('lead'), { documentId, ...rights })
			]);
			const { document } = await documents.loadDocumentPage(as('lead'), { documentId });
			const told = [...heard.of('document:renamed'), ...heard.of('document:changed')];
			expect(told.toSorted((a, b) => a.at.seq - b.at.seq).at(-1)?.document).toEqual(document);
		}
	});

	test('a browser of another version reads only', async () => {
		const { id } = await aDocument();
		const old = await Browser.on('member', id, contractVersion - 1);
		expect(old.mayWrite).toBe(false);
		await expect(old.put('what it does not know it would delete')).rejects.toEqual(refusedAs('out_of_date'));
	});

	test('who loses the right to write is told, and who may read no longer hears nothing more', async () => {
		const { id } = await aDocument();
		const [lead, member] = [await Browser.on('lead', id), await Browser.on('member', id)];
		const change = (role: 'member' | 'observer' | null) =>
			inTransaction(as('lead'), async (tx) => {
				const personId = idOf('member');
				if (role) await updateRole(tx, spaces.closed, personId, role);
				else await deleteMember(tx, spaces.closed, personId);
			});
		await change('observer');
		await rightsChanged({ personId: idOf('member') });
		expect(member.heard.find((one) => one.name === 'document:rights')?.payload).toEqual({
			documentId: id,
			right: 'read',
			mayWrite: false
		});
		await expect(member.put('no')).rejects.toEqual(refusedAs('forbidden'));
		await change(null);
		const told = rightsChanged({ personId: idOf('member') });
		await Promise.all([lead.put('a secret'), told]);
		expect(member.heard.at(-1)).toMatchObject({ name: 'document:rights', payload: { mayWrite: null } });
		expect(member.text).not.toContain('secret');
		await expect(member.put('no')).rejects.toEqual(refusedAs('not_found'));
		await inTransaction(as('lead'), (tx) => insertMember(tx, spaces.closed, idOf('member'), 'member'));
	});

	test('a right that was taken without anybody saying so is noticed within about a second', async () => {
		const { id } = await aDocument();
		const member = await Browser.on('member', id);
		await member.put('still');
		const setRole = (role: 'member' | 'observer') =>
			inTransaction(as('lead'), (tx) => updateRole(tx, spaces.closed, idOf('member'), role));
		await setRole('observer');
		await new Promise((resolve) => setTimeout(resolve, 1050));
		await expect(member.put('no more')).rejects.toEqual(refusedAs('forbidden'));
		await setRole('member');
	});
});

describe('carets', () => {
	const position = { type: null, tname: textField, item: null, assoc: 0 };
	const state = (user: object) => ({ user, cursor: { anchor: position, head: position } });
	const carets = (browser: Browser) =>
		browser.heard.flatMap((one) => (one.name === 'document:carets' ? [one.payload.awareness] : []));

	test('a caret stands under the name of the session, whatever the browser says, and goes with it', async () => {
		const { id } = await aDocument();
		const [lead, member] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await member.caret(77, 1, state({ personId: idOf('lead'), name: '<b>Lead</b>' }));
		const told = Buffer.from(carets(lead)[0]!, 'base64').toString();
		expect(told).toContain(`{"personId":"${idOf('member')}"}`);
		expect(told).not.toContain('Lead');
		expect((await Browser.on('observer', id).then((browser) => browser.open())).awareness).not.toBeNull();
		// An older one does not undo it.
		await member.caret(77, 1, state({}));
		expect(carets(lead)).toHaveLength(1);
		leaveAll(member.seat.socketId);
		expect(Buffer.from(carets(lead).at(-1)!, 'base64').toString()).toContain('null');
		expect((await lead.open()).awareness).toBeNull();
	});

	test('nobody moves the caret of another, nor two at once, nor one that is none', async () => {
		const { id } = await aDocument();
		const [lead, member] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await lead.caret(5, 1, state({}));
		await expect(member.caret(5, 9, null)).rejects.toEqual(refusedAs('forbidden'));
		await member.caret(6, 1, state({}));
		await expect(member.caret(7, 1, state({}))).rejects.toEqual(refusedAs('bad_input'));
		await expect(member.caret(6, 2, { cursor: 'here' })).rejects.toEqual(refusedAs('bad_input'));
		const again = await Browser.on('lead', id);
		await again.caret(5, 2, state({}));
	});
});
