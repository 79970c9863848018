import { error, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { contextOf } from '#server/core/context.ts';
import { database } from '#server/core/db.ts';
import { deviceCookie, sessionCookie } from '#server/core/session-cookie.ts';
import {
	fingerprint,
	listExpired,
	noteUse,
	sessionLife,
	validateToken,
	type ValidSession
} from '#server/core/sessions.ts';
import { isLostConnection } from '#server/core/transaction.ts';
import type { Browser, SignedIn } from '#server/features/people/commands.ts';
import { deviceName } from './device-name.ts';
import { keepDiscreet } from './discreet.ts';

const yearInSeconds = 365 * 24 * 3600;

const options = (event: RequestEvent) => ({
	path: '/',
	httpOnly: true,
	sameSite: 'lax' as const,
	secure: event.url.protocol === 'https:'
});

const keep = (cookies: Cookies, event: RequestEvent, token: string, sharedComputer: boolean) =>
	cookies.set(sessionCookie, token, {
		...options(event),
		// Without an age the cookie goes with the browser window.
		...(sharedComputer ? {} : { maxAge: sessionLife.own / 1000 })
	});

const validate = async (token: string) => {
	try {
		return await validateToken(database().db, token);
	} catch (failure) {
		// Nobody is signed out because the database is away for a minute.
		if (isLostConnection(failure)) error(503, { message: 'unavailable' });
		throw failure;
	}
};

/**
 * Whether somebody ended a session, by signing out elsewhere or by a suspension: then it is gone. One that came to the end of
 * its time is kept for longer than any browser keeps its cookie, and leaves what was written for the same person.
 */
const wasEnded = async (token: string) => {
	const id = fingerprint(token);
	return !(await listExpired(database().db, [id], new Date())).has(id);
};

/** Turns the cookie of a request into the context its commands get, and says which session it stands for. */
export const enter = async (event: RequestEvent): Promise<ValidSession | null> => {
	const now = () => new Date();
	event.locals.sharedComputer = false;
	event.locals.sessionEnded = false;
	const token = event.cookies.get(sessionCookie);
	const session = token ? await validate(token) : null;
	if (!token || !session) {
		if (token) {
			event.cookies.delete(sessionCookie, options(event));
			event.locals.sessionEnded = await wasEnded(token);
		}
		event.locals.ctx = contextOf({ kind: 'visitor' }, database(), now);
		return null;
	}
	event.locals.sharedComputer = session.sharedComputer;
	if (session.fresh) keep(event.cookies, event, token, session.sharedComputer);
	await noteUse(database().db, session, now());
	const actor = { kind: 'person', personId: session.personId, sessionId: session.id } as const;
	event.locals.ctx = { ...contextOf(actor, database(), now), readsTogether: true };
	return session;
};

/** What a sign-in needs to know of the browser. */
export const browserOf = (event: RequestEvent): Browser => ({
	device: deviceName(event.request.headers.get('user-agent') ?? ''),
	knownDevice: event.cookies.get(deviceCookie) ?? null,
	address: event.getClientAddress()
});

/** Gives the browser the cookies of a session that has begun. */
export const giveCookies = (event: RequestEvent, signedIn: SignedIn) => {
	keep(event.cookies, event, signedIn.token, signedIn.sharedComputer);
	if (signedIn.discreet) keepDiscreet(event, true);
	if (signedIn.knownDevice !== null) {
		event.cookies.set(deviceCookie, signedIn.knownDevice, { ...options(event), maxAge: yearInSeconds });
	}
};

/** Takes the session's cookie back. */
export const takeCookie = (event: RequestEvent) => event.cookies.delete(sessionCookie, options(event));
