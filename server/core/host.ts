import type { Server as HttpServer } from 'node:http';
import { once } from './once.ts';

/** What the process that serves and the bundle that decides hand to each other. */
export interface Host {
	/** The server that takes the connections; null where nobody serves, as in a build. */
	http: HttpServer | null;
	/** Where people find us, for links in mails: never what a request says of the host. */
	address: string;
	/** The scripts with the words that a page begins with, by language and page, as paths of ours; none where nothing was built. */
	catalogues: Record<string, Record<string, string>>;
	/** What the person at the terminal is told once people can come: under which address, and what to do first. */
	greet: (address: string) => string;
	/** Ends everything the house opened; resolves when nothing of it is left. */
	close: () => Promise<void>;
}

/** The one host of this process, the same object for `server/main.ts`, the development server and the bundle. */
export const host: Host = once('host', () => ({
	http: null,
	address: 'http://localhost:3000',
	catalogues: {},
	greet: (address) => `Dastarkhan runs at ${address}`,
	close: async () => {}
}));
