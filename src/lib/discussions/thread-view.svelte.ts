import type { ThreadPage } from '#shared/discussions.ts';
import type { News } from '#shared/live.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import type { People } from '$lib/live/people.svelte.ts';

/** So many messages stand in the page at most; loading more lets go of those at the other end. */
const mostShown = 120;

/** So many are drawn at once when more are loaded. */
const atOnce = 1;

/** Resolves after what was drawn is on the screen, and not in the same breath; soon, where nothing is drawn. */
const frame = async () => {
	if (!document.hidden) await new Promise(requestAnimationFrame);
	await new Promise((resolve) => setTimeout(resolve));
};

type Direction = 'earlier' | 'later';

/** A thread as one person reads it: a window of its messages that grows both ways, how far she has read, where the new begins. */
export class ThreadView<P extends ThreadPage> {
	page = $state.raw<P>() as P;
	/** The unread line stands before the message with this number. */
	line = $state<number | null>(null);
	/** How many have come since one scrolled up. */
	below = $state(0);
	loading = $state<Direction | null>(null);
	readonly #live: LiveConnection;
	readonly #people: People;
	readonly #apply: (page: P, news: News) => P;
	/** Said and done to what was said since the page was loaded: what comes from an answer may be older. */
	#heard: News[] = [];
	#seen = 0;
	#loaded: P;

	constructor(live: LiveConnection, people: People, apply: (page: P, news: News) => P, loaded: P) {
		[this.#live, this.#people, this.#apply] = [live, people, apply];
		this.page = this.#loaded = loaded;
		this.line = loaded.reading?.first ?? null;
	}

	/** Takes the page loaded anew, and keeps the window that has grown since. */
	refresh(loaded: P) {
		if (loaded === this.#loaded) return;
		this.#loaded = loaded;
		const window = withNewer(windowOf(this.page), loaded);
		const fresh = new Map(loaded.messages.map((message) => [message.id, message]));
		const messages = window.messages.map((message) => fresh.get(message.id) ?? message);
		this.page = { ...loaded, ...window, messages };
	}

	/** Takes a piece of news. `isLooking`: what comes is seen at once, so that no line is drawn above it. */
	hear(news: News, isLooking: boolean) {
		const { reading } = this.page;
		const wasRead = reading?.first === null;
		this.page = this.#apply(this.page, news);
		const isHere = 'threadId' in news && news.threadId === this.page.thread.id;
		if (news.kind === 'thread:marked-unread' && isHere) this.line = news.first;
		if (saidIn(news) === this.page.thread.id) this.#heard.push(news);
		this.#people.need(answering(news));
		if (news.kind !== 'message:posted' || news.message.threadId !== this.page.thread.id) return;
		for (const byline of [news.message.byline, news.message.answeredByline])
			if (byline?.kind === 'person' && byline.personId) this.#people.need([byline.personId]);
		const isOther = this.page.reading?.first === news.at.seq;
		if (wasRead && isOther && !isLooking) this.line = news.at.seq;
	}

	/** Notes that a message has been looked at. What lies between it and the first unread must be on this page. */
	see(number: number) {
		const { reading, numbers } = this.page;
		if (!reading || number <= this.#seen || reading.first === null || reading.first > number) return;
		if (reading.first < (numbers[0] ?? Infinity)) return;
		void this.#read(number);
	}

	/** Says that everything up to a message has been read. */
	async #read(upTo: number) {
		const before = this.#seen;
		this.#seen = upTo;
		try {
			await this.#live.call('thread:read', { threadId: this.page.thread.id, upTo });
		} catch {
			// It counts as unread until it is seen once more, at the latest with the next message.
			this.#seen = before;
		}
	}

	/** Says that all of the thread has been read, seen or not. */
	readAll() {
		const { numbers, reading } = this.page;
		return this.#read(Math.max(...numbers, ...(reading?.unread ?? [])));
	}

	/** Makes a message and all after it unread. */
	async markUnread(from: number) {
		this.#seen = Infinity;
		await this.#live.call('thread:mark-unread', { threadId: this.page.thread.id, from }).catch(() => undefined);
	}

	/** Whether a message is in the window. */
	has(number: number) {
		return this.page.numbers.includes(number);
	}

	/** Loads more at one end, through `change`, which keeps the place; whether there was an answer. Nothing while some is on its way. */
	async extend(direction: Direction, change: (act: () => void) => Promise<void>): Promise<boolean> {
		if (this.loading !== null) return false;
		const { thread, earlierThan, numbers, toTheEnd } = this.page;
		if (direction === 'earlier' ? earlierThan === null : toTheEnd) return true;
		this.loading = direction;
		try {
			const edge = direction === 'earlier' ? { before: earlierThan } : { after: numbers.at(-1) };
			const more = await this.#live.call('thread:load', { threadId: thread.id, ...edge });
			this.#people.learn(more.people);
			for (const part of partsOf(more, direction)) {
				await change(() => {
					const grown = direction === 'earlier' ? withEarlier(this.page, part) : withLater(this.page, part);
					this.page = this.#joined(part, grown);
				});
				await frame();
			}
			return true;
		} catch {
			// The link is still there.
			return false;
		} finally {
			this.loading = null;
		}
	}

	/** Loads the window around a message instead of the present one. */
	async showAround(at: number) {
		const around = await this.#live.call('thread:load', { threadId: this.page.thread.id, at });
		this.#people.learn(around.people);
		this.page = this.#joined(around, { ...this.page, ...windowOf(around) });
	}

	/** A window with an answer in it, and with what was heard after that answer. */
	#joined(answer: ThreadPage, page: P): P {
		const later = this.#heard.filter((news) => news.at.seq > answer.place.seq);
		return later.reduce((one, news) => this.#apply(one, news), page);
	}
}

/** An answer in parts, the nearest first: drawing all of it at once would keep who scrolls waiting. */
function* partsOf(more: ThreadPage, direction: Direction): Generator<ThreadPage> {
	const { length } = more.numbers;
	for (let taken = 0; taken < Math.max(length, 1); taken += atOnce) {
		const isLast = taken + atOnce >= length;
		const [from, to] =
			direction === 'earlier' ? [Math.max(length - taken - atOnce, 0), length - taken] : [taken, taken + atOnce];
		const [messages, numbers] = [more.messages.slice(from, to), more.numbers.slice(from, to)];
		const rest = isLast ? more : { earlierThan: numbers[0] ?? null, toTheEnd: false };
		yield { ...more, messages, numbers, earlierThan: rest.earlierThan, toTheEnd: rest.toTheEnd };
	}
}

/** The thread in which something was said, or done to what was said. */
const saidIn = (news: News) => {
	if (news.kind === 'message:reacted') return news.threadId;
	return 'message' in news ? news.message.threadId : null;
};

/** Who answers by name for what was done. */
const answering = (news: News) => {
	if (news.kind === 'thread:closed') return news.thread.closedBy ? [news.thread.closedBy] : [];
	if (news.kind !== 'message:redacted' || news.message.gone?.how !== 'redacted') return [];
	return news.message.gone.by ? [news.message.gone.by] : [];
};

const windowOf = ({ messages, numbers, earlierThan, toTheEnd }: ThreadPage) => ({
	messages,
	numbers,
	earlierThan,
	toTheEnd
});

/** A window that went to the end does so still, unless more has come than the answer holds. */
const withNewer = (window: ReturnType<typeof windowOf>, answer: ThreadPage) => {
	const last = window.numbers.at(-1) ?? 0;
	if (!window.toTheEnd || (answer.numbers.at(-1) ?? 0) <= last) return window;
	const isClose = answer.toTheEnd && (answer.numbers[0] ?? 0) <= last;
	const from = answer.numbers.findIndex((number) => number > last);
	return isClose
		? {
				...window,
				messages: [...window.messages, ...answer.messages.slice(from)],
				numbers: [...window.numbers, ...answer.numbers.slice(from)]
			}
		: { ...window, toTheEnd: false };
};

const withEarlier = <P extends ThreadPage>(page: P, more: ThreadPage): P => {
	const [messages, numbers] = [
		[...more.messages, ...page.messages],
		[...more.numbers, ...page.numbers]
	];
	return {
		...page,
		messages: messages.slice(0, mostShown),
		numbers: numbers.slice(0, mostShown),
		earlierThan: more.earlierThan,
		toTheEnd: page.toTheEnd && numbers.length <= mostShown
	};
};

const withLater = <P extends ThreadPage>(page: P, more: ThreadPage): P => {
	const [messages, numbers] = [
		[...page.messages, ...more.messages],
		[...page.numbers, ...more.numbers]
	].map((list) => list.slice(-mostShown)) as [ThreadPage['messages'], number[]];
	const isCut = page.numbers.length + more.numbers.length > mostShown;
	return {
		...page,
		messages,
		numbers,
		toTheEnd: more.toTheEnd,
		earlierThan: isCut ? (numbers[0] ?? null) : page.earlierThan
	};
};
