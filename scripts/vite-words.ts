import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rollup } from 'vite';

const compiled = path.resolve('src/shared/messages');
const inBrowser = path.resolve('src/lib/language');
const standIns: Record<string, string> = { 'messages.js': 'words.ts', 'runtime.js': 'runtime.ts' };
const catalogue = new RegExp(`^${compiled}/messages/(?!_)([^/]+)\\.js`);

/** Where the build notes which scripts hold the words of each language, from the folder of what browsers are served. */
export const cataloguesFile = '_app/catalogues.json';

/** Which texts the browser's code says; the others are the server's, for mails and the like. */
const saidInBrowser = () => {
	const files = globSync('src/**/*.{svelte,ts}').filter((file) => !/\.(server|test)\.ts$|^src\/shared\//.test(file));
	const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
	const keys = new Set([...code.matchAll(/\bm\.([a-z0-9_]+)/g)].map((match) => match[1]));
	const starts = [...code.matchAll(/\bm\[\s*`([a-z_]+_)\$\{/g)].map((match) => match[1] ?? '');
	return (key: string) => keys.has(key) || starts.some((start) => key.startsWith(start));
};

type Statement = ReturnType<Rollup.PluginContext['parse']>['body'][number];

/** A catalogue as one object: texts that take no input as they are, which weighs half of a function for each. */
const slim = (code: string, body: Statement[], isSaid: (key: string) => boolean) => {
	const entries: string[] = [];
	const imports: string[] = [];
	for (const statement of body) {
		if (statement.type === 'ImportDeclaration') imports.push(code.slice(statement.start, statement.end));
		if (statement.type !== 'ExportNamedDeclaration') continue;
		const { source } = statement;
		for (const { exported } of statement.specifiers) {
			if (exported.type !== 'Identifier' || !source || !isSaid(exported.name)) continue;
			imports.push(`import { ${exported.name} } from ${JSON.stringify(source.value)};`);
			entries.push(exported.name);
		}
		if (statement.declaration?.type !== 'VariableDeclaration') continue;
		for (const { id, init } of statement.declaration.declarations) {
			if (id.type !== 'Identifier' || !init || !isSaid(id.name)) continue;
			entries.push(`${id.name}: ${plainText(code, init) ?? code.slice(init.start, init.end)}`);
		}
	}
	return `${imports.join('\n')}\nexport default {\n${entries.join(',\n')}\n};`;
};

/** The text of a function that says always the same, as it stands in the code. */
const plainText = (code: string, init: { type: string; start: number; end: number }): string | null => {
	const written = code.slice(init.start, init.end).replaceAll(/\/\*\*.*?\*\//g, '');
	return /^\(\) => \{\s*return\s*\((`(?:[^`\\$]|\\.|\$(?!\{))*`)\)\s*\}$/.exec(written)?.[1] ?? null;
};

/**
 * Lets a browser load the words of its own language only. The compiled texts hold every language, which is right for the
 * server; in what browsers get, `src/lib/language` stands in for them.
 */
export function wordsByLanguage(): Plugin {
	return {
		name: 'dastarkhan-words',
		enforce: 'pre',

		async resolveId(written, importer, options) {
			if (this.environment.name !== 'client' || !importer) return null;
			// What a language lacks it says in another: it takes a copy of those few texts, not of everything beside them.
			const lacking = written.startsWith('./') && catalogue.exec(importer)?.[1];
			if (lacking) return `${path.join(compiled, 'messages', written)}?lacking=${lacking}`;
			if (!/\/(messages|runtime)\.js$/.test(written)) return null;
			const found = await this.resolve(written, importer, { ...options, skipSelf: true });
			const standIn = found && path.dirname(found.id) === compiled && standIns[path.basename(found.id)];
			if (!standIn) return null;
			// The stand-in and the catalogues take from the real one what needs no other language.
			const isWithin = importer.startsWith(inBrowser) || importer.startsWith(compiled);
			return isWithin ? { ...found, moduleSideEffects: false } : path.join(inBrowser, standIn);
		},

		/** Numbers in a text are written as its language writes them, and the rules of its plurals are made once. */
		transform(code, id) {
			const locale = catalogue.exec(id)?.[1];
			if (!locale) return null;
			const shown = code.replaceAll(/\$\{(i\?\.\w+)\}/g, `\${inDigitsOf('${locale}', $1)}`);
			const counted = shown.replaceAll(/registry\.plural\(("[\w-]+", i\?\.\w+), \{\}\)/g, 'pluralOf($1)');
			const module = `import { inDigitsOf, pluralOf } from '#shared/numerals.ts';\n${counted}`;
			const isWhole = this.environment.name === 'client' && this.environment.mode === 'build' && !id.includes('?');
			return isWhole ? slim(module, this.parse(module).body, saidInBrowser()) : module;
		},

		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const files: Record<string, string[]> = {};
			const withImports = (name: string, seen = new Set<string>()): Set<string> => {
				const chunk = bundle[name];
				if (chunk?.type !== 'chunk' || seen.has(name)) return seen;
				seen.add(name);
				for (const each of chunk.imports) withImports(each, seen);
				return seen;
			};
			for (const chunk of Object.values(bundle)) {
				const locale = chunk.type === 'chunk' && catalogue.exec(chunk.facadeModuleId ?? '')?.[1];
				if (locale) files[locale] = [...withImports(chunk.fileName)];
			}
			this.emitFile({ type: 'asset', fileName: cataloguesFile, source: JSON.stringify(files) });
		}
	};
}
