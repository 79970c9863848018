import { redirect, type RequestEvent } from '@sveltejs/kit';
import { awayCookie, awayLife, awayPath, calendarPath, offlinePath } from '#shared/outside.ts';
import { settings } from '#server/core/env.ts';
import { log } from '#server/core/log.ts';
import { sessionCookie } from '#server/core/session-cookie.ts';
import { signOut } from '#server/features/people/commands.ts';
import { calendar } from './calendar.ts';
import { readForm } from './form.ts';
import { page, textOf } from './plain-page.ts';
import { enter, takeCookie } from './session.ts';
import { safePath } from './target.ts';

/** Whether somebody left by the quick exit in this browser, and has not come back. */
const isAway = ({ cookies }: RequestEvent) => cookies.get(awayCookie) === '1';

/** Answers even whoever left, and even when the database is away. */
const always = [awayPath, calendarPath, offlinePath, '/manifest.webmanifest', '/healthz', '/readyz'];

/** Paths for which nobody need be known, and no database is needed. */
export const needsNobody = (event: RequestEvent) => always.includes(event.url.pathname);

/** Notes in the browser that somebody left; a script that leaves before we hear of it notes it by itself. */
const noteLeaving = ({ cookies, url }: RequestEvent) =>
	cookies.set(awayCookie, '1', {
		path: '/',
		httpOnly: false,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: awayLife
	});

const noteReturn = ({ cookies }: RequestEvent) => cookies.delete(awayCookie, { path: '/', httpOnly: false });

/**
 * Leaving quickly is not signing out: on one's own device the session stays, so that coming back takes one step and not a
 * password typed in fear, and the cookie keeps our pages shut. On a computer that others use, whoever flees may not come
 * back to sign out: there the session ends as well.
 */
const endSharedSession = async (event: RequestEvent) => {
	if (!event.cookies.get(sessionCookie)) return;
	try {
		const session = await enter(event);
		if (!session?.sharedComputer) return;
		await signOut(event.locals.ctx);
		takeCookie(event);
		event.setHeaders({ 'clear-site-data': '"storage"' });
	} catch (error) {
		// The database may be away, and nobody who leaves is told so.
		log.warn({ error }, 'a session was not ended by the quick exit');
	}
};

/** An empty page that goes on by itself. A redirect would do, but browsers check its target against our policy for forms. */
const onward = (target: string) =>
	page({ title: '', body: '', head: `<meta http-equiv="refresh" content="0; url=${textOf(target)}">` });

/** The quick exit, as a form: notes that one left and leads on. */
export const goAway = async (event: RequestEvent): Promise<Response> => {
	noteLeaving(event);
	await endSharedSession(event);
	const { quickExitUrl } = settings();
	return quickExitUrl === null ? redirect(303, calendarPath) : onward(quickExitUrl);
};

/** Where a script leads that has noted by itself that one left. Opened by anybody else it changes nothing. */
export const showTheWay = async (event: RequestEvent): Promise<Response> => {
	if (isAway(event)) return goAway(event);
	return redirect(303, calendarPath);
};

/** Opens our pages again in this browser, and goes on to where one was. */
export const comeBack = async (event: RequestEvent): Promise<Response> => {
	const { fields } = await readForm(event.request);
	noteReturn(event);
	return redirect(303, safePath(event.url, fields.to) ?? '/');
};

/**
 * What whoever left meets at all our addresses: the calendar, so that Back shows nothing of us. A form is sent on purpose
 * and not by Back: whoever sends one is here again.
 */
export const answerToAway = async (event: RequestEvent): Promise<Response | null> => {
	if (!isAway(event) || needsNobody(event)) return null;
	if (event.request.method === 'POST') {
		if (event.request.headers.get('x-sveltekit-action') === null) noteReturn(event);
		return null;
	}
	if (event.isDataRequest) return redirect(303, calendarPath);
	await endSharedSession(event);
	return calendar(event);
};
