import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as sync from 'y-protocols/sync';
import type { Dial } from './editors.ts';

const messageSync = 0;

/** Starts @y/websocket-server as it is published, in memory. */
export const startReference = async (port: number) => {
	const entry = new URL('../../node_modules/@y/websocket-server/src/server.js', import.meta.url).pathname;
	const child = spawn(process.execPath, [entry], {
		env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(child.stdout, 'data');
	const stop = async () => {
		child.kill();
		await once(child, 'close');
	};
	return { pid: child.pid as number, url: `ws://127.0.0.1:${port}`, stop };
};

/** Lines to the reference; each call of this names documents of its own. */
export const dialReference =
	(url: string, name: string): Dial =>
	async (document, _, doc, hear) => {
		const socket = new WebSocket(`${url}/${name}-${document}`);
		socket.binaryType = 'arraybuffer';
		let open: () => void = () => undefined;
		const synced = new Promise<void>((resolve) => (open = resolve));
		const send = (write: (encoder: encoding.Encoder) => void) => {
			const encoder = encoding.createEncoder();
			encoding.writeVarUint(encoder, messageSync);
			write(encoder);
			socket.send(encoding.toUint8Array(encoder));
		};
		socket.on('message', (data: ArrayBuffer) => {
			const decoder = decoding.createDecoder(new Uint8Array(data));
			if (decoding.readVarUint(decoder) !== messageSync) return;
			const kind = decoding.readVarUint(decoder);
			const bytes = decoding.readVarUint8Array(decoder);
			if (kind === sync.messageYjsUpdate) hear(bytes);
			if (kind === sync.messageYjsSyncStep2) {
				hear(bytes);
				open();
			}
		});
		await once(socket, 'open');
		send((encoder) => sync.writeSyncStep1(encoder, doc));
		await synced;
		return {
			send: (update) => {
				send((encoder) => sync.writeUpdate(encoder, update));
				return Promise.resolve();
			},
			close: () => socket.close()
		};
	};
