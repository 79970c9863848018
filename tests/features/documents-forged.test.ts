import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import * as documents from '#server/features/documents/commands.ts';
import { aDocument, as, base64, Browser, clone, idOf, paragraphsOf, setTheTable } from '../support/documents.ts';

setTheTable();

const differs = { code: 'conflict', fields: { update: ['differs'] } };

const authorsOf = async (id: Id) => {
	const rows = clone().db.selectFrom('document_client').select(['client', 'clock', 'person_id', 'brought_by']);
	return rows.where('document_id', '=', id).orderBy('client').orderBy('clock').execute();
};

/** A copy of a text whose next words stand under a client of one's choice. */
const copyUnder = (client: number, of: Y.Doc) => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(of));
	// Afterwards: Yjs draws another number when it meets its own in what comes from elsewhere.
	doc.clientID = client;
	return doc;
};

const writeIn = (doc: Y.Doc, words: string) => {
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(words)]);
	const root = doc.getXmlFragment(textField);
	root.insert(root.length, [paragraph]);
};

/** An author with a saved word, and somebody who gives back, under her number, what she never wrote. */
const anAuthorAndAForger = async (forge: (copy: Y.Doc) => void) => {
	const { id } = await aDocument();
	const [author, forger] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await author.put('mine');
	const copy = copyUnder(author.doc.clientID, author.doc);
	forge(copy);
	const give = async () => {
		Y.applyUpdate(forger.doc, Y.encodeStateAsUpdate(copy));
		await forger.giveBack();
	};
	return { id, author, forger, give };
};

test('words on their way are refused where somebody else put others under their numbers meanwhile, never called saved', async () => {
	const { id, author, give } = await anAuthorAndAForger((copy) => writeIn(copy, 'forged'));
	const update = author.write('written at this moment');
	author.rooms.clear();
	await give();
	await expect(author.send(update)).rejects.toMatchObject(differs);
	expect(author.text).toContain('written at this moment');
	expect(await paragraphsOf(id)).toEqual(['mine', 'forged']);
	expect((await authorsOf(id)).at(-1)).toMatchObject({ person_id: null, brought_by: idOf('member') });
});

test.each([
	['other words', (copy: Y.Doc) => writeIn(copy, 'forged')],
	[
		'words that were deleted',
		(copy: Y.Doc) => {
			writeIn(copy, 'forged without a line, and as long as it takes');
			copy.getXmlFragment(textField).delete(1, 1);
		}
	],
	[
		'the same words elsewhere',
		(copy: Y.Doc) => copy.getXmlFragment(textField).insert(0, [new Y.XmlElement('paragraph')])
	]
])('what was written without a line is not called saved where others gave back %s', async (_, forge) => {
	const { id, author, give } = await anAuthorAndAForger(forge);
	author.rooms.clear();
	author.write('written without a line');
	await give();
	const before = await paragraphsOf(id);
	await expect(author.giveBack()).rejects.toMatchObject(differs);
	expect(await paragraphsOf(id)).toEqual(before);
	expect((await authorsOf(id)).filter((row) => row.person_id === idOf('lead'))).toHaveLength(1);
});

test('nobody gives back something else than what is known, nor goes on with a copy that differs', async () => {
	const { id } = await aDocument();
	const [author, witness, forger] = [
		await Browser.on('lead', id),
		await Browser.on('lead', id),
		await Browser.on('member', id)
	];
	await author.put('mine');
	const before = copyUnder(author.doc.clientID, author.doc);
	const other = copyUnder(author.doc.clientID, author.doc);
	writeIn(before, 'true');
	writeIn(other, 'forged');
	// The witness heard what the server then lost.
	Y.applyUpdate(witness.doc, Y.encodeStateAsUpdate(before));
	witness.rooms.clear();
	Y.applyUpdate(forger.doc, Y.encodeStateAsUpdate(other));
	await forger.giveBack();
	await expect(witness.giveBack()).rejects.toMatchObject(differs);
	const update = base64(Y.encodeStateAsUpdate(before));
	const given = { documentId: id, update, own: [] };
	await expect(documents.updateDocument(as('member'), given, forger.seat)).rejects.toMatchObject(differs);
	expect(await paragraphsOf(id)).toEqual(['mine', 'forged']);
});

test('what the author deleted meanwhile stays nobody’s, and the rest of what was given back is hers', async () => {
	const { id, author, give } = await anAuthorAndAForger((copy) => writeIn(copy, 'abc'));
	author.rooms.clear();
	author.write('abc');
	const paragraph = author.doc.getXmlFragment(textField).get(1) as Y.XmlElement;
	(paragraph.get(0) as Y.XmlText).delete(1, 1);
	await give();
	await author.giveBack();
	expect(await paragraphsOf(id)).toEqual(['mine', 'ac']);
	const rows = (await authorsOf(id)).filter(({ client }) => client === author.doc.clientID);
	expect(rows.map((row) => row.person_id)).toEqual([idOf('lead'), idOf('lead'), null, idOf('lead')]);
});

test('a letter of two halves that was cut in the middle is still the same', async () => {
	const { id, author, give } = await anAuthorAndAForger((copy) => writeIn(copy, 'a😀b'));
	author.rooms.clear();
	author.write('a😀b');
	const paragraph = author.doc.getXmlFragment(textField).get(1) as Y.XmlElement;
	(paragraph.get(0) as Y.XmlText).insert(2, '-');
	await give();
	await author.giveBack();
	expect((await paragraphsOf(id))?.[1]).toMatch(/^a.-.b$/);
});
