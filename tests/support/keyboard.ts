import { expect, type Locator, type Page } from '@playwright/test';

/** Nobody tabs further than that. */
const patience = 250;

/** Somebody who has a keyboard and nothing else. */
export class Keyboard {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Tabs to something, and sees there where she is. */
	async to(aim: Locator) {
		await expect(aim.first()).toBeVisible();
		for (let i = 0; i < patience; i++) {
			if (await isFocused(aim)) return void (await this.#expectToSeeIt(aim));
			await this.page.keyboard.press('Tab');
		}
		throw new Error(`${aim} is not reached by ${patience} tabs`);
	}

	/** Tabs to something and presses Enter. */
	async enter(aim: Locator) {
		await this.to(aim);
		await this.page.keyboard.press('Enter');
	}

	/** Tabs to a field and writes, instead of what stands there. */
	async write(aim: Locator, text: string) {
		await this.to(aim);
		await this.page.keyboard.press('Control+a');
		await this.page.keyboard.type(text);
	}

	/** Tabs to a box and ticks it. */
	async tick(aim: Locator) {
		await this.to(aim);
		await this.page.keyboard.press('Space');
		await expect(aim).toBeChecked();
	}

	/** Something around what has the focus must look otherwise than without it. */
	async #expectToSeeIt(aim: Locator) {
		const differs = await this.page.evaluate(() => {
			const focused = document.activeElement as HTMLElement;
			const look = () => {
				const around: string[] = [];
				for (let one: Element | null = focused; one && around.length < 4; one = one.parentElement) {
					const { outline, boxShadow, borderColor, backgroundColor, color, textDecoration } = getComputedStyle(one);
					around.push([outline, boxShadow, borderColor, backgroundColor, color, textDecoration].join());
				}
				return around.join('\n');
			};
			const before = look();
			focused.blur();
			const after = look();
			focused.focus({ preventScroll: true });
			return before !== after;
		});
		expect(differs, `one sees that ${aim} has the focus`).toBe(true);
	}
}

const isFocused = (aim: Locator) =>
	aim.evaluateAll((all) => all.some((one) => one === document.activeElement)).catch(() => false);
