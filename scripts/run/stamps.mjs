// Telling whether work has to be done again: by content, since a checkout or a copy changes the times of files.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One word for the content of files and folders, and for anything else that decides. */
export function stampOf(places, ...others) {
	const hash = createHash('sha256');
	for (const file of places.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
	return hash.update(others.join('\0')).digest('hex');
}

/** Whether the work this file stands for was done on that content, and its results are still there. */
export const isDone = (file, stamp, results = []) =>
	existsSync(file) && readFileSync(file, 'utf8') === stamp && results.every((result) => existsSync(result));

/** Notes that the work was done. */
export function noteDone(file, stamp) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, stamp);
}

/** What is made from the rest must not decide whether the rest changed. */
const made = new Set([
	'src/shared/messages',
	'project.inlang/cache',
	'project.inlang/README.md',
	'project.inlang/.meta.json',
	'project.inlang/.gitignore'
]);

function filesIn(place) {
	if (made.has(place) || !existsSync(place)) return [];
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place)
		.sort()
		.flatMap((name) => filesIn(path.posix.join(place, name)));
}
