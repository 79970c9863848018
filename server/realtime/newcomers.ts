import type { News } from '#shared/live.ts';

/**
 * Whether news may tell of what was said before somebody came: it is kept from those who read from their joining only, and
 * they are asked to catch up, which gives them of it what is theirs.
 */
export const mayTellOfEarlier = (news: News): boolean => {
	switch (news.kind) {
		case 'message:posted':
			return news.message.replyTo !== null;
		case 'message:edited':
		case 'message:deleted':
		case 'message:restored':
		case 'message:redacted':
		case 'message:reacted':
		case 'thread:pinned':
		case 'thread:unpinned':
		case 'thread:closed':
		case 'thread:reopened':
			return true;
		default:
			return false;
	}
};
