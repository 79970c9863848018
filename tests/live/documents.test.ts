import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { DocumentDto } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import { contractVersion } from '#shared/live.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { useDatabase } from '#server/core/db.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { attachRealtime } from '#server/realtime/attach.ts';
import { toBase64 } from '../../src/lib/editor/base64.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { openDocument, type Open } from '../support/document-session.ts';

let database: Clone;
let http: Server;
let realtime: { close: () => Promise<void> };
let url: string;
let lead: TestPerson;
let member: TestPerson;
let observer: TestPerson;
let space: SpaceDto;
let build: Builder;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
	database = await cloneDatabase();
	useDatabase(database);
	http = createServer();
	realtime = attachRealtime(http);
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
	build = new Builder(database);
	[lead, member, observer] = [await build.person(), await build.person(), await build.person()];
	const members = [
		{ person: lead, role: 'lead' as const },
		{ person: member, role: 'member' as const },
		{ person: observer, role: 'observer' as const }
	];
	space = await build.group(members, { access: 'invitation' });
});
afterEach(async () => {
	for (const end of ends.splice(0).reverse()) await end();
});
afterAll(async () => {
	await closeDocuments();
	await realtime.close();
	useDatabase(null);
	await database.drop();
});

const open = async (person: TestPerson, { id }: DocumentDto, version?: number): Promise<Open> => {
	const opened = await openDocument(url, person, id, version);
	ends.push(opened.end);
	return opened;
};

const write = ({ session }: Open, text: string) => {
	const root = session.doc.getXmlFragment(textField);
	const paragraph = new Y.XmlElement('paragraph');
	paragraph.insert(0, [new Y.XmlText(text)]);
	root.insert(root.length, [paragraph]);
};
const textOf = ({ session }: Open) => session.doc.getXmlFragment(textField).toString();
const eventually = (check: () => void, ms = 3000) =>
	expect.poll(() => (check(), true), { timeout: ms, interval: 10 }).toBe(true);
const saved = (one: Open) => eventually(() => expect(one.session.status).toBe('saved'));
const countUpdates = async (id: Id) =>
	(await database.db.selectFrom('document_update').select('number').where('document_id', '=', id).execute()).length;

test('two browsers converge, and "saved" is said when it is committed', async () => {
	const document = await build.document(member, space);
	const [one, two] = [await open(lead, document), await open(member, document)];
	write(one, 'from one');
	expect(one.session.status).toBe('saving');
	await saved(one);
	expect(await countUpdates(document.id)).toBe(1);
	for (let i = 0; i < 20; i++) write(i % 2 ? one : two, `line ${i}`);
	await Promise.all([saved(one), saved(two)]);
	await eventually(() => expect(textOf(one)).toBe(textOf(two)));
	expect(await countUpdates(document.id)).toBe(21);
});

test('an observer reads live and writes nothing', async () => {
	const document = await build.document(member, space);
	const [writer, reader] = [await open(member, document), await open(observer, document)];
	expect(reader.session.mayWrite).toBe(false);
	write(writer, 'read this');
	await eventually(() => expect(textOf(reader)).toContain('read this'));
	const hostile = new Y.Doc();
	hostile.getXmlFragment(textField).insert(0, [new Y.XmlElement('paragraph')]);
	const update = toBase64(Y.encodeStateAsUpdate(hostile));
	await expect(reader.client.call('document:update', { documentId: document.id, update })).rejects.toMatchObject({
		code: 'forbidden'
	});
	expect(textOf(writer)).toBe('<paragraph>read this</paragraph>');
});

test('an older browser reads only', async () => {
	const document = await build.document(member, space);
	const old = await open(member, document, contractVersion - 1);
	expect(old.session).toMatchObject({ mayWrite: false, outOfDate: true });
	const update = toBase64(new Uint8Array([0, 0]));
	await expect(old.client.call('document:update', { documentId: document.id, update })).rejects.toMatchObject({
		code: 'out_of_date'
	});
});

test('what was written without a line arrives when there is one again, from both sides', async () => {
	const document = await build.document(member, space);
	const [one, two] = [await open(lead, document), await open(member, document)];
	write(one, 'before');
	await saved(one);
	one.client.socket.io.engine.close();
	await eventually(() => expect(one.client.socket.connected).toBe(false));
	write(one, 'offline');
	expect(one.session.unsaved).toBe(true);
	write(two, 'meanwhile');
	await saved(one);
	await eventually(() => expect(textOf(one)).toBe(textOf(two)));
	expect(textOf(two)).toContain('offline');
	expect(textOf(one)).toContain('meanwhile');
});

test('words in whose place others gave back something else are never called saved, and are there to be copied', async () => {
	const document = await build.document(member, space);
	const [one, two] = [await open(lead, document), await open(member, document)];
	write(one, 'before');
	await saved(one);
	await eventually(() => expect(textOf(two)).toContain('before'));
	const forged = new Y.Doc();
	Y.applyUpdate(forged, Y.encodeStateAsUpdate(one.session.doc));
	forged.clientID = one.session.doc.clientID;
	const root = forged.getXmlFragment(textField);
	root.insert(root.length, [new Y.XmlElement('paragraph')]);
	root.delete(root.length - 1, 1);
	one.client.socket.io.engine.close();
	await eventually(() => expect(one.client.socket.connected).toBe(false));
	write(one, 'written without a line');
	const update = toBase64(Y.encodeStateAsUpdate(forged));
	await two.client.call('document:update', { documentId: document.id, update, own: [], generation: 0 });
	await eventually(() => expect(one.session.renewed).toBe('other'));
	expect(one.session.status).not.toBe('saved');
	expect(one.session.unsent).toEqual(['written without a line']);
	expect(textOf(two)).toBe('<paragraph>before</paragraph>');
});

test('carets travel under the name of the session', async () => {
	const document = await build.document(member, space);
	const [one, two] = [await open(lead, document), await open(member, document)];
	one.session.awareness.setLocalStateField('user', { personId: member.id, name: 'Somebody else' });
	await eventually(() => expect(two.session.others).toEqual([lead.id]));
	const states = [...two.session.awareness.getStates().values()].map((state) => state.user as unknown);
	expect(states).toContainEqual({ personId: lead.id });
	const forged = toBase64(encodeAwarenessUpdate(one.session.awareness, [one.session.doc.clientID]));
	await expect(
		two.client.call('document:awareness', { documentId: document.id, awareness: forged })
	).rejects.toMatchObject({ code: expect.stringMatching(/forbidden|bad_input/) as string });
	one.client.close();
	await eventually(() => expect(two.session.others).toEqual([]));
});

test('who is taken out of the group hears nothing more within two seconds', async () => {
	const document = await build.document(member, space);
	const [writer, leaving] = [await open(lead, document), await open(member, document)];
	write(writer, 'for both');
	await eventually(() => expect(textOf(leaving)).toContain('for both'));
	await spaces.removeMember(lead.ctx, { spaceId: space.id, personId: member.id });
	write(writer, 'a secret');
	await eventually(() => expect(leaving.session.closed).toBe(true), 2000);
	await saved(writer);
	expect(textOf(leaving)).not.toContain('secret');
	await expect(
		leaving.client.call('document:open', { documentId: document.id, stateVector: '' })
	).rejects.toMatchObject({ code: 'not_found' });
	await spaces.addMember(lead.ctx, { spaceId: space.id, personId: member.id, role: 'member' });
});
