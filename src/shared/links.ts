import * as z from 'zod/mini';

/** The secret in a link. Its form is not looked at: a wrong one is like one that nobody was given. */
export const Token = z.string().check(z.minLength(1), z.maxLength(200));

/** Opens the page behind a link: of an invitation, a new password, a new address. */
export const LinkRef = z.strictObject({ token: Token });
export type LinkRef = z.infer<typeof LinkRef>;
