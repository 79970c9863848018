import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { Refusal } from '#shared/errors.ts';
import { withClient } from '#server/core/embedded-postgres.ts';
import * as documents from '#server/features/documents/commands.ts';
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
	setTheTable,
	storedText
} from '../support/documents.ts';

setTheTable();

test('two browsers converge, and what is saved is there after everything was let go', async () => {
	const { id } = await aDocument();
	const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).put(`line ${i}`)));
	expect(one.text).toBe(two.text);
	expect(one.heard.filter((signal) => signal.name === 'document:updated')).toHaveLength(10);
	expect((await paragraphsOf(id))?.sort()).toEqual(Array.from({ length: 20 }, (_, i) => `line ${i}`).sort());
	const rows = await clone()
		.db.selectFrom('document_update')
		.selectAll()
		.where('document_id', '=', id)
		.orderBy('number')
		.execute();
	expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
	expect(new Set(rows.map((row) => row.author_id))).toEqual(new Set([idOf('lead'), idOf('member')]));
});

test('a refused update changes nothing for anybody', async () => {
	const { id } = await aDocument();
	const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await one.put('good');
	const hostile = new Y.Doc();
	hostile.getXmlFragment(textField).insert(0, [new Y.XmlElement('script')]);
	await expect(two.send(base64(Y.encodeStateAsUpdate(hostile)))).rejects.toEqual(refusedAs('bad_input'));
	const unsent = two.write('never sent');
	await expect(two.send(two.write('builds on what was never sent'))).rejects.toEqual(refusedAs('conflict'));
	expect(one.text).toBe('<paragraph>good</paragraph>');
	await two.send(unsent);
	expect(await paragraphsOf(id)).toEqual(['good', 'never sent']);
});

test('what was sent again is answered once the first is committed, and is not kept twice', async () => {
	const { id } = await aDocument();
	const browser = await Browser.on('member', id);
	const holder = await clone().pool.connect();
	await holder.query('begin');
	await holder.query('select 1 from document where id = $1 for update', [id]);
	const answers: string[] = [];
	const update = browser.write('once');
	const both = [
		browser.send(update).then(() => answers.push('first')),
		browser.send(update).then(() => answers.push('again'))
	];
	await new Promise((resolve) => setTimeout(resolve, 150));
	expect(answers).toEqual([]);
	await holder.query('rollback');
	holder.release();
	await Promise.all(both);
	expect(answers).toEqual(['first', 'again']);
	expect(await countUpdates(id)).toBe(1);
});

test('while the database is away nothing is called saved, and afterwards nothing is missing in between', async () => {
	const { id } = await aDocument();
	const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
	await one.put('before');
	const update = one.write('during');
	await setReachable(false);
	await expect(one.send(update)).rejects.toEqual(refusedAs('unavailable'));
	await setReachable(true);
	// It was relayed, so somebody may build on it; the author sends it again.
	expect(two.text).toContain('during');
	await two.put('after');
	await one.send(update);
	expect(await paragraphsOf(id)).toEqual(['before', 'during', 'after']);
});

test('too much in a second is refused, and the rest can come later', async () => {
	const { id } = await aDocument();
	const browser = await Browser.on('member', id);
	const all = await Promise.allSettled(Array.from({ length: 600 }, (_, i) => browser.put(`line ${i}`)));
	const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refusal] : []));
	expect(refused.length).toBeGreaterThan(100);
	expect(refused[0]).toEqual(refusedAs('too_many'));
});

test('folding keeps every letter, also while people write on', async () => {
	const { id } = await aDocument();
	const browsers = await Promise.all([Browser.on('lead', id), Browser.on('member', id), Browser.on('lead', id)]);
	for (let round = 0; round < 11; round++) {
		const lines = Array.from({ length: 60 }, (_, i) => browsers[i % 3]!.put(`${round}-${i}`));
		await Promise.all(lines);
	}
	const before = browsers[0]!.text;
	const folded = await clone()
		.db.selectFrom('document_snapshot')
		.select('up_to')
		.where('document_id', '=', id)
		.executeTakeFirst();
	expect(folded?.up_to).toBeGreaterThanOrEqual(250);
	expect(await countUpdates(id)).toBeLessThan(660);
	await closeDocuments();
	expect((await Browser.on('observer', id)).text).toBe(before);
});

test('a text is written into an empty document, and only there', async () => {
	const { id } = await aDocument();
	const nodes = [
		{
			type: 'heading',
			attrs: { level: 2, id: 'b-aaaaaaaaaaaa' },
			content: [{ type: 'text', text: 'A', marks: [{ type: 'bold' }] }]
		}
	];
	await documents.writeText(as('member'), id, nodes);
	expect((await storedText(id)).content).toEqual(nodes);
	await expect(documents.writeText(as('member'), id, nodes)).rejects.toEqual(refusedAs('conflict'));
	await expect(documents.writeText(as('observer'), id, nodes)).rejects.toEqual(refusedAs('forbidden'));
});

/** Shuts the database to this process, as a restart of PostgreSQL does, or opens it again. */
const setReachable = async (reachable: boolean) => {
	const { database: name } = clone().config;
	await withClient({ ...clone().config, database: 'postgres' }, async (client) => {
		await client.query(`alter database ${name} allow_connections ${reachable}`);
		if (!reachable)
			await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
	});
};
