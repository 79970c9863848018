import type { Id } from '#shared/ids.ts';
import type { News } from '#shared/live.ts';
import { once } from '#server/core/once.ts';
import { signal } from './live.ts';
import { openNow } from './ydoc.ts';

/** Of threads that stand in margins, in which document's: those that somebody was shown. */
const margins = once('margins', () => new Map<Id, Id>());

/** Remembers in which document's margin some threads stand, so that whoever has it open hears of them. */
export const rememberMargin = (documentId: Id, threadIds: Id[]) => {
	for (const threadId of threadIds) margins.set(threadId, documentId);
};

const threadIn = (news: News): Id | null => {
	if ('thread' in news) return news.thread.id;
	if ('message' in news) return news.message.threadId;
	return news.kind === 'message:reacted' ? news.threadId : null;
};

/** Tells those who have a document open that something was said or done in its margin. They ask for it: not all of them hear its space. */
export const tellMargins = (news: News[]) => {
	for (const threadId of new Set(news.map(threadIn))) {
		const documentId = threadId && margins.get(threadId);
		if (!threadId || !documentId) continue;
		if (openNow(documentId)) {
			signal({ name: 'document:commented', payload: { documentId, threadId }, to: { documentId, except: null } });
		} else margins.delete(threadId);
	}
};
