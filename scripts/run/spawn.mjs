// Running programs, and passing on to them what we are told.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';
import { Stop, showProgress } from './show.mjs';

const children = new Set();
let told = null;

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(name, () => {
		told ??= name;
		for (const child of children) child.kill(name === 'SIGHUP' ? 'SIGTERM' : name);
		if (children.size === 0) process.exit(codeOf(null, name));
	});
}

/** Runs a program before the user's eyes; gives its exit code. A watched one notices when we die without a word. */
export async function runVisibly(command, args, env = {}, { watched = false } = {}) {
	const stdio = watched ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
	const { code } = await run(command, args, { env, stdio });
	return code;
}

/** Runs a program behind a line of progress; what it said is shown only when it fails, and then we stop. */
export async function runQuietly(title, command, args, env = {}) {
	const done = showProgress(title);
	const { code, output } = await run(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	done(code === 0 ? 'done' : 'failed');
	if (told) throw new Stop('', codeOf(null, told));
	if (code !== 0) throw new Stop(output.trim(), code);
}

/** Runs a program and keeps what it says; it is ended when it takes longer than `limitMs`. */
export async function runKept(command, args, env = {}, limitMs = 0) {
	const result = await run(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }, limitMs);
	if (told) throw new Stop('', codeOf(null, told));
	return result;
}

/** Does one after the other; gives the first exit code that is not 0. */
export async function inTurn(items, act) {
	let code = 0;
	for (const item of items) {
		const next = await act(item);
		if (told) return next;
		code ||= next;
	}
	return code;
}

function run(command, args, { env, stdio }, limitMs = 0) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
		const chunks = [];
		const limit = limitMs && setTimeout(() => child.kill('SIGTERM'), limitMs);
		children.add(child);
		child.stdout?.on('data', (chunk) => chunks.push(chunk));
		child.stderr?.on('data', (chunk) => chunks.push(chunk));
		child.once('error', (error) => {
			children.delete(child);
			reject(new Stop(`${command} does not start: ${error.message}`));
		});
		child.once('close', (code, signal) => {
			children.delete(child);
			clearTimeout(limit);
			if (signal && limitMs && !told)
				chunks.push(Buffer.from(`\nended by ${signal} after at most ${limitMs / 60_000} minutes\n`));
			resolve({ code: codeOf(code, signal), output: Buffer.concat(chunks).toString() });
		});
	});
}

/** What a shell calls the end of a program. */
const codeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);
