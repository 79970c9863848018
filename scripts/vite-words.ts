import { globSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { wordsSaid, type WordsSaid } from './words-said.ts';

const compiled = path.resolve('src/shared/messages');
const inBrowser = path.resolve('src/lib/language');
const standIns: Record<string, string> = { 'messages.js': 'words.ts', 'runtime.js': 'runtime.ts' };
const catalogue = new RegExp(`^${compiled}/messages/(?!_)([^/]+)\\.js`);

/**
 * Where the build notes which script holds the words of a language that a page begins with, by language and page, from the
 * folder of what browsers are served.
 */
export const cataloguesFile = '_app/catalogues.json';

/** The page that a catalogue is for. */
const pageOf = (id: string) => {
	const query = id.includes('?') ? new URLSearchParams(id.slice(id.indexOf('?'))) : null;
	return query?.get('page') ?? null;
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
 * server; in what browsers get, `src/lib/language` stands in for them. And of those words a page begins with the few it says
 * itself: the others follow when it is alive, and whatever is fetched later waits for them.
 */
export function wordsByLanguage(): Plugin[] {
	let said: WordsSaid | undefined;
	const isBuilt = ({ config, mode }: { config: { consumer: string }; mode: string }) =>
		config.consumer === 'client' && mode === 'build';
	const words: Plugin = {
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
			if (isBuilt(this.environment)) {
				said ??= wordsSaid();
				// The catalogues are there by now.
				if (id === path.join(inBrowser, 'words.ts'))
					for (const file of globSync(`${compiled}/messages/[!_]*.js`))
						for (const page of said.byPage.keys())
							this.emitFile({ type: 'chunk', id: `${file}?page=${encodeURIComponent(page)}`, name: 'words' });
			}
			const locale = catalogue.exec(id)?.[1];
			if (!locale) return null;
			const shown = code.replaceAll(/\$\{(i\?\.\w+)\}/g, `\${inDigitsOf('${locale}', $1)}`);
			const counted = shown.replaceAll(/registry\.plural\(("[\w-]+", i\?\.\w+), \{\}\)/g, 'pluralOf($1)');
			const module = `import { inDigitsOf, pluralOf } from '#shared/numerals.ts';\n${counted}`;
			const page = pageOf(id);
			if (!said || !isBuilt(this.environment) || (id.includes('?') && page === null)) return module;
			return slim(
				module,
				this.parse(module).body,
				(page === null ? said.anywhere : said.byPage.get(page)) ?? said.anywhere
			);
		},

		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const files: Record<string, Record<string, string>> = {};
			for (const chunk of Object.values(bundle)) {
				const id = (chunk.type === 'chunk' && chunk.facadeModuleId) || '';
				const [locale, page] = [catalogue.exec(id)?.[1], pageOf(id)];
				if (locale && page !== null) (files[locale] ??= {})[page] = chunk.fileName;
			}
			this.emitFile({ type: 'asset', fileName: cataloguesFile, source: JSON.stringify(files) });
		}
	};
	const late: Plugin = {
		name: 'dastarkhan-late-words',
		enforce: 'post',
		transform(code, id) {
			if (!isBuilt(this.environment) || !said?.late.has(id)) return null;
			return `import { allWords } from '$lib/language/words.ts';\nawait allWords();\n${code}`;
		}
	};
	return [words, late];
}
