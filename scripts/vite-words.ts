import path from 'node:path';
import type { Plugin } from 'vite';

const compiled = path.resolve('src/shared/messages');
const inBrowser = path.resolve('src/lib/language');
const standIns: Record<string, string> = { 'messages.js': 'words.ts', 'runtime.js': 'runtime.ts' };
const catalogue = new RegExp(`^${compiled}/messages/(?!_)([^/]+)\\.js$`);

/** Where the build notes which scripts hold the words of each language, from the folder of what browsers are served. */
export const cataloguesFile = '_app/catalogues.json';

/**
 * Lets a browser load the words of its own language only. The compiled texts hold every language, which is right for the
 * server; in what browsers get, `src/lib/language` stands in for them.
 */
export function wordsByLanguage(): Plugin {
	return {
		name: 'dastarkhan-words',
		enforce: 'pre',

		async resolveId(written, importer, options) {
			const isOurs = this.environment.name === 'client' && /\/(messages|runtime)\.js$/.test(written);
			if (!isOurs || !importer) return null;
			const found = await this.resolve(written, importer, { ...options, skipSelf: true });
			const standIn = found && path.dirname(found.id) === compiled && standIns[path.basename(found.id)];
			if (!standIn) return null;
			// The stand-in and the catalogues take from the real one what needs no other language.
			const isWithin = importer.startsWith(inBrowser) || importer.startsWith(compiled);
			return isWithin ? { ...found, moduleSideEffects: false } : path.join(inBrowser, standIn);
		},

		/** Numbers in a text are written as its language writes them. */
		transform(code, id) {
			const locale = catalogue.exec(id)?.[1];
			if (!locale) return null;
			const shown = code.replaceAll(/\$\{(i\?\.\w+)\}/g, `\${inDigitsOf('${locale}', $1)}`);
			return `import { inDigitsOf } from '#shared/numerals.ts';\n${shown}`;
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
