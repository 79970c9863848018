// What is made from the sources, when they changed.
import { readdirSync } from 'node:fs';
import { programs } from './node.mjs';
import { runQuietly } from './spawn.mjs';
import { isDone, noteDone, stampOf } from './stamps.mjs';

const configs = ['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
const messages = ['messages', 'project.inlang/settings.json'];

/** Compiles the interface's texts and Kit's types: checks need them, and scripts that run without a build. */
export async function ensurePrepared(node) {
	const note = '.svelte-kit/dastarkhan-prepared';
	const stamp = stampOf([...configs, ...messages], routeFiles('src/routes').join());
	const results = ['src/shared/messages/runtime.js', '.svelte-kit/tsconfig.json'];
	if (isDone(note, stamp, results)) return;
	const places = ['--project', './project.inlang', '--outdir', './src/shared/messages'];
	const shape = ['--output-structure', 'locale-modules', '--strategy', 'baseLocale'];
	await runQuietly('Compiling the texts', node, [programs.paraglide, 'compile', '--silent', ...places, ...shape]);
	await runQuietly('Preparing the types', node, [programs.svelteKit, 'sync']);
	noteDone(note, stamp);
}

/** Builds what `server/main.ts` serves. */
export async function ensureBuilt(node) {
	const sources = [
		'src',
		'server',
		'seeds',
		'migrations',
		'static',
		'scripts/vite-dev-host.ts',
		'scripts/vite-first-view.ts',
		'scripts/vite-late-parts.ts',
		'scripts/vite-pages.ts',
		'scripts/vite-words.ts',
		'scripts/words-said.ts',
		...configs,
		...messages
	];
	const stamp = stampOf(sources);
	// In the build's own folder, which every build empties first: an interrupted one leaves no note.
	const note = 'build/.dastarkhan-built';
	if (isDone(note, stamp, ['build/handler.js'])) return;
	await runQuietly('Building (about half a minute)', node, [programs.vite, 'build'], { NODE_ENV: 'production' });
	noteDone(note, stamp);
}

function routeFiles(folder) {
	return readdirSync(folder, { recursive: true })
		.map(String)
		.filter((file) => /(^|\/)\+/.test(file))
		.sort();
}
