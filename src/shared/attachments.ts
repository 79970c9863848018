import * as z from 'zod/mini';
import type { Call } from './call.ts';
import { Id } from './ids.ts';
import { filePlaceFields, isOneFilePlace } from './written-in.ts';

/** What a file is, for people. */
export type FileKind = 'picture' | 'pdf' | 'document' | 'table' | 'slides' | 'text' | 'sound' | 'video';

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/**
 * The types we take, by what is in a file: what each is for people, and the endings of names that go with it, the usual one
 * first. No archives and no programs: nobody sees what is in them before opening them.
 */
export const fileTypes: Readonly<Record<string, readonly [FileKind, ...string[]]>> = {
	'image/jpeg': ['picture', 'jpg', 'jpeg', 'jfif'],
	'image/png': ['picture', 'png'],
	'image/webp': ['picture', 'webp'],
	'image/gif': ['picture', 'gif'],
	'application/pdf': ['pdf', 'pdf'],
	[`${office}.wordprocessingml.document`]: ['document', 'docx'],
	[`${open}.text`]: ['document', 'odt'],
	'application/msword': ['document', 'doc'],
	'application/rtf': ['document', 'rtf'],
	[`${office}.spreadsheetml.sheet`]: ['table', 'xlsx'],
	[`${open}.spreadsheet`]: ['table', 'ods'],
	'application/vnd.ms-excel': ['table', 'xls'],
	[`${office}.presentationml.presentation`]: ['slides', 'pptx'],
	[`${open}.presentation`]: ['slides', 'odp'],
	'application/vnd.ms-powerpoint': ['slides', 'ppt'],
	'text/plain': ['text', 'txt', 'csv', 'md', 'tsv', 'srt', 'vtt'],
	'audio/mpeg': ['sound', 'mp3'],
	'audio/mp4': ['sound', 'm4a', 'mp4'],
	'audio/ogg': ['sound', 'ogg', 'oga', 'opus'],
	'audio/aac': ['sound', 'aac'],
	'audio/wav': ['sound', 'wav'],
	'audio/amr': ['sound', 'amr'],
	'video/mp4': ['video', 'mp4', 'm4v'],
	'video/quicktime': ['video', 'mov'],
	'video/webm': ['video', 'webm'],
	'video/3gpp': ['video', '3gp']
};

/** Pictures beyond so many points are refused, all frames of one counted: unpacked they would fill the memory. */
export const mostPixels = 40_000_000;

/** So many files come with one message. */
export const mostAttachments = 10;

/** A file that comes with a message. Sizes of pictures in pixels. */
export interface Attachment {
	id: Id;
	name: string;
	type: string;
	bytes: number;
	width: number | null;
	height: number | null;
	/** A small picture of it, where there is one. */
	preview: { width: number; height: number } | null;
	/** What is to be seen, in the writer's words; may be empty. */
	description: string;
	/** Of a picture for the text of a document: the SHA-256 by which the text names it. */
	hash?: string;
}

const longestName = 120;
const endingOf = (name: string) => /\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** A name as a file of ours may have it: one line, short, nothing that steers a terminal, a path or the direction of a line. */
export const cleanFileName = (given: string): string => {
	const plain = given
		.toWellFormed()
		.normalize('NFC')
		.replace(/^.*[\\/]/s, '')
		.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}<>:"|?*]+/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[\s.]+|[\s.]+$/g, '');
	const ending = endingOf(plain);
	const stem = ending === '' ? plain : plain.slice(0, -ending.length - 1).trimEnd();
	const short = [...stem].slice(0, longestName - ending.length - 1).join('');
	return ending === '' ? short || 'file' : `${short || 'file'}.${ending}`;
};

/** The name of a file of a type: one whose ending says something else gets the right one as well. */
export const nameForType = (name: string, type: string): string => {
	const [, usual = '', ...others] = fileTypes[type] ?? ['document'];
	return [usual, ...others].includes(endingOf(name)) ? name : `${name}.${usual}`;
};

const Name = z.pipe(z.string().check(z.minLength(1), z.maxLength(2000)), z.transform(cleanFileName));

/** Says that a file is coming for a thread, also one that is yet to begin, or a picture for the text of a document. Sent again with the same `clientId` it is the same one. */
export const BeginAttachment = z
	.strictObject({
		...filePlaceFields,
		name: Name,
		bytes: z.int().check(z.minimum(1, { error: 'file_empty' })),
		clientId: Id
	})
	.check(isOneFilePlace);
export type BeginAttachment = z.infer<typeof BeginAttachment>;

/** Names a file. */
export const AttachmentRef = z.strictObject({ attachmentId: Id });
export type AttachmentRef = z.infer<typeof AttachmentRef>;

/** Says what is to be seen in a file that is not posted yet. */
export const DescribeAttachment = z.strictObject({
	attachmentId: Id,
	description: z.pipe(
		z.string().check(z.maxLength(500)),
		z.transform((text: string) => cleanLine(text))
	)
});
export type DescribeAttachment = z.infer<typeof DescribeAttachment>;

const cleanLine = (text: string) =>
	text
		.toWellFormed()
		.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
		.trim();

/** What a browser asks about files over the socket. */
export interface AttachmentCalls {
	'attachment:begin': Call<BeginAttachment, { id: Id }>;
	/** Has all bytes looked at; answers once the file can be posted. */
	'attachment:finish': Call<AttachmentRef, Attachment>;
	'attachment:describe': Call<DescribeAttachment, null>;
	'attachment:remove': Call<AttachmentRef, null>;
}
