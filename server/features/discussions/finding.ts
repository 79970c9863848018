import { textOf } from '#shared/body-text.ts';
import type { Message } from '#shared/discussions.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { wordsToFind } from '#server/core/words.ts';

/** What a message is found by; its files may still have to be tied to it. */
export const messageToFind = (message: Message, space: SpaceDto, hasFile = message.attachments.length > 0): string => {
	const { body, language, createdAt } = message;
	return wordsToFind({ text: textOf(body), language, space, at: new Date(createdAt), hasFile });
};
