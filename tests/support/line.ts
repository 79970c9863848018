import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import path from 'node:path';
import type pg from 'pg';

/** A line to the database that a test can cut at a chosen moment. */
export interface Line {
	/** How to connect through it. */
	config: pg.PoolConfig;
	/** Cuts the connection on which this is sent next: before it reaches the database, or after the transaction was ended and before anybody hears. */
	cutAt(sent: string, when: 'before' | 'after'): void;
	close(): Promise<void>;
}

/** Lays a line to the database that a configuration names by its socket's folder. */
export const layLine = async (config: pg.PoolConfig): Promise<Line> => {
	const target = path.join(String(config.host), `.s.PGSQL.${config.port}`);
	let cut: { sent: string; when: 'before' | 'after' } | null = null;
	const ends = new Set<Socket>();
	const server = createServer((near) => {
		const far = connect(target);
		let deaf = false;
		const hangUp = () => [near, far].forEach((end) => end.destroy());
		for (const end of [near, far]) {
			ends.add(end);
			end.on('error', hangUp).on('close', () => (hangUp(), ends.delete(end)));
		}
		near.on('data', (bytes) => {
			if (cut && bytes.includes(cut.sent)) {
				const { when } = cut;
				cut = null;
				if (when === 'before') return hangUp();
				deaf = true;
			}
			far.write(bytes);
		});
		far.on('data', (bytes) => {
			if (!deaf) near.write(bytes);
			else if (/COMMIT|ROLLBACK/.test(bytes.toString('latin1'))) hangUp();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		config: { ...config, host: '127.0.0.1', port },
		cutAt: (sent, when) => void (cut = { sent, when }),
		close: async () => {
			for (const end of ends) end.destroy();
			server.close();
			await once(server, 'close');
		}
	};
};
