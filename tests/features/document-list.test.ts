import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { documentsPerPage, ListDocuments } from '#shared/document-list.ts';
import type { Id } from '#shared/ids.ts';
import { newId } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { listDocuments } from '#server/features/document-list/commands.ts';
import * as documents from '#server/features/documents/commands.ts';
import { giveRight, takeRight } from '#server/features/documents/rights.ts';
import { restoreDocument, trashDocument } from '#server/features/documents/trash.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { as, Browser, clone, idOf, refusedAs, setTheTable, spaces, type Who } from '../support/documents.ts';

setTheTable();

const begin = (who: Who, title: string, spaceId: Id = spaces.closed) =>
	documents.createDocument(as(who), { spaceId, kind: 'brief', title, language: null, clientId: newId() });
const list = (who: Who | 'visitor', wish: object = {}) => listDocuments(as(who), parse(ListDocuments, wish));
const titles = async (who: Who, wish: object = {}) => (await list(who, wish)).documents.map(({ title }) => title);

test('[W1] the list holds what one reads and what one was let into by name, and nothing else', async () => {
	const { id } = await begin('member', 'A closed one');
	await begin('lead', 'An open one', spaces.open);
	for (const who of ['lead', 'member', 'observer'] as const)
		expect(await titles(who)).toEqual(['An open one', 'A closed one']);
	expect(await titles('outsider')).toEqual(['An open one']);
	await giveRight(as('lead'), { documentId: id, personId: idOf('outsider'), right: 'read' });
	const seen = await list('outsider');
	expect(seen.documents.map(({ title, spaceName }) => [title, spaceName])).toEqual([
		['An open one', 'A group'],
		// Of a group by invitation she learns nothing, not even its name.
		['A closed one', null]
	]);
	expect(await titles('outsider', { words: 'closed' })).toEqual(['A closed one']);
	await takeRight(as('lead'), { documentId: id, personId: idOf('outsider') });
	expect(await titles('outsider')).toEqual(['An open one']);
	expect(await titles('outsider', { words: 'closed' })).toEqual([]);
	await expect(list('visitor')).rejects.toEqual(refusedAs('not_signed_in'));
});

test('documents are found by group, kind, stage, people and text', async () => {
	const { id } = await begin('member', 'A walnut strategy');
	await (await Browser.on('lead', id)).put('On mulberries and their shade');
	await closeDocuments();
	await documents.setStage(as('member'), { documentId: id, stage: 'agreed' });
	expect(await titles('observer', { words: 'walnut' })).toEqual(['A walnut strategy']);
	expect(await titles('observer', { words: 'mulberries' })).toEqual(['A walnut strategy']);
	expect(await titles('observer', { stage: 'agreed' })).toEqual(['A walnut strategy']);
	expect(await titles('observer', { kind: 'practice' })).toEqual([]);
	expect(await titles('observer', { space: spaces.open })).toEqual(['An open one']);
	// Who wrote in it counts beside who began it.
	expect(await titles('observer', { by: 'lead' })).toEqual(['A walnut strategy', 'An open one']);
	expect(await titles('observer', { by: 'nobody of that name' })).toEqual([]);
	expect(await titles('outsider', { words: 'mulberries' })).toEqual([]);
});

test('[W8] the trash shows what one may put back, and mine what one owns', async () => {
	const { id } = await begin('member', 'To be thrown away');
	expect(await titles('member', { shelf: 'mine' })).toContain('To be thrown away');
	expect(await titles('lead', { shelf: 'mine' })).not.toContain('To be thrown away');
	await trashDocument(as('member'), { documentId: id });
	for (const shelf of ['recent', 'mine']) expect(await titles('member', { shelf })).not.toContain('To be thrown away');
	for (const who of ['member', 'lead'] as const)
		expect(await titles(who, { shelf: 'trash' })).toEqual(['To be thrown away']);
	for (const who of ['observer', 'outsider'] as const) expect(await titles(who, { shelf: 'trash' })).toEqual([]);
	await restoreDocument(as('member'), { documentId: id });
	expect(await titles('member', { shelf: 'trash' })).toEqual([]);
});

test('ten thousand documents are gone through page by page, each once', async () => {
	const many = 10_000;
	await sql`
		insert into document (id, space_id, kind, title, search_text, created_at, moved_at)
		select gen_random_uuid(), ${spaces.closed}, 'note', 'Of many ' || i, ' of many ' || i, now(), date_trunc('milliseconds', now() - (i / 7) * interval '1 second')
		from generate_series(1, ${many}) as i
	`.execute(clone().db);
	const seen = new Set<Id>();
	let pages = 0;
	for (let before: string | null = null; ;) {
		const page: Awaited<ReturnType<typeof list>> = await list('member', { before, kind: 'note' });
		page.documents.forEach(({ id }) => seen.add(id));
		pages++;
		if (!page.next) break;
		expect(page.documents).toHaveLength(documentsPerPage);
		before = page.next;
	}
	expect(seen.size).toBe(many);
	expect(pages).toBe(many / documentsPerPage);
});

test('a place to go on from that is none is refused, never a fault of ours', async () => {
	const id = newId();
	for (const before of [`1.${'-'.repeat(36)}`, `9999999999999999.${id}`, `1.${id}0`, `x.${id}`, '1.', 'null'])
		await expect((async () => list('lead', { before }))()).rejects.toEqual(refusedAs('bad_input'));
	expect((await list('lead', { before: `9999999999999.${id}` })).documents.length).toBeGreaterThan(0);
});
