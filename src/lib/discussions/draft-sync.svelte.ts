import type { Draft } from '#shared/drafts.ts';
import { Refusal } from '#shared/errors.ts';
import type { News } from '#shared/live.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import type { Drafts } from './drafts.ts';
import type { Written } from './outbox-store.ts';

/** A draft goes to the server when nothing was typed for so long, in milliseconds. */
const pause = 1000;

/** Where the draft is written: what the page does with one from elsewhere. */
export interface Desk {
	/** Somebody is in the middle of it. */
	isBusy(): boolean;
	/** Puts a text in place of what stands there. */
	write(written: Written): void;
}

/**
 * Keeps one draft the same on all of a person's devices. What one types is never overwritten under her hands: what another
 * device wrote meanwhile is offered.
 */
export class DraftSync {
	/** What another device has by now; `draft` null when it was sent or emptied there. */
	offered = $state.raw<{ draft: Draft | null } | null>(null);
	/** The server has what stands here. */
	isSaved = $state(false);
	readonly #live: LiveConnection;
	readonly #drafts: Drafts;
	readonly #threadId: string;
	readonly #spaceId: string;
	readonly #desk: Desk;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isSaving = false;
	#stops: (() => void)[] = [];

	constructor(live: LiveConnection, drafts: Drafts, at: { threadId: string; spaceId: string }, desk: Desk) {
		[this.#live, this.#drafts, this.#threadId, this.#spaceId, this.#desk] = [
			live,
			drafts,
			at.threadId,
			at.spaceId,
			desk
		];
		this.isSaved = drafts.find(at.threadId)?.isSaved ?? false;
		this.#stops.push(live.onReconnect(() => void this.#save()));
		void this.#begin();
	}

	async #begin() {
		await this.#live.opened();
		try {
			const { draft, place } = await this.#live.call('draft:load', { threadId: this.#threadId });
			this.#meet(draft);
			this.#stops.push(this.#live.follow(place, (news) => this.#hear(news)));
			void this.#save();
		} catch {
			// Without an answer, or where the network keeps none, it is on this device.
		}
	}

	#hear(news: News) {
		if (news.kind === 'draft:kept' && news.threadId === this.#threadId) this.#meet(news.draft);
	}

	/** Says that something was typed, or that it was sent: then the others are told at once. */
	changed() {
		const mine = this.#drafts.find(this.#threadId);
		this.isSaved = mine?.isSaved ?? false;
		if (mine?.text === '') this.offered = null;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#save(), mine?.text === '' ? 0 : pause);
	}

	/** Takes what is offered in place of what stands here. */
	take() {
		if (this.offered) this.#take(this.offered.draft);
	}

	/** Leaves what stands here, and tells the other devices. */
	keepMine() {
		const mine = this.#drafts.find(this.#threadId);
		if (mine)
			this.#drafts.put(this.#threadId, { ...mine, base: this.offered?.draft?.revision ?? null, isSaved: false });
		this.offered = null;
		void this.#save();
	}

	/** Keeps at once what was not kept yet, and hears no more. */
	close() {
		clearTimeout(this.#timer);
		void this.#save();
		this.#stops.forEach((stop) => stop());
	}

	#meet(draft: Draft | null) {
		const mine = this.#drafts.find(this.#threadId);
		const revision = draft?.revision ?? null;
		if (revision === (mine?.base ?? null)) return;
		if (revision !== null && revision === mine?.trying) return;
		if (revision === null && this.#isSaving && mine?.text === '') return;
		const isSame = draft !== null && draft.text === mine?.text;
		const isFree = !mine || mine.text === '' || mine.isSaved;
		if (isSame || (isFree && !this.#desk.isBusy())) this.#take(draft, isSame);
		else this.offered = { draft };
	}

	#take(draft: Draft | null, isSame = false) {
		const { text, replyTo } = draft ?? { text: '', replyTo: null };
		this.offered = null;
		if (!isSame) this.#desk.write({ text, replyTo });
		const at = { spaceId: this.#spaceId, at: Date.now() };
		const base = draft?.revision ?? null;
		this.#drafts.put(this.#threadId, { text, replyTo, ...at, base, trying: null, isSaved: true });
		this.isSaved = text !== '';
	}

	async #save() {
		const mine = this.#drafts.find(this.#threadId);
		if (!mine || mine.isSaved || this.#isSaving || this.offered || !this.#live.connected) return;
		this.#isSaving = true;
		const revision = crypto.randomUUID();
		this.#drafts.put(this.#threadId, { ...mine, trying: revision });
		try {
			const { text, replyTo } = mine;
			await this.#live.call('draft:keep', { threadId: this.#threadId, text, replyTo, revision });
			this.#onSaved(text, revision);
		} catch (error) {
			// Refused it stays on this device; without an answer it is tried again when the line is back.
			if (!(error instanceof Refusal)) throw error;
		} finally {
			this.#isSaving = false;
		}
	}

	#onSaved(text: string, revision: string) {
		const now = this.#drafts.find(this.#threadId);
		if (!now) return;
		const isSaved = now.text === text;
		this.#drafts.put(this.#threadId, { ...now, base: text === '' ? null : revision, trying: null, isSaved });
		this.isSaved = isSaved && text !== '';
		if (!isSaved) this.changed();
	}
}
