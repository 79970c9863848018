import { describe, expect, test } from 'vitest';
import { readForm } from './form.ts';

const send = (entries: [string, string][]) => {
	const body = new FormData();
	for (const [name, value] of entries) body.append(name, value);
	return readForm(new Request('http://localhost/', { method: 'POST', body }));
};

describe('reading a form', () => {
	test('the names of fields say what they are', async () => {
		const { fields } = await send([
			['title', 'on'],
			['agreed?', 'on'],
			['themes[]', 'prisons'],
			['themes[]', 'families'],
			['names.0.script', 'Latn'],
			['names.0.text', 'Ann'],
			['names.1.text', 'Анна'],
			['replyTo', '']
		]);
		expect(fields).toEqual({
			title: 'on',
			agreed: true,
			themes: ['prisons', 'families'],
			names: [{ script: 'Latn', text: 'Ann' }, { text: 'Анна' }],
			replyTo: null
		});
	});

	test('what was typed is kept under the names of the form', async () => {
		const { values } = await send([
			['themes[]', 'prisons'],
			['themes[]', 'families'],
			['names.0.text', 'Ann']
		]);
		expect(values).toEqual({ 'themes[]': 'prisons\nfamilies', 'names.0.text': 'Ann' });
	});

	test('no name of a field reaches beyond the form', async () => {
		const { fields } = await send([
			['constructor.prototype.polluted', 'x'],
			['a.b.c.d', 'deep'],
			['themes[]', 'x'],
			['themes.9', 'y'],
			['names.99999.text', 'far']
		]);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(Object.keys(fields)).toContain('constructor');
		expect(fields['a.b.c.d']).toBe('deep');
	});

	test.each(['__proto__', '__proto__.polluted', '__proto__[]', '__proto__?', 'names.__proto__.text'])(
		'a field called %s, which no page can give back, is refused',
		async (name) => {
			await expect(send([[name, 'x']])).rejects.toMatchObject({ code: 'bad_input' });
		}
	);

	test('a body that is no form is refused', async () => {
		const request = new Request('http://localhost/', {
			method: 'POST',
			body: '{}',
			headers: { 'content-type': 'application/json' }
		});
		await expect(readForm(request)).rejects.toMatchObject({ code: 'bad_input' });
	});
});
