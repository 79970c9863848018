import * as zod from 'zod/mini';
import type { Plugin } from 'vite';

/** The words of each language, and what they need: they come when it is known which. */
const words = /[/]src[/]shared[/](messages[/]|numerals[.]ts)/;

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
			const test = (id: string) => !words.test(id);
			const groups = [
				{ name: 'base', minShareCount: 16, priority: 2, test },
				{ name: 'shared', minShareCount: 2, priority: 1, test }
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
