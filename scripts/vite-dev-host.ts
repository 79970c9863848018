import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Plugin } from 'vite';
import { host } from '#server/core/host.ts';

/** Hands Vite's http server to the house, as `server/main.ts` does with its own, and opens the house at once. */
export function devHost(): Plugin {
	return {
		name: 'dastarkhan-dev-host',
		apply: 'serve',
		configureServer({ httpServer, config }) {
			if (!httpServer) return;
			host.http = httpServer as HttpServer;
			httpServer.once('listening', () => void open(httpServer.address() as AddressInfo, config.logger));
			for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void leave());
		}
	};
}

/** Kit loads nothing before the first request: this is it. */
async function open({ port, address }: AddressInfo, logger: { info: (text: string) => void }): Promise<void> {
	host.address = `http://localhost:${port}`;
	const name = address.includes(':') ? `[${address}]` : address;
	const response = await fetch(`http://${name}:${port}/healthz`).catch(() => null);
	if (response?.ok) logger.info(host.greet(host.address));
}

let leaving = false;

async function leave(): Promise<void> {
	if (leaving) return;
	leaving = true;
	await host.close();
	process.exit(0);
}
