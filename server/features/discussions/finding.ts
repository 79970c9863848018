import { textOf } from '#shared/body-text.ts';
import type { Message } from '#shared/discussions.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { wordsToFind } from '#server/core/words.ts';

/** What a message is found by. */
export const messageToFind = ({ body, language, createdAt }: Message, space: SpaceDto): string =>
	wordsToFind({ text: textOf(body), language, space, at: new Date(createdAt) });
