import type { CallName } from '#shared/live.ts';
import type { Handler } from './handler.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { commentHandlers } from './handlers/comments.ts';
import { discussionHandlers, mentionHandlers } from './handlers/discussions.ts';
import { documentHandlers } from './handlers/documents.ts';
import { peopleHandlers } from './handlers/people.ts';
import { searchHandlers } from './handlers/search.ts';
import { streamHandlers } from './handlers/streams.ts';
import { writingHandlers } from './handlers/writing.ts';

/** All that a browser can ask over the socket. The permission matrix reads it. */
export const handlers: { [C in CallName]: Handler<C> } = {
	...streamHandlers,
	...peopleHandlers,
	...discussionHandlers,
	...attachmentHandlers,
	...mentionHandlers,
	...documentHandlers,
	...commentHandlers,
	...searchHandlers,
	...writingHandlers
};
