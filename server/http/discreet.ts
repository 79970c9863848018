import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Surroundings } from '#shared/outside.ts';
import { m } from '#shared/messages/messages.js';
import { localeOf, type InterfaceLanguage } from '#shared/locales.ts';
import { readForm } from './form.ts';
import { textOf } from './plain-page.ts';
import { safeTarget } from './target.ts';

const cookie = 'discreet';
const yearInSeconds = 365 * 24 * 3600;

/** Whether pages go by a name that says nothing in this browser. */
export const isDiscreet = ({ cookies }: Pick<RequestEvent, 'cookies'>) => cookies.get(cookie) === '1';

/** What the frame of a page says of the browser it is sent to. */
export const surroundingsOf = (event: RequestEvent, session: { sharedComputer: boolean } | null): Surroundings => ({
	discreet: isDiscreet(event),
	device: session === null ? 'nobodys' : session.sharedComputer ? 'shared' : 'own'
});

/** Keeps in this browser whether pages go by a name that says nothing; signing out leaves it as it is. */
export const keepDiscreet = ({ cookies, url }: RequestEvent, discreet: boolean) => {
	const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: url.protocol === 'https:' };
	if (discreet) cookies.set(cookie, '1', { ...options, maxAge: yearInSeconds });
	else cookies.delete(cookie, options);
};

/** Fills what the frame of every page says of our name and sign: the tab, the history, an icon on the screen of a phone. */
export const disguise = (html: string, { discreet, device }: Surroundings, language: InterfaceLanguage): string => {
	const filled = html
		.replace('%discreet%', String(discreet))
		.replace('%device%', device)
		.replace('%icon%', discreet ? '/plain.svg' : '/icon.svg')
		.replace('%manifest%', `/manifest.webmanifest?language=${language}${discreet ? '&amp;discreet' : ''}`);
	const title = m.discreet_name({}, { locale: language });
	return discreet ? filled.replace(/<title>[^<]*<\/title>/, `<title>${textOf(title)}</title>`) : filled;
};

/** The door at which one chooses, with or without an account: it is kept in this browser and nowhere else. */
export const chooseDiscreet = async (event: RequestEvent): Promise<never> => {
	const { fields } = await readForm(event.request);
	keepDiscreet(event, fields.discreet === 'on');
	return redirect(303, safeTarget(event.url));
};

/** What a phone asks for that puts us among its programs: our name and sign, or others that say nothing. */
export const manifest = ({ url }: Pick<RequestEvent, 'url'>): Response => {
	const discreet = url.searchParams.has('discreet');
	// It is asked for without cookies: the page says in which language.
	const locale = localeOf(url.searchParams.get('language') ?? '');
	const name = discreet ? m.discreet_name({}, { locale }) : m.app_name({}, { locale });
	const icon = discreet ? '/plain.svg' : '/icon.svg';
	const content = {
		id: '/',
		name,
		short_name: name,
		start_url: '/today',
		scope: '/',
		display: 'standalone',
		background_color: '#fbfaf7',
		theme_color: '#fbfaf7',
		icons: [{ src: icon, type: 'image/svg+xml', sizes: 'any', purpose: 'any' }]
	};
	return new Response(JSON.stringify(content), { headers: { 'content-type': 'application/manifest+json' } });
};
