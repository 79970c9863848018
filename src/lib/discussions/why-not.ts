import type { ThreadPage } from '#shared/discussions.ts';
import { m } from '#shared/messages/messages.js';

/** Why one does not write in a thread, where one would write. */
export const whyNot = ({ thread, myRole }: ThreadPage): string => {
	if (thread.closedAt !== null) return m.thread_is_closed();
	if (myRole === 'observer') return m.thread_observer();
	return myRole === null ? m.thread_not_in() : m.thread_leads_only();
};
