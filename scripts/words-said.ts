import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const routes = path.resolve('src/routes');
const roots: Record<string, string> = { '$lib/': 'src/lib/', '#shared/': 'src/shared/' };
const fixed = /(?:^|[;{}>\s])(?:import|export)\s+(?!type\b)(?:[^'"();]*?\sfrom\s*)?'([^']+)'/g;
const late = /\bimport\(\s*'([^']+)'\s*\)/g;

interface Source {
	/** What it always brings along, and what it fetches when that is needed. */
	fixed: string[];
	late: string[];
	/** The texts it says, and the beginnings of those whose end it computes. */
	keys: string[];
	starts: string[];
}

const found = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].flatMap(([, what]) => what ?? []);

/** The files the browser's code is written in, read once. */
class Sources {
	readonly #read = new Map<string, Source>();

	of(file: string): Source {
		const known = this.#read.get(file);
		if (known) return known;
		const code = readFileSync(file, 'utf8');
		const files = (pattern: RegExp) => found(code, pattern).flatMap((written) => resolve(written, file) ?? []);
		const source = {
			fixed: files(fixed),
			late: files(late),
			keys: found(code, /\bm\.([a-z0-9_]+)/g),
			starts: found(code, /\bm\[\s*`([a-z_]+_)\$\{/g)
		};
		this.#read.set(file, source);
		return source;
	}

	/** Some files with all that they bring along. */
	with(files: Iterable<string>, all = new Set<string>()): Set<string> {
		for (const file of files) {
			if (all.has(file)) continue;
			all.add(file);
			this.with(this.of(file).fixed, all);
		}
		return all;
	}

	/** Whether some files, with what they bring along, say anything. */
	saysAny(files: Iterable<string>): boolean {
		return [...this.with(files)].some((file) => this.of(file).keys.length + this.of(file).starts.length > 0);
	}

	/** Whether some files may say a text. */
	say(files: Iterable<string>): (key: string) => boolean {
		const all = [...files].map((file) => this.of(file));
		const [keys, starts] = [new Set(all.flatMap((one) => one.keys)), new Set(all.flatMap((one) => one.starts))];
		return (key) => keys.has(key) || [...starts].some((start) => key.startsWith(start));
	}
}

const resolve = (written: string, from: string): string | null => {
	const root = Object.keys(roots).find((one) => written.startsWith(one));
	if (!root && !written.startsWith('.')) return null;
	const file = root
		? path.resolve(`${roots[root]}${written.slice(root.length)}`)
		: path.resolve(path.dirname(from), written);
	return /\.(svelte|ts)$/.test(file) && existsSync(file) ? file : null;
};

/** The files of a page: its own and those of the folders it is in. A trouble may stand in place of each. */
const filesOf = (route: string): string[] => {
	const folders = route.split('/').map((_, i, all) => path.join(routes, ...all.slice(0, i + 1)));
	const around = folders.flatMap((folder) =>
		['+layout.svelte', '+layout.ts', '+error.svelte'].map((name) => path.join(folder, name))
	);
	const own = ['+page.svelte', '+page.ts'].map((name) => path.join(routes, route, name));
	return [...around, ...own, path.resolve('src/hooks.client.ts')].filter((file) => existsSync(file));
};

/** A file with all that it brings along, those it fetches when they are needed left out. */
export const broughtAlong = (file: string): string[] => [...new Sources().with([file])];

/** What the sources tell of the texts that browsers say. */
export interface WordsSaid {
	/** By page, as Kit calls it: whether its first view may say a text. The page called `''` is the one that is not there. */
	byPage: Map<string, (key: string) => boolean>;
	/** Whether any page may say a text; the others are the server's, for mails and the like. */
	anywhere: (key: string) => boolean;
	/** Files that are fetched when they are needed, and say something. */
	late: Set<string>;
}

/** Reads in the sources which page says which texts. */
export const wordsSaid = (): WordsSaid => {
	const sources = new Sources();
	const pages = globSync('src/routes/**/+page.svelte').map(
		(file) => `/${path.relative('src/routes', path.dirname(file))}`
	);
	const files = new Map(
		['', ...pages.map((page) => page.replace(/\/$/, ''))].map((page) => [page, sources.with(filesOf(page))])
	);
	const first = new Set([...files.values()].flatMap((all) => [...all]));
	const late = new Set<string>();
	const byPage = new Map<string, (key: string) => boolean>();
	for (const [page, all] of files) {
		// What one page fetches when needed and another brings along cannot wait for words: it has them with the page.
		for (const file of all) for (const later of sources.of(file).late) if (first.has(later)) sources.with([later], all);
		for (const file of all)
			for (const later of sources.of(file).late) if (!first.has(later) && sources.saysAny([later])) late.add(later);
		byPage.set(page, sources.say(all));
	}
	const everything = globSync('src/**/*.{svelte,ts}').filter(
		(file) => !/\.(server|test)\.ts$|^src\/shared\//.test(file)
	);
	return { byPage, late, anywhere: sources.say(everything.map((file) => path.resolve(file))) };
};
