// The browser for the end-to-end tests: the machine's own, or Debian's.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { spawnSync } from 'node:child_process';
import { Stop } from './show.mjs';
import { runKept } from './spawn.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium; installs Debian's where there is none and we may. */
export async function ensureChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !existsSync(given))
		throw new Stop(`CHROMIUM_PATH=${given}\n  expected the path of a Chromium or Chrome`);
	const found = given || findOnPath();
	if (found) return found;
	const why = await install();
	const installed = findOnPath();
	if (installed) return installed;
	throw new Stop(
		`The end-to-end tests need Chromium, which is not here and could not be installed (${why}).\n` +
			'Install it (on Debian: sudo apt-get install chromium) or set CHROMIUM_PATH, and start again.'
	);
}

function findOnPath() {
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Asks Debian for it; gives the reason when that cannot be. */
async function install() {
	const have = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
	if (!have('apt-get', ['--version'])) return 'there is no apt-get';
	const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	if (before.length > 0 && !have('sudo', ['-n', 'true'])) return 'that needs root or sudo without a password';
	for (const args of [
		['update', '-q'],
		['install', '-y', '-q', '--no-install-recommends', 'chromium']
	]) {
		const [command, ...rest] = [...before, 'apt-get', ...args];
		const { code, output } = await runKept(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
		if (code !== 0) return output.trim().split('\n').slice(-5).join('\n');
	}
	return 'it was installed under another name';
}
