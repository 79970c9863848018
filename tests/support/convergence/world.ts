import { bodyOf } from '#shared/body.ts';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { News } from '#shared/live.ts';
import { onAnnouncement, type Announcement } from '#server/core/activity.ts';
import { contextOf, newId, type Actor, type Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { beginSession } from '#server/core/sessions.ts';
import { noteAudience } from '#server/features/discussions/audience.ts';
import { setMuting } from '#server/features/people/muting.ts';
import { loadShell } from '#server/features/shell/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import * as doors from '#server/features/spaces/doors.ts';
import * as network from '#server/features/spaces/network.ts';
import { Builder } from '../builders.ts';
import { Browser } from './browser.ts';
import { answer, knock, vouch, welcome } from './arrivals.ts';
import {
	acceptLast,
	callTo,
	changeDocument,
	changeMessage,
	changeThread,
	createNote,
	decide,
	heed,
	inquire,
	letIn,
	messageToAnswer,
	noteOutcome,
	one,
	see,
	setDoor,
	writeDraft
} from './changes.ts';
import { Door } from './door.ts';
import { groupKinds, peopleCount, type Deed } from './deeds.ts';
import { questionListView, questionView, spaceView, stewardView, threadView, unreadView } from './views.ts';

const password = 'the same for all of them';

interface Inhabitant {
	id: Id;
	browser: Browser;
	/** A second device. */
	second: Browser;
}

/** Some people, their groups and browsers, in a database that is emptied for each world. */
export class World {
	readonly database: Database;
	/** Everything that was told since the world began, in the order in which it was told. */
	readonly told: News[] = [];
	readonly browsers: Browser[] = [];
	readonly #door = new Door();
	readonly #people: Inhabitant[] = [];
	readonly #spaces: Id[] = [];
	readonly #threads: Id[] = [];
	readonly #questions: { id: Id; by: number }[] = [];
	readonly #documents: Id[] = [];
	readonly #posted: { clientId: Id; threadId: Id; by: number }[] = [];
	#time = Date.now();
	#deeds = 0;

	private constructor(database: Database) {
		this.database = database;
	}

	/** Empties the database and makes a new world in it. `passwordHash` is that of every person's password. */
	static async create(database: Database, passwordHash: string): Promise<World> {
		onAnnouncement(() => undefined);
		for (const table of ['authorship', 'space', 'person', 'stream'] as const)
			await database.db.deleteFrom(table).execute();
		const world = new World(database);
		const build = new Builder(database);
		const network = await build.network();
		const some = Array.from({ length: peopleCount }, (_, i) => (i < 2 ? ('steward' as const) : ('member' as const)));
		const people = await Promise.all(some.map((role) => build.person({ role, passwordHash })));
		const roles = ['lead', 'member', 'lead', 'observer'] as const;
		const groups = groupKinds.map((access, i) => {
			const members = people.slice(0, 4 - i).map((person, i) => ({ person, role: roles[i] }));
			return build.group(members, { access });
		});
		world.#spaces.push(...(await Promise.all([...groups, network])).map((space) => space.id));
		onAnnouncement((announcement) => world.#tell(announcement));
		for (const [i, { id, ctx }] of people.entries()) {
			const own = contextOf(ctx.actor, database, () => world.#now());
			const [browser, second] = [await world.#openBrowser(own), await world.#openBrowser(own)];
			world.#people.push({ id, browser, second });
			await browser.open(spaceView(world.#spaces[i % world.#spaces.length] as Id));
		}
		return world;
	}

	/** The password whose hash people get. */
	static readonly password = password;

	/** Everybody's id. */
	get personIds() {
		return this.#people.map((person) => person.id);
	}

	/** Who uses a browser, for saying what differs. */
	nameOf({ ctx: { actor } }: Browser) {
		return `person ${this.#people.findIndex(({ id }) => actor.kind === 'person' && actor.personId === id)}`;
	}

	/** One thing that somebody does. A refusal is part of life; anything else that goes wrong is thrown. */
	async act(deed: Deed): Promise<void> {
		this.#deeds++;
		try {
			await this.#do(deed);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
		}
	}

	/** Resolves when every line is back and nothing is under way. */
	async settle() {
		for (const browser of this.browsers) browser.find();
		for (let quiet = 0; quiet < 3; quiet++) {
			if (this.browsers.some((browser) => browser.busy)) quiet = 0;
			await new Promise((resolve) => setImmediate(resolve));
		}
	}

	/** Closes every line. */
	end() {
		for (const { live } of this.browsers) live.close();
	}

	/** What went wrong behind the door. */
	get faults() {
		return this.#door.faults;
	}

	/** Moves on only now and then, so that many things happen at the same moment. */
	#now() {
		return new Date(this.#time + Math.floor(this.#deeds / 4));
	}

	#tell(announcement: Announcement) {
		this.told.push(...announcement.news);
		this.#door.tell(announcement);
	}

	async #openBrowser(ctx: Ctx) {
		const { place } = await loadShell(ctx);
		const browser = new Browser(this.#door, ctx, place);
		this.browsers.push(browser);
		await browser.open(unreadView);
		return browser;
	}

	async #do(deed: Deed): Promise<unknown> {
		const { browser } = this.#person(deed.by);
		const { ctx } = browser;
		switch (deed.do) {
			case 'join':
				return spaces.joinGroup(ctx, { spaceId: this.#space(deed.group), agreed: true });
			case 'leave':
				return spaces.leaveGroup(ctx, { spaceId: this.#space(deed.group) });
			case 'add':
				return spaces.addMember(ctx, { ...this.#member(deed), role: deed.role });
			case 'change':
				return spaces.changeRole(ctx, { ...this.#member(deed), role: deed.role });
			case 'remove':
				return spaces.removeMember(ctx, this.#member(deed));
			case 'ask': {
				const wish = { spaceId: this.#space(deed.group), reason: 'To help', answers: [], agreed: true };
				return doors.askToJoin(ctx, wish).finally(() => browser.reload());
			}
			case 'withdraw':
				return doors.withdrawRequest(ctx, { spaceId: this.#space(deed.group) }).finally(() => browser.reload());
			case 'inquire':
				return this.#inquire(ctx, deed.by);
			case 'accept':
				return this.#accept(deed);
			case 'inspect': {
				const question = one(this.#questions, deed.thing);
				return question && browser.open(questionView(question.id));
			}
			case 'look':
				return browser.open(questionListView(deed.filter, this.#person(deed.by).id));
			case 'decide':
				return decide(this.database.db, ctx, deed);
			case 'shut out':
				return doors.suspendMember(ctx, this.#member(deed));
			case 'let in':
				return letIn(this.database.db, ctx, deed.thing);
			case 'start':
				return this.#start(browser, deed.group);
			case 'post':
				return this.#post(browser, deed);
			case 'create':
				return this.#documents.push(await createNote(ctx, this.#space(deed.group), `Document ${this.#deeds}`));
			case 'rename':
			case 'stage':
			case 'bin':
			case 'unbin':
			case 'comment':
				return changeDocument(deed, ctx, {
					...{ db: this.database.db, documents: this.#documents, threads: this.#threads, deeds: this.#deeds }
				});
			case 'set the door':
				return setDoor(deed, ctx, this.#space(0), this.browsers);
			case 'note':
				return noteAudience(ctx, { spaceId: this.#space(deed.group), upTo: this.#deeds });
			case 'suspend':
				return network.suspendPerson(ctx, { personId: this.#person(deed.whom).id });
			case 'restore':
				await network.restorePerson(ctx, { personId: this.#person(deed.whom).id });
				return this.#signInAgain(deed.whom);
			case 'knock':
				return knock(ctx);
			case 'answer':
				return answer(ctx, deed);
			case 'vouch':
				return vouch(ctx, deed.thing);
			case 'welcome':
				return this.#settleIn(await welcome(ctx, this.#space(deed.space)), deed.space);
			case 'keep':
				return browser.open(stewardView);
			case 'empty':
				return network.leaveNetwork(ctx, { password });
			case 'visit':
				return browser.open(spaceView(this.#space(deed.space)));
			case 'read': {
				const threadId = one(this.#threads, deed.thing);
				return threadId && browser.open(threadView(threadId));
			}
			case 'draft':
				return writeDraft(deed, this.#reader(deed));
			case 'see':
			case 'unsee':
				return see(deed, this.#reader(deed));
			case 'mute':
				return setMuting(ctx, { personId: this.#person(deed.whom).id, muting: deed.muting });
			case 'heed':
				return heed(deed, this.#reader(deed));
			case 'have done':
				return noteOutcome(ctx, deed.thing);
			case 'edit':
				return changeMessage(deed, {
					...this.#scene(deed),
					words: callTo(deed.calls, this.personIds, `Better words ${this.#deeds}`)
				});
			case 'delete':
			case 'put back':
			case 'redact':
			case 'report':
			case 'react':
				return changeMessage(deed, { ...this.#scene(deed), words: `Better words ${this.#deeds}` });
			case 'pin':
			case 'close':
			case 'reopen':
				return changeThread(deed, { ...this.#scene(deed), words: `Done ${this.#deeds}` });
			case 'lose':
				return browser.line.lose();
			case 'find':
				return browser.find();
		}
	}

	async #inquire(ctx: Ctx, by: number) {
		const id = await inquire(ctx, `Question ${this.#deeds}`);
		this.#questions.push({ id, by });
		this.#threads.push(id);
	}

	/** Who asked says which answer helped; or somebody else tries. */
	async #accept({ by, thing, takeBack }: Extract<Deed, { do: 'accept' }>) {
		const question = one(this.#questions, thing);
		if (!question) return;
		await acceptLast(this.#person(thing === 0 ? by : question.by).browser.ctx, question.id, takeBack);
	}

	async #start({ live }: Browser, group: number) {
		const input = { spaceId: this.#space(group), title: `Thread ${this.#deeds}`, language: null, clientId: newId() };
		const thread = await live.call('thread:start', { ...input, body: bodyOf('It begins') });
		this.#threads.push(thread.id);
	}

	/** Posts something new, or sends again what was sent before. */
	async #post({ live }: Browser, { by, thing, again, calls, answers }: Extract<Deed, { do: 'post' }>) {
		const before =
			again &&
			one(
				this.#posted.filter((one) => one.by === by),
				thing
			);
		const threadId = before ? before.threadId : one(this.#threads, thing);
		if (!threadId) return;
		const clientId = before ? before.clientId : newId();
		this.#posted.push({ clientId, threadId, by });
		const replyTo = answers === null ? null : await messageToAnswer(this.database.db, threadId, answers);
		const input = {
			threadId,
			clientId,
			replyTo,
			language: null,
			body: callTo(calls, this.personIds, `Words ${this.#deeds}`)
		};
		await live.call('message:post', input);
	}

	/** Whoever is new opens a browser, on the page of where she was invited to. */
	async #settleIn(actor: Extract<Actor, { kind: 'person' }>, space: number) {
		const browser = await this.#openBrowser(contextOf(actor, this.database, () => this.#now()));
		this.#people.push({ id: actor.personId, browser, second: browser });
		await browser.open(spaceView(this.#space(space)));
	}

	/** Who was suspended has no session any more: the browser is opened anew, with the same pages. */
	async #signInAgain(whom: number) {
		const person = this.#person(whom);
		if (!person.browser.ended) return;
		const attributes = { device: 'Test', sharedComputer: false, begunAt: this.#now() };
		const { sessionId } = await beginSession(this.database.db, person.id, attributes);
		const actor = { kind: 'person', personId: person.id, sessionId } as const;
		const old = person.browser;
		person.browser = await this.#openBrowser(contextOf(actor, this.database, () => this.#now()));
		for (const { view } of old.pages) await person.browser.open(view);
	}

	#scene({ by, thing }: { by: number; thing: number }) {
		const browserOf = (personId: Id | null) => this.#people.find(({ id }) => id === personId)?.browser;
		return { db: this.database.db, threadId: one(this.#threads, thing), by: this.#person(by).browser, browserOf };
	}

	/** Where somebody reads or begins to write, on one of two devices. */
	#reader({ by, thing, second }: { by: number; thing: number; second: boolean }) {
		const { browser, second: other } = this.#person(by);
		const where = { db: this.database.db, threadId: one(this.#threads, thing) };
		return { ...where, device: second ? other : browser, words: `Begun ${this.#deeds}` };
	}

	#person(index: number) {
		return this.#people[index % this.#people.length] as Inhabitant;
	}

	#space(index: number) {
		return this.#spaces[index] as Id;
	}

	#member({ group, whom }: { group: number; whom: number }) {
		return { spaceId: this.#space(group), personId: this.#person(whom).id };
	}
}
