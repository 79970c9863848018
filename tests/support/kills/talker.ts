import { setTimeout as sleep } from 'node:timers/promises';
import { textOf } from '#shared/body.ts';
import type { Message, ThreadPage } from '#shared/discussions.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { applyToThreadPage } from '../../../src/lib/discussions/apply.ts';
import { Outbox } from '../../../src/lib/discussions/outbox.svelte.ts';
import type { TestPerson } from '../builders.ts';
import { WitnessedConnection } from './line.ts';

/** More would not be written by a person who sees that nothing leaves. */
const patience = 8;

/** Somebody who has a thread open and posts: the page's own connection, outbox and reducer. */
export class Talker {
	readonly live: WitnessedConnection;
	readonly outbox: Outbox;
	page: ThreadPage;
	/** What the server acknowledged: for each text the id it gave. More than one id is one too many. */
	readonly acknowledged = new Map<string, Set<string>>();
	readonly #pause: () => number;
	#sent = 0;

	private constructor(url: string, person: TestPerson, page: ThreadPage, pause: () => number) {
		[this.page, this.#pause] = [page, pause];
		this.live = new WitnessedConnection(url, person, (name, _, answer) => {
			if (name === 'message:post') this.#witness(answer as Message);
		});
		this.outbox = new Outbox(this.live);
		this.live.follow(page.place, (news) => {
			this.page = applyToThreadPage(this.page, news);
			if (news.kind === 'message:posted') this.outbox.arrived(news.message);
		});
	}

	/** Opens a thread for somebody. `pause` gives the milliseconds between two messages. */
	static async open(url: string, person: TestPerson, threadId: string, pause: () => number) {
		return new Talker(url, person, await loadThread(person.ctx, { threadId }), pause);
	}

	/** Posts so many messages, one after the other, whatever happens to the server; `tick` after each. */
	async talk(name: string, messages: number, tick: () => void) {
		const to = { threadId: this.page.thread.id, spaceId: this.page.space.id };
		for (let i = 0; i < messages; i++) {
			while (this.outbox.unsent.length >= patience) await sleep(20);
			this.outbox.send(to, { text: `${name} ${i}`, replyTo: null });
			this.#sent++;
			tick();
			await sleep(this.#pause());
		}
	}

	/** Everything sent has been seen in the thread. */
	get done() {
		return this.outbox.unsent.length === 0 && this.acknowledged.size === this.#sent;
	}

	#witness(message: Message) {
		const text = textOf(message.body);
		this.acknowledged.set(text, (this.acknowledged.get(text) ?? new Set()).add(message.id));
	}
}
