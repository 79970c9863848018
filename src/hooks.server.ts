import { building } from '$app/environment';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { prepareSearch } from '#server/features/search/prepare.ts';
import { learnOfferedLanguages } from '#server/features/spaces/languages.ts';
import { prepareDatabase } from '#server/features/spaces/prepare.ts';
import { dress, readAppearance } from '#server/http/appearance.ts';
import { answerToAway, needsNobody } from '#server/http/away.ts';
import { disguise, surroundingsOf } from '#server/http/discreet.ts';
import { facesFor } from '#server/http/faces.ts';
import { guard } from '#server/http/guard.ts';
import { inFrame, inLanguage, languageOf, writeLanguage } from '#server/http/language.ts';
import { enter } from '#server/http/session.ts';
import { setHeaders } from '#server/http/headers.ts';
import { pack } from '#server/http/pack.ts';
import { forgetDevice } from '#server/http/leave.ts';
import { noteFault } from '#server/http/fault.ts';
import { openHouse } from '#server/house.ts';
import { seed } from '../seeds/seed.ts';

export const init: ServerInit = async () => {
	// Prerendering would start a database inside the build.
	if (building) return;
	const prepare = prepareDatabase(seed);
	await openHouse(import.meta.glob('../migrations/*.ts', { eager: true }), async (database, settings) => {
		await prepareSearch(database);
		return prepare(database, settings);
	});
};

type Resolve = Parameters<Handle>[0]['resolve'];

export const handle: Handle = async ({ event, resolve }) => {
	const language = languageOf(event, null);
	const response = (await inLanguage(language, () => answerToAway(event))) ?? (await answer(event, resolve));
	setHeaders(response);
	if (event.locals.sessionEnded) forgetDevice(response);
	return pack(event.request, response);
};

/** Whose request it is, and what the network offers them. */
const recognise = async (event: RequestEvent) => {
	if (needsNobody(event)) return null;
	const session = await enter(event);
	await learnOfferedLanguages(event.locals.ctx);
	return session;
};

const answer = async (event: RequestEvent, resolve: Resolve) => {
	guard(event);
	const session = await recognise(event);
	const language = languageOf(event, session?.language ?? null);
	const surroundings = surroundingsOf(event, session);
	const faces = facesFor(event, language);
	return inLanguage(language, () =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				inFrame(html, (frame) =>
					disguise(
						dress(writeLanguage(frame, language, event.route.id), readAppearance(event), faces),
						surroundings,
						language
					)
				)
		})
	);
};

export const handleError: HandleServerError = ({ error, event, status }) => noteFault(error, event, status);
