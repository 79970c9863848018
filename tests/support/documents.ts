import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { DocumentDto } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import { contractVersion } from '#shared/live.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import * as documents from '#server/features/documents/commands.ts';
import { onDocumentSignal, type DocumentSignal } from '#server/features/documents/live.ts';
import type { Seat } from '#server/features/documents/viewers.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { Builder, type TestPerson } from './builders.ts';
import { cloneDatabase, type Clone } from './cluster.ts';

/** The people of a small network: three are in both groups, one in none. */
export type Who = 'lead' | 'member' | 'observer' | 'outsider';

const people = new Map<Who, TestPerson>();
/** A group by invitation and one that the whole network reads. */
export const spaces: Record<'closed' | 'open', Id> = { closed: '', open: '' };
let database: Clone;

/** The database of this file. */
export const clone = (): Clone => database;

/** Somebody of the network. */
export const personOf = (who: Who): TestPerson => people.get(who) as TestPerson;

/** The id of somebody. */
export const idOf = (who: Who): Id => personOf(who).id;

/** The context in which somebody acts. */
export const as = (who: Who | 'visitor'): Ctx =>
	who === 'visitor' ? contextOf({ kind: 'visitor' }, database) : personOf(who).ctx;

/** Gives a test file a database with these people and groups, and carries signals between its browsers. */
export const setTheTable = () => {
	beforeAll(async () => {
		database = await cloneDatabase();
		const build = new Builder(database);
		for (const who of ['lead', 'member', 'observer', 'outsider'] as const)
			people.set(who, await build.person({ name: who }));
		const inGroup = (['lead', 'member', 'observer'] as const).map((role) => ({ person: personOf(role), role }));
		spaces.closed = (await build.group(inGroup, { access: 'invitation' })).id;
		spaces.open = (await build.group(inGroup, { access: 'open' })).id;
	});
	beforeEach(() => {
		Browser.all.clear();
		onDocumentSignal(carry);
	});
	afterAll(async () => {
		await closeDocuments();
		await database.drop();
	});
};

const carry = (signal: DocumentSignal) => {
	const { to } = signal;
	for (const [socketId, browser] of Browser.all) {
		const isFor =
			'socketId' in to ? to.socketId === socketId : to.except !== socketId && browser.rooms.has(to.documentId);
		if (isFor) browser.hear(signal);
	}
};

/** An empty document. */
export const aDocument = (spaceId: Id = spaces.closed): Promise<DocumentDto> =>
	documents.createDocument(as('member'), { spaceId, kind: 'note', title: 'A text', language: null, clientId: newId() });

/** A text as anybody gets it who comes after everything was let go from memory. */
export const storedText = async (id: Id) => {
	await closeDocuments();
	return (await documents.loadDocumentPage(as('lead'), { documentId: id })).text;
};

/** The paragraphs of a text, from the database. */
export const paragraphsOf = async (id: Id) =>
	(await storedText(id)).content?.map((block) => block.content?.map((node) => node.text).join('') ?? '');

/** How many changes of a text are kept and not folded. */
export const countUpdates = async (id: Id) =>
	(await database.db.selectFrom('document_update').select('number').where('document_id', '=', id).execute()).length;

/** Bytes as base64. */
export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** A refusal with this code. */
export const refusedAs = (code: string): unknown => expect.objectContaining({ name: 'Refusal', code });

/** One browser with a document open: what the realtime door and the editor do, without a line between them. */
export class Browser {
	static all = new Map<string, Browser>();
	readonly doc = new Y.Doc();
	readonly heard: DocumentSignal[] = [];
	readonly rooms = new Set<Id>();
	readonly seat: Seat;
	readonly ctx: Ctx;
	readonly id: Id;
	mayWrite = false;
	/** What was written here: up to which item of which client. */
	readonly own = new Map<number, number>();

	constructor(who: Who | 'visitor', id: Id, version: number = contractVersion) {
		[this.ctx, this.id] = [as(who), id];
		this.doc.on('update', (_, __, doc, { local }) => {
			if (local) this.own.set(doc.clientID, Y.getState(doc.store, doc.clientID));
		});
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

	#ask() {
		const stateVector = base64(Y.encodeStateVector(this.doc));
		const own = [...this.own];
		return documents.openDocument(this.ctx, { documentId: this.id, stateVector, own }, this.seat);
	}

	async open() {
		const there = await this.#ask();
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

	/** Changes the text in any way, and sends what changed. */
	change(act: () => void) {
		const before = Y.encodeStateVector(this.doc);
		act();
		return this.send(base64(Y.encodeStateAsUpdate(this.doc, before)));
	}

	/** Opens again, and gives back all that is missing there. */
	async giveBack() {
		const there = await this.#ask();
		// As it was: what comes may delete what nobody but this browser has.
		const update = base64(Y.encodeStateAsUpdate(this.doc, Buffer.from(there.stateVector, 'base64')));
		Y.applyUpdate(this.doc, Buffer.from(there.update, 'base64'));
		await documents.updateDocument(this.ctx, { documentId: this.id, update, own: [...this.own] }, this.seat);
	}

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
