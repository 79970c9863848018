import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of the repository, as the architecture test reads it. */
export interface SourceFile {
	/** From the repository's root, with forward slashes. */
	path: string;
	text: string;
	/** What it imports, as paths from the root where they are ours, else as written. */
	imports: { from: string; written: string; typeOnly: boolean }[];
}

const generated = ['src/shared/messages/', 'server/core/schema.ts'];

const importPattern =
	/^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

const resolve = (file: string, written: string) => {
	if (written.startsWith('#server/')) return written.replace('#server/', 'server/');
	if (written.startsWith('#shared/')) return written.replace('#shared/', 'src/shared/');
	if (written.startsWith('$lib/')) return written.replace('$lib/', 'src/lib/');
	if (written.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), written));
	return written;
};

/** The files that match some globs, without what is generated. */
export const readSources = (...globs: string[]): SourceFile[] =>
	globSync(globs)
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => !generated.some((place) => file.startsWith(place)))
		.sort()
		.map((file) => {
			const text = readFileSync(file, 'utf8');
			const imports = [...text.matchAll(importPattern)].map((match) => {
				const written = match[2] ?? match[3] ?? '';
				return { written, from: resolve(file, written), typeOnly: match[1] !== undefined };
			});
			return { path: file, text, imports };
		});
