import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { DocumentSession } from '../../../src/lib/editor/session.svelte.ts';
import type { TestPerson } from '../builders.ts';
import { WitnessedConnection } from './line.ts';
import { patience, type Writing } from './writing.ts';

/** Somebody who writes in a document: the editor's own session over the page's own connection. The browser can be closed. */
export class Writer implements Writing {
	readonly saved = new Set<string>();
	readonly abandoned = new Set<string>();
	readonly #url: string;
	readonly #person: TestPerson;
	readonly #documentId: string;
	readonly #pause: () => number;
	#browser: { live: WitnessedConnection; session: DocumentSession } | null = null;
	#pending = new Set<string>();

	constructor(url: string, person: TestPerson, documentId: string, pause: () => number) {
		[this.#url, this.#person, this.#documentId, this.#pause] = [url, person, documentId, pause];
	}

	get personId() {
		return this.#person.id;
	}

	async open() {
		const live = new WitnessedConnection(this.#url, this.#person, (name) => {
			// The session counts the answer after its call has returned.
			if (name === 'document:update') setImmediate(() => this.#note());
		});
		this.#browser = { live, session: new DocumentSession(live, this.#documentId) };
		await this.#browser.session.ready;
	}

	close() {
		if (!this.#browser) return Promise.resolve();
		this.#note();
		const { live, session } = this.#browser;
		this.#browser = null;
		for (const word of this.#pending) this.abandoned.add(word);
		this.#pending = new Set();
		live.close();
		return session.destroy();
	}

	async write(name: string, words: number, mayGoOn: () => boolean, tick: () => void) {
		for (let i = 0; i < words; i++) {
			while (!mayGoOn() || !this.#browser?.session.mayWrite || this.#pending.size >= patience) await sleep(20);
			const word = `${name}.${i}`;
			this.#pending.add(word);
			insertWord(this.#browser.session.doc, word);
			tick();
			await sleep(this.#pause());
		}
	}

	get done() {
		return this.#browser !== null && this.#pending.size === 0;
	}

	/** The text itself. */
	get doc() {
		if (!this.#browser) throw new Error('the browser is closed');
		return this.#browser.session.doc;
	}

	paragraphs() {
		const blocks = this.doc.getXmlFragment(textField).toArray() as Y.XmlElement[];
		return Promise.resolve(blocks.map((block) => block.toArray().join('')));
	}

	#note() {
		if (this.#browser?.session.status !== 'saved') return;
		for (const word of this.#pending) this.saved.add(word);
		this.#pending = new Set();
	}
}

/** So many paragraphs in which all write. */
const shared = 4;
/** How one of these begins. */
const opening = 'all: ';

/** Puts a word between two others, in one of these paragraphs: as one change, at a place where others write too. */
const insertWord = (doc: Y.Doc, word: string) =>
	doc.transact(() => {
		const root = doc.getXmlFragment(textField);
		const texts = (root.toArray() as Y.XmlElement[]).flatMap((block) => {
			const text = block.length > 0 ? block.get(0) : null;
			return text instanceof Y.XmlText && text.toString().startsWith(opening) ? [text] : [];
		});
		if (texts.length < shared) {
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [new Y.XmlText(`${opening}${word} `)]);
			return root.insert(0, [paragraph]);
		}
		const text = texts[Math.floor(Math.random() * texts.length)] as Y.XmlText;
		const gaps = [...text.toString().matchAll(/ /g)].map(({ index }) => index + 1);
		text.insert(gaps[Math.floor(Math.random() * gaps.length)] as number, `${word} `);
	});
