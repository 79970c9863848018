import type * as z from 'zod/mini';
import type { CallName, InputOf, OutputOf } from '#shared/live.ts';
import type { Ctx } from '#server/core/context.ts';

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
