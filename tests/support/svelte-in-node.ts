import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileModule } from 'svelte/compiler';
import ts from 'typescript';

const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
const lib = new URL('../../src/lib/', import.meta.url);

/**
 * Lets plain Node read what Vite reads: modules with runes (`*.svelte.ts`), as the server's renderer would have them, and
 * `$lib/…`. For programs that run the browser's own code; import it before everything that needs it.
 */
registerHooks({
	resolve: (name, context, next) =>
		name.startsWith('$lib/') ? { url: new URL(name.slice(5), lib).href, shortCircuit: true } : next(name, context),
	load: (url, context, next) => {
		if (!url.endsWith('.svelte.ts')) return next(url, context);
		const filename = fileURLToPath(url);
		const source = ts.transpileModule(readFileSync(filename, 'utf8'), { compilerOptions }).outputText;
		return {
			format: 'module',
			source: compileModule(source, { filename, generate: 'server' }).js.code,
			shortCircuit: true
		};
	}
});
