import { textOf } from '#shared/body-text.ts';
import type { Message, ThreadPage } from '#shared/discussions.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import type { KeptMessage, OutboxStore } from '../../../src/lib/discussions/outbox-store.ts';
import { Outbox } from '../../../src/lib/discussions/outbox.svelte.ts';
import { tabOf } from '../../../src/lib/discussions/tab.ts';
import type { TestPerson } from '../builders.ts';
import { WitnessedConnection } from '../kills/line.ts';

/** What a device keeps over the reloads of its one page. */
class Device implements OutboxStore {
	readonly #kept = new Map<string, string>();
	list = () => [...this.#kept.values()].map((text) => JSON.parse(text) as KeptMessage);
	put = (message: KeptMessage) => this.#kept.set(message.clientId, JSON.stringify(message)).size > 0;
	remove = (clientId: string) => void this.#kept.delete(clientId);
	watch = () => () => undefined;
	get size() {
		return this.#kept.size;
	}
}

/** A page in which somebody sends, with the application's own outbox and line, that can be loaded anew at any moment. */
export class SendingPage {
	readonly device = new Device();
	/** What the server acknowledged, by text. */
	readonly acknowledged = new Map<string, string>();
	/** What the page called sent though no acknowledgement had come. */
	readonly falselySent: string[] = [];
	readonly #url: string;
	readonly #person: TestPerson;
	readonly #thread: ThreadPage;
	#live!: WitnessedConnection;
	#outbox!: Outbox;
	#written = new Set<string>();

	private constructor(url: string, person: TestPerson, thread: ThreadPage) {
		[this.#url, this.#person, this.#thread] = [url, person, thread];
		this.#open();
	}

	/** Opens a thread for somebody, over a line. */
	static async open(url: string, person: TestPerson, threadId: string) {
		return new SendingPage(url, person, await loadThread(person.ctx, { threadId }));
	}

	#open() {
		this.#live = new WitnessedConnection(this.#url, this.#person, (name, _, answer) => {
			if (name === 'message:post') this.acknowledged.set(textOf((answer as Message).body), (answer as Message).id);
		});
		this.#outbox = new Outbox(this.#live, { store: this.device, tab: tabOf(navigator.locks) });
	}

	/** Writes and sends something. */
	send(text: string) {
		this.#written.add(text);
		this.#outbox.send({ threadId: this.#thread.thread.id, spaceId: this.#thread.space.id }, { text, replyTo: null });
	}

	/** What still shows as not sent. */
	get unsent() {
		return this.#outbox.unsent.map(({ text }) => text);
	}

	/** Notes what has gone from the outbox, as sent, without having been acknowledged. */
	look() {
		const shown = new Set(this.unsent);
		const kept = new Set(this.device.list().map(({ text }) => text));
		for (const text of this.#written)
			if (!shown.has(text) && !kept.has(text) && !this.acknowledged.has(text)) this.falselySent.push(text);
	}

	/** Loads the page anew, whatever it was doing. */
	reload() {
		this.close();
		this.#open();
	}

	/** Closes the page for good. */
	close() {
		this.#live.close();
		this.#outbox.close();
	}
}
