import type { WrittenIn } from '#shared/written-in.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import Rows from './Rows.svelte';
import { Uploads } from './uploads.svelte.ts';

/** The files of one message that is being written, and the message where it waits for them. */
export class Attaching {
	readonly Rows = Rows;
	readonly uploads: Uploads;
	/** It was sent before its files had come: it goes when they have. */
	isHeld = $state(false);

	constructor(live: LiveConnection, place: WrittenIn, send: () => void) {
		this.uploads = new Uploads(live, place, () => {
			if (!this.isHeld || this.uploads.ready === null) return;
			this.isHeld = false;
			send();
		});
	}

	/** Whether the message has to wait for its files; it goes by itself once they have come, unless one is refused. */
	mustWait(): boolean {
		this.isHeld = this.uploads.ready === null && !this.uploads.hasRefused;
		return this.uploads.ready === null;
	}
}
