import { contractVersion } from '#shared/live.ts';
import { DocumentSession } from '../../src/lib/editor/session.svelte.ts';
import type { TestPerson } from './builders.ts';
import { connect, type LiveClient } from './live-client.ts';

/** A document that is open as in the page: the editor's own session, over a real socket. */
export interface Open {
	client: LiveClient;
	session: DocumentSession;
	end(): Promise<void>;
}

/** Opens a document; resolves when its text has arrived. */
export const openDocument = async (
	url: string,
	person: TestPerson,
	documentId: string,
	version: number = contractVersion
): Promise<Open> => {
	const client = await connect(url, person.cookie, { version, reconnection: true });
	const { socket } = client;
	const session = new DocumentSession(
		{
			call: (name, input) => client.call(name, input),
			on: (name, listener) => {
				socket.on(name, listener as never);
				return () => socket.off(name, listener as never);
			},
			get connected() {
				return socket.connected;
			},
			onReconnect: (listener) => {
				socket.on('connect', listener);
				return () => socket.off('connect', listener);
			}
		},
		documentId
	);
	await session.ready;
	const end = async () => {
		await session.destroy();
		client.close();
	};
	return { client, session, end };
};
