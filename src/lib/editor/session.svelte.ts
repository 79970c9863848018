import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { DocumentSignals, OpenedDocument } from '#shared/documents.ts';
import { Refusal, type RefusalCode } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Signals } from '#shared/live.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { CopyOf, DeviceCopy } from './device-copy.ts';
import type { Transport } from './transport.ts';
import { missingFrom, writtenSince } from './unsent.ts';

/**
 * Whether everything written here is committed on the server; else whether it would outlive this page. On its way it is `saving`
 * where the device keeps nothing.
 */
export type SavingState = 'saved' | 'on-device' | 'saving' | 'not-saved';

/** Carets need not travel faster than eyes, in milliseconds. */
const caretPace = 80;
const retryAfter = 1000;
const lastWait = 5000;
const lateAfter = 4000;

const codeOf = (error: unknown): RefusalCode | null => (error instanceof Refusal ? error.code : null);
/** Somebody else wrote under the number that this browser drew. */
const isClientTaken = (error: unknown) => error instanceof Refusal && error.fields?.update?.[0] === 'client_taken';
/** What the server has under the numbers of this browser's words is something else: these will never be there. */
const isOther = (error: unknown) => error instanceof Refusal && error.fields?.update?.[0] === 'differs';
const isRenewed = (error: unknown) => error instanceof Refusal && error.fields?.generation?.[0] === 'renewed';
type SignalOf<S extends keyof DocumentSignals> = Parameters<DocumentSignals[S]>[0];

/**
 * One document, open for co-editing in this browser. Each change goes to the server at once; what is not answered goes
 * again, together with all that the server lacks, whenever there is a line.
 */
export class DocumentSession {
	readonly doc = new Y.Doc();
	readonly awareness = new Awareness(this.doc);
	/** The text has arrived. */
	opened = $state(false);
	mayWrite = $state(false);
	/** This page is older than the server: it may read, and should be loaded anew. */
	outOfDate = $state(false);
	/** This person may read the document no longer. */
	closed = $state(false);
	/** The server does not take what was written here; only loading the page anew helps. */
	refused = $state(false);
	/**
	 * This browser's copy can be merged no more: a passage was taken out of the text for good, or the server has something
	 * else in the place of words that were written here.
	 */
	renewed: false | 'redacted' | 'other' = $state(false);
	/** What was written here and not kept before that, to be copied. */
	unsent = $state.raw<string[]>([]);
	/** Everyone else who has the document open; each once. */
	others: Id[] = $state.raw([]);
	status: SavingState = $derived.by(() => {
		if (this.unsent.length > 0) return 'not-saved';
		if (this.#unanswered === 0 && !this.#unsent) return 'saved';
		if (this.#copy && this.#kept === this.#written) return 'on-device';
		return this.hasLine && !this.refused ? 'saving' : 'not-saved';
	});

	/** The Yjs clients under which this browser wrote, and up to which item of each: nobody else's words are its own. */
	readonly own = new Map<number, number>();
	/** Resolves when the text has arrived. */
	readonly ready: Promise<void>;

	readonly #transport: Transport;
	readonly #documentId: Id;
	/** What keeps the text on this device; null where nothing is kept. */
	#copy: DeviceCopy | null = $state.raw(null);
	/** How many changes were made here, and how many of them are on the device. */
	#written = $state(0);
	#kept = $state(0);
	#onReady: () => void = () => undefined;
	/** What this browser has is of this generation of the text; null before it has anything. */
	#generation: number | null = null;
	/** Up to which item of each own client the server has everything. */
	readonly #answered = new Map<number, number>();
	/** What was not kept before the last look at what the server has. */
	#before: string[] = [];
	/** Changes on their way. */
	#unanswered = $state(0);
	/** There may be something here that the server does not have and that is not on its way. */
	#unsent = $state(false);
	#failing = $state(false);
	/** An answer takes so long that the line is probably gone, though nobody has noticed. */
	#late = $state(false);
	#lateTimer: ReturnType<typeof setTimeout> | undefined;
	/** Between an answered opening and the next failure each change travels by itself. */
	#live = false;
	#syncing = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#caretTimer: ReturnType<typeof setTimeout> | undefined;
	readonly #ends: (() => void)[];

	/** With `copyOf` the text is kept on this device while it is open, under that name. */
	constructor(transport: Transport, documentId: Id, copyOf: CopyOf | null = null) {
		this.#transport = transport;
		this.#documentId = documentId;
		this.ready = new Promise((resolve) => (this.#onReady = resolve));
		this.doc.on('update', this.#onChange);
		this.awareness.on('update', this.#onAwareness);
		const mine = <S extends keyof DocumentSignals>(name: S, listener: (signal: SignalOf<S>) => void) =>
			transport.on(name, ((signal: SignalOf<S>) => {
				if (signal.documentId === documentId) listener(signal);
			}) as Signals[S]);
		this.#ends = [
			mine('document:updated', ({ update }) => this.#receive(update)),
			mine('document:carets', ({ awareness }) => applyAwarenessUpdate(this.awareness, fromBase64(awareness), this)),
			mine('document:rights', ({ mayWrite }) => this.#onRights(mayWrite)),
			mine('document:renewed', () => this.#onRenewed('redacted')),
			transport.onReconnect(() => this.#syncAfter(0))
		];
		this.#generation = copyOf?.generation ?? null;
		if (copyOf) void this.#keepOn(copyOf).then(() => this.#syncAfter(0));
		else this.#syncAfter(0);
	}

	/** Whether leaving the page now would lose something. */
	get unsaved() {
		return this.status === 'saving' || this.status === 'not-saved';
	}

	/** Whether what is written here goes out at once. */
	get hasLine() {
		return this.#transport.connected && !this.#failing && !this.#late;
	}

	async #keepOn(copyOf: CopyOf) {
		const { DeviceCopy } = await import('./device-copy.ts');
		const copy = await DeviceCopy.open(this.doc, copyOf).catch(() => null);
		if (!copy) return;
		if (this.closed || this.refused) return copy.end(false);
		for (const [client, clock] of copy.own) this.own.set(client, Math.max(clock, this.own.get(client) ?? 0));
		// What was left here may be what the server does not have.
		this.#unsent ||= this.doc.store.clients.size > 0 && !this.opened;
		this.#copy = copy;
		this.#keep();
	}

	#keep() {
		const copy = this.#copy;
		const written = ++this.#written;
		copy?.keep([...this.own]).then(
			() => (this.#kept = Math.max(this.#kept, written)),
			() => (this.#copy = null)
		);
	}

	/** What the device has of the text goes. */
	#forget() {
		const copy = this.#copy;
		this.#copy = null;
		void copy?.end(false);
	}

	/** Ends the session, a little later when something is still on its way. */
	async destroy() {
		for (const end = Date.now() + lastWait; this.#unanswered > 0 && this.hasLine && Date.now() < end;) {
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		clearTimeout(this.#timer);
		clearTimeout(this.#caretTimer);
		clearTimeout(this.#lateTimer);
		this.#live = false;
		this.closed = true;
		void this.#copy?.end(this.status !== 'saved');
		for (const end of this.#ends) end();
		this.awareness.destroy();
		this.doc.destroy();
		if (this.#transport.connected) {
			this.#transport.call('document:close', { documentId: this.#documentId }).catch(() => undefined);
		}
	}

	readonly #onChange = (update: Uint8Array, origin: unknown, doc: Y.Doc, { local }: Y.Transaction) => {
		if (local) {
			this.own.set(doc.clientID, Y.getState(doc.store, doc.clientID));
			this.#keep();
		}
		if (origin === this || !this.mayWrite) return;
		if (this.#live) void this.#send(update);
		else this.#unsent = true;
	};

	async #send(update: Uint8Array, own?: [number, number][]) {
		this.#unanswered++;
		this.#lateTimer ??= setTimeout(() => (this.#late = true), lateAfter);
		try {
			const written = [...this.own];
			await this.#transport.call('document:update', {
				...{ documentId: this.#documentId, update: toBase64(update), generation: this.#generation ?? 0 },
				...(own && { own })
			});
			for (const [client, upTo] of written) this.#answered.set(client, upTo);
			if (own) this.#before = [];
			this.#failing = false;
		} catch (error) {
			this.#unsent = true;
			this.#onFailure(error);
		} finally {
			this.#unanswered--;
			this.#onAnswer();
		}
	}

	#onAnswer() {
		this.#late = false;
		clearTimeout(this.#lateTimer);
		this.#lateTimer = this.#unanswered > 0 ? setTimeout(() => (this.#late = true), lateAfter) : undefined;
	}

	/** What failed is not sent again by itself: everything the server lacks goes together, after looking at what it has. */
	#onFailure(error: unknown) {
		this.#live = false;
		const code = codeOf(error);
		if (isRenewed(error)) return this.#onRenewed('redacted');
		if (isOther(error)) return this.#onRenewed('other');
		if (isClientTaken(error)) this.doc.clientID = crypto.getRandomValues(new Uint32Array(1))[0] as number;
		switch (code) {
			case 'out_of_date':
				this.outOfDate = true;
				this.mayWrite = false;
				return;
			case 'not_signed_in':
				// What ended by time alone leaves all; the rest is wiped by whoever asks to sign in.
				this.#close();
				return;
			case 'not_found':
				this.#onRights(null);
				return;
			case 'forbidden':
				this.#onRights(false);
				return;
			case 'bad_input':
			case 'too_large':
				this.refused = true;
				// Loaded from here again it would be refused again.
				this.#forget();
				return;
			default:
				// Another sync usually mends a conflict at once; the second in a row should not hurry.
				this.#syncAfter(code === 'conflict' && !this.#failing ? 0 : retryAfter);
				this.#failing = true;
		}
	}

	#syncAfter(ms: number) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#sync(), ms);
	}

	async #sync() {
		if (this.closed || this.refused || this.#syncing) return;
		if (!this.#transport.connected) return this.#syncAfter(retryAfter);
		this.#syncing = true;
		this.#live = false;
		const stateVector = toBase64(Y.encodeStateVector(this.doc));
		try {
			const own = [...this.own];
			const there = await this.#transport.call('document:open', {
				...{ documentId: this.#documentId, stateVector, own },
				...(this.#generation !== null && { generation: this.#generation })
			});
			// Meanwhile it may have heard that it can go on no more.
			if (!this.closed) this.#meet(there);
		} catch (error) {
			this.#onFailure(error);
		} finally {
			this.#syncing = false;
		}
	}

	#meet(there: OpenedDocument) {
		const hadText = this.doc.store.clients.size > 0;
		// Both as it was: what comes may delete what nobody but this browser has.
		const missing = missingFrom(this.doc, fromBase64(there.stateVector));
		this.#before = this.status === 'saved' ? [] : writtenSince(this.doc, this.own, this.#answered);
		Y.applyUpdate(this.doc, fromBase64(there.update), this);
		this.#generation = there.generation;
		this.outOfDate = there.outOfDate;
		this.mayWrite = there.mayWrite;
		this.opened = true;
		this.#onReady();
		this.#failing = false;
		this.#live = true;
		if (hadText && this.mayWrite) {
			this.#unsent = false;
			void this.#send(missing, [...this.own]);
		}
		const others = [...this.awareness.getStates().keys()].filter((id) => id !== this.doc.clientID);
		removeAwarenessStates(this.awareness, others, this);
		if (there.awareness) applyAwarenessUpdate(this.awareness, fromBase64(there.awareness), this);
		this.#sendCaret();
	}

	#receive(update: string) {
		Y.applyUpdate(this.doc, fromBase64(update), this);
		// It builds on something that did not arrive.
		if (this.doc.store.pendingStructs || this.doc.store.pendingDs) this.#syncAfter(0);
	}

	#onRights(mayWrite: boolean | null) {
		this.mayWrite = mayWrite === true && !this.outOfDate;
		if (mayWrite !== true) this.#forget();
		if (mayWrite === null) this.#close();
		else if (this.mayWrite && !this.#live) this.#syncAfter(0);
	}

	#close() {
		this.closed = true;
		this.#live = false;
	}

	#onRenewed(why: 'redacted' | 'other') {
		if (this.renewed) return;
		const now = this.status === 'saved' ? [] : writtenSince(this.doc, this.own, this.#answered);
		this.unsent = [...this.#before.filter((piece) => !now.some((one) => one.includes(piece))), ...now];
		this.renewed = why;
		this.mayWrite = false;
		this.#close();
		this.#forget();
	}

	readonly #onAwareness = (_: unknown, origin: unknown) => {
		const states = [...this.awareness.getStates()];
		const others = states.flatMap(([client, { user }]) =>
			client === this.doc.clientID ? [] : ((user as { personId?: Id })?.personId ?? [])
		);
		this.others = [...new Set(others)];
		if (origin === this) return;
		this.#caretTimer ??= setTimeout(() => this.#sendCaret(), caretPace);
	};

	#sendCaret() {
		clearTimeout(this.#caretTimer);
		this.#caretTimer = undefined;
		if (!this.#live || !this.awareness.getLocalState()) return;
		const awareness = toBase64(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]));
		// A caret that does not arrive is told again with the next.
		this.#transport.call('document:awareness', { documentId: this.#documentId, awareness }).catch(() => undefined);
	}
}
