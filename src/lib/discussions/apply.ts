import type { ThreadPage } from '#shared/discussions.ts';
import type { News, NewsOf } from '#shared/live.ts';
import { applyToReading } from './unread.ts';

/** The page of a thread after a piece of news of its space: the same as loading it afresh. */
export const applyToThreadPage = (page: ThreadPage, news: News): ThreadPage => {
	switch (news.kind) {
		case 'message:posted':
			return page.toTheEnd && news.message.threadId === page.thread.id
				? withMessage(withReading(page, news), news)
				: withReading(page, news);
		case 'thread:read':
		case 'thread:marked-unread':
			return withReading(page, news);
		case 'member:joined':
			return { ...page, memberCount: page.memberCount + 1 };
		case 'member:left':
			return { ...page, memberCount: page.memberCount - 1 };
		case 'member:changed':
		case 'membership:changed':
		case 'house:changed':
		case 'thread:started':
		case 'request:made':
		case 'request:decided':
		case 'member:suspended':
		case 'member:restored':
		case 'question:asked':
		case 'answer:accepted':
		case 'document:created':
		case 'document:renamed':
			return page;
	}
};

const withReading = (page: ThreadPage, news: News): ThreadPage =>
	page.reading ? { ...page, reading: applyToReading(page.reading, page.thread.id, news) } : page;

const withMessage = (page: ThreadPage, { message, at }: NewsOf<'message:posted'>): ThreadPage =>
	page.messages.some((one) => one.id === message.id)
		? page
		: { ...page, messages: [...page.messages, message], numbers: [...page.numbers, at.seq] };
