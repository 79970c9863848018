import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { prepareDatabase } from '#server/features/spaces/prepare.ts';
import { dress, readAppearance } from '#server/http/appearance.ts';
import { guard } from '#server/http/guard.ts';
import { enter } from '#server/http/session.ts';
import { setHeaders } from '#server/http/headers.ts';
import { pack } from '#server/http/pack.ts';
import { noteFault } from '#server/http/fault.ts';
import { openHouse } from '#server/house.ts';
import { seed } from '../seeds/seed.ts';

export const init: ServerInit = async () => {
	// Prerendering would start a database inside the build.
	if (building) return;
	await openHouse(import.meta.glob('../migrations/*.ts', { eager: true }), prepareDatabase(seed));
};

/** These answer even when the database is away. */
const withoutDatabase = ['/healthz', '/readyz'];

export const handle: Handle = async ({ event, resolve }) => {
	guard(event);
	if (!withoutDatabase.includes(event.url.pathname)) await enter(event);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => dress(html.replace('%lang%', 'en').replace('%dir%', 'ltr'), readAppearance(event))
	});
	setHeaders(response);
	return pack(event.request, response);
};

export const handleError: HandleServerError = ({ error, event, status }) => noteFault(error, event, status);
