import path from 'node:path';
import * as zod from 'zod/mini';
import type { Manifest, Plugin, Rollup } from 'vite';
import { isLatePart } from './vite-late-parts.ts';

/**
 * What never belongs to a first view: the words of each language, and what they need, come when it is known which; what
 * dialogs and the finder are made of comes with them.
 */
const apart =
	/[/]src[/]shared[/]messages[/]messages[/]|[/]node_modules[/](bits-ui|svelte-toolbelt|runed|tabbable|inline-style-parser|style-to-object)[/]/;

/** How Kit names the entries of a build: its own, and one for each page and for each layout. */
const kitEntry = /[/]client-optimized[/](app|nodes[/]\d+)[.]js$|[/]runtime[/]client[/]entry[.]js$/;
const [root, trouble, network] = ['+layout', '+error', '(network)/+layout'].map(
	(name) => `src/routes/${name}.svelte`
) as [string, string, string];
/** What people open most: to read and write no forms and rows are needed, on the homes stand rows. */
const [thread, question, group, today] = [
	'threads/[threadId]',
	'questions/[threadId]',
	'groups/[spaceId]',
	'today'
].map((page) => `src/routes/(network)/${page}/+page.svelte`) as [string, string, string, string];

/** What the words of every language need, and what the build gives its pieces to work together. */
const ofAll = /[/]src[/]shared[/]messages[/]registry[.]js$|rolldown[/]runtime[.]js$/;

const isStyle = /[?&]type=style/;

type Modules = Pick<Rollup.PluginContext, 'getModuleInfo'>;

/** Finds out who brings a module along, at once or also late: entries of Kit, by the file of their page where they have one. */
const bringers = (id: string, modules: Modules, when: 'at once' | 'ever') => {
	const [seen, pages] = [new Set<string>(), new Set<string>()];
	const climb = (at: string) => {
		if (seen.has(at)) return;
		seen.add(at);
		const info = modules.getModuleInfo(at);
		if (kitEntry.test(at)) pages.add(path.relative('.', info?.importedIds[0] ?? at));
		info?.importers.forEach(climb);
		if (when === 'ever') info?.dynamicImporters.filter(isLatePart).forEach(climb);
	};
	climb(id);
	return pages;
};

const pieces = ['base', 'network', 'writing', 'letters', 'outside', 'rows', 'shared'] as const;

/** What so few pages share, a thread's among them, are its letters, or what one writes them with: the others do not wait for them. */
const few = 8;

/** In which piece a module comes; null where the build finds a place for it. */
const pieceOf = (id: string, modules: Modules): (typeof pieces)[number] | null => {
	if (apart.test(id) || kitEntry.test(id)) return null;
	const pages = bringers(id, modules, 'at once');
	const isOfKit = [...pages].some((page) => !page.endsWith('.svelte'));
	if (isOfKit || pages.has(root) || ofAll.test(id)) return 'base';
	const isShared = pages.size > 2;
	// Styles of what comes late with letters and elsewhere, too: for them alone nobody shall fetch what a thread is made of.
	if (isStyle.test(id) && pages.size > 3 && pages.has(thread)) return 'network';
	if (isShared && pages.size < few && pages.has(thread) && !pages.has(network))
		return pages.has(group) ? 'writing' : 'letters';
	// A question is a thread with some words more: for those it brings along nothing that others share.
	const isRead = pages.has(thread) || pages.has(question);
	const isNetwork = (isShared && isRead) || (pages.size > 1 && bringers(id, modules, 'ever').has(network));
	if (isNetwork && pages.size >= 16) return 'base';
	// What stands around the pages outside and around a trouble, which Kit fetches with every page.
	if (pages.has(trouble)) return isNetwork ? 'base' : 'outside';
	if (isNetwork) return 'network';
	return isShared ? (pages.has(group) || pages.has(today) ? 'rows' : 'shared') : null;
};

/**
 * A page's script comes in few pieces: on a weak line each takes a round trip of its own. One is what every page needs,
 * one what the pages of those signed in need, one what a thread is made of, one what it is written with, one what the rows of homes are, one what some others share, such as forms.
 */
export function fewPieces(): Plugin {
	return {
		name: 'dastarkhan-few-pieces',
		enforce: 'post',
		config({ build }) {
			if (build?.ssr) return;
			const known = new Map<string, string | null>();
			const find = (id: string, modules: Modules) => {
				if (!known.has(id)) known.set(id, pieceOf(id, modules));
				return known.get(id);
			};
			// What a piece brings along comes with it, unless it is in one before.
			const groups = pieces.map((piece, i) => ({
				name: (id: string, modules: Modules) => (find(id, modules) === piece ? piece : null),
				priority: pieces.length - i
			}));
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		},
		/** What is fetched late is not drawn on the server. Told of it, Kit takes styles that it shares with a page for late ones, and the page jumps. */
		generateBundle: {
			order: 'post',
			handler(_, bundle) {
				const manifest = bundle['.vite/manifest.json'];
				if (this.environment.name !== 'client' || manifest?.type !== 'asset') return;
				const chunks = JSON.parse(manifest.source.toString()) as Manifest;
				for (const chunk of Object.values(chunks)) delete chunk.dynamicImports;
				manifest.source = JSON.stringify(chunks);
			}
		}
	};
}

const standIn = '\0dastarkhan-unchecked';
/** These would have to answer. */
const checks = ['parse', 'safeParse', 'parseAsync', 'safeParseAsync'];

/** The contract, which is pure: what it makes of its schemas when it is loaded nobody misses who asks for none of it. */
const contract = /[/]src[/]shared[/](?!messages[/])[^?]*[.]ts$/;

/** A module whose constants are made by calls that a build may leave out. */
const withPureCalls = (code: string, body: ReturnType<Rollup.PluginContext['parse']>['body']) => {
	const made = body.flatMap((statement) => {
		const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
		if (declared?.type !== 'VariableDeclaration') return [];
		return declared.declarations.flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []));
	});
	return made
		.toReversed()
		.reduce(
			(text, { start, end }) =>
				`${text.slice(0, start)}/*#__PURE__*/ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
			code
		);
};

/**
 * Leaves the checking of input to the server, which has to do it anyway: what is left of a schema in the browser answers
 * every call with itself, and checking throws. Schemas that nothing in the browser names are left out.
 */
export function withoutChecks(): Plugin[] {
	const pure: Plugin = {
		name: 'dastarkhan-pure-contract',
		enforce: 'post',
		transform(code, id) {
			if (this.environment.name !== 'client' || !contract.test(id)) return null;
			return withPureCalls(code, this.parse(code).body);
		}
	};
	const inert: Plugin = {
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
	return [inert, pure];
}
