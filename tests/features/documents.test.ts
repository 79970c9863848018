import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { DocumentDto } from '#shared/documents.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import { contractVersion } from '#shared/live.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as documents from '#server/features/documents/commands.ts';
import { onDocumentSignal, type DocumentSignal } from '#server/features/documents/live.ts';
import { leaveAll, rightsChanged, type Seat } from '#server/features/documents/viewers.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { insertPerson } from '#server/features/people/queries.ts';
import { foundNetwork } from '#server/features/spaces/network.ts';
import { deleteMember, insertMember, insertSpace, updateRole } from '#server/features/spaces/queries.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';

type Who = 'lead' | 'member' | 'observer' | 'outsider' | 'visitor';
let database: Clone;
const people = new Map<Who, Id>();
const spaces = { closed: newId(), open: newId() };

const as = (who: Who): Ctx => {
	const personId = people.get(who);
	return contextOf(personId ? { kind: 'house', personId } : { kind: 'visitor' }, database);
};

beforeAll(async () => {
	database = await cloneDatabase();
	await inTransaction(contextOf({ kind: 'house', personId: null }, database), async (tx) => {
		const network = await foundNetwork(tx, 'Network', '');
		for (const who of ['lead', 'member', 'observer', 'outsider'] as const) {
			const id = newId();
			people.set(who, id);
			const names = [{ script: 'Latn' as const, text: who }];
			const rest = { country: null, sector: null, occupation: null, organisationId: null, languages: [] };
			await insertPerson(tx, { id, streamId: newId(), names, ...rest });
			await insertMember(tx, network.id, id, 'member');
		}
		for (const [access, id] of [['invitation', spaces.closed] as const, ['open', spaces.open] as const]) {
			await insertSpace(tx, { id, kind: 'group', name: access, purpose: '', access, streamId: newId() });
			for (const role of ['lead', 'member', 'observer'] as const) await insertMember(tx, id, people.get(role)!, role);
		}
	});
});
afterAll(async () => {
	await closeDocuments();
	await database.drop();
});

const aDocument = (spaceId: Id = spaces.closed): Promise<DocumentDto> =>
	documents.createDocument(as('member'), { spaceId, kind: 'note', title: 'A text', language: null });

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const refusedAs = (code: string) => expect.objectContaining({ name: 'Refusal', code });

/** One browser with a document open: what the realtime door and the editor do, without a line between them. */
class Browser {
	static all = new Map<string, Browser>();
	readonly doc = new Y.Doc();
	readonly heard: DocumentSignal[] = [];
	readonly rooms = new Set<Id>();
	readonly seat: Seat;
	readonly ctx: Ctx;
	readonly id: Id;
	mayWrite = false;

	constructor(who: Who, id: Id, version: number = contractVersion) {
		[this.ctx, this.id] = [as(who), id];
		const socketId = newId();
		const [join, leave] = [(room: Id) => void this.rooms.add(room), (room: Id) => void this.rooms.delete(room)];
		this.seat = { socketId, version, join, leave };
		Browser.all.set(socketId, this);
	}

	static async on(who: Who, id: Id, version?: number) {
		const browser = new Browser(who, id, version);
		await browser.open();
		return browser;
	}

	async open() {
		const stateVector = base64(Y.encodeStateVector(this.doc));
		const there = await documents.openDocument(this.ctx, { documentId: this.id, stateVector }, this.seat);
		Y.applyUpdate(this.doc, Buffer.from(there.update, 'base64'));
		this.mayWrite = there.mayWrite;
		return there;
	}

	/** Writes a paragraph; gives the update for sending. */
	write(text: string): string {
		const before = Y.encodeStateVector(this.doc);
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText(text)]);
		const root = this.doc.getXmlFragment(textField);
		root.insert(root.length, [paragraph]);
		return base64(Y.encodeStateAsUpdate(this.doc, before));
	}

	send = (update: string) => documents.updateDocument(this.ctx, { documentId: this.id, update }, this.seat);
	put = (text: string) => this.send(this.write(text));

	caret(client: number, clock: number, state: object | null) {
		const encoder = encoding.createEncoder();
		for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number);
		encoding.writeVarString(encoder, JSON.stringify(state));
		const awareness = base64(encoding.toUint8Array(encoder));
		return documents.moveCaret(this.ctx, { documentId: this.id, awareness }, this.seat);
	}

	get text() {
		return this.doc.getXmlFragment(textField).toString();
	}

	hear(signal: DocumentSignal) {
		this.heard.push(signal);
		if (signal.name === 'document:updated') Y.applyUpdate(this.doc, Buffer.from(signal.payload.update, 'base64'));
	}
}

beforeEach(() => {
	Browser.all.clear();
	onDocumentSignal((signal) => {
		for (const [socketId, browser] of Browser.all) {
			const { to } = signal;
			if ('socketId' in to ? to.socketId === socketId : to.except !== socketId && browser.rooms.has(to.documentId)) {
				browser.hear(signal);
			}
		}
	});
});

const storedText = async (id: Id) => {
	await closeDocuments();
	return (await documents.loadDocumentPage(as('lead'), { documentId: id })).text;
};
const paragraphsOf = async (id: Id) =>
	(await storedText(id)).content?.map((block) => block.content?.map((node) => node.text).join('') ?? '');

describe('who may do what', () => {
	test('[W1] whoever reads a space reads its documents, and to others they are not there', async () => {
		const [closed, open] = [await aDocument(), await aDocument(spaces.open)];
		for (const who of ['lead', 'member', 'observer'] as const) {
			expect((await documents.loadDocumentPage(as(who), { documentId: closed.id })).document).toEqual(closed);
		}
		expect((await documents.loadDocumentPage(as('outsider'), { documentId: open.id })).document).toEqual(open);
		for (const [who, id] of [
			['outsider', closed.id],
			['visitor', closed.id],
			['visitor', open.id],
			['member', newId()]
		] as const) {
			await expect(documents.loadDocumentPage(as(who), { documentId: id })).rejects.toEqual(refusedAs('not_found'));
			await expect(new Browser(who, id).open()).rejects.toEqual(refusedAs('not_found'));
			await expect(new Browser(who, id).send('AAA=')).rejects.toEqual(refusedAs('not_found'));
			await expect(new Browser(who, id).caret(1, 1, null)).rejects.toEqual(refusedAs('not_found'));
		}
	});

	test('[W2] members and leads begin documents, observers and outsiders do not', async () => {
		const input = { spaceId: spaces.open, kind: 'brief' as const, title: 'New', language: null };
		expect(await documents.createDocument(as('lead'), input)).toMatchObject({ title: 'New', kind: 'brief' });
		expect(await documents.createDocument(as('member'), input)).toMatchObject({ title: 'New' });
		await expect(documents.createDocument(as('observer'), input)).rejects.toEqual(refusedAs('forbidden'));
		await expect(documents.createDocument(as('outsider'), input)).rejects.toEqual(refusedAs('forbidden'));
		const hidden = documents.createDocument(as('outsider'), { ...input, spaceId: spaces.closed });
		await expect(hidden).rejects.toEqual(refusedAs('not_found'));
	});

	test('[W3] members and leads write and rename, observers only read', async () => {
		const { id } = await aDocument();
		const [lead, member, observer] = [
			await Browser.on('lead', id),
			await Browser.on('member', id),
			await Browser.on('observer', id)
		];
		expect([lead.mayWrite, member.mayWrite, observer.mayWrite]).toEqual([true, true, false]);
		await lead.put('from the lead');
		await member.put('from a member');
		await expect(observer.put('from an observer')).rejects.toEqual(refusedAs('forbidden'));
		expect(await paragraphsOf(id)).toEqual(['from the lead', 'from a member']);
		const rename = (who: Who, title: string) => documents.renameDocument(as(who), { documentId: id, title });
		await expect(rename('observer', 'Mine')).rejects.toEqual(refusedAs('forbidden'));
		await expect(rename('outsider', 'Mine')).rejects.toEqual(refusedAs('not_found'));
		expect((await rename('lead', 'Ours')).title).toBe('Ours');
	});

	test('a browser of another version reads only', async () => {
		const { id } = await aDocument();
		const old = await Browser.on('member', id, contractVersion - 1);
		expect(old.mayWrite).toBe(false);
		await expect(old.put('what it does not know it would delete')).rejects.toEqual(refusedAs('out_of_date'));
	});

	test('who loses the right to write is told, and who may read no longer hears nothing more', async () => {
		const { id } = await aDocument();
		const [lead, member] = [await Browser.on('lead', id), await Browser.on('member', id)];
		const change = (role: 'member' | 'observer' | null) =>
			inTransaction(as('lead'), async (tx) => {
				const personId = people.get('member')!;
				if (role) await updateRole(tx, spaces.closed, personId, role);
				else await deleteMember(tx, spaces.closed, personId);
			});
		await change('observer');
		await rightsChanged(people.get('member')!);
		expect(member.heard.find((one) => one.name === 'document:rights')?.payload).toEqual({
			documentId: id,
			mayWrite: false
		});
		await expect(member.put('no')).rejects.toEqual(refusedAs('forbidden'));
		await change(null);
		const told = rightsChanged(people.get('member')!);
		await Promise.all([lead.put('a secret'), told]);
		expect(member.heard.at(-1)).toMatchObject({ name: 'document:rights', payload: { mayWrite: null } });
		expect(member.text).not.toContain('secret');
		await expect(member.put('no')).rejects.toEqual(refusedAs('not_found'));
		await inTransaction(as('lead'), (tx) => insertMember(tx, spaces.closed, people.get('member')!, 'member'));
	});

	test('a right that was taken without anybody saying so is noticed within about a second', async () => {
		const { id } = await aDocument();
		const member = await Browser.on('member', id);
		await member.put('still');
		const setRole = (role: 'member' | 'observer') =>
			inTransaction(as('lead'), (tx) => updateRole(tx, spaces.closed, people.get('member')!, role));
		await setRole('observer');
		await new Promise((resolve) => setTimeout(resolve, 1050));
		await expect(member.put('no more')).rejects.toEqual(refusedAs('forbidden'));
		await setRole('member');
	});
});

describe('writing together', () => {
	test('two browsers converge, and what is saved is there after everything was let go', async () => {
		const { id } = await aDocument();
		const [one, two] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).put(`line ${i}`)));
		expect(one.text).toBe(two.text);
		expect(one.heard.filter((signal) => signal.name === 'document:updated')).toHaveLength(10);
		expect((await paragraphsOf(id))?.sort()).toEqual(Array.from({ length: 20 }, (_, i) => `line ${i}`).sort());
		const rows = await database.db
			.selectFrom('document_update')
			.selectAll()
			.where('document_id', '=', id)
			.orderBy('number')
			.execute();
		expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
		expect(new Set(rows.map((row) => row.author_id))).toEqual(new Set([people.get('lead'), people.get('member')]));
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
		const holder = await database.pool.connect();
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
		const folded = await database.db
			.selectFrom('document_snapshot')
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
			{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A', marks: [{ type: 'bold' }] }] }
		];
		await documents.writeText(as('member'), id, nodes);
		expect((await storedText(id)).content).toEqual(nodes);
		await expect(documents.writeText(as('member'), id, nodes)).rejects.toEqual(refusedAs('conflict'));
		await expect(documents.writeText(as('observer'), id, nodes)).rejects.toEqual(refusedAs('forbidden'));
	});
});

describe('carets', () => {
	const position = { type: null, tname: textField, item: null, assoc: 0 };
	const state = (user: object) => ({ user, cursor: { anchor: position, head: position } });
	const carets = (browser: Browser) =>
		browser.heard.flatMap((one) => (one.name === 'document:carets' ? [one.payload.awareness] : []));

	test('a caret stands under the name of the session, whatever the browser says, and goes with it', async () => {
		const { id } = await aDocument();
		const [lead, member] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await member.caret(77, 1, state({ personId: people.get('lead'), name: '<b>Lead</b>' }));
		const told = Buffer.from(carets(lead)[0]!, 'base64').toString();
		expect(told).toContain(`{"personId":"${people.get('member')}"}`);
		expect(told).not.toContain('Lead');
		expect((await Browser.on('observer', id).then((browser) => browser.open())).awareness).not.toBeNull();
		// An older one does not undo it.
		await member.caret(77, 1, state({}));
		expect(carets(lead)).toHaveLength(1);
		leaveAll(member.seat.socketId);
		expect(Buffer.from(carets(lead).at(-1)!, 'base64').toString()).toContain('null');
		expect((await lead.open()).awareness).toBeNull();
	});

	test('nobody moves the caret of another, nor two at once, nor one that is none', async () => {
		const { id } = await aDocument();
		const [lead, member] = [await Browser.on('lead', id), await Browser.on('member', id)];
		await lead.caret(5, 1, state({}));
		await expect(member.caret(5, 9, null)).rejects.toEqual(refusedAs('forbidden'));
		await member.caret(6, 1, state({}));
		await expect(member.caret(7, 1, state({}))).rejects.toEqual(refusedAs('bad_input'));
		await expect(member.caret(6, 2, { cursor: 'here' })).rejects.toEqual(refusedAs('bad_input'));
		const again = await Browser.on('lead', id);
		await again.caret(5, 2, state({}));
	});
});

const countUpdates = async (id: Id) =>
	(await database.db.selectFrom('document_update').select('number').where('document_id', '=', id).execute()).length;

/** Shuts the database to this process, as a restart of PostgreSQL does, or opens it again. */
const setReachable = async (reachable: boolean) => {
	const { withClient } = await import('#server/core/embedded-postgres.ts');
	const { database: name } = database.config;
	await withClient({ ...database.config, database: 'postgres' }, async (client) => {
		await client.query(`alter database ${name} allow_connections ${reachable}`);
		if (!reachable)
			await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
	});
};
