import type { Shell } from '#shared/spaces.ts';
import type { UnreadMessages } from '$lib/discussions/unread.svelte.ts';
import { mine } from './places.ts';

const inGroups = (unread: UnreadMessages, shell: Shell): number =>
	mine(shell).reduce((sum, { id }) => sum + unread.inSpace(id), 0);

/** How much is unread behind a place: in the groups, or, of the network itself, in the questions. Together it is what the tab tells. */
export const unreadAt = (href: string, unread: UnreadMessages, shell: Shell): number => {
	if (href === '/groups') return inGroups(unread, shell);
	return href === '/questions' ? Math.max(0, unread.total - inGroups(unread, shell)) : 0;
};
