import { createDatabase } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { Builder, type TestPerson } from '../../tests/support/builders.ts';
import { connect } from '../../tests/support/live-client.ts';
import { lifting, startServer } from '../../tests/support/server.ts';
import type { Dial } from './editors.ts';

/** Our server as it is built, with a PostgreSQL of its own that waits for the disk, and people who may write. */
export const startOurs = async (people: number) => {
	const server = await startServer({ env: { NODE_OPTIONS: lifting } });
	const postgres = await startEmbeddedPostgres({ dataDir: server.dataDir });
	const database = createDatabase(postgres.config);
	const build = new Builder(database);
	const editors = await build.people(people);
	const space = await build.group(editors.map((person) => ({ person })));
	const stop = async () => {
		await database.pool.end();
		await server.dispose();
	};
	const document = async () => (await build.document(editors[0] as TestPerson, space)).id;
	return { server, editors, document, stop };
};

/** Lines to ours: signed in, through the same calls as the page. */
export const dialOurs =
	(url: string, editors: TestPerson[], documents: string[]): Dial =>
	async (document, editor, _, hear) => {
		const documentId = documents[document] as string;
		const person = editors[(document * 31 + editor) % editors.length] as TestPerson;
		const client = await connect(url, person.cookie);
		client.socket.on('document:updated', ({ update }) => hear(Buffer.from(update, 'base64')));
		const there = await client.call('document:open', { documentId, stateVector: '' });
		hear(Buffer.from(there.update, 'base64'));
		return {
			send: async (update) => {
				await client.call('document:update', { documentId, update: Buffer.from(update).toString('base64') });
			},
			close: () => client.close()
		};
	};
