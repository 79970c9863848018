import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { quantile } from './figures.ts';

/** Somebody's line to a server. */
export interface Line {
	/** Sends a change; resolves when the server calls it kept, at once where it never does. */
	send(update: Uint8Array): Promise<void>;
	close(): void;
}

/** Opens a line for one of the editors of a document: `hear` gets what the others changed. */
export type Dial = (document: number, editor: number, doc: Y.Doc, hear: (update: Uint8Array) => void) => Promise<Line>;

/** So many people in each of so many documents, pressing so many keys a second all together. */
export interface Load {
	documents: number;
	editors: number;
	keysPerSecond: number;
	seconds: number;
}

/** What came of it, in milliseconds. */
export interface Outcome {
	seen: { p50: number; p99: number };
	saved: { p50: number; p99: number };
	/** Processor time per key, in µs: of typing alone, not of connecting. */
	cpu: number;
	/** Deliveries that never came. */
	missing: number;
}

/** What is pressed while everything is still getting warm does not count, in milliseconds. */
const warming = 2000;

class Editor {
	readonly doc = new Y.Doc();
	line: Line | undefined;
	text: Y.XmlText | undefined;
	#own = false;

	constructor(onSeen: (client: number, from: number, to: number) => void) {
		// The same way of noticing on both sides: the change has been applied here.
		this.hear = (update) => {
			Y.applyUpdate(this.doc, update, this);
			const { from, to } = Y.parseUpdateMeta(update);
			for (const [client, clock] of from) {
				// The reference sends back to the author, too.
				if (client !== this.doc.clientID) onSeen(client, clock, to.get(client) ?? clock);
			}
		};
		this.doc.on('update', (update: Uint8Array) => {
			if (this.#own) void this.#sending(update);
		});
	}

	readonly hear: (update: Uint8Array) => void;
	#sending: (update: Uint8Array) => Promise<void> = () => Promise.resolve();

	/** Does something to the text and sends it; resolves when it is kept. */
	act(change: () => void): Promise<void> {
		let kept = Promise.resolve();
		this.#sending = (update) => (kept = (this.line as Line).send(update));
		this.#own = true;
		change();
		this.#own = false;
		return kept;
	}

	/** Begins a paragraph of one's own. */
	begin() {
		const paragraph = new Y.XmlElement('paragraph');
		this.text = new Y.XmlText('.');
		paragraph.insert(0, [this.text]);
		return this.act(() => this.doc.getXmlFragment(textField).push([paragraph]));
	}

	press() {
		const text = this.text as Y.XmlText;
		return this.act(() => text.insert(text.length, 'x'));
	}
}

/**
 * Lets people type at an even pace and measures from each key to every other editor of its document; `spent` tells the
 * server's processor time in milliseconds.
 */
export const type = async (dial: Dial, load: Load, spent: () => number): Promise<Outcome> => {
	const pressed = new Map<string, number>();
	const [seen, saved]: [number[], number[]] = [[], []];
	const onSeen = (client: number, from: number, to: number) => {
		const now = performance.now();
		for (let clock = from; clock < to; clock++) {
			const at = pressed.get(`${client}:${clock}`);
			if (at !== undefined) seen.push(now - at);
		}
	};
	const editors: Editor[] = [];
	for (let d = 0; d < load.documents; d++) {
		for (let e = 0; e < load.editors; e++) {
			const editor = new Editor(onSeen);
			editor.line = await dial(d, e, editor.doc, editor.hear);
			editors.push(editor);
		}
	}
	for (const editor of editors) await editor.begin();
	await sleep(300);
	const cpu = await press(editors, load, { pressed, saved, spent });
	await sleep(1500);
	for (const editor of editors) editor.line?.close();
	const missing = pressed.size * (load.editors - 1) - seen.length;
	return { seen: spread(seen), saved: spread(saved), cpu, missing };
};

const spread = (values: number[]) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) });

interface Book {
	pressed: Map<string, number>;
	saved: number[];
	spent: () => number;
}

const press = async (editors: Editor[], { keysPerSecond, seconds }: Load, { pressed, saved, spent }: Book) => {
	const begun = performance.now();
	const total = Math.floor((warming / 1000 + seconds) * keysPerSecond);
	const all: Promise<void>[] = [];
	let before: number | undefined;
	for (let key = 0; key < total;) {
		const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * keysPerSecond) + 1);
		for (; key < due; key++) {
			const editor = editors[key % editors.length] as Editor;
			const at = performance.now();
			const counts = at - begun > warming;
			if (counts) {
				before ??= spent();
				pressed.set(`${editor.doc.clientID}:${Y.getState(editor.doc.store, editor.doc.clientID)}`, at);
			}
			all.push(editor.press().then(() => void (counts && saved.push(performance.now() - at))));
		}
		await sleep(1);
	}
	await Promise.all(all);
	return ((spent() - (before ?? NaN)) * 1000) / pressed.size;
};
