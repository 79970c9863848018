import * as z from 'zod/mini';
import { isPictureHash } from './document-schema.ts';
import { Id } from './ids.ts';
import { Token } from './links.ts';

/** What a text calls a picture: the SHA-256 of its bytes. */
const hash = z.string().check(z.refine(isPictureHash));

/** Names a picture of a document. */
export const PictureRef = z.strictObject({ documentId: Id, hash });
export type PictureRef = z.infer<typeof PictureRef>;

/** Names a picture of a publication. */
export const PublishedPicture = z.strictObject({ publicationId: Id, hash });
export type PublishedPicture = z.infer<typeof PublishedPicture>;

/** Names a picture of a text that a link for reading opens. */
export const SharedPicture = z.strictObject({ token: Token, hash });
export type SharedPicture = z.infer<typeof SharedPicture>;
