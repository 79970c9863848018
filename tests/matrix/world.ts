import { randomUUID } from 'node:crypto';
import { bodyOf } from '#shared/body.ts';
import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import type { Attachment } from '#shared/attachments.ts';
import type { DocumentDto } from '#shared/documents.ts';
import type { Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { VersionDto } from '#shared/versions.ts';
import type { SpaceDto, SpaceRole } from '#shared/spaces.ts';
import type { Database } from '#server/core/db.ts';
import { newId } from '#server/core/context.ts';
import { useFiles } from '#server/core/files/store.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { sessionCookie } from '#server/core/session-cookie.ts';
import { beginSession, fingerprint, newToken } from '#server/core/sessions.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import * as deeds from '#server/features/discussions/deeds.ts';
import { keepDraft } from '#server/features/discussions/drafts.ts';
import { beginComment } from '#server/features/documents/comments.ts';
import { writeText } from '#server/features/documents/commands.ts';
import { giveRight } from '#server/features/documents/rights.ts';
import { nameVersion } from '#server/features/documents/versions.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { insertFocalPoint } from '#server/features/focal-points/queries.ts';
import { insertInvitation } from '#server/features/invitations/queries.ts';
import { findPersonStream, insertOrganisation } from '#server/features/people/queries.ts';
import { join, part } from '#server/features/spaces/commands.ts';
import { leaveNetwork, suspendPerson } from '#server/features/spaces/network.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { aPicture, bringFile, bringPicture } from '../support/files.ts';
import { makeFolder } from '../support/server.ts';
import { kinds, type Kind } from './table.ts';

/** Somebody of one kind; a visitor has no person. */
export interface Somebody {
	kind: Kind;
	cookie: string;
	person: TestPerson | null;
}

/** The places that hold something. */
export const spacePlaces = ['open', 'request', 'invitation', 'network'] as const;
export type SpacePlace = (typeof spacePlaces)[number];

/** A space with something of everything in it. Every word that stands in it stands nowhere else. */
export interface FullPlace {
	space: SpaceDto;
	/** A member, under whose name the texts stand. */
	insider: TestPerson;
	thread: Thread;
	/** Another thread, with a message of its own. */
	other: Thread;
	document: DocumentDto;
	/** A picture in the text of the document. */
	hash: string;
	/** A thread in its margin. */
	commentId: Id;
	version: VersionDto;
	/** A message of the thread that says something else by now. */
	edited: Id;
	/** A text and a picture that came with a message of the thread. */
	text: Attachment;
	picture: Attachment;
	/** What the space is called and for. */
	known: string[];
	/** What is said and written in it, and the ids. */
	inside: string[];
	/** What of that was said before newcomers came: not for them, unless the space is open. */
	before: string[];
	/** What of that stands in its document and the margin: also for who was let in by name. */
	written: string[];
	/** What was said in it and is deleted or redacted. */
	gone: string[];
}

/** The password of everybody here. */
export const password = 'one password for all of them';

/** A word that stands nowhere else. */
export const canary = (what: string) => `canary-${what}-${randomUUID().slice(0, 8)}`;

const roles: Partial<Record<Kind, SpaceRole>> = {
	observer: 'observer',
	member: 'member',
	lead: 'lead',
	// These were in before they left or were shut out.
	former: 'lead',
	emptied: 'member',
	suspended: 'member',
	lingerer: 'member',
	newcomer: 'member'
};

/** A network with a group of each access, filled, and a person of every kind towards them. */
export class World {
	readonly builder: Builder;
	readonly database: Database;
	/** Where its files are; a server that shall have them is started on it. */
	readonly dataDir = makeFolder();
	readonly places = {} as Record<SpacePlace, FullPlace>;
	readonly cast = {} as Record<Kind, Somebody>;
	/** Somebody of the network and of every group, whom refused deeds aim at. */
	target!: TestPerson;
	targetStream!: Id;
	/** What was begun and not sent: for nobody but who wrote it. */
	readonly drafts: string[] = [];
	#passwordHash = '';
	/** How wide the last picture of a text was: each is another. */
	#pictures = 100;
	readonly organisationId = newId();
	readonly focalPointId = newId();
	/** A steward who leads every group. */
	keeper!: TestPerson;
	/** Four of the network, for the seats of a committee. */
	four!: TestPerson[];
	#elsewhere!: SpaceDto;

	constructor(database: Database) {
		this.database = database;
		this.builder = new Builder(database);
	}

	/** Fills an empty database. */
	async fill() {
		process.on('exit', () => rmSync(this.dataDir, { recursive: true, force: true }));
		await useFiles(this.dataDir);
		this.#passwordHash = await hashPassword(password);
		this.keeper = await this.person('keeper', 'steward');
		this.#elsewhere = await this.builder.group([{ person: this.keeper, role: 'lead' }], { access: 'request' });
		for (const access of ['open', 'request', 'invitation'] as const) {
			const wish = { access, name: canary(`${access}-name`), purpose: canary(`${access}-purpose`) };
			const space = await this.builder.group([{ person: this.keeper, role: 'lead' }], wish);
			this.places[access] = await this.#fillPlace(access, space);
		}
		this.places.network = await this.#fillPlace('network', await this.builder.network());
		this.four = await Promise.all([1, 2, 3, 4].map((seat) => this.person(`seat-${seat}`)));
		this.target = await this.member('target');
		this.targetStream = await this.streamOf(this.target);
		await inTransaction(this.builder.house, (tx) => this.#furnish(tx));
		for (const kind of kinds) this.cast[kind] = await this.somebody(kind);
		for (const place of spacePlaces) await this.#goOn(place);
		await closeDocuments();
	}

	/** An organisation the house lists, and somebody who answers for a country. */
	async #furnish(tx: Tx) {
		const organisation = { id: this.organisationId, name: 'An organisation', kind: 'ngo', country: null, listed: true };
		await insertOrganisation(tx, organisation);
		const term = { mandate: 'To keep the calendar', institution: 'An office', since: '2026-01-01', until: null };
		await insertFocalPoint(tx, { id: this.focalPointId, country: 'UZ', personId: this.target.id, ...term });
	}

	/** Somebody of the network with a name and the password of all. */
	person(name: string, role: 'member' | 'steward' = 'member'): Promise<TestPerson> {
		return this.builder.person({ name: canary(name), role, passwordHash: this.#passwordHash });
	}

	/** Somebody of the network and of every group. */
	async member(name: string, role: SpaceRole = 'member'): Promise<TestPerson> {
		const person = await this.person(name);
		await this.#joinAll(person, role);
		return person;
	}

	/** A new person of a kind, whom a deed may change. */
	async somebody(kind: Kind): Promise<Somebody> {
		if (kind === 'visitor') return { kind, cookie: '', person: null };
		const person = await this.person(kind, kind === 'steward' ? 'steward' : 'member');
		const role = roles[kind];
		if (role) await this.#joinAll(person, role);
		if (kind === 'outsider' || kind === 'guest') {
			await inTransaction(this.builder.house, (tx) => join(tx, this.#elsewhere, person.id, 'member'));
		}
		if (kind === 'guest') await this.#unconfirm(person);
		if (kind === 'former') {
			await inTransaction(this.builder.house, async (tx) => {
				for (const { space } of this.#groups()) {
					// Whom she has invited she may still see; what became of the group she may not.
					await this.#invite(tx, space, person);
					await part(tx, space, person.id);
				}
			});
		}
		if (kind === 'newcomer') await this.#keepBefore(person);
		if (kind === 'named') await this.#letIn(person);
		if (kind === 'emptied') await leaveNetwork(person.ctx, { password });
		if (kind === 'suspended' || kind === 'lingerer') {
			await suspendPerson(this.keeper.ctx, { personId: person.id });
		}
		return { kind, person, cookie: kind === 'lingerer' ? (await this.begin(person)).cookie : person.cookie };
	}

	/** Begins another session for somebody, whatever the rules say. */
	async begin({ id }: { id: Id }) {
		const attributes = { device: 'Another', sharedComputer: false, begunAt: new Date() };
		const { token, sessionId } = await beginSession(this.database.db, id, attributes);
		return { cookie: `${sessionCookie}=${token}`, sessionId };
	}

	/** Suspends somebody from the network. */
	async suspend({ id }: { id: Id }) {
		await suspendPerson(this.keeper.ctx, { personId: id });
	}

	/** The stream of somebody's own news. */
	streamOf({ id }: { id: Id }): Promise<Id> {
		return inTransaction(this.builder.house, async (tx) => (await findPersonStream(tx, id)) as Id);
	}

	#invite(tx: Tx, { id: spaceId }: SpaceDto, { id: invitedBy }: TestPerson) {
		const kept = { id: newId(), tokenHash: fingerprint(newToken()), spaceId, invitedBy };
		return insertInvitation(tx, { ...kept, role: 'member', note: '', mailTo: null, language: 'en' });
	}

	async #unconfirm({ id }: TestPerson) {
		const { id: spaceId } = await this.builder.network();
		const { db } = this.database;
		const change = db.updateTable('member').set({ confirmed_at: null, confirmed_by: null });
		await change.where('person_id', '=', id).where('space_id', '=', spaceId).execute();
	}

	#groups() {
		return [this.places.open, this.places.request, this.places.invitation];
	}

	/** As if she had come while the groups kept newcomers from earlier words. */
	async #keepBefore({ id }: TestPerson) {
		await sql`
			update member set reads_after = stream.head from space join stream on stream.id = space.stream_id
			where space.id = member.space_id and space.kind = 'group' and person_id = ${id}
		`.execute(this.database.db);
	}

	/** Lets somebody into the document of each group, to comment. */
	async #letIn({ id: personId }: TestPerson) {
		for (const { document } of this.#groups())
			await giveRight(this.keeper.ctx, { documentId: document.id, personId, right: 'comment' });
	}

	/** Says something once everybody is there. */
	async #goOn(place: SpacePlace) {
		const { insider, thread, inside } = this.places[place];
		const later = canary(`${place}-later`);
		const { id } = await postMessage(insider.ctx, aMessage(thread, later));
		inside.push(later, id);
	}

	async #joinAll(person: TestPerson, role: SpaceRole) {
		await inTransaction(this.builder.house, async (tx) => {
			for (const { space } of this.#groups()) await join(tx, space, person.id, role);
		});
	}

	async #fillPlace(place: SpacePlace, space: SpaceDto): Promise<FullPlace> {
		const insider = await this.person(`${place}-insider`);
		if (place !== 'network') {
			await inTransaction(this.builder.house, (tx) => join(tx, space, insider.id, 'member'));
		}
		const words = ['title', 'body', 'other-title', 'other-body', 'document', 'text'];
		const [title, text, otherTitle, otherText, documentTitle, documentText] = words.map((word) =>
			canary(`${place}-${word}`)
		) as [string, string, string, string, string, string];
		const thread = await this.builder.thread(insider, space, { title, text });
		const other = await this.builder.thread(insider, space, { title: otherTitle, text: otherText });
		const draft = canary(`${place}-draft`);
		await keepDraft(insider.ctx, { threadId: thread.id, text: draft, replyTo: null, revision: newId() });
		this.drafts.push(draft);
		const document = await this.builder.document(insider, space, { title: documentTitle });
		const paragraph = { type: 'paragraph', content: [{ type: 'text', text: documentText }] };
		const hash = await bringPicture(insider, document, await aPicture(++this.#pictures));
		await writeText(insider.ctx, document.id, [paragraph, { type: 'image', attrs: { hash, alt: documentText } }]);
		const versionName = canary(`${place}-version`);
		const version = await nameVersion(insider.ctx, {
			...{ documentId: document.id, versionId: 'now', name: versionName }
		});
		const remark = canary(`${place}-comment`);
		const inMargin = { body: bodyOf(remark), language: null, clientId: newId() };
		const comment = await beginComment(insider.ctx, { documentId: document.id, on: null, ...inMargin });
		const content = canary(`${place}-file-content`);
		const file = await bringFile(insider, thread, { name: `${canary(`${place}-file`)}.txt`, content });
		const picture = await bringFile(insider, thread, {
			name: `${canary(`${place}-picture`)}.png`,
			content: await aPicture()
		});
		await postMessage(insider.ctx, { ...aMessage(thread, text), attachments: [file.id, picture.id] });
		const { edited, said, gone } = await this.#saySomeMore(place, insider, thread);
		const known = place === 'network' ? [] : [space.name, space.purpose, space.id, space.streamId];
		const messages = await this.messagesOf(thread.id, other.id);
		const inMarginIds = (await this.messagesOf(comment.thread.id)).map((message) => message.id);
		const written = [documentTitle, documentText, document.id, hash, versionName, version.id];
		const margin = [remark, comment.thread.id, ...inMarginIds];
		const before = [
			...[text, otherTitle, otherText, other.id, ...said, ...margin],
			...[file.name, file.id, content, picture.name, picture.id],
			...messages.map((message) => message.id)
		];
		return {
			space,
			insider,
			thread,
			other,
			document,
			hash,
			commentId: comment.thread.id,
			version,
			text: file,
			picture,
			edited,
			known,
			inside: [title, text, thread.id, ...before, ...written],
			before,
			written: [...written, ...margin],
			gone
		};
	}

	/** One message that was edited, one that was deleted, one that was redacted. */
	async #saySomeMore(place: SpacePlace, { ctx }: TestPerson, thread: Thread) {
		const threadId = thread.id;
		const [before, now, deleted, redacted, reason] = ['before', 'now', 'deleted', 'redacted', 'reason'].map((word) =>
			canary(`${place}-${word}`)
		) as [string, string, string, string, string];
		const say = async (text: string) => (await postMessage(ctx, aMessage(thread, text))).id;
		const edited = await say(before);
		await deeds.editMessage(ctx, { threadId, messageId: edited, body: bodyOf(now), language: null });
		await deeds.deleteMessage(ctx, { threadId, messageId: await say(deleted) });
		await deeds.redactMessage(this.keeper.ctx, { threadId, messageId: await say(redacted), reason });
		return { edited, said: [before, now, reason], gone: [deleted, redacted] };
	}

	/** The messages of some threads. */
	messagesOf(...threadIds: Id[]) {
		return this.database.db
			.selectFrom('message')
			.select(['id', 'client_id as clientId', 'thread_id as threadId'])
			.where('thread_id', 'in', threadIds)
			.orderBy('id')
			.execute();
	}
}

/** An id of nothing. */
export const absentId = () => newId();
