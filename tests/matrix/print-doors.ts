// Prints every door of the last production build, as JSON. A process of its own: reading a page's module loads the server.
import { readFile } from 'node:fs/promises';

interface Node {
	server?: { load?: unknown; actions?: Record<string, unknown> };
	universal?: { load?: unknown };
	server_id?: string;
}
interface Route {
	id: string;
	page: { layouts: (number | undefined)[]; leaf: number } | null;
	endpoint: (() => Promise<Record<string, unknown>>) | null;
}
interface Manifest {
	_: { nodes: (() => Promise<Node>)[]; routes: Route[]; remotes: Record<string, unknown> };
}

const root = new URL('../../', import.meta.url);
const version = (folder: string) => readFile(new URL(`${folder}/client/_app/version.json`, root), 'utf8');
if ((await version('build')) !== (await version('.svelte-kit/output'))) throw new Error('build anew: npm run build');

const { manifest } = (await import(new URL('.svelte-kit/output/server/manifest.js', root).href)) as {
	manifest: Manifest;
};
const pathOf = (id: string) => id.replace(/\/\([^/]+\)/g, '') || '/';
const folderOf = (node: Node) => (node.server_id ?? '').replace(/^src\/routes\/?|\/?\+layout\.server\.ts$/g, '') || '/';

/** Each door with how many layouts stand around it. */
const doors = new Map<string, number>();
const add = (door: string, layouts = 0) => doors.set(door, layouts);
for (const { id, page, endpoint } of manifest._.routes) {
	if (page) {
		add(`page ${pathOf(id)}`, page.layouts.length);
		const { server } = (await manifest._.nodes[page.leaf]?.()) as Node;
		for (const name of Object.keys(server?.actions ?? {})) add(`action ${pathOf(id)}?/${name}`);
		for (const index of page.layouts) {
			const layout = index === undefined ? undefined : await manifest._.nodes[index]?.();
			if (layout?.server?.load) add(`layout ${folderOf(layout)}`, page.layouts.indexOf(index));
		}
	}
	const methods = Object.keys((await endpoint?.()) ?? {}).filter((name) => /^[A-Z]+$|^fallback$/.test(name));
	for (const method of methods) add(`${method} ${pathOf(id)}`);
}
for (const name of Object.keys(manifest._.remotes)) add(`remote ${name}`);
console.log(JSON.stringify(Object.fromEntries([...doors].sort())));
