import type { Message, ThreadPage } from '#shared/discussions.ts';
import type { News, NewsOf } from '#shared/live.ts';
import { withReactionsOf } from '#shared/reactions.ts';
import { applyToReading } from './unread.ts';

/** The page of a thread after a piece of news of its space: the same as loading it afresh. */
export const applyToThreadPage = (page: ThreadPage, news: News): ThreadPage => {
	switch (news.kind) {
		case 'message:posted':
			return page.toTheEnd && news.message.threadId === page.thread.id
				? withMessage(withReading(page, news), news)
				: withReading(page, news);
		case 'message:edited':
			return withChanged(page, news.message);
		case 'message:deleted':
		case 'message:restored':
			return withChanged(withReading(page, news), news.message);
		case 'message:redacted':
			return withChanged(withoutQuotes(withReading(page, news), news.message.id), news.message);
		case 'message:reacted':
			return withReaction(page, news);
		case 'thread:pinned':
		case 'thread:unpinned':
		case 'thread:closed':
		case 'thread:reopened':
			return news.thread.id === page.thread.id ? { ...page, thread: news.thread } : page;
		case 'thread:read':
		case 'thread:marked-unread':
			return withReading(page, news);
		case 'thread:level-set':
			return page.reading && news.threadId === page.thread.id
				? { ...page, reading: { ...page.reading, level: news.level } }
				: page;
		case 'member:joined':
			return { ...page, memberCount: page.memberCount + 1 };
		case 'member:left':
			return { ...page, memberCount: page.memberCount - 1 };
		case 'room:opened':
		case 'room:closed':
			return { ...page, space: news.space };
		case 'document:renamed':
			return page.commentOn?.documentId === news.document.id
				? { ...page, commentOn: { ...page.commentOn, title: news.document.title } }
				: page;
		case 'past:shown':
		case 'past:hidden':
		case 'audience:noted':
		case 'member:changed':
		case 'membership:changed':
		case 'house:changed':
		case 'case:moved':
		case 'thread:started':
		case 'request:made':
		case 'request:decided':
		case 'member:suspended':
		case 'member:restored':
		case 'question:asked':
		case 'answer:accepted':
		case 'draft:kept':
		case 'people:muted':
		case 'message:answered':
		case 'thread:noted':
		case 'document:created':
		case 'document:changed':
		case 'document:trashed':
		case 'document:restored':
			return page;
	}
};

const withReading = (page: ThreadPage, news: News): ThreadPage =>
	page.reading ? { ...page, reading: applyToReading(page.reading, page.thread.id, news) } : page;

const withMessage = (page: ThreadPage, { message, at }: NewsOf<'message:posted'>): ThreadPage =>
	page.messages.some((one) => one.id === message.id)
		? page
		: { ...page, messages: [...page.messages, message], numbers: [...page.numbers, at.seq] };

const withChanged = (page: ThreadPage, message: Message): ThreadPage =>
	page.messages.some((one) => one.id === message.id)
		? { ...page, messages: page.messages.map((one) => (one.id === message.id ? message : one)) }
		: page;

/** What is redacted is quoted nowhere. */
const withoutQuotes = (page: ThreadPage, id: string): ThreadPage =>
	page.messages.some((one) => one.replyTo === id && one.quote !== null)
		? { ...page, messages: page.messages.map((one) => (one.replyTo === id ? { ...one, quote: null } : one)) }
		: page;

const withReaction = (page: ThreadPage, { messageId, personId, reactions }: NewsOf<'message:reacted'>): ThreadPage => {
	const message = page.messages.find((one) => one.id === messageId);
	// To a message that is gone nobody reacts: what is heard of it is older.
	if (!message || message.gone) return page;
	return withChanged(page, { ...message, reactions: withReactionsOf(message.reactions, personId, reactions) });
};
