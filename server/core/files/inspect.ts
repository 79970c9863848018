import { spawn } from 'node:child_process';
import { once as heard } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '#shared/errors.ts';
import { once } from '../once.ts';
import type { Found } from './look.ts';

/** What is in a file that we take. */
export type Inspected = Exclude<Found, { refused: string }>;

/** How long a look may take, in milliseconds of the clock and seconds of a processor. */
const patience = 9_000;
const processorSeconds = 8;
/** What a look may write to in memory, in KiB; most of it Node reserves and never touches. */
const memory = 1_300_000;
/** So many looks at once leave the machine to others. */
const atOnce = 2;
/** So many may wait: whoever comes later is asked to try again, rather than left without an answer. */
const mostWaiting = 40;

const line = once('looks into files', () => ({ running: 0, waiting: [] as (() => void)[] }));

/** The program and the folder of all our code, from the sources and from the bundle alike. */
const program = () => createRequire(import.meta.url).resolve('#server/core/files/look.ts');

/** What a process is started with that shall see no network; none where the system has no such thing. */
const withoutNetwork = (): Promise<string[]> =>
	once('without network', async () => {
		const child = spawn('unshare', ['-rn', 'true'], { stdio: 'ignore' });
		const code = await heard(child, 'close').then(
			([status]) => status as number,
			() => -1
		);
		return code === 0 ? ['unshare', '-rn'] : [];
	});

/**
 * Looks into a file, in a process of its own with little memory and time, and makes what we keep of a picture (`made`) and
 * its small one. Throws `bad_input` that says why a file is not taken.
 */
export const inspect = async (file: string, made: string, preview: string): Promise<Inspected> => {
	await takeTurn();
	try {
		const found = await run(file, made, preview);
		if ('refused' in found) throw new Refusal('bad_input', { fields: { '': [found.refused] } });
		return found;
	} finally {
		line.running--;
		line.waiting.shift()?.();
	}
};

const takeTurn = async () => {
	if (line.running >= atOnce) {
		if (line.waiting.length >= mostWaiting) throw new Refusal('too_many', { retryAfter: 10 });
		await new Promise<void>((resolve) => line.waiting.push(resolve));
	}
	line.running++;
};

const run = async (file: string, made: string, preview: string): Promise<Found> => {
	const script = program();
	const code = path.resolve(path.dirname(script), '../../..');
	const reads = [code, file, made].map((place) => `--allow-fs-read=${place}`);
	const writes = [made, preview].map((place) => `--allow-fs-write=${place}`);
	const node = [process.execPath, '--permission', '--allow-addons', '--max-old-space-size=192', ...reads, ...writes];
	const limits = `ulimit -d ${memory} 2>/dev/null; ulimit -t ${processorSeconds}; ulimit -c 0; exec "$@"`;
	const [command = '', ...args] = [...(await withoutNetwork()), '/bin/sh', '-c', limits, 'sh', ...node];
	const child = spawn(command, [...args, script, file, made, preview], {
		cwd: code,
		env: { UV_THREADPOOL_SIZE: '2' },
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const end = setTimeout(() => child.kill('SIGKILL'), patience);
	let said = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(0, 2000)));
	try {
		const [status] = (await heard(child, 'close')) as [number | null];
		return status === 0 ? (JSON.parse(said) as Found) : { refused: 'file_broken' };
	} finally {
		clearTimeout(end);
	}
};
