import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const ending = {
	selector:
		':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^[.#]/]:not([source.value=/[.](ts|svelte|js|mjs|css|json)$/]):not([source.value="./$types"])',
	message: 'Name the file with its ending (.ts): Node and tsc find it only so.'
};
const rawHtml = {
	selector: 'SvelteMustacheTag[kind="raw"]',
	message: 'No {@html}: what people write is checked data, rendered by components.'
};

/** Who may not import whom, with what to do instead. `tests/architecture.test.ts` checks the same arrows without exceptions. */
const arrows = [
	{
		files: ['src/shared/**/*.ts'],
		ignores: ['src/shared/**/*.test.ts', 'src/shared/messages/**'],
		patterns: [
			{
				regex: '^(#server/|[$]lib/|zod$|svelte|node:|socket[.]io)',
				message: 'The contract is pure: it imports zod/mini and itself.'
			}
		]
	},
	{
		files: ['src/lib/**/*.{ts,svelte}', 'src/routes/**/*.svelte', 'src/routes/**/+page.ts', 'src/routes/**/+layout.ts'],
		patterns: [
			{ group: ['#server/*', '**/server/**'], message: 'The browser never sees the server: take the DTO from #shared.' }
		]
	},
	{
		files: ['server/core/**/*.ts'],
		patterns: [
			{
				group: ['#server/features/*', '#server/realtime/*', '#server/http/*', '$*'],
				message: 'Core knows no feature and no door.'
			}
		]
	},
	{
		files: ['server/features/**/*.ts'],
		patterns: [
			{
				group: ['socket.io*', '@sveltejs/*', '#server/realtime/*', '#server/http/*', '$*'],
				message: 'A command never sees a Request or a Socket: the doors call it.'
			}
		]
	}
].map(({ patterns, ...where }) => ({ ...where, rules: { 'no-restricted-imports': ['error', { patterns }] } }));

export default ts.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build/',
			'.data/',
			'.test-results/',
			'.screens/',
			'src/shared/messages/',
			'project.inlang/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } }
	},
	{
		rules: {
			// TypeScript finds them, and knows the types of the platform.
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/ban-ts-comment': 'error',
			'no-restricted-syntax': ['error', ending, rawHtml],
			// What is not shown need not be reactive.
			'svelte/prefer-svelte-reactivity': 'off',
			// Our paths are plain and there is no base path.
			'svelte/no-navigation-without-resolve': 'off',
			'max-lines': ['error', { max: 350 }],
			eqeqeq: 'error'
		}
	},
	{ files: ['tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
	{ files: ['migrations/**', 'server/core/schema.ts', 'seeds/content/**'], rules: { 'max-lines': 'off' } },
	...arrows
);
