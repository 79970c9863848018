import * as z from 'zod/mini';
import type { DocumentDto, DocumentNode } from './documents.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { PublicationDto } from './publications.ts';
import { Line } from './text.ts';

/**
 * How a version came to be: by itself at a pause, because somebody named it, before the text was set back to an earlier
 * one, by setting it back.
 */
export const versionKinds = ['automatic', 'named', 'before', 'restored'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** How long a version without a name is kept, in days. */
export const versionDays = 90;

/** A version of a document, without its text. */
export interface VersionDto {
	id: Id;
	documentId: Id;
	/** Counts from one. */
	number: number;
	kind: VersionKind;
	name: string | null;
	/** The SHA-256 of the canonical text. */
	hash: string;
	/** Which one the text was set back to. */
	restoredFrom: number | null;
	madeBy: Id | null;
	/** A passage was taken out since: then the hash is that of the text as it was. */
	redactedAt: string | null;
	createdAt: string;
}

/** A node of a version: its letters know the stretch (Yjs client, first item) that they were written in. */
export interface VersionNode extends DocumentNode {
	by?: [client: number, clock: number];
	content?: VersionNode[];
}

/** The text as it stands, or a version by its id. */
export const Which = z.union([z.literal('now'), Id]);
export type Which = z.infer<typeof Which>;

/** Names a version of a document, or its text as it stands. */
export const VersionRef = z.strictObject({ documentId: Id, versionId: Which });
export type VersionRef = z.infer<typeof VersionRef>;

/** Names two of them. Without the first: what one saw when one last looked. */
export const CompareVersions = z.strictObject({
	documentId: Id,
	from: z._default(z.nullable(Which), null),
	to: z._default(Which, 'now')
});
export type CompareVersions = z.infer<typeof CompareVersions>;

/** Gives a name to a version, or to the text as it stands, which becomes one. What has a name is kept. */
export const NameVersion = z.strictObject({ documentId: Id, versionId: Which, name: Line(100) });
export type NameVersion = z.infer<typeof NameVersion>;

/** Sets the text back to a version. */
export const RestoreVersion = z.strictObject({ documentId: Id, versionId: Id });
export type RestoreVersion = z.infer<typeof RestoreVersion>;

/** Takes a passage, exactly as it stands within one line, out of a text and all its versions for good. */
export const RedactPassage = z.strictObject({
	documentId: Id,
	passage: z.pipe(Line(2000), z.string().check(z.minLength(3, { error: 'too_short' })))
});
export type RedactPassage = z.infer<typeof RedactPassage>;

/** In which comments the words are still said: these belong to those who said them. */
export interface RedactedPassage {
	said: Id[];
}

/** Letters of a block, who wrote them, and what became of them. */
export interface TextRun {
	change: 'same' | 'added' | 'removed';
	text: string;
	marks: NonNullable<DocumentNode['marks']>;
	/** Undefined where there is no note of it; null where nobody knows. */
	personId: Id | null;
}

/** A line of a text: a paragraph, a heading, what stands in an item or a cell, or something without letters. */
export interface TextBlock {
	change: 'same' | 'added' | 'removed' | 'changed';
	kind: string;
	/** The level of a heading; else 0. */
	level: number;
	/** The kinds of the nodes that it stands in, from outside. */
	within: string[];
	runs: TextRun[];
}

/** A row of a comparison: a block, or how many that are the same on both sides are left out. */
export type ComparedRow = { block: TextBlock } | { same: number };

interface AboutDocument {
	document: DocumentDto;
	mayWrite: boolean;
	mayOwn: boolean;
	people: PersonCard[];
}

/** All versions of a document, the latest first. */
export interface VersionsPage extends AboutDocument {
	versions: VersionDto[];
	publications: PublicationDto[];
	/** The pictures of the document, by their hashes: whoever owns it can destroy one. */
	pictures: string[];
}

/** One version, or the text as it stands: with the names of who wrote what. */
export interface VersionPage extends AboutDocument {
	/** Null for the text as it stands. */
	version: VersionDto | null;
	text: DocumentNode;
	hash: string;
	blocks: TextBlock[];
	/** How many letters of it each wrote, the most first; null for nobody known. */
	shares: { personId: Id | null; letters: number }[];
}

/** Two versions side by side; null stands for the text as it stands. */
export interface ComparisonPage extends AboutDocument {
	from: VersionDto | null;
	to: VersionDto | null;
	rows: ComparedRow[];
	versions: VersionDto[];
	/** It is asked since one last looked. */
	sinceLooked: boolean;
}
