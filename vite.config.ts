import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { devHost } from './scripts/vite-dev-host.ts';
import { fewPieces, withoutChecks } from './scripts/vite-first-view.ts';
import { lateParts } from './scripts/vite-late-parts.ts';
import { leanPages } from './scripts/vite-pages.ts';
import { wordsByLanguage } from './scripts/vite-words.ts';

const node = { environment: 'node' as const };

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			// With invented translations where one wants to see pages with many: scripts/pseudo-messages.ts.
			project: `${process.env.MESSAGES ?? '.'}/project.inlang`,
			outdir: './src/shared/messages',
			outputStructure: 'locale-modules',
			// Which language a page has is decided in one place: `server/http/language.ts`.
			strategy: ['baseLocale']
		}),
		wordsByLanguage(),
		withoutChecks(),
		leanPages(),
		lateParts(),
		sveltekit(),
		fewPieces(),
		devHost()
	],
	server: { watch: { ignored: ['**/.data/**', '**/.test-results/**'] } },
	resolve: { dedupe: ['yjs', 'y-protocols', '@tiptap/pm'] },
	test: {
		// One that waits leaves its core to the other; each file has a database or a server of its own.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					...node,
					name: 'unit',
					testTimeout: 60_000,
					include: [
						'src/**/*.test.ts',
						'server/**/*.test.ts',
						'scripts/**/*.test.ts',
						'tests/architecture.test.ts',
						'tests/catalogues.test.ts'
					]
				}
			},
			{
				extends: true,
				test: {
					...node,
					name: 'features',
					include: ['tests/features/**/*.test.ts'],
					globalSetup: ['tests/support/cluster.ts'],
					testTimeout: 90_000,
					hookTimeout: 90_000
				}
			},
			{
				extends: true,
				test: {
					...node,
					name: 'live',
					include: ['tests/live/**/*.test.ts'],
					globalSetup: ['tests/support/cluster.ts'],
					testTimeout: 90_000,
					hookTimeout: 90_000
				}
			}
		]
	}
});
