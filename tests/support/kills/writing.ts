/** Somebody who writes in a document, with what was promised to her. Her browser can be closed and opened anew. */
export interface Writing {
	/** Words that stood in the text when the page called it saved. */
	readonly saved: Set<string>;
	/** Words that were not saved when the browser was closed: nobody promised anything. */
	readonly abandoned: Set<string>;
	readonly personId: string;
	/** Everything written has been called saved. */
	readonly done: boolean;
	/** Opens the document in a new browser; resolves when its text is there. */
	open(): Promise<void>;
	/** Closes the browser at once, whatever is still on its way. */
	close(): Promise<void>;
	/** Writes so many words, whatever happens to the server; while the browser is closed, or `mayGoOn` says no, it waits. */
	write(name: string, words: number, mayGoOn: () => boolean, tick: () => void): Promise<void>;
	/** The text as it stands there. */
	paragraphs(): Promise<string[]>;
}

/** More would not be written by a person who sees that nothing is saved. */
export const patience = 40;
