import { expect, test } from 'vitest';
import { isBlockId } from '#shared/document-schema.ts';
import { templateSections } from '#shared/document-templates.ts';
import { documentKinds, type DocumentKind, type DocumentNode } from '#shared/documents.ts';
import { newId } from '#server/core/context.ts';
import * as documents from '#server/features/documents/commands.ts';
import { as, clone, setTheTable, spaces, storedText } from '../support/documents.ts';

setTheTable();

const begin = (kind: DocumentKind, language: string | null, clientId = newId()) =>
	documents.createDocument(as('member'), { spaceId: spaces.closed, kind, title: 'A text', language, clientId });
const headingsOf = (text: DocumentNode) => (text.content ?? []).filter(({ type }) => type === 'heading');
const wordsOf = (node: DocumentNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

test('a document begins with the headings of its kind, each with an id of its own', async () => {
	for (const kind of documentKinds) {
		const headings = headingsOf(await storedText((await begin(kind, 'en')).id));
		expect(headings.map(({ attrs }) => attrs?.guide)).toEqual(templateSections[kind]);
		expect(headings.every(({ attrs }) => isBlockId(attrs?.id))).toBe(true);
		expect(new Set(headings.map(({ attrs }) => attrs?.id)).size).toBe(headings.length);
	}
});

test('the headings are in the language of the document, or the nearest that there is', async () => {
	const first = async (language: string | null) =>
		wordsOf(headingsOf(await storedText((await begin('strategy', language)).id))[0] as DocumentNode);
	expect(await first('en')).toBe('Mandate and legal basis');
	expect(await first('ru')).toBe('Поручение и правовая основа');
	expect(await first('fa-AF')).toBe('وظیفه و اساس قانونی');
	expect(await first('fa')).toBe('وظیفه و اساس قانونی');
	expect(await first('ur')).toBe('ذمہ داری اور قانونی بنیاد');
	expect(await first(null)).toBe('Mandate and legal basis');
});

test('a proposal has a log frame and a budget that adds itself up', async () => {
	const tables = ((await storedText((await begin('proposal', 'en')).id)).content ?? []).filter(
		({ type }) => type === 'table'
	);
	expect(tables.map(({ attrs }) => attrs?.totals ?? false)).toEqual([false, true]);
	expect(wordsOf(tables[0] as DocumentNode)).toContain('Purpose');
});

test('begun twice with one client id it has its headings once, and they are credited to nobody', async () => {
	const clientId = newId();
	const [one, two] = [await begin('meeting', 'en', clientId), await begin('meeting', 'en', clientId)];
	expect(two.id).toBe(one.id);
	expect(headingsOf(await storedText(one.id))).toHaveLength(templateSections.meeting.length);
	const { db } = clone();
	const kept = await db.selectFrom('document_update').select('author_id').where('document_id', '=', one.id).execute();
	expect(kept).toEqual([{ author_id: null }]);
	expect(await db.selectFrom('document_client').selectAll().where('document_id', '=', one.id).execute()).toEqual([]);
});
