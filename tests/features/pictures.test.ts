import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { files, useFiles } from '#server/core/files/store.ts';
import { sweepFiles } from '#server/features/attachments/sweeping.ts';
import { pictureLife, purgePictures } from '#server/features/documents/picture-queries.ts';
import { loadPicture, loadPublishedPicture, loadSharedPicture } from '#server/features/documents/pictures.ts';
import * as publishing from '#server/features/documents/publishing.ts';
import { redactPassage } from '#server/features/documents/redacting.ts';
import { makeLink } from '#server/features/documents/rights.ts';
import { trashDocument } from '#server/features/documents/trash.ts';
import * as versions from '#server/features/documents/versions.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import * as bringing from '#server/features/files/commands.ts';
import { aDocument, as, Browser, clone, personOf, refusedAs, setTheTable, storedText } from '../support/documents.ts';
import { aPicture, bringPicture } from '../support/files.ts';
import { makeFolder } from '../support/server.ts';

const dataDir = makeFolder();
beforeAll(() => useFiles(dataDir));
setTheTable();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

let width = 20;
/** A picture like no other of these tests. */
const another = () => aPicture(++width, 20);
const later = (ms: number) => new Date(Date.now() + ms);
const address = '203.0.113.7';

/** A document in which a picture stands. */
const withPicture = async () => {
	const document = await aDocument();
	const hash = await bringPicture(personOf('member'), document, await another());
	const browser = await Browser.on('member', document.id);
	await put(browser, { hash, alt: 'Two hands', width, height: 20 });
	return { documentId: document.id, hash, browser };
};
const put = (browser: Browser, attrs: Record<string, unknown>) =>
	browser.change(() => {
		const element = new Y.XmlElement<Record<string, never>>('image');
		for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value as never);
		browser.doc.getXmlFragment(textField).push([element as unknown as Y.XmlElement]);
	});
const takeOut = (browser: Browser) => {
	const root = browser.doc.getXmlFragment(textField);
	return browser.change(() => root.delete(0, root.length));
};
const bytesOf = async ({ storedAs }: { storedAs: string }) =>
	Buffer.concat(await files().store.read(storedAs).toArray());
/** Everything on the disk under the name of one file. */
const onDisk = (key: string) =>
	readdirSync(dataDir, { recursive: true })
		.map(String)
		.filter((name) => name.includes(key));

test('[W3] whoever writes brings pictures, made again without what the camera noted; readers see them under no name', async () => {
	const document = await aDocument();
	for (const [who, code] of [
		['observer', 'forbidden'],
		['outsider', 'not_found'],
		['visitor', 'not_found']
	] as const) {
		const bring = bringing.beginAttachment(as(who), {
			...{ documentId: document.id, name: 'a.png', bytes: 3, clientId: crypto.randomUUID() }
		});
		await expect(bring).rejects.toEqual(refusedAs(code));
	}
	const original = await another();
	const hash = await bringPicture(personOf('member'), document, original);
	const file = await loadPicture(as('observer'), { documentId: document.id, hash });
	expect(file.attachment).toMatchObject({ name: 'picture.png', type: 'image/png', width, height: 20 });
	expect(original.includes('who took it')).toBe(true);
	expect((await bytesOf(file)).includes('who took it')).toBe(false);
	for (const who of ['outsider', 'visitor'] as const)
		await expect(loadPicture(as(who), { documentId: document.id, hash })).rejects.toEqual(refusedAs('not_found'));
	// It stands in the text: nobody reads it as a file of hers, and nobody takes it back from there.
	const { id: attachmentId } = await clone()
		.db.selectFrom('attachment')
		.select('id')
		.where('sha256', '=', hash)
		.executeTakeFirstOrThrow();
	await expect(bringing.accessAttachment(as('member'), { attachmentId })).rejects.toEqual(refusedAs('not_found'));
	await bringing.removeAttachment(as('member'), { attachmentId });
	await expect(loadPicture(as('lead'), { documentId: document.id, hash })).resolves.toBeDefined();
});

test('what is no picture is not taken for a text', async () => {
	const document = await aDocument();
	const bring = bringPicture(personOf('member'), document, 'only words');
	await expect(bring).rejects.toMatchObject({ code: 'bad_input', fields: { '': ['picture_kind'] } });
});

test('a text takes pictures of its own document and no others, and keeps them', async () => {
	const { documentId, hash, browser } = await withPicture();
	const other = await withPicture();
	for (const wrong of [other.hash, 'f'.repeat(64), 'https://elsewhere.example/a.png', 7])
		await expect(put(await Browser.on('member', documentId), { hash: wrong })).rejects.toEqual(refusedAs('bad_input'));
	await put(browser, { hash, alt: '' });
	const images = (await storedText(documentId)).content?.filter(({ type }) => type === 'image');
	expect(images?.map(({ attrs }) => attrs?.hash)).toEqual([hash, hash]);
	// Also after the text was read anew.
	await put(await Browser.on('member', documentId), { hash, alt: 'again' });
});

test('what was published shows its pictures to anybody, a link those of the text as it stands, neither any others', async () => {
	const { documentId, hash, browser } = await withPicture();
	const { token } = await makeLink(as('lead'), { documentId });
	const { id: versionId } = await versions.nameVersion(as('lead'), { documentId, versionId: 'now', name: 'One' });
	const published = () => publishing.publishVersion(as('lead'), { documentId, versionId, authors: [] });
	const { id: publicationId } = await published();
	const later = await bringPicture(personOf('member'), { id: documentId }, await another());
	await put(browser, { hash: later, alt: '' });
	const shown = (name: string) => loadPublishedPicture(as('visitor'), { publicationId, hash: name });
	const shared = (name: string) => loadSharedPicture(as('visitor'), { token, hash: name }, address);
	expect((await shown(hash)).attachment.name).toBe('picture.png');
	await expect(shown(later)).rejects.toEqual(refusedAs('not_found'));
	await expect(shared(later)).resolves.toBeDefined();
	await takeOut(browser);
	await expect(shared(later)).rejects.toEqual(refusedAs('not_found'));
	await expect(shown(hash)).resolves.toBeDefined();
	await trashDocument(as('lead'), { documentId });
	await expect(shown(hash)).rejects.toEqual(refusedAs('not_found'));
	await expect(loadPicture(as('lead'), { documentId, hash })).rejects.toEqual(refusedAs('not_found'));
});

test('a picture that no text, version or publication shows any longer goes after seven days, its bytes as well', async () => {
	const kept = await withPicture();
	await versions.nameVersion(as('lead'), { documentId: kept.documentId, versionId: 'now', name: 'Kept' });
	const lost = await withPicture();
	const { storedAs } = await loadPicture(as('lead'), lost);
	const purge = async (when: Date) => {
		await purgePictures(clone(), when);
		await sweepFiles(clone(), when);
	};
	await takeOut(kept.browser);
	await takeOut(lost.browser);
	// What of a text was not read yet counts as seen.
	await purge(later(0));
	await closeDocuments();
	await clone().db.deleteFrom('document_version').where('document_id', '=', lost.documentId).execute();
	await purge(later(1000));
	await purge(later(pictureLife - 1000));
	await expect(loadPicture(as('lead'), lost)).resolves.toBeDefined();
	await purge(later(pictureLife + 2000));
	await expect(loadPicture(as('lead'), lost)).rejects.toEqual(refusedAs('not_found'));
	expect(onDisk(storedAs)).toEqual([]);
	await expect(loadPicture(as('lead'), kept)).resolves.toBeDefined();
});

test('one that is there again in time stays', async () => {
	const { documentId, hash, browser } = await withPicture();
	await closeDocuments();
	await clone().db.deleteFrom('document_version').where('document_id', '=', documentId).execute();
	await browser.open();
	await takeOut(browser);
	await closeDocuments();
	await clone().db.deleteFrom('document_version').where('document_id', '=', documentId).execute();
	await purgePictures(clone(), later(0));
	const back = await Browser.on('member', documentId);
	await put(back, { hash, alt: '' });
	await closeDocuments();
	await purgePictures(clone(), later(pictureLife + 1000));
	await expect(loadPicture(as('lead'), { documentId, hash })).resolves.toBeDefined();
});

test('[W6] a picture that was taken out for good is nowhere any more', async () => {
	const { documentId, hash, browser } = await withPicture();
	await browser.put('Words that stay');
	const { id: versionId } = await versions.nameVersion(as('lead'), { documentId, versionId: 'now', name: 'One' });
	const { id: publicationId } = await publishing.publishVersion(as('lead'), { documentId, versionId, authors: [] });
	const { storedAs } = await loadPicture(as('lead'), { documentId, hash });
	expect(existsSync(path.join(dataDir, 'files'))).toBe(true);
	await expect(redactPassage(as('observer'), { documentId, passage: hash })).rejects.toEqual(refusedAs('forbidden'));
	// A few letters that are in its name by chance take out nothing.
	await expect(redactPassage(as('lead'), { documentId, passage: hash.slice(0, 8) })).rejects.toEqual(
		refusedAs('bad_input')
	);
	await redactPassage(as('lead'), { documentId, passage: hash });
	await sweepFiles(clone(), new Date());
	expect(onDisk(storedAs)).toEqual([]);
	const said = JSON.stringify([
		await storedText(documentId),
		await versions.loadVersion(as('lead'), { documentId, versionId }),
		await publishing.loadPublication(as('visitor'), { publicationId })
	]);
	expect(said).not.toContain(hash);
	expect(said).not.toContain('Two hands');
	expect(said).toContain('Words that stay');
	await expect(put(await Browser.on('member', documentId), { hash })).rejects.toBeDefined();
});
