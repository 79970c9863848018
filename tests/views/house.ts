import { hashOf } from '#shared/canonical.ts';
import type { Id } from '#shared/ids.ts';
import type { InterfaceLanguage } from '#shared/locales.ts';
import { newId } from '#server/core/context.ts';
import { createDatabase, type Database } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { beginSession, fingerprint, newToken } from '#server/core/sessions.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { insertAddressChange, insertReset } from '#server/features/accounts/queries.ts';
import { insertPublication } from '#server/features/documents/publication-queries.ts';
import { listDocumentsById } from '#server/features/documents/queries.ts';
import { putLink } from '#server/features/documents/rights-queries.ts';
import { insertInvitation } from '#server/features/invitations/queries.ts';
import { join } from '#server/features/spaces/commands.ts';
import { updateSetUpToken } from '#server/features/spaces/installation.ts';
import { populate } from '../../bench/support/population.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { startServer, type TestServer } from '../support/server.ts';

/**
 * The demo's people and texts; a network that was begun a minute ago; one with 500 people in one group, forty groups of
 * one person, and names as long as they may be.
 */
export type HouseName = 'demo' | 'new' | 'large';

const soon = () => new Date(Date.now() + 3600_000);
const prisons = 'Prisons and rehabilitation';

/** A production server of its own, whose database is at hand: addresses and sessions need no page. */
export class House {
	readonly server: TestServer;
	readonly database: Database;
	readonly build: Builder;
	/** The first steward of a new or large house, who leads its group. */
	first: TestPerson | undefined;
	language: InterfaceLanguage = 'en';
	readonly #sessions = new Map<string, Promise<string>>();

	private constructor(server: TestServer, database: Database) {
		this.server = server;
		this.database = database;
		this.build = new Builder(database);
	}

	/** Starts a house. */
	static async open(name: HouseName): Promise<House> {
		const server = await startServer({ env: { DEMO: name === 'demo' ? '1' : '0' } });
		const postgres = await startEmbeddedPostgres({ dataDir: server.dataDir });
		const house = new House(server, createDatabase(postgres.config));
		if (name === 'new') await house.#begin();
		if (name === 'large') await house.#crowd();
		return house;
	}

	async close() {
		await this.database.pool.end();
		await this.server.dispose();
	}

	/** Has pages speak a language to everybody from now on. */
	async speak(language: InterfaceLanguage) {
		this.language = language;
		await this.database.db.updateTable('account').set({ language }).execute();
	}

	/** The Cookie value of a session of somebody, begun once; people of the demo go by a part of their name. */
	session(who: string): Promise<string> {
		const known = this.#sessions.get(who) ?? this.#beginSession(who);
		this.#sessions.set(who, known);
		return known;
	}

	async #beginSession(who: string) {
		const attributes = { device: 'Chromium, Linux', sharedComputer: false, begunAt: new Date() };
		return (await beginSession(this.database.db, await this.person(who), attributes)).token;
	}

	/** The id of somebody by a part of her name. */
	async person(name: string): Promise<Id> {
		const found = this.database.db.selectFrom('person_name').select('person_id').where('text', 'like', `%${name}%`);
		return (await found.executeTakeFirstOrThrow()).person_id;
	}

	/** The address of a group by its name. */
	async group(name = prisons): Promise<string> {
		const found = this.database.db.selectFrom('space').select('id').where('name', '=', name);
		return `/groups/${(await found.executeTakeFirstOrThrow()).id}`;
	}

	/** The address of a thread by how its title begins. */
	async thread(title: string): Promise<string> {
		const found = this.database.db.selectFrom('thread').select(['id', 'kind']).where('title', 'like', `${title}%`);
		const { id, kind } = await found.executeTakeFirstOrThrow();
		return `/${kind === 'question' ? 'questions' : 'threads'}/${id}`;
	}

	/** The address of a message that was edited. */
	async edited(): Promise<string> {
		const found = this.database.db.selectFrom('message').select(['id', 'thread_id']).where('edited_at', 'is not', null);
		const { id, thread_id: threadId } = await found.executeTakeFirstOrThrow();
		return `/threads/${threadId}/messages/${id}`;
	}

	/** The id of the message that was reported and not decided yet, and of its case. */
	async reported(): Promise<{ messageId: Id; caseId: Id }> {
		const found = this.database.db
			.selectFrom('report_case')
			.select(['id', 'message_id'])
			.where('decided_at', 'is', null)
			.where('message_id', 'is not', null);
		const { id: caseId, message_id: messageId } = await found.executeTakeFirstOrThrow();
		return { messageId: messageId as Id, caseId };
	}

	/** The address of a document by how its title begins. */
	async document(title: string): Promise<string> {
		const found = this.database.db.selectFrom('document').select('id').where('title', 'like', `${title}%`);
		return `/documents/${(await found.executeTakeFirstOrThrow()).id}`;
	}

	/** A link for reading a document by how its title begins. */
	async shared(title: string): Promise<string> {
		const [token, documentId] = [newToken(), (await this.document(title)).slice('/documents/'.length)];
		const begun = this.database.db.selectFrom('authorship').select('person_id').where('subject_id', '=', documentId);
		const { person_id: madeBy } = await begun.executeTakeFirstOrThrow();
		await this.#write((tx) => putLink(tx, documentId, { tokenHash: fingerprint(token), madeBy }));
		return `/shared/${token}`;
	}

	/** A publication of a document by how its title begins. */
	async published(title: string): Promise<string> {
		const [id, documentId] = [newId(), (await this.document(title)).slice('/documents/'.length)];
		const content = [{ type: 'text', text: 'The first week at home decides more than the year before it.' }];
		const text = { type: 'doc', content: [{ type: 'paragraph', content }] };
		await this.#write(async (tx) => {
			for (const document of await listDocumentsById(tx, [documentId])) {
				await insertPublication(tx, { id, document, hash: await hashOf(text), text, authors: [], publishedBy: null });
			}
		});
		return `/published/${id}`;
	}

	/** The address of an organisation that the house lists. */
	async organisation(): Promise<string> {
		const found = this.database.db.selectFrom('organisation').select('id').where('listed', '=', true).orderBy('name');
		return `/organisations/${(await found.executeTakeFirstOrThrow()).id}`;
	}

	/** A link into a group that works once, with a few words. */
	async invitation(by: string): Promise<string> {
		const [token, invitedBy, space] = [newToken(), await this.person(by), await this.group()];
		await this.#write((tx) =>
			insertInvitation(tx, {
				id: newId(),
				tokenHash: fingerprint(token),
				spaceId: space.slice('/groups/'.length),
				invitedBy,
				...{ role: 'member', note: 'We met in Bishkek. Come and tell how you begin.', mailTo: null, language: 'en' }
			})
		);
		return `/invitation/${token}`;
	}

	/** A link with which somebody sets a new password. */
	async reset(who: string): Promise<string> {
		const [token, personId] = [newToken(), await this.person(who)];
		const account = this.database.db.selectFrom('account').select('email').where('person_id', '=', personId);
		const { email } = await account.executeTakeFirstOrThrow();
		await this.#write((tx) => insertReset(tx, email, fingerprint(token), soon()));
		return `/reset/${token}`;
	}

	/** A link with which somebody says that a new address is hers. */
	async confirmAddress(who: string): Promise<string> {
		const [token, personId] = [newToken(), await this.person(who)];
		await this.#write((tx) => insertAddressChange(tx, personId, 'new@example.org', fingerprint(token), soon()));
		return `/confirm-address/${token}`;
	}

	/** The link with which a network is begun. */
	async setUp(): Promise<string> {
		const token = newToken();
		await this.#write((tx) => updateSetUpToken(tx, fingerprint(token)));
		return `/set-up/${token}`;
	}

	/** A network of one, with a group in which nothing was said. */
	async #begin() {
		this.first = await this.build.person({ name: 'Gulnara', role: 'steward' });
		await this.build.group([{ person: this.first, role: 'lead' }], { name: 'Returning families' });
		await this.build.person({ name: 'Alone' });
	}

	async #crowd() {
		const network = await this.build.network();
		const ctx = this.build.house;
		this.first = await this.build.person({ name: longName, role: 'steward' });
		await populate(ctx, network.id, 500);
		const name = longWords('A group with a name that does not end', 80);
		const group = await this.build.group([{ person: this.first, role: 'lead' }], { name, purpose: longWords('', 900) });
		const ids = await this.database.db.selectFrom('person').select('id').orderBy('id').execute();
		await this.#write(async (tx) => {
			for (const { id } of ids) if (id !== this.first?.id) await join(tx, group, id, 'member');
		});
		for (let i = 1; i < 40; i++)
			await this.build.group([{ person: this.first, role: 'member' }], { name: longWords(`Group ${i},`, 20 + 2 * i) });
		const title = longWords('Long', 150);
		await this.build.thread(this.first, group, { title, text: `${'x'.repeat(400)} ${longWords('Then', 1500)}` });
		await this.build.document(this.first, group, { title });
	}

	#write(write: (tx: Tx) => Promise<unknown>) {
		return inTransaction(this.build.house, write);
	}
}

/** As long as a name may be, in one word and without a place to break. */
const longName = `Aleksandra${'bekova'.repeat(10)}`;

const longWords = (start: string, length: number) =>
	`${start} ${'kept in Karakalpakstan by somebody who writes long '.repeat(40)}`.slice(0, length).trim();
