import { redirect, type RequestEvent } from '@sveltejs/kit';
import { appearanceOf, type Appearance } from '#shared/appearance.ts';
import type { Faces } from './faces.ts';
import { formOf } from './form.ts';
import { safeTarget } from './target.ts';

const cookie = 'appearance';
const yearInSeconds = 365 * 24 * 3600;

/** How this browser shall show pages. */
export const readAppearance = ({ cookies }: Pick<RequestEvent, 'cookies'>): Appearance =>
	appearanceOf(cookies.get(cookie));

/** Fills what the frame of every page says of it, before any style is read: which theme, which canvas and faces to begin with. */
export const dress = (html: string, appearance: Appearance, faces: Faces): string =>
	html
		.replace('%theme%', appearance)
		.replace('%faces%', faces)
		.replace('%scheme%', appearance === 'light' || appearance === 'dark' ? appearance : 'light dark');

/** Keeps in this browser how pages shall look, and goes back to where that was chosen. It is nobody's business but the browser's. */
export const chooseAppearance = async (event: RequestEvent): Promise<never> => {
	const form = await formOf(event.request).catch(() => new FormData());
	const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: event.url.protocol === 'https:' };
	const chosen = appearanceOf(form.get('appearance'));
	if (chosen === 'device') event.cookies.delete(cookie, options);
	else event.cookies.set(cookie, chosen, { ...options, maxAge: yearInSeconds });
	redirect(303, safeTarget(event.url));
};
