import * as z from 'zod/mini';

/** The id of anything: a lower-case UUID (version 7, or 4 for what may become anonymous). */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;
