import * as zod from 'zod/mini';
import type { Plugin } from 'vite';

/**
 * What never belongs to a first view: the words of each language, and what they need, come when it is known which; what
 * dialogs and the finder are made of comes with them.
 */
const apart =
	/[/]src[/]shared[/](messages[/]|numerals[.]ts)|[/]node_modules[/](bits-ui|svelte-toolbelt|runed|tabbable|inline-style-parser|style-to-object)[/]/;

/**
 * A page's script comes in few pieces: on a weak line each takes a round trip of its own. What half of the pages need is
 * one piece, what some share another. What is fetched late may need the first only, or Kit takes the styles of the second
 * for late ones and the page jumps.
 */
export function fewPieces(): Plugin {
	return {
		name: 'dastarkhan-few-pieces',
		config({ build }) {
			if (build?.ssr) return;
			const test = (id: string) => !apart.test(id);
			const groups = [
				{ name: 'base', minShareCount: 16, priority: 2, test },
				{ name: 'shared', minShareCount: 3, priority: 1, test }
			];
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		}
	};
}

const standIn = '\0dastarkhan-unchecked';
/** These would have to answer. */
const checks = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync'];

/**
 * Leaves the checking of input to the server, which has to do it anyway: what is left of a schema in the browser answers
 * every call with itself, and checking throws.
 */
export function withoutChecks(): Plugin {
	return {
		name: 'dastarkhan-without-checks',
		enforce: 'pre',
		resolveId(written) {
			return written === 'zod/mini' && this.environment.name === 'client' ? standIn : null;
		},
		load(id) {
			if (id !== standIn) return null;
			const names = Object.keys(zod).filter((name) => !checks.includes(name));
			const refuse = `() => { throw new Error('the browser checks nothing: ask the server'); }`;
			return [
				'const inert = new Proxy(function () {}, { get: () => inert, apply: () => inert });',
				...checks.map((name) => `export const ${name} = ${refuse};`),
				`export { ${names.map((name) => `inert as ${name}`).join(', ')} };`
			].join('\n');
		}
	};
}
