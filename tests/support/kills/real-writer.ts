import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { TestPerson } from '../builders.ts';
import { patience, type Writing } from './writing.ts';

/** Somebody who writes in a document with the keys of a real browser, which forgets everything when it is closed. */
export class RealWriter implements Writing {
	readonly saved = new Set<string>();
	readonly abandoned = new Set<string>();
	readonly #browser: Browser;
	readonly #url: string;
	readonly #person: TestPerson;
	readonly #documentId: string;
	/** How her paragraph begins. */
	readonly #opening: string;
	#opened: { context: BrowserContext; page: Page } | null = null;
	#pending = new Set<string>();

	constructor(browser: Browser, url: string, person: TestPerson, at: { documentId: string; opening: string }) {
		[this.#browser, this.#url, this.#person] = [browser, url, person];
		[this.#documentId, this.#opening] = [at.documentId, at.opening];
	}

	get personId() {
		return this.#person.id;
	}

	async open() {
		const context = await this.#browser.newContext();
		const [name, value] = this.#person.cookie.split('=') as [string, string];
		await context.addCookies([{ name, value, url: this.#url }]);
		const page = await context.newPage();
		await page.goto(`${this.#url}/documents/${this.#documentId}`);
		await page.waitForSelector('.ProseMirror[contenteditable=true]', { timeout: 60_000 });
		this.#opened = { context, page };
	}

	async close() {
		if (!this.#opened) return;
		const { context } = this.#opened;
		this.#opened = null;
		for (const word of this.#pending) this.abandoned.add(word);
		this.#pending = new Set();
		await context.close();
	}

	async write(name: string, words: number, mayGoOn: () => boolean, tick: () => void) {
		for (let i = 0; i < words; i++) {
			while (!mayGoOn() || !this.#opened || this.#pending.size >= patience) {
				await sleep(20);
				await this.#note();
			}
			const word = `${name}.${i}`;
			const { page } = this.#opened;
			this.#pending.add(word);
			await this.#type(page, `${word} `).catch((error: unknown) => {
				// A browser that is closed in the middle of a word promised nothing.
				if (this.#opened?.page === page) throw error;
			});
			tick();
			await this.#note();
		}
		for (; this.#pending.size > 0; await sleep(50)) await this.#note();
	}

	/** Begins a paragraph of her own below all others; resolves when it is saved. */
	async begin() {
		const { page } = this.#opened ?? {};
		if (!page) throw new Error('the browser is closed');
		await page.locator('.ProseMirror').click();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.keyboard.type(`${this.#opening} `, { delay: 20 });
		await page.waitForSelector('[data-state=saved]');
	}

	/** Writes at the end of her paragraph, as a person does. */
	async #type(page: Page, word: string) {
		const begins = new RegExp(`^${this.#opening}`);
		await page.locator('.ProseMirror > p').filter({ hasText: begins }).waitFor({ timeout: 20_000 });
		await page.evaluate((opening) => {
			const mine = [...document.querySelectorAll('.ProseMirror > p')].find((one) =>
				one.textContent?.startsWith(opening)
			);
			(document.querySelector('.ProseMirror') as HTMLElement).focus();
			if (mine) getSelection()?.selectAllChildren(mine);
			getSelection()?.collapseToEnd();
		}, this.#opening);
		// As quick as a hand: the editor hears of a caret that was put somewhere a moment later.
		await sleep(100);
		await page.keyboard.type(word, { delay: 20 });
	}

	/** Reads what the page says of saving, and only after that believes it of the words that stand there. */
	async #note() {
		const { page } = this.#opened ?? {};
		if (!page || this.#pending.size === 0) return;
		const typed = [...this.#pending];
		const state = await page
			.evaluate(() => document.querySelector<HTMLElement>('[data-state]')?.dataset.state)
			.catch(() => null);
		if (state !== 'saved' || this.#opened?.page !== page) return;
		for (const word of typed) if (this.#pending.delete(word)) this.saved.add(word);
	}

	get done() {
		return this.#opened !== null && this.#pending.size === 0;
	}

	async paragraphs() {
		if (!this.#opened) throw new Error('the browser is closed');
		return this.#opened.page.$$eval('.ProseMirror > p', (all) =>
			all.map((one) => {
				const words = one.cloneNode(true) as HTMLElement;
				// Names at the carets of others are no part of the text.
				for (const caret of words.querySelectorAll('.caret')) caret.remove();
				return words.textContent ?? '';
			})
		);
	}
}
