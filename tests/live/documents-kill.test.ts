import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { createDatabase, type Database } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { openDocument, type Open } from '../support/document-session.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let database: Database;
let writer: TestPerson;
let documentId: string;

beforeAll(async () => {
	server = await startServer();
	const postgres = await startEmbeddedPostgres({ dataDir: server.dataDir });
	database = createDatabase(postgres.config);
	const build = new Builder(database);
	writer = await build.person();
	documentId = (await build.document(writer, await build.group([{ person: writer }]))).id;
});
afterAll(async () => {
	await database.pool.end();
	await server.dispose();
});

const saved = ({ session }: Open) => expect.poll(() => session.status, { timeout: 30_000, interval: 5 }).toBe('saved');
const lettersIn = ({ session }: Open) => session.doc.getXmlFragment(textField).toString().match(/x/g)?.length ?? 0;

/** Presses so many keys in a paragraph of its own. */
const press = async ({ session }: Open, keys: number) => {
	const paragraph = new Y.XmlElement('paragraph');
	const text = new Y.XmlText();
	paragraph.insert(0, [text]);
	session.doc.getXmlFragment(textField).push([paragraph]);
	for (let i = 0; i < keys; i++) {
		text.insert(text.length, 'x');
		if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 20));
	}
};

test('of 200 keys that were called saved none is lost when everything is killed at that moment', async () => {
	const open = await openDocument(server.url, writer, documentId);
	await press(open, 200);
	await saved(open);
	server.killPostgres();
	await server.kill();
	// The browser stays open all the while, and is written in.
	await press(open, 20);
	expect(open.session.status).not.toBe('saved');
	await server.restart();
	const other = await openDocument(server.url, writer, documentId);
	expect(lettersIn(other)).toBeGreaterThanOrEqual(200);
	await saved(open);
	const fresh = await openDocument(server.url, writer, documentId);
	expect(lettersIn(fresh)).toBe(220);
	await Promise.all([open, other, fresh].map((one) => one.end()));
});
