// The checks: what each ring runs, and the one summary at the end.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { ensureBuilt } from './build.mjs';
import { programs } from './node.mjs';
import { Stop, seconds, showProgress, showTable } from './show.mjs';
import { runKept } from './spawn.mjs';

const reports = '.test-results';
/** How long a step may take, in milliseconds, before it is taken to hang: several times what a calm machine needs. */
const limitMs = 30 * 60_000;

/**
 * The ring for between two thoughts. Two at a time, since most machines have two cores; not the types beside the unit
 * tests, which compile the interface's texts anew under their eyes.
 */
export const checkSteps = (node) => [
	[types(node), formatting(node)],
	[lint(node), vitest(node, 'unit', ['unit'])]
];

/** Everything, the quick first. */
export const testSteps = (node) => [
	...checkSteps(node),
	[{ name: 'build', act: () => ensureBuilt(node), tells: true }],
	[vitest(node, 'features, live', ['features', 'live'])],
	[endToEnd(node)]
];

/** Runs groups of steps one after the other, the steps of a group side by side; gives the exit code. */
export async function runSteps(groups) {
	const since = Date.now();
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });
	const results = [];
	for (const group of groups) results.push(...(await Promise.all(group.map(runStep))));

	const sum = (key) => results.reduce((total, result) => total + result[key], 0);
	const row = (r) => [r.name, r.failed > 0 ? 'failed' : 'passed', r.passed, r.failed, r.skipped, r.took];
	const head = ['', '', 'passed', 'failed', 'skipped', 'time'];
	showTable([head, ...results.map(row), ['all', '', sum('passed'), sum('failed'), sum('skipped'), seconds(since)]]);
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') > 0 ? 1 : 0;
}

/** A step that tells how it goes needs no second line of progress. */
async function runStep({ name, act, count = () => null, tells = false }) {
	const since = Date.now();
	const done = tells ? () => {} : showProgress(name);
	const failure = await failureOf(act);
	const counted = count() ?? { passed: failure === null ? 1 : 0, failed: 0, skipped: 0 };
	// A run that breaks off may have counted no failure.
	const failed = failure === null ? counted.failed : Math.max(1, counted.failed);
	done(failed > 0 ? 'failed' : 'passed');
	if (failure) console.log(`\n${failure.trim()}\n`);
	return { ...counted, name, failed, took: seconds(since) };
}

/** What a step said when it failed; null when it did not. */
async function failureOf(act) {
	try {
		const result = await act();
		return result && result.code !== 0 ? result.output || `ended with ${result.code}` : null;
	} catch (error) {
		if (error instanceof Stop && error.message) return error.message;
		throw error;
	}
}

const formatting = (node) => ({
	name: 'formatting',
	act: () => runKept(node, [programs.prettier, '--check', '--log-level=warn', '.'])
});

const lint = (node) => ({ name: 'lint', act: () => runKept(node, [programs.eslint, '--max-warnings=0', '.']) });

const types = (node) => ({
	name: 'types',
	act: () => runKept(node, [programs.svelteCheck, '--fail-on-warnings', '--output', 'human'])
});

function vitest(node, name, projects) {
	const report = `${reports}/${projects.join('-')}.json`;
	const chosen = projects.flatMap((project) => ['--project', project]);
	const output = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
	return {
		name,
		act: () => runKept(node, [programs.vitest, 'run', ...chosen, ...output], { LOG_LEVEL: 'silent' }, limitMs),
		count: () => read(report, (r) => [r.numPassedTests, r.numFailedTests, r.numPendingTests + r.numTodoTests])
	};
}

function endToEnd(node) {
	const report = `${reports}/e2e.json`;
	return {
		name: 'end to end',
		act: async () => {
			const env = { CHROMIUM_PATH: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
			return runKept(node, [programs.playwright, 'test', '--reporter=line,json'], env, limitMs);
		},
		count: () => read(report, ({ stats }) => [stats.expected + stats.flaky, stats.unexpected, stats.skipped])
	};
}

function read(report, pick) {
	if (!existsSync(report)) return null;
	const [passed, failed, skipped] = pick(JSON.parse(readFileSync(report, 'utf8')));
	return { passed, failed, skipped };
}

/** The scripts of a folder, or the one that is named. */
export function scriptsIn(folder, name) {
	const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : [];
	const names = files.map((file) => file.slice(0, -3)).sort();
	if (name && !names.includes(name)) throw new Stop(`There is no ${name}; there is ${names.join(', ') || 'none yet'}`);
	if (!name && names.length === 0) throw new Stop(`There is none in ${folder} yet`);
	return (name ? [name] : names).map((each) => `${folder}/${each}.ts`);
}
