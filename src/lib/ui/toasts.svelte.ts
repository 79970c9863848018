/** How long a word of what was done stays, in milliseconds; it holds nothing that one must read. */
const stay = 6000;

class Toasts {
	list: { id: number; text: string }[] = $state.raw([]);
	private next = 0;

	say(text: string) {
		const id = this.next++;
		// More than three at once is noise.
		this.list = [...this.list.slice(-2), { id, text }];
		setTimeout(() => this.drop(id), stay);
	}

	drop(id: number) {
		this.list = this.list.filter((each) => each.id !== id);
	}
}

/** What was just done, in words, at the edge of the page. There is one such place in a browser, and none on the server. */
export const toasts = new Toasts();

/** Says in passing what was done, politely to those who listen. Only ever called by what people do in the browser. */
export const toast = (text: string): void => toasts.say(text);
