import type { Comment, Comments } from '#shared/comments.ts';
import type { Id } from '#shared/ids.ts';
import type { PersonCard } from '#shared/people.ts';
import { compareTexts } from '#shared/text.ts';
import type { Transport } from '$lib/editor/transport.ts';
import type { MarginOfText } from './marks.ts';

const byBeginning = (a: Comment, b: Comment) =>
	compareTexts(a.thread.createdAt, b.thread.createdAt) || compareTexts(a.thread.id, b.thread.id);

/** What is said in the margin of one document, live, and where it stands in the text. */
export class Margin {
	comments: Comment[] = $state.raw([]);
	people: PersonCard[] = $state.raw([]);
	/** The comment somebody looks at. */
	chosen = $state<Id | null>(null);
	/** What is selected in the text; null while nothing is. */
	selected = $state<string | null>(null);
	/** What one is about to comment on. */
	commenting = $state<string | null>(null);
	/** Where each open comment stands by now; null until the text is here. */
	#places = $state.raw<Map<Id, number | null> | null>(null);
	#text: { placeAnew(): void; show(id: string): void } | undefined;
	readonly #transport: Transport;
	readonly #documentId: Id;

	/** Those that are open, in the order of the text; those that stand nowhere come last. */
	open = $derived.by(() => {
		const open = this.comments.filter(({ thread }) => thread.closedAt === null);
		const at = ({ thread }: Comment) => this.#places?.get(thread.id) ?? Infinity;
		return this.#places ? open.toSorted((a, b) => at(a) - at(b) || byBeginning(a, b)) : open;
	});
	resolved = $derived(this.comments.filter(({ thread }) => thread.closedAt !== null));

	constructor(transport: Transport, documentId: Id, loaded: Comments) {
		this.#transport = transport;
		this.#documentId = documentId;
		this.take(loaded);
	}

	/** The words a comment was about are gone. */
	isDetached({ thread, on }: Comment) {
		return on !== null && this.#places !== null && (this.#places.get(thread.id) ?? null) === null;
	}

	/** Takes what was loaded with the page. */
	take({ comments, people }: Comments) {
		// One that is as it was stays the same thing: nothing that shows it is made anew.
		const known = new Map(this.comments.map((comment) => [comment.thread.id, comment]));
		const asKnown = (comment: Comment) => {
			const before = known.get(comment.thread.id);
			return before && JSON.stringify(before) === JSON.stringify(comment) ? before : comment;
		};
		this.comments = comments.map(asKnown);
		this.people = people;
		this.#text?.placeAnew();
	}

	/** Hears what is said and done, until the returned function is called. */
	follow() {
		const ends = [
			this.#transport.on('document:commented', ({ documentId, threadId }) => {
				if (documentId === this.#documentId) void this.#ask(threadId);
			}),
			this.#transport.onReconnect(() => void this.#ask())
		];
		return () => ends.forEach((end) => end());
	}

	/** Asks for one comment, or for all; where that fails, the next news or the next line asks again. */
	async #ask(threadId?: Id) {
		const where = { documentId: this.#documentId, ...(threadId && { threadId }) };
		const answer = await this.#transport.call('comment:list', where).catch(() => null);
		if (!answer) return;
		const others = threadId ? this.comments.filter(({ thread }) => thread.id !== threadId) : [];
		const known = threadId ? this.people : [];
		this.take({
			comments: [...others, ...answer.comments].sort(byBeginning),
			people: [...known.filter(({ id }) => !answer.people.some((one) => one.id === id)), ...answer.people]
		});
	}

	/** Looks at a comment, and shows where it stands. */
	choose(id: Id | null, show = false) {
		this.chosen = id;
		this.#text?.placeAnew();
		if (id && show) this.#text?.show(id);
	}

	/** Begins to comment on what is selected. */
	comment() {
		if (this.selected) this.commenting = this.selected;
	}

	/** What the text is told and asked. */
	readonly ofText: MarginOfText = {
		marks: () => ({
			all: this.open.map(({ thread, on, quote }) => ({ id: thread.id, on, quote })),
			chosen: this.chosen
		}),
		onplaced: (places) => {
			// Not while the editor takes a change.
			queueMicrotask(() => (this.#places = places));
		},
		onchosen: (id) => (this.chosen = id),
		onselected: (on) => (this.selected = on),
		oncomment: (on) => {
			this.selected = on;
			this.comment();
		},
		onready: (text) => {
			this.#text = text;
			// Between the page and the open text something may have been said.
			void this.#ask();
		}
	};
}
