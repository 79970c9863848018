// What `npm run demo`, `npm start`, `npm test` and the others call. It needs nothing installed and is readable by
// Node 20: on a fresh machine it is the first thing of ours that runs.
import process from 'node:process';
import { ensureBuilt, ensurePrepared } from './run/build.mjs';
import { ensureChromium } from './run/chromium.mjs';
import { ensureInstalled } from './run/install.mjs';
import { findNode, programs } from './run/node.mjs';
import { Stop, sayStop } from './run/show.mjs';
import { inTurn, runQuietly, runVisibly } from './run/spawn.mjs';
import { checkSteps, runSteps, scriptsIn, testSteps } from './run/steps.mjs';

/** Each takes its arguments and gives the exit code. */
const commands = {
	/** Invented people, on this machine only. */
	async demo(args) {
		const fresh = flags(args, ['--fresh']).has('--fresh');
		const env = { DEMO: '1', DATA_DIR: process.env.DATA_DIR || '.data/demo', HOST: process.env.HOST || '127.0.0.1' };
		if (fresh && process.env.DATABASE_URL)
			throw new Stop('--fresh empties the embedded database, not DATABASE_URL; empty that yourself.');
		const node = await ready();
		if (fresh) await runQuietly('Clearing the demo', node, ['scripts/wipe-data.ts', env.DATA_DIR]);
		return serve(node, env);
	},

	/** The real thing. */
	async start(args) {
		flags(args, []);
		return serve(await ready(), { DEMO: '0', DATA_DIR: process.env.DATA_DIR || '.data/main' });
	},

	/** For developing: pages change as files do, with the demo's people. */
	async dev(args) {
		const node = await ready();
		await ensurePrepared(node);
		const env = { DEMO: '1', DATA_DIR: process.env.DATA_DIR || '.data/dev' };
		const place = ['--host', process.env.HOST || '127.0.0.1', '--port', process.env.PORT || '3000', '--strictPort'];
		return runVisibly(node, [programs.vite, 'dev', ...place, ...args], env);
	},

	/** The checks that take less than a minute. */
	async check(args) {
		flags(args, []);
		const node = await ready();
		await ensurePrepared(node);
		return runSteps(checkSteps(node));
	},

	/** Every check there is. */
	async test(args) {
		flags(args, []);
		const node = await ready();
		await ensurePrepared(node);
		return runSteps(await testSteps(node));
	},

	/** One long property at its full figure. */
	async soak([name, ...args]) {
		const [script] = scriptsIn('tests/soak', name);
		if (!name) throw new Stop('Name one: npm run soak -- <name>');
		const node = await readyToServe();
		return runVisibly(node, [script, ...args]);
	},

	/** Every benchmark, one after the other, or the one that is named. */
	async bench([name, ...args]) {
		const scripts = scriptsIn('bench', name);
		const node = await readyToServe();
		return inTurn(scripts, (script) => runVisibly(node, [script, ...args]));
	},

	/** Pictures of every page and state, or of the part that is named. */
	async screens(args) {
		const node = await readyToServe();
		return runVisibly(node, ['scripts/screens.ts', ...args], { CHROMIUM_PATH: await ensureChromium() });
	},

	/** Every file in the one style. */
	async format(args) {
		flags(args, []);
		return runVisibly(await ready(), [programs.prettier, '--write', '--log-level=warn', '.']);
	},

	/** The types of the tables, from the migrations. */
	async schema(args) {
		flags(args, []);
		return runVisibly(await ready(), ['scripts/schema.ts']);
	}
};

/** Installs what is missing; gives the Node to go on with. */
async function ready() {
	await ensureInstalled();
	return findNode();
}

async function readyToServe() {
	const node = await ready();
	await ensurePrepared(node);
	await ensureBuilt(node);
	return node;
}

async function serve(node, env) {
	await ensureBuilt(node);
	return runVisibly(node, ['server/main.ts'], { NODE_ENV: 'production', ...env }, { watched: true });
}

function flags(args, known) {
	const strange = args.find((arg) => !known.includes(arg));
	if (strange === undefined) return new Set(args);
	throw new Stop(`This takes ${known.length > 0 ? `only ${known.join(', ')}` : 'no arguments'}, not ${strange}`);
}

process.chdir(new URL('..', import.meta.url).pathname);
try {
	const [name = '', ...args] = process.argv.slice(2);
	if (!Object.hasOwn(commands, name)) throw new Stop(`One of: ${Object.keys(commands).join(', ')}`);
	process.exitCode = await commands[name](args);
} catch (error) {
	process.exitCode = sayStop(error);
}
