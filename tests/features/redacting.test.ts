import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import * as documents from '#server/features/documents/commands.ts';
import * as publishing from '#server/features/documents/publishing.ts';
import { redactPassage } from '#server/features/documents/redacting.ts';
import * as versions from '#server/features/documents/versions.ts';
import { closeDocuments, openNow } from '#server/features/documents/ydoc.ts';
import { textFile } from '#server/http/text-file.ts';
import { dumpOf } from '../support/fingerprint.ts';
import {
	aDocument,
	as,
	base64,
	Browser,
	clone,
	idOf,
	paragraphsOf,
	refusedAs,
	setTheTable
} from '../support/documents.ts';

setTheTable();

const secret = 'Gulbahor of house forty-seven';
const letters = (text: string) => Buffer.from(text).toString('hex');

/** Everything of the server that could hold words: rows as text and as bytes, open texts, files to take away. */
const everything = async (documentId: Id, publicationId: Id) => {
	const open = openNow(documentId);
	const format = 'html' as const;
	const files = [
		await publishing.loadVersionFile(as('lead'), { documentId, versionId: 'now', format }),
		await publishing.loadPublishedFile(as('visitor'), { publicationId, format })
	];
	const pages = [
		await versions.loadComparison(as('lead'), { documentId, from: null, to: 'now' }),
		...(await Promise.all(
			(await versions.loadVersions(as('lead'), { documentId })).versions.map(({ id }) =>
				versions.loadVersion(as('lead'), { documentId, versionId: id })
			)
		))
	];
	const { db } = clone();
	const kept = [
		...(await db.selectFrom('document_update').select('data').execute()),
		...(await db.selectFrom('document_snapshot').select('data').execute())
	];
	return [
		await dumpOf(db),
		...kept.map(({ data }) => Buffer.from(data).toString('hex')),
		open ? Buffer.from(Y.encodeStateAsUpdate(open.doc)).toString('hex') : '',
		...(await Promise.all(files.flatMap((file) => [textFile(file, 'html').text(), textFile(file, 'markdown').text()]))),
		JSON.stringify(pages)
	];
};
const holds = (all: string[], words: string) => all.some((one) => one.includes(words) || one.includes(letters(words)));

test('[W6] a passage that was taken out is nowhere any more: no row, sync, version, publication, search, file', async () => {
	const { id: documentId } = await aDocument();
	const [one, two] = [await Browser.on('lead', documentId), await Browser.on('member', documentId)];
	await one.put(`Ask ${secret} first`);
	await two.put('This stays');
	const named = await versions.nameVersion(as('lead'), { documentId, versionId: 'now', name: 'Before' });
	const { id: publicationId } = await publishing.publishVersion(as('lead'), {
		documentId,
		versionId: named.id,
		authors: []
	});
	await two.put(`and once more ${secret}`);
	await versions.markSeen(as('member'), { documentId });
	expect(holds(await everything(documentId, publicationId), secret)).toBe(true);
	await expect(redactPassage(as('observer'), { documentId, passage: secret })).rejects.toEqual(refusedAs('forbidden'));
	await expect(redactPassage(as('outsider'), { documentId, passage: secret })).rejects.toEqual(refusedAs('not_found'));
	await expect(redactPassage(as('lead'), { documentId, passage: 'never written' })).rejects.toEqual(
		refusedAs('bad_input')
	);
	expect(one.heard.some(({ name }) => name === 'document:renewed')).toBe(false);

	await redactPassage(as('lead'), { documentId, passage: secret });
	expect(holds(await everything(documentId, publicationId), secret)).toBe(false);
	expect(one.heard.at(-1)).toMatchObject({ name: 'document:renewed', payload: { documentId, generation: 1 } });
	await closeDocuments();
	expect(await paragraphsOf(documentId)).toEqual(['Ask ▇▇▇ first', 'This stays', 'and once more ▇▇▇']);
	expect(holds(await everything(documentId, publicationId), secret)).toBe(false);

	// What was published keeps its hash and says so, and everybody's words are still their own.
	const page = await publishing.loadPublication(as('visitor'), { publicationId });
	expect(page.hash).toBe(named.hash);
	expect(page.redactedAt).not.toBeNull();
	expect(
		(await versions.loadVersions(as('lead'), { documentId })).versions.find(({ id }) => id === named.id)
	).toMatchObject({ hash: named.hash, redactedAt: expect.any(String) as string });
	const now = await versions.loadVersion(as('lead'), { documentId, versionId: 'now' });
	expect(now.blocks.map(({ runs }) => runs.map(({ personId }) => personId))).toEqual([
		[idOf('lead')],
		[idOf('member')],
		[idOf('member')]
	]);
});

test('a browser of the former generation merges nothing back, and what it writes later is refused', async () => {
	const { id: documentId } = await aDocument();
	const [stale, owner] = [await Browser.on('member', documentId), await Browser.on('lead', documentId)];
	await stale.put(`of ${secret}`);
	await redactPassage(as('lead'), { documentId, passage: secret });
	const renewed = { code: 'conflict', fields: { generation: ['renewed'] } };
	await expect(stale.open()).rejects.toMatchObject(renewed);
	// It says it has nothing, and then gives back all it has.
	const open = () => documents.openDocument(stale.ctx, { documentId, stateVector: '' }, stale.seat);
	expect((await open()).generation).toBe(1);
	const all = base64(Y.encodeStateAsUpdate(stale.doc));
	await expect(
		documents.updateDocument(stale.ctx, { documentId, update: all, own: [...stale.own] }, stale.seat)
	).rejects.toMatchObject(renewed);
	await expect(
		documents.updateDocument(stale.ctx, { documentId, update: all, own: [], generation: 0 }, stale.seat)
	).rejects.toMatchObject(renewed);
	await expect(
		documents.updateDocument(stale.ctx, { documentId, update: all, generation: 2 }, stale.seat)
	).rejects.toMatchObject(renewed);
	expect(await paragraphsOf(documentId)).toEqual(['of ▇▇▇']);
	const fresh = new Browser('member', documentId);
	const { update, generation } = await documents.openDocument(fresh.ctx, { documentId, stateVector: '' }, fresh.seat);
	Y.applyUpdate(fresh.doc, Buffer.from(update, 'base64'));
	await documents.updateDocument(fresh.ctx, { documentId, update: fresh.write('new'), generation }, fresh.seat);
	expect(await paragraphsOf(documentId)).toEqual(['of ▇▇▇', 'new']);
	expect(owner.mayWrite).toBe(true);
});

test('a passage goes over letters that look different and stands in addresses, and all else stays as it was', async () => {
	const { id: documentId } = await aDocument();
	const bold = { type: 'bold' };
	const link = { type: 'link', attrs: { href: 'mailto:secret-word@example.org' } };
	const nodes = [
		{
			type: 'heading',
			attrs: { level: 2, id: 'b-abcdefghijkl' },
			content: [
				{ type: 'text', text: 'The secret' },
				{ type: 'text', text: '-word here', marks: [bold] }
			]
		},
		{
			type: 'table',
			attrs: { id: 'b-bbcdefghijkl' },
			content: [
				{
					type: 'tableRow',
					content: [
						{
							type: 'tableCell',
							content: [{ type: 'paragraph', content: [{ type: 'text', text: 'write', marks: [link] }] }]
						}
					]
				}
			]
		}
	];
	await documents.writeText(as('member'), documentId, nodes);
	await redactPassage(as('lead'), { documentId, passage: 'secret-word' });
	const { text } = await versions.loadVersion(as('lead'), { documentId, versionId: 'now' });
	expect(text.content).toEqual([
		{
			...nodes[0],
			content: [
				{ type: 'text', text: 'The ▇▇▇' },
				{ type: 'text', text: ' here', marks: [bold] }
			]
		},
		{
			...nodes[1],
			content: [
				{
					type: 'tableRow',
					content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'write' }] }] }]
				}
			]
		}
	]);
});

test('what others write at that very moment is kept or refused, never half of each', async () => {
	const { id: documentId } = await aDocument();
	const browser = await Browser.on('member', documentId);
	await browser.put(`of ${secret}`);
	const outcomes = await Promise.allSettled([
		...Array.from({ length: 10 }, (_, i) => browser.put(`line ${i}`)),
		redactPassage(as('lead'), { documentId, passage: secret }),
		...Array.from({ length: 10 }, (_, i) => browser.put(`late ${i}`))
	]);
	const saved = outcomes.flatMap((one, i) =>
		one.status === 'fulfilled' && i !== 10 ? [i < 10 ? `line ${i}` : `late ${i - 11}`] : []
	);
	expect(await paragraphsOf(documentId)).toEqual(['of ▇▇▇', ...saved]);
	expect(openNow(documentId)?.doc.getXmlFragment(textField).length).toBe(saved.length + 1);
});
