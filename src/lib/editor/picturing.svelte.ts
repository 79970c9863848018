import { m } from '#shared/messages/messages.js';
import type { Deed } from './deeds.ts';

/** Asking for a picture, wherever one begins: in the menus, behind a slash, by pasting and by dropping files. */
export class Picturing {
	isAsked = $state(false);
	/** How often somebody asked. */
	turn = $state(0);
	/** What was brought and is not in the text yet. */
	files: File[] = $state.raw([]);

	/** What the menus show. */
	readonly deed: Deed = {
		key: 'picture',
		name: m.editor_picture,
		act: (chain) =>
			chain.command(() => {
				this.ask([]);
				return true;
			})
	};

	/** Asks for a picture, or what stands for those that were brought. */
	readonly ask = (files: File[]) => {
		this.files = [...this.files, ...files];
		this.isAsked = true;
		this.turn++;
	};

	/** The first one is done with; the next is asked about. */
	next() {
		this.files = this.files.slice(1);
		this.isAsked = this.files.length > 0;
	}

	/** Nobody wants one. */
	end() {
		this.files = [];
		this.isAsked = false;
	}
}
