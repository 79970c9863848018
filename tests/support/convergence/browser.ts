import { Refusal } from '#shared/errors.ts';
import type { Place } from '#shared/streams.ts';
import type { Ctx } from '#server/core/context.ts';
import { LiveConnection } from '../../../src/lib/live/connection.svelte.ts';
import { Line, type Door } from './door.ts';
import type { AnyPage, View } from './views.ts';

/** A page as one moment had it. */
export interface Snapshot {
	view: View;
	page: AnyPage;
}

/** A page somebody has open. */
export interface OpenPage {
	view: View;
	/** What is shown; null where it may not be read. */
	page: AnyPage | null;
	/** The last number of each of its streams that was heard or came with the page. */
	upTo: Map<string, number>;
	stop: () => void;
}

/**
 * One person's browser with several pages open. It has the application's own connection and reducers, and behaves as its
 * layout and pages do: it follows the streams of its pages, and loads all anew when the person's own place somewhere
 * changed or a stream was closed to it.
 */
export class Browser {
	readonly ctx: Ctx;
	readonly live: LiveConnection;
	readonly pages: OpenPage[] = [];
	readonly snapshots: Snapshot[] = [];
	readonly line: Line;
	#loading: Promise<unknown> = Promise.resolve();
	#loads = 0;

	/** `place`: where the person's own stream stood when the browser was opened. */
	constructor(door: Door, ctx: Ctx, place: Place) {
		this.ctx = ctx;
		this.line = new Line(door, ctx);
		this.live = new LiveConnection(this.line.socket);
		this.live.follow(place, (news) => {
			if (news.kind === 'membership:changed' || news.kind === 'people:muted') this.reload();
		});
		this.live.open();
	}

	/** Its session has ended: nothing is heard any more. */
	get ended() {
		return this.live.state === 'signed-out';
	}

	/** Something is under way. */
	get busy() {
		return this.#loads > 0 || this.line.busy;
	}

	/** Opens a page; one that may not be read stays empty. */
	async open(view: View) {
		if (this.ended || !this.line.connected || this.pages.some((page) => page.view.key === view.key)) return;
		const page: OpenPage = { view, page: null, upTo: new Map(), stop: () => undefined };
		this.pages.push(page);
		await this.#then(() => this.#load(page));
	}

	/** Loads every page anew. */
	reload() {
		void this.#then(() => Promise.all(this.pages.map((page) => this.#load(page))));
	}

	find() {
		if (!this.ended && !this.line.connected) this.line.connect();
	}

	#then(act: () => Promise<unknown>) {
		this.#loads++;
		this.#loading = this.#loading.then(act).finally(() => this.#loads--);
		return this.#loading;
	}

	async #load(open: OpenPage) {
		if (this.ended) return;
		const loaded = await orNull(open.view.load(this.ctx));
		open.stop();
		[open.page, open.upTo, open.stop] = [loaded, new Map(), () => undefined];
		if (!loaded) return;
		this.snapshots.push({ view: open.view, page: loaded });
		const stops = open.view.places(loaded).map((place) => this.#follow(open, place));
		open.stop = () => stops.forEach((stop) => stop());
	}

	#follow(open: OpenPage, place: Place) {
		open.upTo.set(place.stream, place.seq);
		return this.live.follow(
			place,
			(news) => {
				open.upTo.set(place.stream, news.at.seq);
				const loads = open.page && open.view.loadsAfter?.(news, open.page);
				open.page = open.page && open.view.apply(open.page, news);
				if (loads) this.reload();
			},
			() => this.reload()
		);
	}
}

/** What was asked for, or null where it is refused. Everything else that is thrown is a fault. */
export const orNull = async <T>(asked: Promise<T>): Promise<T | null> => {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof Refusal) return null;
		throw error;
	}
};
