import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claim, claimWithin } from './lock-file.ts';
import { birthOf, runs } from './processes.ts';

let folder: string;
let file: string;

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
	file = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('one holder at a time, and nothing left behind', () => {
	const first = claim(file);
	expect(claim(file)).toMatchObject({ held: false, by: { pid: process.pid } });
	if (first.held) first.release();
	const second = claim(file);
	expect(second.held).toBe(true);
	if (first.held) first.release();
	expect(claim(file).held, 'a release of long ago frees nothing').toBe(false);
	if (second.held) second.release();
	expect(readdirSync(folder)).toEqual([]);
});

test('a dead holder blocks nobody, even where its id has been given out again', () => {
	writeFileSync(file, JSON.stringify({ pid: process.pid, birth: 'long ago' }));
	expect(claim(file).held).toBe(true);
});

test.each(['', '{', 'null', '[]', '{"pid":"1"}'])('a torn file blocks nobody: %s', (content) => {
	writeFileSync(file, content);
	expect(claim(file).held).toBe(true);
});

test('who waits gets the lock when it is released, or hears who has it', async () => {
	const first = claim(file);
	await expect(claimWithin(file, 60)).rejects.toThrow(`process ${process.pid} has held`);
	setTimeout(() => first.held && first.release(), 60);
	const release = await claimWithin(file, 2_000);
	release();
});

test('a process is told from a later one with its id, and from none', async () => {
	const child = spawn('sleep', ['60'], { stdio: 'ignore' });
	await once(child, 'spawn');
	const mark = { pid: child.pid ?? 0, birth: birthOf(child.pid ?? 0) ?? 'none' };
	expect(runs(mark)).toBe(true);
	expect(runs({ ...mark, birth: 'another' })).toBe(false);
	child.kill('SIGKILL');
	await once(child, 'exit');
	expect(runs(mark)).toBe(false);
	for (const pid of [0, -1, 1.5, Number.NaN, 2 ** 31 - 2]) expect(birthOf(pid)).toBeNull();
});
