import { expect, test } from 'vitest';
import { newId } from '#server/core/context.ts';
import * as documents from '#server/features/documents/commands.ts';
import * as publishing from '#server/features/documents/publishing.ts';
import * as versions from '#server/features/documents/versions.ts';
import { textFile } from '#server/http/text-file.ts';
import { aDocument, as, Browser, idOf, refusedAs, setTheTable, type Who } from '../support/documents.ts';

setTheTable();

const aVersion = async () => {
	const { id: documentId } = await aDocument();
	const [one, two] = [await Browser.on('lead', documentId), await Browser.on('member', documentId)];
	await one.put('From the lead');
	await two.put('From the member');
	const version = await versions.nameVersion(as('lead'), { documentId, versionId: 'now', name: 'Agreed' });
	return { documentId, versionId: version.id, hash: version.hash, two };
};

test('[W6] whoever owns a document publishes versions of it and takes them back; visitors read exactly these', async () => {
	const { documentId, versionId, hash, two } = await aVersion();
	const publish = (who: Who) => publishing.publishVersion(as(who), { documentId, versionId, authors: [] });
	await expect(publish('observer')).rejects.toEqual(refusedAs('forbidden'));
	await expect(publish('outsider')).rejects.toEqual(refusedAs('not_found'));
	const { id: publicationId } = await publish('lead');
	await two.put('A secret of later');
	const page = await publishing.loadPublication(as('visitor'), { publicationId });
	expect(page).toMatchObject({ hash, authors: [], redactedAt: null, title: 'A text' });
	const said = JSON.stringify(page);
	for (const hidden of ['secret', idOf('lead'), idOf('member'), documentId, '"by"']) expect(said).not.toContain(hidden);
	const take = (who: Who, id: string) => publishing.withdrawPublication(as(who), { documentId, publicationId: id });
	await expect(take('observer', publicationId)).rejects.toEqual(refusedAs('forbidden'));
	await expect(take('lead', newId())).rejects.toEqual(refusedAs('not_found'));
	const other = await aVersion();
	const strange = publishing.withdrawPublication(as('lead'), { documentId: other.documentId, publicationId });
	await expect(strange).rejects.toEqual(refusedAs('not_found'));
	await take('lead', publicationId);
	await expect(publishing.loadPublication(as('visitor'), { publicationId })).rejects.toEqual(refusedAs('not_found'));
});

test('[W10] names of authors stand there only of those who wrote, were chosen and said yes, and for as long as they like', async () => {
	const { documentId, versionId } = await aVersion();
	const publish = (authors: string[]) => publishing.publishVersion(as('lead'), { documentId, versionId, authors });
	const page = (who: Who | 'visitor', publicationId: string) => publishing.loadPublication(as(who), { publicationId });
	const answer = (who: Who | 'visitor', publicationId: string, agrees: boolean) =>
		publishing.answerNaming(as(who), { publicationId, agrees });
	const asked = async (who: Who) => (await documents.loadDocumentPage(as(who), { documentId })).asksToName;
	await expect(publish([idOf('observer')])).rejects.toEqual(refusedAs('bad_input'));
	const { id } = await publish([idOf('member'), idOf('lead')]);
	// Whoever publishes and names herself has said yes; everybody else is asked.
	expect((await page('visitor', id)).authors).toEqual(['lead']);
	expect([await asked('member'), await asked('lead'), await asked('observer')]).toEqual([id, null, null]);
	expect((await page('member', id)).naming).toBe('asked');
	for (const who of ['visitor', 'outsider', 'observer'] as const) {
		expect((await page(who, id)).naming).toBeNull();
		await expect(answer(who, id, true)).rejects.toEqual(refusedAs('not_found'));
	}
	await answer('member', id, true);
	expect((await page('visitor', id)).authors.sort()).toEqual(['lead', 'member']);
	expect([(await page('member', id)).naming, await asked('member')]).toEqual(['named', null]);
	await answer('member', id, false);
	expect((await page('visitor', id)).authors).toEqual(['lead']);
	await expect(answer('member', id, true)).rejects.toEqual(refusedAs('not_found'));
	const all = await publish([]);
	const latest = await page('visitor', id);
	expect(latest.all.map((one) => one.id)).toEqual([all.id, id]);
});

test('a text is taken away as Markdown and as a web page, in which nothing runs', async () => {
	const { id: documentId } = await aDocument();
	const letters = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) => ({
		type: 'text',
		text,
		...(marks.length > 0 && { marks })
	});
	const line = (...content: object[]) => ({ type: 'paragraph', content });
	await documents.writeText(as('member'), documentId, [
		{ type: 'heading', attrs: { level: 2 }, content: [letters('Aims *and* <b>ways</b>')] },
		line(
			letters('see '),
			letters(
				'there ',
				{ type: 'bold' },
				{ type: 'link', attrs: { href: 'https://example.org/?a=1&b="2"'.replaceAll('"', '%22') } }
			),
			{ type: 'hardBreak' },
			letters('1. no list')
		),
		{ type: 'bulletList', content: [{ type: 'listItem', content: [line(letters('one')), line(letters('more'))] }] },
		{
			type: 'table',
			content: [
				{
					type: 'tableRow',
					content: [
						{ type: 'tableHeader', content: [line(letters('What'))] },
						{ type: 'tableHeader', content: [line(letters('|Sum|'))] }
					]
				},
				{
					type: 'tableRow',
					content: [
						{ type: 'tableCell', content: [line(letters('Travel'))] },
						{ type: 'tableCell', content: [line(letters('120'))] }
					]
				}
			]
		}
	] as never);
	const file = await publishing.loadVersionFile(as('observer'), { documentId, versionId: 'now', format: 'html' });
	expect(await textFile(file, 'markdown').text()).toBe(
		[
			'# A text\n',
			'### Aims \\*and\\* \\<b\\>ways\\</b\\>\n',
			'see [**there**](<https://example.org/?a=1&b=%222%22>) \\\n\\1. no list\n',
			'- one\n\n    more\n',
			'| What | \\|Sum\\| |\n| --- | --- |\n| Travel | 120 |\n'
		].join('\n')
	);
	const response = textFile(file, 'html');
	expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
	expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
	const html = await response.text();
	expect(html).toContain('<h3 dir="auto">Aims *and* &lt;b&gt;ways&lt;/b&gt;</h3>');
	expect(html).toContain(
		'<a href="https://example.org/?a=1&amp;b=%222%22" rel="noopener noreferrer nofollow"><strong>there </strong></a>'
	);
	await expect(
		publishing.loadVersionFile(as('outsider'), { documentId, versionId: 'now', format: 'html' })
	).rejects.toEqual(refusedAs('not_found'));
});
