import * as z from 'zod/mini';

/**
 * The id of anything: a lower-case UUID (version 7, or 4 for what may become anonymous). PostgreSQL would take capitals for
 * the same id, and what is kept in memory by id for another.
 */
export const Id = z.uuid().check(z.lowercase());
export type Id = z.infer<typeof Id>;
