import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { DocumentSession } from '../../../src/lib/editor/session.svelte.ts';
import type { TestPerson } from '../builders.ts';
import { WitnessedConnection } from './line.ts';

/** More would not be written by a person who sees that nothing is saved. */
const patience = 40;

/** The words of a document, in no order. */
export const wordsIn = (doc: Y.Doc): string[] =>
	doc
		.getXmlFragment(textField)
		.toArray()
		.flatMap((block) => (block as Y.XmlElement).toArray())
		.flatMap((text) => (text as Y.XmlText).toString().split(' '))
		.filter((word) => word !== '');

/** Somebody who writes in a document: the editor's own session over the page's own connection. The browser can be closed. */
export class Writer {
	/** Words that stood in the text when the page called it saved. */
	readonly saved = new Set<string>();
	/** Words that were not saved when the browser was closed: nobody promised anything. */
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

	/** Whose words these are. */
	get personId() {
		return this.#person.id;
	}

	/** Opens the document in a new browser; resolves when its text is there. */
	async open() {
		const live = new WitnessedConnection(this.#url, this.#person, (name) => {
			// The session counts the answer after its call has returned.
			if (name === 'document:update') setImmediate(() => this.#note());
		});
		this.#browser = { live, session: new DocumentSession(live, this.#documentId) };
		await this.#browser.session.ready;
	}

	/** Closes the browser at once, whatever is still on its way. */
	close() {
		if (!this.#browser) return;
		this.#note();
		const { live, session } = this.#browser;
		this.#browser = null;
		for (const word of this.#pending) this.abandoned.add(word);
		this.#pending = new Set();
		live.close();
		void session.destroy();
	}

	/** Writes so many words, whatever happens to the server; while the browser is closed it waits. `tick` after each. */
	async write(name: string, words: number, tick: () => void) {
		for (let i = 0; i < words; i++) {
			while (!this.#browser?.session.mayWrite || this.#pending.size >= patience) await sleep(20);
			const word = `${name}.${i}`;
			this.#pending.add(word);
			insertWord(this.#browser.session.doc, word);
			tick();
			await sleep(this.#pause());
		}
	}

	/** Everything written has been called saved. */
	get done() {
		return this.#browser !== null && this.#pending.size === 0;
	}

	get doc() {
		if (!this.#browser) throw new Error('the browser is closed');
		return this.#browser.session.doc;
	}

	#note() {
		if (this.#browser?.session.status !== 'saved') return;
		for (const word of this.#pending) this.saved.add(word);
		this.#pending = new Set();
	}
}

/** Puts a word between two others, in one of a few paragraphs: as one change, at a place where others write too. */
const insertWord = (doc: Y.Doc, word: string) =>
	doc.transact(() => {
		const root = doc.getXmlFragment(textField);
		if (root.length < 4) {
			const paragraph = new Y.XmlElement('paragraph');
			paragraph.insert(0, [new Y.XmlText(`${word} `)]);
			return root.insert(Math.floor(Math.random() * (root.length + 1)), [paragraph]);
		}
		const paragraph = root.get(Math.floor(Math.random() * root.length)) as Y.XmlElement;
		const text = paragraph.get(0) as Y.XmlText;
		const gaps = [0, ...[...text.toString().matchAll(/ /g)].map(({ index }) => index + 1)];
		text.insert(gaps[Math.floor(Math.random() * gaps.length)] as number, `${word} `);
	});
