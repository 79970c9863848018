import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart, isCannotStart } from './core/cannot-start.ts';
import { instructHandler, settings, type Settings } from './core/env.ts';
import { settleForwarded } from './core/forwarded.ts';
import { host } from './core/host.ts';
import { log } from './core/log.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Whoever stops us waits no longer than this. */
const stopMs = 8_000;
/** How long a request that is being answered may still take. */
const requestMs = 2_000;
/** The terminal and npm both pass a Ctrl+C on; only a later one means "at once". */
const sameMs = 1_000;

const http = createServer();
let handler: Handler = sayStarting;
let stoppingSince = 0;

try {
	await serve(settings());
} catch (error) {
	await fail(error);
}

async function serve(chosen: Settings): Promise<void> {
	stopWhenAsked();
	host.http = http;
	http.on('request', (request, response) => {
		// These are answered by the sockets' own listener.
		if (request.url?.startsWith('/socket.io/') && handler !== sayStarting) return;
		settleForwarded(request.headers, chosen.trustProxy, request.socket.remoteAddress);
		response.once('finish', () => dropRest(request));
		void answer(request, response);
	});
	// First of all, so that an occupied port is told at once and nobody is sent away by a refused connection.
	const { port } = await listen(chosen);
	host.address = addressOf(chosen, port);
	instructHandler(chosen);
	const built = new URL('../build/', import.meta.url);
	host.catalogues = JSON.parse(
		readFileSync(new URL('client/_app/catalogues.json', built), 'utf8')
	) as typeof host.catalogues;
	({ handler } = (await import(new URL('handler.js', built).href)) as { handler: Handler });
	if (!stoppingSince) console.log(host.greet(host.address));
}

/** Answers one request; what goes wrong with it is its own end and nobody else's. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	// On what is answered without a page, too: files, and words of this very file.
	response.setHeader('x-content-type-options', 'nosniff');
	if (request.url?.startsWith('/_app/immutable/')) sendBare(response);
	try {
		await handler(request, response);
	} catch (error) {
		log.error({ error }, 'a request failed');
		if (response.headersSent) response.destroy();
		else response.writeHead(500).end();
	}
}

/**
 * A file whose name says what is in it is kept for good, and nobody asks whether it changed: without the headers for that, and
 * without what connections do anyway, twenty of them weigh two kilobytes less.
 */
function sendBare(response: ServerResponse): void {
	const writeHead = response.writeHead.bind(response) as (
		status: number,
		headers?: OutgoingHttpHeaders
	) => ServerResponse;
	response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
		const needed = Object.entries(headers).filter(([name]) => !/^(etag|last-modified)$/i.test(name));
		return writeHead(status, status === 200 ? Object.fromEntries(needed) : headers);
	}) as typeof response.writeHead;
	response.removeHeader('connection');
}

/** What nobody read of a body would stand before the next request of its connection, which would wait for ever. */
function dropRest(request: IncomingMessage): void {
	if (request.complete) return;
	request.removeAllListeners('data');
	request.resume();
}

function sayStarting(_: IncomingMessage, response: ServerResponse): void {
	response
		.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' })
		.end('Starting. Please try again in a moment.\n');
}

function listen({ port, host: name }: Settings): Promise<AddressInfo> {
	return new Promise((resolve, reject) => {
		http.once('error', (error: NodeJS.ErrnoException) => reject(toCannotStart(error, port, name)));
		http.listen(port, name, () => resolve(http.address() as AddressInfo));
	});
}

function toCannotStart(error: NodeJS.ErrnoException, port: number, name: string): Error {
	if (error.code === 'EADDRINUSE')
		return new CannotStart(`PORT=${port} is in use by another program; set PORT to another number.`);
	if (error.code === 'EACCES')
		return new CannotStart(`PORT=${port} is not ours to use; set PORT to a number above 1023.`);
	if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
		return new CannotStart(`HOST=${name} is not an address of this machine.`);
	return error;
}

function addressOf({ origin, host: name }: Settings, port: number): string {
	const here = ['127.0.0.1', '::1', '0.0.0.0', '::', 'localhost'].includes(name);
	return origin ?? `http://${here ? 'localhost' : name.includes(':') ? `[${name}]` : name}:${port}`;
}

function stopWhenAsked(): void {
	process.on('SIGINT', () => void stop());
	process.on('SIGTERM', () => void stop());
	// Our starter is gone without a word: nobody is left to stop us later.
	process.on('disconnect', () => void stop());
	// A promise that nobody waited for is a mistake of one request, not a reason to send everybody away.
	process.on('unhandledRejection', (error) => log.error({ error }, 'a promise failed unheard'));
}

async function stop(code = 0): Promise<void> {
	if (stoppingSince) return void (Date.now() - stoppingSince > sameMs && process.exit(code || 1));
	stoppingSince = Date.now();
	setTimeout(() => {
		log.error('not everything ended in time');
		process.exit(1);
	}, stopMs).unref();
	http.close();
	http.closeIdleConnections();
	// A request that takes longer holds up the end of everything else.
	setTimeout(() => http.closeAllConnections(), requestMs).unref();
	await host.close();
	process.exit(code);
}

async function fail(error: unknown): Promise<void> {
	if (stoppingSince) return;
	console.error(isCannotStart(error) ? error.message : error);
	await stop(1);
}
