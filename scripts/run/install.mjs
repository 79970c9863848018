// Installing what the lock file names, when it changed.
import { lstatSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Stop } from './show.mjs';
import { runQuietly } from './spawn.mjs';
import { isDone, noteDone, stampOf } from './stamps.mjs';

const note = 'node_modules/.dastarkhan-installed';

// Installing empties the folder first, and this one belongs to somebody else.
const linked =
	'node_modules is a link, and installing would empty the folder it leads to. Remove the link and start again.';

/** Installs exactly what the lock file names, unless that was done. */
export async function ensureInstalled() {
	const stamp = stampOf(['package-lock.json'], process.platform, process.arch);
	if (isDone(note, stamp)) return;
	if (lstatSync('node_modules', { throwIfNoEntry: false })?.isSymbolicLink()) throw new Stop(linked);
	// With NODE_ENV=production npm would leave out what builds us.
	const args = [
		'ci',
		'--include=dev',
		'--include=optional',
		'--no-audit',
		'--no-fund',
		'--no-update-notifier',
		'--loglevel=error'
	];
	await runQuietly('Installing what is missing (about a minute)', 'npm', args, {
		PATH: pathOfMachine(),
		...withoutNpm()
	});
	noteDone(note, stamp);
}

/** The path without what npm put before it: the Node there is replaced while npm installs. */
const pathOfMachine = () =>
	(process.env.PATH ?? '')
		.split(path.delimiter)
		.filter((folder) => !folder.endsWith(path.join('node_modules', '.bin')))
		.join(path.delimiter);

/** Settings that an npm hands to those it runs, which would be orders to the npm that we run. */
function withoutNpm() {
	const named = Object.keys(process.env).filter((name) =>
		/^npm_(lifecycle|package|command|execpath|node_execpath)/.test(name)
	);
	return Object.fromEntries(named.map((name) => [name, undefined]));
}
