import type { Page } from '@sveltejs/kit';
import { m } from '#shared/messages/messages.js';
import type { GroupName, Shell, SpaceDto } from '#shared/spaces.ts';
import type { Sign } from './Icon.svelte';

/** Somewhere one can go from every page. */
export interface ShellPlace {
	href: string;
	name: () => string;
	/** What else one comes to from there: it stays marked on those pages. */
	beneath?: string[];
}

/** A place of the bar at the bottom of a phone. */
export interface BarPlace extends ShellPlace {
	sign: Sign;
}

/** Where all stands that waits for me. On a phone it is in the head of the page. */
export const forYou = '/for-you';

/** The groups I am in. */
export const mine = (shell: Shell): GroupName[] => shell.groups.filter((group) => group.myRole !== null);

const mayInvite = (shell: Shell) =>
	shell.isSteward || (!shell.isGuest && mine(shell).some((group) => group.myRole === 'lead'));

/** What stands in the bar of a phone. A guest is in the groups that invited her: the network's own pages are not hers yet. */
export const barPlaces = (shell: Shell): BarPlace[] => [
	{ href: '/today', name: m.nav_today, sign: 'today' },
	...(shell.isGuest ? [] : [{ href: '/questions', name: m.nav_questions, sign: 'questions' as const }]),
	{ href: '/groups', name: m.nav_groups, sign: 'groups' },
	...(shell.isGuest
		? []
		: [{ href: '/people', name: m.nav_people, sign: 'people' as const, beneath: ['/organisations', '/focal-points'] }]),
	{
		href: '/me',
		name: m.nav_me,
		sign: 'me',
		beneath: ['/profile', '/account', '/documents', '/reports', '/invitations', '/steward']
	}
];

/** The places of the rail above the groups. */
export const railPlaces = (shell: Shell): ShellPlace[] => [
	{ href: '/today', name: m.nav_today },
	{ href: forYou, name: m.for_you_title },
	...barPlaces(shell).filter(({ href }) => !['/today', '/groups', '/me'].includes(href)),
	{ href: '/documents', name: m.documents_title },
	...keeping(shell)
];

/** What is mine besides, on my own page. */
export const ownPlaces = (shell: Shell): ShellPlace[] => [
	{ href: '/profile', name: m.profile_title },
	{ href: '/account', name: m.nav_account },
	{ href: '/account#keys', name: m.keys_title },
	{ href: '/documents', name: m.documents_title },
	{ href: '/reports', name: m.reports_title },
	...keeping(shell)
];

/** What those who let people in, and who keep the house, have besides. */
const keeping = (shell: Shell): ShellPlace[] => [
	...(mayInvite(shell) ? [{ href: '/invitations', name: m.nav_invitations }] : []),
	...(shell.isSteward ? [{ href: '/steward', name: m.nav_steward }] : [])
];

/** The address one is at, a thread and a document being in their group. */
export const pathIn = (page: Page): string => {
	const space = (page.data.page as { space?: SpaceDto } | undefined)?.space;
	const isWithin = /^\/(threads|documents)\//.test(page.url.pathname);
	return isWithin && space ? `/groups/${space.id}${page.url.pathname}` : page.url.pathname;
};

/** How a place stands to the address one is at: it is this page, or one comes here from it. */
export const ariaCurrent = ({ href, beneath = [] }: Pick<ShellPlace, 'href' | 'beneath'>, path: string) => {
	if (path === href) return 'page';
	return [href, ...beneath].some((start) => path.startsWith(`${start}/`) || path === start) ? 'true' : undefined;
};
