import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import { fold } from '#server/features/documents/fold.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import {
	aDocument,
	as,
	base64,
	Browser,
	clone,
	countUpdates,
	idOf,
	paragraphsOf,
	refusedAs,
	setTheTable
} from '../support/documents.ts';

setTheTable();

const authorsOf = async (id: Id) => {
	const rows = clone().db.selectFrom('document_client').select(['client', 'clock', 'person_id', 'brought_by']);
	return rows.where('document_id', '=', id).orderBy('client').orderBy('clock').execute();
};

/** A paragraph under a client of one's choice, as an update of its own. */
const under = (client: number, text: string, after?: Y.Doc) => {
	const doc = new Y.Doc();
	if (after) Y.applyUpdate(doc, Y.encodeStateAsUpdate(after));
	// Afterwards: Yjs draws another number when it meets its own in what comes from elsewhere.
	doc.clientID = client;
	const before = Y.encodeStateVector(doc);
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(text)]);
	const root = doc.getXmlFragment(textField);
	root.insert(root.length, [paragraph]);
	return Y.encodeStateAsUpdate(doc, before);
};

/** As a kill between the relaying and the commit: the last change is gone from the server, with all that came with it. */
const loseTheLast = async (id: Id, client: number) => {
	await closeDocuments();
	const { db } = clone();
	const last = db.selectFrom('document_update').select(({ fn }) => fn.max('number').as('number'));
	const { number } = await last.where('document_id', '=', id).executeTakeFirstOrThrow();
	await db.deleteFrom('document_update').where('document_id', '=', id).where('number', '=', number).execute();
	await db
		.updateTable('document')
		.set({ update_head: Number(number) - 1 })
		.where('id', '=', id)
		.execute();
	const left = await countUpdates(id);
	if (left === 0) await db.deleteFrom('document_client').where('client', '=', client).execute();
};

test('who wrote what is kept with the first change of each browser, and outlives folding', async () => {
	const { id } = await aDocument();
	const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await Promise.all([one.put('a'), two.put('b')]);
	await Promise.all([one.put('c'), two.put('d')]);
	const both = [
		{ client: one.doc.clientID, clock: 0, person_id: idOf('lead'), brought_by: null },
		{ client: two.doc.clientID, clock: 0, person_id: idOf('member'), brought_by: null }
	].sort((a, b) => a.client - b.client);
	expect(await authorsOf(id)).toEqual(both);
	await fold(as('lead'), id);
	expect(await countUpdates(id)).toBe(0);
	expect(await authorsOf(id)).toEqual(both);
	await closeDocuments();
	await one.open();
	await one.put('after');
	expect(await authorsOf(id)).toEqual(both);
});

test('an item under the client of another person is refused, and changes nothing', async () => {
	const { id } = await aDocument();
	const [writer, forger] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await writer.put('mine');
	const forged = base64(under(writer.doc.clientID, 'not mine', writer.doc));
	await expect(forger.send(forged)).rejects.toMatchObject({ code: 'conflict', fields: { update: ['client_taken'] } });
	expect(await paragraphsOf(id)).toEqual(['mine']);
	await closeDocuments();
	await forger.open();
	await expect(forger.send(forged)).rejects.toEqual(refusedAs('conflict'));
	expect(await paragraphsOf(id)).toEqual(['mine']);
	expect(await authorsOf(id)).toHaveLength(1);
});

test('a client that shows its caret is nobody else’s, before it has written a word', async () => {
	const { id } = await aDocument();
	const [writer, forger] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await writer.caret(writer.doc.clientID, 1, { cursor: null });
	await expect(forger.send(base64(under(writer.doc.clientID, 'forged')))).rejects.toEqual(refusedAs('conflict'));
	await forger.put('own');
	await expect(writer.caret(forger.doc.clientID, 2, { cursor: null })).rejects.toEqual(refusedAs('bad_input'));
	const third = await Browser.on('lead', id);
	await expect(third.caret(forger.doc.clientID, 1, { cursor: null })).rejects.toEqual(refusedAs('forbidden'));
	await writer.put('mine');
	expect(await paragraphsOf(id)).toEqual(['own', 'mine']);
});

test('what the server lost is given back by another, credited to nobody until its author sends it too', async () => {
	const { id } = await aDocument();
	const [author, other] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await author.put('lost');
	const { clientID } = author.doc;
	await loseTheLast(id, clientID);
	await other.giveBack();
	expect(await paragraphsOf(id)).toEqual(['lost']);
	expect(await authorsOf(id)).toEqual([{ client: clientID, clock: 0, person_id: null, brought_by: idOf('member') }]);
	await closeDocuments();
	await author.giveBack();
	const credited = [{ client: clientID, clock: 0, person_id: idOf('lead'), brought_by: null }];
	expect(await authorsOf(id)).toEqual(credited);
	await author.put('and on');
	expect(await paragraphsOf(id)).toEqual(['lost', 'and on']);
	expect(await authorsOf(id)).toEqual(credited);
});

test('only what was lost is credited to nobody: what came before and what comes after is the author’s', async () => {
	const { id } = await aDocument();
	const [author, other] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await author.put('kept');
	const kept = Y.getState(author.doc.store, author.doc.clientID);
	await author.put('lost');
	const lost = Y.getState(author.doc.store, author.doc.clientID);
	await loseTheLast(id, author.doc.clientID);
	await other.giveBack();
	const first = { client: author.doc.clientID, clock: 0, person_id: idOf('lead'), brought_by: null };
	const hole = { ...first, clock: kept, person_id: null, brought_by: idOf('member') };
	expect(await authorsOf(id)).toEqual([first, hole]);
	// Its browser goes on without having been asked for what others gave back.
	await author.open();
	await author.put('new');
	expect(await authorsOf(id)).toEqual([first, hole, { ...first, clock: lost }]);
	await author.giveBack();
	expect((await authorsOf(id)).map((row) => row.person_id)).toEqual([idOf('lead'), idOf('lead'), idOf('lead')]);
	expect(await paragraphsOf(id)).toEqual(['kept', 'lost', 'new']);
});

test('words that are brought under another’s client stay nobody’s, also when that browser sends them on', async () => {
	const { id } = await aDocument();
	const [victim, forger] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await victim.put('mine');
	const forged = under(victim.doc.clientID, 'put into your mouth', victim.doc);
	const update = base64(forged);
	Y.applyUpdate(forger.doc, forged);
	await forger.giveBack();
	expect(victim.text).toContain('put into your mouth');
	await victim.giveBack();
	// A browser that says the forged words were its own says so of words that it did not write under that number.
	const rows = await authorsOf(id);
	expect(rows.filter((row) => row.person_id === idOf('lead'))).toHaveLength(1);
	expect(rows.at(-1)).toMatchObject({ person_id: null, brought_by: idOf('member') });
	await expect(forger.send(update)).resolves.toBeNull();
	await victim.put('still here');
	expect((await paragraphsOf(id))?.slice(0, 2)).toEqual(['mine', 'put into your mouth']);
});

test('what differs from what others brought is not credited', async () => {
	const { id } = await aDocument();
	const [author, forger] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await author.put('mine');
	const before = new Y.Doc();
	Y.applyUpdate(before, Y.encodeStateAsUpdate(author.doc));
	author.write('written without a line');
	Y.applyUpdate(forger.doc, under(author.doc.clientID, 'forged without a line', before));
	await forger.giveBack();
	await expect(author.giveBack()).rejects.toMatchObject({ fields: { update: ['differs'] } });
	const forged = (await authorsOf(id)).find((row) => row.clock > 0);
	expect(forged).toMatchObject({ person_id: null, brought_by: idOf('member') });
});
