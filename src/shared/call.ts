import type { RefusalDto } from './errors.ts';

/** The answer to a call: what was asked for, or why not. */
export type Ack<Out> = { ok: true; data: Out } | { ok: false; error: RefusalDto };

/** A call over the socket: imperative name, one input, always one answer. */
export type Call<In, Out> = (input: In, ack: (answer: Ack<Out>) => void) => void;
