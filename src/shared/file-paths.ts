import type { Id } from './ids.ts';

/** Where a file is read; `preview` its small picture. */
export const pathOfFile = ({ id, name }: { id: Id; name: string }, preview = false) =>
	`/files/${id}/${encodeURIComponent(name)}${preview ? '?preview' : ''}`;

/** Where the picture of a text is read: below the address at which the text is; `preview` its small one. */
export const pathOfPicture = (text: string, hash: string, preview = false) =>
	`${text}/pictures/${hash}${preview ? '?preview' : ''}`;

/** Where the bytes of a file go, by the tus protocol. */
export const pathOfUpload = (id: Id) => `/uploads/${id}`;
