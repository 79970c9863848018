import type { Message, ThreadPage } from '#shared/discussions.ts';
import type { News } from '#shared/live.ts';

/** The page of a thread after a piece of news of its space: the same as loading it afresh. */
export const applyToThreadPage = (page: ThreadPage, news: News): ThreadPage => {
	switch (news.kind) {
		case 'message:posted':
			return page.toTheEnd && news.message.threadId === page.thread.id
				? { ...page, messages: withMessage(page.messages, news.message) }
				: page;
		case 'member:joined':
			return { ...page, memberCount: page.memberCount + 1 };
		case 'member:left':
			return { ...page, memberCount: page.memberCount - 1 };
		case 'member:changed':
		case 'membership:changed':
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

const withMessage = (messages: Message[], message: Message) =>
	messages.some((one) => one.id === message.id) ? messages : [...messages, message];
