import type { Plugin } from 'vite';

interface Change {
	/** A file of Kit's. */
	file: string;
	written: string;
	instead: string;
}

const page = '/kit/src/runtime/server/page/render.js';
const changes: Change[] = [
	// It reads every page through once more to give it a tag by which a browser that keeps it could ask whether it changed.
	// Ours are kept by no browser (`no-store`), so nobody ever asks.
	{ file: page, written: 'headers.set(\'etag\', `"${hash(transformed)}"`);', instead: '' },
	// It names the scripts of a page in its headers, which nothing packs: in its head they take a fifth of the room.
	{ file: page, written: "headers.set('link', Array.from(link_headers).join(', '));", instead: '' },
	{
		file: page,
		written: 'new Head(rendered.head, !!state.prerendering)',
		instead: 'new Head(rendered.head, true)'
	},
	// What stands in place of a page when the line is cut is fetched before that, but not before the page itself is alive.
	{
		file: '/kit/src/runtime/client/client.js',
		written: 'void default_error_loader();',
		instead: 'setTimeout(() => default_error_loader().catch(() => undefined), 2500);'
	}
];

/** Sends with a page what it needs, and nothing that Kit adds for others. */
export function leanPages(): Plugin {
	return {
		name: 'dastarkhan-lean-pages',
		transform(code, id) {
			const here = changes.filter(({ file }) => id.endsWith(file));
			for (const { written } of here)
				if (code.split(written).length !== 2) this.error(`Kit writes its pages in another way than it did: ${written}`);
			return here.length > 0
				? here.reduce((text, { written, instead }) => text.replace(written, () => instead), code)
				: null;
		}
	};
}
