import { bodyOf } from '#shared/body.ts';
import type { DocumentDto } from '#shared/documents.ts';
import type { Thread } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { Access, NetworkRole, SpaceDto, SpaceRole } from '#shared/spaces.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { sessionCookie } from '#server/core/session-cookie.ts';
import { beginSession } from '#server/core/sessions.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { startThread } from '#server/features/discussions/commands.ts';
import { createDocument } from '#server/features/documents/commands.ts';
import { insertAccount, insertPerson } from '#server/features/people/queries.ts';
import { join } from '#server/features/spaces/commands.ts';
import { foundNetwork } from '#server/features/spaces/network.ts';
import { insertMember, insertSpace } from '#server/features/spaces/queries.ts';

/** Somebody a test made, with a session and the context of whoever acts through it. */
export interface TestPerson {
	id: Id;
	name: string;
	email: string;
	sessionId: string;
	/** The Cookie header of the session. */
	cookie: string;
	ctx: Ctx;
}

/** What a test wants of a person; the rest is made up. */
export interface PersonWish {
	name?: string;
	role?: NetworkRole;
	passwordHash?: string;
}

/** Makes people, groups, threads and documents in a database, by the same commands and queries as everybody else. */
export class Builder {
	readonly database: Database;
	readonly house: Ctx;
	#network: SpaceDto | undefined;
	#made = 0;

	constructor(database: Database) {
		this.database = database;
		this.house = contextOf({ kind: 'house', personId: null }, database);
	}

	/** The network, made on first use. */
	async network(): Promise<SpaceDto> {
		this.#network ??= await inTransaction(this.house, (tx) => foundNetwork(tx, 'A network', ''));
		return this.#network;
	}

	/** Somebody of the network, signed in. */
	async person(wish: PersonWish = {}): Promise<TestPerson> {
		const network = await this.network();
		const number = ++this.#made;
		const [id, name, email] = [newId(), wish.name ?? `Person ${number}`, `person-${number}@example.org`];
		const { token, sessionId } = await inTransaction(this.house, async (tx) => {
			await insertPerson(tx, {
				id,
				streamId: newId(),
				names: [{ script: 'Latn', text: name }],
				country: 'KG',
				sector: 'teacher',
				occupation: 'Teacher',
				organisationId: null,
				languages: ['en']
			});
			await insertAccount(tx, id, email, wish.passwordHash ?? 'nobody signs in with this');
			await insertMember(tx, network.id, id, wish.role ?? 'member');
			return beginSession(tx.db, id, { device: 'Test', sharedComputer: false, begunAt: tx.now() });
		});
		const ctx = contextOf({ kind: 'person', personId: id, sessionId }, this.database);
		return { id, name, email, sessionId, cookie: `${sessionCookie}=${token}`, ctx };
	}

	/** Several people of the network. */
	async people(count: number): Promise<TestPerson[]> {
		const people: TestPerson[] = [];
		for (let i = 0; i < count; i++) people.push(await this.person());
		return people;
	}

	/** A group with these people in it. */
	async group(
		members: { person: TestPerson; role?: SpaceRole }[],
		wish: { access?: Access; name?: string; purpose?: string } = {}
	): Promise<SpaceDto> {
		const space: SpaceDto = {
			id: newId(),
			kind: 'group',
			name: wish.name ?? 'A group',
			purpose: wish.purpose ?? 'To test',
			access: wish.access ?? 'open',
			streamId: newId()
		};
		await inTransaction(this.house, async (tx) => {
			await insertSpace(tx, space);
			for (const { person, role } of members) await join(tx, space, person.id, role ?? 'member');
		});
		return space;
	}

	/** A thread with a first message. */
	thread(by: TestPerson, space: SpaceDto, wish: { title?: string; text?: string } = {}): Promise<Thread> {
		return startThread(by.ctx, {
			spaceId: space.id,
			title: wish.title ?? 'A thread',
			body: bodyOf(wish.text ?? 'The first message'),
			language: null,
			clientId: newId()
		});
	}

	/** An empty document. */
	document(by: TestPerson, space: SpaceDto, wish: { title?: string } = {}): Promise<DocumentDto> {
		return createDocument(by.ctx, {
			spaceId: space.id,
			kind: 'note',
			title: wish.title ?? 'A document',
			language: null,
			clientId: newId()
		});
	}
}

/** What a browser would send to post a text. */
export const aMessage = (thread: { id: Id }, text = 'A message') => ({
	threadId: thread.id,
	clientId: newId(),
	replyTo: null,
	body: bodyOf(text),
	language: null
});
