import type { Id } from './ids.ts';

/** Where a file is read; `preview` its small picture. */
export const pathOfFile = ({ id, name }: { id: Id; name: string }, preview = false) =>
	`/files/${id}/${encodeURIComponent(name)}${preview ? '?preview' : ''}`;
