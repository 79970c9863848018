import adapter from '@sveltejs/adapter-node';

/** Folders beside `src` that must be type-checked too: Kit's own list leaves them out. */
const ours = ['server', 'seeds', 'migrations', 'bench', 'scripts', 'tests'];

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// Stands at every element and rule: short, and the same for the same styles.
		cssHash: ({ hash, css }) => `s${hash(css).slice(-5)}`
	},
	kit: {
		adapter: adapter({ precompress: true }),
		// On a weak line a round trip weighs more than the few kilobytes of styles that come with the page.
		inlineStyleThreshold: 40_000,
		// Only on a device of one's own: the root layout sees to it.
		serviceWorker: { register: false },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none']
			}
		},
		typescript: {
			config: (config) => {
				config.include.push(...ours.map((folder) => `../${folder}/**/*.ts`), '../*.config.ts');
			}
		}
	}
};
