import { readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { readSources, type SourceFile } from './support/source.ts';

const isTest = (file: SourceFile) => file.path.endsWith('.test.ts');
const server = readSources('server/**/*.ts').filter((file) => !isTest(file));
const browser = readSources('src/**/*.{ts,svelte}').filter((file) => !isTest(file));
const components = browser.filter((file) => file.path.endsWith('.svelte'));
const tests = readSources('tests/**/*.ts', 'src/**/*.test.ts', 'server/**/*.test.ts', 'scripts/**/*.test.ts');
const others = readSources('seeds/**/*.ts', 'migrations/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts');
const ours = [...server, ...browser, ...tests, ...others];

/** Features, the lower first: each may use those before it. */
const featureOrder = [
	'people',
	'accounts',
	'organisations',
	'focal-points',
	'spaces',
	'invitations',
	'attachments',
	'discussions',
	'documents',
	'files',
	'questions',
	'reports',
	'search',
	'document-list',
	'person-home',
	'shell',
	'space-home',
	'landing',
	'today',
	'for-you',
	'streams',
	'export'
];
const featureOf = (path: string) => /^server\/features\/([^/]+)\//.exec(path)?.[1];

/** The imports of some files that go where they may not, one line each. */
const strays = (files: SourceFile[], isForbidden: (from: string, file: SourceFile) => boolean) =>
	files.flatMap((file) =>
		file.imports.filter(({ from }) => isForbidden(from, file)).map(({ written }) => `${file.path} imports ${written}`)
	);

describe('arrows', () => {
	test('the contract imports zod/mini and itself', () => {
		const shared = browser.filter((file) => file.path.startsWith('src/shared/'));
		expect(strays(shared, (from) => from !== 'zod/mini' && !from.startsWith('src/shared/'))).toEqual([]);
	});

	test('the browser never sees the server, not even its types', () => {
		const seen = browser.filter(
			(file) =>
				file.path.startsWith('src/lib/') || file.path.endsWith('.svelte') || /\/\+(page|layout)\.ts$/.test(file.path)
		);
		expect(strays(seen, (from) => from.startsWith('server/') || from.startsWith('seeds/'))).toEqual([]);
	});

	test('core knows no feature and no door', () => {
		const core = server.filter((file) => file.path.startsWith('server/core/'));
		expect(strays(core, (from) => from.startsWith('server/') && !from.startsWith('server/core/'))).toEqual([]);
		expect(strays(core, (from) => from.startsWith('src/') && !from.startsWith('src/shared/'))).toEqual([]);
	});

	test('a feature uses core, itself and lower features, and never a Request or a Socket', () => {
		const features = server.filter((file) => featureOf(file.path));
		expect(new Set(features.map((file) => featureOf(file.path)))).toEqual(new Set(featureOrder));
		const doors = /^(server\/(realtime|http)\/|socket\.io|@sveltejs\/|src\/(lib|routes)\/|\$)/;
		expect(strays(features, (from) => doors.test(from))).toEqual([]);
		const rank = (path: string) => featureOrder.indexOf(featureOf(path) ?? '');
		expect(strays(features, (from, file) => featureOf(from) !== undefined && rank(from) > rank(file.path))).toEqual([]);
	});

	test('queries judge nothing, and policies stay out of the doors', () => {
		const queries = server.filter((file) => /queries\.ts$/.test(file.path));
		expect(strays(queries, (from) => /policies\/(?!standing)|core\/errors/.test(from))).toEqual([]);
		const doors = readSources(
			'server/realtime/**/*.ts',
			'server/http/*.ts',
			'src/routes/**/+*.server.ts',
			'src/routes/**/+server.ts'
		);
		expect(strays(doors, (from) => from.startsWith('src/shared/policies/') || from.endsWith('/queries.ts'))).toEqual(
			[]
		);
	});
});

describe('style', () => {
	test('every import of ours names the file with its ending', () => {
		const bare = (from: string) =>
			/^(server|src|seeds|scripts|tests|bench|migrations)\//.test(from) &&
			!/\.(ts|mjs|js|svelte|css|json)(\?raw)?$/.test(from);
		const known = (from: string) => !from.endsWith('/$types');
		expect(strays(ours, (from) => bare(from) && known(from))).toEqual([]);
	});

	test('only core/env.ts reads the environment of the server', () => {
		const readers = [...server, ...browser]
			.filter((file) => /process\.env|\$env\//.test(file.text))
			.map((file) => file.path);
		expect(readers).toEqual(['server/core/env.ts']);
	});

	test('no file is longer than 350 lines', () => {
		const long = ours.filter(
			(file) => !/^(migrations|seeds\/content)\//.test(file.path) && file.text.split('\n').length > 351
		);
		expect(long.map((file) => file.path)).toEqual([]);
	});

	test('every export says in a sentence what it is', () => {
		const silent = [...server, ...browser].flatMap((file) => {
			// Kit gives the exports of routes and hooks their meaning.
			if (/\/\+|hooks\.server\.ts|\.svelte$|app\.d\.ts/.test(file.path)) return [];
			const lines = file.text.split('\n');
			return lines.flatMap((line, i) => {
				const name = /^export (?:async )?(?:const|function|class|interface|type|abstract class)\s+(\w+)/.exec(
					line
				)?.[1];
				if (!name || /\*\/\s*$/.test(lines[i - 1] ?? '')) return [];
				// The type of a schema, or of a list of words, goes by the sentence of the value.
				const derived = new RegExp(`export type ${name} = (z\\.infer|\\(?typeof|keyof|[A-Z]\\w+\\[)`).test(line);
				if (derived || new RegExp(`^export const ${name}\\b`, 'm').test(file.text)) return [];
				return [`${file.path}: ${name}`];
			});
		});
		expect(silent).toEqual([]);
	});

	test('what is exported is used', () => {
		const all = [...ours, ...readSources('*.ts')];
		const dead = [...server, ...browser].flatMap((file) => {
			if (/\/\+|hooks\.server\.ts|\.svelte$/.test(file.path)) return [];
			const names = [...file.text.matchAll(/^export (?:async )?(?:const|function|class|interface|type)\s+(\w+)/gm)];
			// A schema and the type of its name count as one; being named in one's own file is use enough.
			const uses = (name: string, text: string) => text.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
			const declared = (name: string) => names.filter((match) => match[1] === name).length;
			return [...new Set(names.map((match) => match[1] ?? ''))]
				.filter((name) => uses(name, file.text) <= declared(name) + (declared(name) > 1 ? 1 : 0))
				.filter((name) => !all.some((other) => other.path !== file.path && uses(name, other.text) > 0))
				.map((name) => `${file.path}: ${name}`);
		});
		expect(dead).toEqual([]);
	});

	test('every rule of the rule book is cited by the name of a test', () => {
		const rules = browser
			.filter((file) => file.path.startsWith('src/shared/policies/'))
			.flatMap((file) => [...file.text.matchAll(/\/\*\* ([A-Z]+\d+) /g)].map((match) => match[1] ?? ''));
		expect(rules.length).toBeGreaterThan(10);
		expect(new Set(rules).size).toBe(rules.length);
		const names = tests.flatMap((file) => [
			...file.text.matchAll(/\b(?:test|it|describe)(?:\.\w+)*\(\s*['"`]([^'"`]+)/g)
		]);
		const cited = new Set(
			names.flatMap((match) => [...(match[1] ?? '').matchAll(/\[([A-Z]+\d+)\]/g)].map((rule) => rule[1]))
		);
		expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
	});

	test('styles name only tokens that there are, and no colours of their own', () => {
		const files = [...components, ...readSources('src/**/*.{css,ts}').filter((file) => !isTest(file))];
		const declared = new Set(
			files.flatMap((file) => [...file.text.matchAll(/(--[\w-]+)(?=:|=)/g)].map(([name]) => name))
		);
		const unknown = files.flatMap((file) =>
			[...file.text.matchAll(/var\((--[\w-]+)[),]/g)]
				.filter((match) => !declared.has(match[1] ?? ''))
				.map((match) => `${file.path}: ${match[1]}`)
		);
		expect(unknown).toEqual([]);
		const styles = components.map((file) => ({ path: file.path, text: /<style>[^]*/.exec(file.text)?.[0] ?? '' }));
		const coloured = styles.filter(({ text }) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i.test(text));
		expect(coloured.map(({ path }) => path)).toEqual([]);
	});

	test('styles know start and end, not left and right', () => {
		const physical = /(margin|padding|border)-(left|right)\b|text-align: *(left|right)|(^|[\s;{])(left|right): /;
		const files = [...components, ...readSources('src/**/*.css')];
		expect(files.filter((file) => physical.test(file.text)).map((file) => file.path)).toEqual([]);
	});
});

describe('words', () => {
	const catalogue = Object.keys(JSON.parse(readFileSync('messages/en.json', 'utf8')) as Record<string, unknown>).filter(
		(key) => key !== '$schema'
	);
	const mails = server.filter((file) => file.imports.some(({ from }) => from.startsWith('src/shared/messages/')));
	const code = [...browser, ...mails].map((file) => file.text).join('\n');

	test('nothing that people read is written into a component', () => {
		expect(components.flatMap((file) => literalTexts(file))).toEqual([]);
	});

	test('what people wrote says its language wherever it goes by its own direction', () => {
		// Fields are written in, and what is mixed has no one language.
		const silent = components.flatMap((file) =>
			[
				...file.text.matchAll(
					/<(\w+)((?:[^<>"{}]|"[^"]*"|\{[^{}]*\})*?)\bdir="auto"((?:[^<>"{}]|"[^"]*"|\{[^{}]*\})*)>\{/g
				)
			]
				.filter(
					(match) =>
						!/\blang=|\blang\}/.test(`${match[2]} ${match[3]}`) &&
						!/^\{(@|m\.|countryName|whatAndWhere)/.test(file.text.slice(match.index + match[0].length - 1))
				)
				.map((match) => `${file.path}: ${match[0]}`)
		);
		expect(silent).toEqual([]);
	});

	test('what differs between languages is written in one place', () => {
		const places = ['src/lib/ui/intl.ts', 'src/shared/dates.ts', 'src/shared/numerals.ts', 'src/shared/locales.ts'];
		// Whether there is such a time zone is no matter of language.
		places.push('src/shared/accounts.ts');
		const writers = browser.filter((file) => /\bIntl\.(?!Date.*Options)|\.toLocale\w*String\(/.test(file.text));
		expect(writers.map((file) => file.path).filter((path) => !places.includes(path))).toEqual([]);
		expect(components.filter((file) => file.text.includes("join(', ')")).map((file) => file.path)).toEqual([]);
	});

	test('every message is used, and every message used is there', () => {
		const dynamic = [...code.matchAll(/m\[`([a-z_]+)_\$\{/g)].map((match) => match[1] ?? '');
		const used = new Set([...code.matchAll(/\bm\.([a-z0-9_]+)/g)].map((match) => match[1] ?? ''));
		expect([...used].filter((key) => !catalogue.includes(key))).toEqual([]);
		expect(catalogue.filter((key) => !used.has(key) && !dynamic.some((start) => key.startsWith(`${start}_`)))).toEqual(
			[]
		);
	});
});

/** Letters in a component's markup or in the attributes that people hear and see. */
function literalTexts(file: SourceFile): string[] {
	const found: string[] = [];
	const spoken = ['aria-label', 'title', 'placeholder', 'alt'];
	const look = (node: unknown): void => {
		if (Array.isArray(node)) return node.forEach(look);
		if (typeof node !== 'object' || node === null) return;
		const { type } = node as { type?: string };
		if (type === 'Text' && /\p{L}/u.test((node as AST.Text).data))
			found.push(`${file.path}: ${(node as AST.Text).data.trim()}`);
		if (type === 'Attribute') {
			const { name, value } = node as AST.Attribute;
			if (spoken.includes(name)) look(value);
			return;
		}
		if (['Comment', 'Script', 'StyleSheet', 'StyleDirective'].includes(type ?? '')) return;
		for (const [key, value] of Object.entries(node)) if (key !== 'parent' && key !== 'expression') look(value);
	};
	look(parse(file.text, { modern: true }).fragment);
	return found;
}
