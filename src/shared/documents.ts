import * as z from 'zod/mini';
import type { Call } from './call.ts';
import { Said } from './body.ts';
import { Attachments } from './discussions.ts';
import type { Right, SpaceRights } from './document-rights.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { SpaceDto, SpaceRole } from './spaces.ts';
import type { Place } from './streams.ts';
import { compareTexts, Language, Line } from './text.ts';

/** Kinds of documents. */
export const documentKinds = ['strategy', 'proposal', 'brief', 'practice', 'meeting', 'note'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How long a document that a decision took away is kept for an appeal, in days. */
export const heldDays = 30;

/** How far a document has come: those who write in it say so. */
export const documentStages = ['draft', 'comment', 'agreed', 'published'] as const;
export type DocumentStage = (typeof documentStages)[number];

/** A co-edited document of a space, without its text. */
export interface DocumentDto {
	id: Id;
	spaceId: Id;
	kind: DocumentKind;
	title: string;
	language: string | null;
	createdAt: string;
	stage: DocumentStage;
	rights: SpaceRights;
}

/** Documents in the order in which they were begun, the latest first. */
export const byCreation = (a: DocumentDto, b: DocumentDto) =>
	compareTexts(b.createdAt, a.createdAt) || compareTexts(a.id, b.id);

/** A node of a document's text, as ProseMirror JSON that the server has checked. */
export interface DocumentNode {
	type: string;
	attrs?: Record<string, unknown>;
	content?: DocumentNode[];
	text?: string;
	marks?: { type: string; attrs?: Record<string, unknown> }[];
}

/** What the page of a document shows before (or without) the editor. */
export interface DocumentPage {
	document: DocumentDto;
	/** Its space; null for somebody who was given a right by name and may not know of the space. */
	space: SpaceDto | null;
	myRole: SpaceRole | null;
	myRight: Right;
	/** Whoever asks began it. */
	isMine: boolean;
	text: DocumentNode;
	/** Rises when the text is built anew without a passage. */
	generation: number;
	/** Threads that it came from or is talked about in. */
	threads: ThreadLink[];
	/** The text has changed since one last looked. */
	hasChanged: boolean;
	people: PersonCard[];
	/** What was published of it and asks whoever reads whether it may name her; null where nothing does. */
	asksToName: Id | null;
	/** The space's stream; null for somebody who does not read the space. */
	place: Place | null;
}

/** Begins a document in a space, with the headings of its kind. */
export const CreateDocument = z.strictObject({
	spaceId: Id,
	kind: z.enum(documentKinds),
	title: Line(200),
	language: z._default(z.nullable(Language), null),
	clientId: Id
});
export type CreateDocument = z.infer<typeof CreateDocument>;

/** Begins a document in the space of a thread. */
export const StartDocumentFrom = z.strictObject({
	threadId: Id,
	kind: z.enum(documentKinds),
	title: Line(200),
	language: z._default(z.nullable(Language), null),
	clientId: Id
});
export type StartDocumentFrom = z.infer<typeof StartDocumentFrom>;

/** Starts a thread in the space of a document. */
export const StartThreadAbout = z.strictObject({
	documentId: Id,
	title: Line(200),
	body: Said,
	language: z._default(z.nullable(Language), null),
	clientId: Id,
	/** One's own files for its space, all of which have come: they go with the first message. */
	attachments: Attachments
});
export type StartThreadAbout = z.infer<typeof StartThreadAbout>;

/** A thread that belongs to a document, by its title. */
export interface ThreadLink {
	id: Id;
	title: string;
	language: string | null;
}

/** Gives a document another title. */
export const RenameDocument = z.strictObject({ documentId: Id, title: Line(200) });
export type RenameDocument = z.infer<typeof RenameDocument>;

/** Says at which stage a document is. */
export const SetStage = z.strictObject({ documentId: Id, stage: z.enum(documentStages) });
export type SetStage = z.infer<typeof SetStage>;

/** Names a document. */
export const DocumentRef = z.strictObject({ documentId: Id });
export type DocumentRef = z.infer<typeof DocumentRef>;

/** The longest update one call may carry, in bytes before base64. */
export const maxUpdateBytes = 512 * 1024;
const Base64 = (maxBytes: number) =>
	z
		.string()
		.check(z.maxLength(Math.ceil(maxBytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: 'not_base64' }));

const wholeNumber = (most: number) => z.int().check(z.minimum(0), z.maximum(most));
/** The Yjs clients under which this very browser wrote, and up to which item of each. */
const Own = z.array(z.tuple([wholeNumber(2 ** 32 - 1), wholeNumber(2 ** 40)])).check(z.maxLength(500));

/** Of which generation of the text one has something: taking a passage out for good begins another. None means the first. */
const generation = z.optional(wholeNumber(2 ** 31 - 1));

/** Opens a document for co-editing. `stateVector` says what this browser already has (Yjs, base64). */
export const OpenDocument = z.strictObject({
	documentId: Id,
	stateVector: Base64(64 * 1024),
	own: z.optional(Own),
	generation
});
export type OpenDocument = z.infer<typeof OpenDocument>;

/** What was missing here, what the server has (so that the browser sends back the rest), and who has a caret in it. */
export interface OpenedDocument {
	update: string;
	stateVector: string;
	generation: number;
	mayWrite: boolean;
	/** This browser's page is not of today's contract: it reads, and should be loaded anew to write. */
	outOfDate: boolean;
	awareness: string | null;
}

/**
 * Sends a Yjs update (version 1, base64). Answered only once it is committed: then it is saved. With `own` it gives back
 * all that the server lacks, also what others wrote; without, it holds only what was written here just now.
 */
export const UpdateDocument = z.strictObject({
	documentId: Id,
	update: Base64(maxUpdateBytes),
	own: z.optional(Own),
	generation
});
export type UpdateDocument = z.infer<typeof UpdateDocument>;

/** Tells where one's caret is (y-protocols awareness, base64). The server writes in whose it is; it is never stored. */
export const MoveCaret = z.strictObject({ documentId: Id, awareness: Base64(4 * 1024) });
export type MoveCaret = z.infer<typeof MoveCaret>;

/** What happened to documents as things; their text travels apart, as numbered updates. */
export type DocumentNews =
	| { kind: 'document:created'; at: Place; document: DocumentDto }
	| { kind: 'document:renamed'; at: Place; document: DocumentDto }
	/** Its stage, or what it gives to those of its space. */
	| { kind: 'document:changed'; at: Place; document: DocumentDto }
	| { kind: 'document:trashed'; at: Place; documentId: Id }
	| { kind: 'document:restored'; at: Place; document: DocumentDto };

/** What a browser asks about documents over the socket. */
export interface DocumentCalls {
	'document:open': Call<OpenDocument, OpenedDocument>;
	'document:update': Call<UpdateDocument, null>;
	'document:awareness': Call<MoveCaret, null>;
	'document:close': Call<DocumentRef, null>;
}

/** What the server tells the browsers in an open document. */
export interface DocumentSignals {
	'document:updated': (change: { documentId: Id; update: string }) => void;
	/** The text was built anew: what this browser has of it can be merged no more. */
	'document:renewed': (change: { documentId: Id; generation: number }) => void;
	'document:carets': (change: { documentId: Id; awareness: string }) => void;
	/** What this person may do changed; `mayWrite` is null where the document is closed to her now. */
	'document:rights': (change: { documentId: Id; right: Right | null; mayWrite: boolean | null }) => void;
}
