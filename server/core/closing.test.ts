import { expect, test } from 'vitest';
import { atClosing, endEverything } from './closing.ts';

test('what was opened last ends first, once, whatever fails', async () => {
	const ended: string[] = [];
	atClosing('database', () => ended.push('database'));
	atClosing('documents', () => Promise.reject(new Error('cannot')));
	atClosing('sockets', () => ended.push('old sockets'));
	atClosing('sockets', () => ended.push('sockets'));
	atClosing('database', () => ended.push('database again'));
	await endEverything();
	await endEverything();
	expect(ended).toEqual(['sockets', 'database again']);
});
