import type { Attachment } from '#shared/attachments.ts';
import type { WrittenIn } from '#shared/written-in.ts';
import type { LiveConnection } from '$lib/live/connection.svelte.ts';
import type { Attaching } from './attaching.svelte.ts';

/** Takes the files that somebody chooses, drops or pastes where she writes. What becomes of them comes with the first. */
export class Taking {
	attaching = $state.raw<Attaching>();
	readonly #live: LiveConnection;
	readonly #place: () => WrittenIn;
	readonly #send: () => void;

	/** `send` sends the message that waited for its files. */
	constructor(live: LiveConnection, place: () => WrittenIn, send: () => void) {
		[this.#live, this.#place, this.#send] = [live, place, send];
	}

	/** Adds files to what is being written. */
	attach = async (files: Iterable<File | Attachment>) => {
		const module = await import('./attaching.svelte.ts');
		this.attaching ??= new module.Attaching(this.#live, this.#place(), this.#send);
		this.attaching.uploads.add(files);
	};

	/** For the element around what is written: files may be pasted and dropped there. */
	readonly handlers = {
		onpaste: (event: ClipboardEvent) => this.#take(event, event.clipboardData),
		ondragover: (event: DragEvent) => {
			if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
		},
		ondrop: (event: DragEvent) => this.#take(event, event.dataTransfer)
	};

	/** Whether the message has to wait for its files; it goes by itself once they have come. */
	mustWait = (): boolean => this.attaching?.mustWait() ?? false;

	/** Nobody looks any more. */
	close = () => this.attaching?.uploads.close();

	#take(event: Event, data: DataTransfer | null) {
		// A piece of a spreadsheet comes with a picture of itself.
		if (event.defaultPrevented || !data?.files.length) return;
		event.preventDefault();
		void this.attach([...data.files]);
	}
}
