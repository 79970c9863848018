import type * as z from 'zod/mini';
import type { CallName, InputOf, OutputOf } from '#shared/live.ts';
import type { Ctx } from '#server/core/context.ts';
import { discussionHandlers } from './handlers/discussions.ts';
import { documentHandlers } from './handlers/documents.ts';
import { peopleHandlers } from './handlers/people.ts';
import { streamHandlers } from './handlers/streams.ts';

/** What a handler may know and do of the socket that called. */
export interface Caller {
	id: string;
	/** The contract version the browser speaks. */
	version: number;
	join(room: string): void;
	leave(room: string): void;
}

/** A call over the socket: what it takes, and the one command that answers it. */
export interface Handler<C extends CallName> {
	input: z.core.$ZodType<InputOf<C>>;
	run: (ctx: Ctx, input: InputOf<C>, caller: Caller) => Promise<OutputOf<C>>;
}

/** All that a browser can ask over the socket. The permission matrix reads it. */
export const handlers: { [C in CallName]: Handler<C> } = {
	...streamHandlers,
	...peopleHandlers,
	...discussionHandlers,
	...documentHandlers
};
