import * as z from 'zod/mini';
import type { DocumentKind, DocumentNode } from './documents.ts';
import { Id } from './ids.ts';
import { Which } from './versions.ts';

/** Publishes a version; those who are chosen are asked, and named once they agree. */
export const PublishVersion = z.strictObject({
	documentId: Id,
	versionId: Id,
	authors: z._default(z.array(Id).check(z.maxLength(100)), [])
});
export type PublishVersion = z.infer<typeof PublishVersion>;

/** Names a publication. */
export const PublicationRef = z.strictObject({ publicationId: Id });
export type PublicationRef = z.infer<typeof PublicationRef>;

/** Takes a publication of this document back. */
export const WithdrawPublication = z.strictObject({ documentId: Id, publicationId: Id });
export type WithdrawPublication = z.infer<typeof WithdrawPublication>;

/** Says whether one's name may stand under a publication. */
export const AnswerNaming = z.strictObject({ publicationId: Id, agrees: z._default(z.boolean(), false) });
export type AnswerNaming = z.infer<typeof AnswerNaming>;

/** What one can take a text away as. */
const Format = z.enum(['markdown', 'html']);
export type Format = z.infer<typeof Format>;

/** A publication as a file. */
export const PublicationFile = z.strictObject({ publicationId: Id, format: Format });
export type PublicationFile = z.infer<typeof PublicationFile>;

/** A version, or the text as it stands, as a file. */
export const VersionFile = z.strictObject({ documentId: Id, versionId: Which, format: Format });
export type VersionFile = z.infer<typeof VersionFile>;

/** A publication, without its text. */
export interface PublicationDto {
	id: Id;
	title: string;
	language: string | null;
	hash: string;
	publishedAt: string;
}

/** A text to take away. */
export interface TextFile {
	title: string;
	language: string | null;
	text: DocumentNode;
}

/** What anybody reads at the address of a publication. */
export interface PublishedPage extends PublicationDto, TextFile {
	kind: DocumentKind;
	/** A passage was taken out since: then the hash is that of the text as it was published. */
	redactedAt: string | null;
	/** The names of those who agreed to be named. */
	authors: string[];
	/** Whether whoever reads it is asked to be named, or is. */
	naming: 'asked' | 'named' | null;
	/** All that was published of this document, the latest first. */
	all: PublicationDto[];
}
