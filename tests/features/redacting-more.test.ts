import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf } from '#shared/body.ts';
import { textField } from '#shared/document-schema.ts';
import { contextOf, newId } from '#server/core/context.ts';
import { createDatabase } from '#server/core/db.ts';
import * as comments from '#server/features/documents/comments.ts';
import * as documents from '#server/features/documents/commands.ts';
import * as publishing from '#server/features/documents/publishing.ts';
import { redactPassage } from '#server/features/documents/redacting.ts';
import * as versions from '#server/features/documents/versions.ts';
import { openNow } from '#server/features/documents/ydoc.ts';
import { dumpOf } from '../support/fingerprint.ts';
import {
	aDocument,
	as,
	Browser,
	clone,
	countUpdates,
	paragraphsOf,
	refusedAs,
	setTheTable
} from '../support/documents.ts';
import { layLine } from '../support/line.ts';

setTheTable();

const secret = 'Gulbahor of house forty-seven';

test.each(['before', 'after'] as const)(
	'where nobody knows whether it was kept, as the line went %s the commit, the text is read anew',
	async (when) => {
		const line = await layLine(clone().config);
		const remote = createDatabase(line.config);
		const { id: documentId } = await aDocument();
		const [one, two] = [await Browser.on('lead', documentId), await Browser.on('member', documentId)];
		await one.put(`Ask ${secret}`);
		const now = () => {
			if (openNow(documentId)?.mending) line.cutAt('commit', when);
			return new Date();
		};
		const outcome = await Promise.allSettled([
			redactPassage({ ...contextOf(as('lead').actor, remote), now }, { documentId, passage: secret })
		]);
		const open = openNow(documentId);
		if (when === 'before') {
			expect(outcome[0]).toMatchObject({ status: 'rejected', reason: refusedAs('unavailable') });
			await one.put('and on');
			expect(two.text).toContain('and on');
			expect(await paragraphsOf(documentId)).toEqual([`Ask ${secret}`, 'and on']);
		} else {
			expect(outcome[0]).toMatchObject({ status: 'fulfilled' });
			for (const { heard } of [one, two]) expect(heard.at(-1)).toMatchObject({ name: 'document:renewed' });
			await expect(one.put('and on')).rejects.toEqual(refusedAs('conflict'));
			expect(open?.doc.getXmlFragment(textField).toString()).not.toContain(secret);
			expect(await paragraphsOf(documentId)).toEqual(['Ask ▇▇▇']);
			const { text } = await clone()
				.db.selectFrom('document_text')
				.select('text')
				.where('document_id', '=', documentId)
				.executeTakeFirstOrThrow();
			expect(text).toBe('Ask ▇▇▇\n');
		}
		await remote.pool.end();
		await line.close();
	}
);

test('what was typed and deleted again is taken out too, though no version ever had it', async () => {
	const { id: documentId } = await aDocument();
	const browser = await Browser.on('member', documentId);
	await browser.put('stays');
	await browser.put('.');
	const paragraph = browser.doc.getXmlFragment(textField).get(1) as Y.XmlElement;
	const text = paragraph.get(0) as Y.XmlText;
	for (const letter of secret) await browser.change(() => text.insert(text.length - 1, letter));
	await browser.change(() => text.delete(0, secret.length));
	await browser.change(() => text.insert(0, 'else'));
	const letters = async () => {
		const { db } = clone();
		const kept = await db.selectFrom('document_update').select('data').where('document_id', '=', documentId).execute();
		const doc = new Y.Doc({ gc: false });
		for (const { data } of kept) Y.applyUpdate(doc, data);
		return [...doc.store.clients.values()]
			.flat()
			.map((item) => (item instanceof Y.Item && item.content instanceof Y.ContentString ? item.content.str : ''))
			.join('');
	};
	expect(await letters()).toContain(secret);
	await expect(redactPassage(as('lead'), { documentId, passage: 'never written' })).rejects.toEqual(
		refusedAs('bad_input')
	);
	await redactPassage(as('lead'), { documentId, passage: secret });
	expect(await countUpdates(documentId)).toBe(0);
	expect(await paragraphsOf(documentId)).toEqual(['stays', 'else.']);
});

test('it goes from the title, the names of versions and publications, and from what comments are called by', async () => {
	const name = 'Zarina of the seventh floor';
	const { id: documentId } = await aDocument();
	const browser = await Browser.on('lead', documentId);
	await browser.put('nothing of it here');
	await documents.renameDocument(as('lead'), { documentId, title: `About ${name}` });
	const version = await versions.nameVersion(as('lead'), { documentId, versionId: 'now', name: `For ${name}` });
	const published = { documentId, versionId: version.id, authors: [] };
	const { id: publicationId } = await publishing.publishVersion(as('lead'), published);
	const said = { language: null, clientId: newId() };
	const comment = { documentId, on: null, body: bodyOf(`Who is ${name}?`), ...said };
	const { thread } = await comments.beginComment(as('member'), comment);
	await comments.beginComment(as('member'), { ...comment, body: bodyOf('Fine'), clientId: newId() });
	expect(thread.title).toContain(name);

	// What people say in the margin is theirs: whoever takes out is told where it is.
	const left = await redactPassage(as('lead'), { documentId, passage: name });
	expect(left).toEqual({ said: [thread.id] });
	await clone().db.deleteFrom('message').where('thread_id', '=', thread.id).execute();
	const dump = await dumpOf(clone().db);
	for (const left of [name, 'zarina']) expect(dump).not.toContain(left);
	const page = await documents.loadDocumentPage(as('lead'), { documentId });
	expect(page.document.title).toBe('About ▇▇▇');
	const publication = await publishing.loadPublication(as('visitor'), { publicationId });
	expect(publication).toMatchObject({ title: 'About ▇▇▇', hash: version.hash });
	expect(publication.redactedAt).not.toBeNull();
});
