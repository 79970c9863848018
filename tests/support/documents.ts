import * as encoding from 'lib0/encoding';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { DocumentDto } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import { contractVersion } from '#shared/live.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import { inTransaction } from '#server/core/transaction.ts';
import * as documents from '#server/features/documents/commands.ts';
import { onDocumentSignal, type DocumentSignal } from '#server/features/documents/live.ts';
import type { Seat } from '#server/features/documents/viewers.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { insertPerson } from '#server/features/people/queries.ts';
import { foundNetwork } from '#server/features/spaces/network.ts';
import { insertMember, insertSpace } from '#server/features/spaces/queries.ts';
import { cloneDatabase, type Clone } from './cluster.ts';

/** The people of a small network: three are in both groups, one in none, one is not signed in. */
export type Who = 'lead' | 'member' | 'observer' | 'outsider' | 'visitor';

const people = new Map<Who, Id>();
/** A group by invitation and one that the whole network reads. */
export const spaces = { closed: newId(), open: newId() };
let database: Clone;

/** The database of this file. */
export const clone = (): Clone => database;

/** The id of somebody. */
export const idOf = (who: Exclude<Who, 'visitor'>): Id => people.get(who) as Id;

/** The context in which somebody acts. */
export const as = (who: Who): Ctx => {
	const personId = people.get(who);
	return contextOf(personId ? { kind: 'house', personId } : { kind: 'visitor' }, database);
};

/** Gives a test file a database with these people and groups, and carries signals between its browsers. */
export const setTheTable = () => {
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
				for (const role of ['lead', 'member', 'observer'] as const) await insertMember(tx, id, idOf(role), role);
			}
		});
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
	documents.createDocument(as('member'), { spaceId, kind: 'note', title: 'A text', language: null });

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
