/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { version } from '$service-worker';
import { awayPath, calendarPath, offlinePath } from '#shared/outside.ts';

// Keeps the built files and two pages that say nothing of anybody. No page of the network, no data and no answer to a
// person is ever kept: what is neither of the two below goes by as if nobody stood here.

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const name = (of: string) => `shell-${of}`;
const plain = [offlinePath, calendarPath, '/plain.svg'];
/** Files whose names change with what is in them. */
const built = /^\/_app\/immutable\//;

worker.addEventListener('install', (event) => {
	const prepare = async () => {
		const cache = await caches.open(name(version));
		await cache.addAll(plain);
		await worker.skipWaiting();
	};
	event.waitUntil(prepare());
});

worker.addEventListener('activate', (event) => {
	const takeOver = async () => {
		// Pages that were open before still want files of the version before this one; a version is the time of its build.
		const known = (await caches.keys()).sort().reverse();
		for (const old of known.slice(2)) await caches.delete(old);
		await worker.registration.navigationPreload?.enable();
		await worker.clients.claim();
	};
	event.waitUntil(takeOver());
});

/** They are as good from here as from the server. */
const fromShell = async (request: Request): Promise<Response> => {
	const kept = await caches.match(request);
	if (kept) return kept;
	const answer = await fetch(request);
	if (answer.ok) await (await caches.open(name(version))).put(request, answer.clone());
	return answer;
};

const fromServer = async (event: FetchEvent): Promise<Response> => {
	try {
		return ((await event.preloadResponse) as Response | undefined) ?? (await fetch(event.request));
	} catch {
		const { pathname } = new URL(event.request.url);
		const shown = [awayPath, calendarPath].includes(pathname) ? calendarPath : offlinePath;
		return (await caches.match(shown)) ?? Response.error();
	}
};

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	if (built.test(pathname)) event.respondWith(fromShell(request));
	else if (request.mode === 'navigate') event.respondWith(fromServer(event));
});
