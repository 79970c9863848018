// Which Node runs ours, and where the programs we call lie.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Stop } from './show.mjs';

const wanted = 24;

/** The programs of our tools, to be run by the Node of `findNode`. */
export const programs = {
	vite: 'node_modules/vite/bin/vite.js',
	vitest: 'node_modules/vitest/vitest.mjs',
	eslint: 'node_modules/eslint/bin/eslint.js',
	prettier: 'node_modules/prettier/bin/prettier.cjs',
	svelteCheck: 'node_modules/svelte-check/bin/svelte-check',
	svelteKit: 'node_modules/@sveltejs/kit/svelte-kit.js',
	paraglide: 'node_modules/@inlang/paraglide-js/bin/run.js',
	playwright: 'node_modules/@playwright/test/cli.js'
};

/** A Node new enough to run TypeScript as it is: the one that was installed with us, or the machine's. */
export function findNode() {
	const ours = `node_modules/node-${process.platform}-${process.arch}/bin/node`;
	for (const candidate of [ours, process.execPath, 'node']) if (majorOf(candidate) >= wanted) return candidate;
	throw new Stop(
		`Dastarkhan runs on Node ${wanted} or newer. None is installed for this machine (${process.platform} ${process.arch}),\n` +
			`and the one found here is ${process.version}. Please install it from https://nodejs.org and start again.`
	);
}

function majorOf(command) {
	const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
	return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}
