import type { Plugin } from 'vite';

const tag = /headers\.set\('etag', `"\$\{hash\(transformed\)\}"`\);/;

/**
 * Kit reads every page through once more to give it a tag by which a browser that keeps it could ask whether it changed.
 * Ours are kept by no browser (`no-store`), so nobody ever asks.
 */
export function withoutTags(): Plugin {
	return {
		name: 'dastarkhan-without-tags',
		transform(code, id) {
			if (!id.endsWith('/kit/src/runtime/server/page/render.js')) return null;
			if (!tag.test(code)) this.error('Kit tags its pages in another way than it did.');
			return code.replace(tag, '');
		}
	};
}
