import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { broughtAlong } from './words-said.ts';

const standIn = '\0dastarkhan-late-part/';
const maker = path.resolve('src/lib/ui/late-part.ts');
const given = /<Later\s+part=\{(\w+)\}/g;

/** Whether a module stands in for a part that comes late. */
export const isLatePart = (id: string): boolean => id.startsWith(standIn);

/** What stands in a page's script for a part of it: its styles, which the page is drawn with, and the way to its code. */
const written = (part: string, styled: string[]) =>
	[
		...styled.map((file) => `import ${JSON.stringify(`${file}?svelte&type=style&lang.css`)};`),
		`import { latePart } from ${JSON.stringify(maker)};`,
		`export default latePart(() => import(${JSON.stringify(part)}));`
	].join('\n');

/**
 * What `Later` is given is drawn by the server and comes alive when there is time: so its code comes then, too. In what browsers
 * get, something stands in for it that knows where it is; the server keeps the part itself.
 */
export function lateParts(): Plugin {
	return {
		name: 'dastarkhan-late-parts',
		enforce: 'pre',
		applyToEnvironment: ({ config }) => config.consumer === 'client' && config.mode === 'production',

		transform(code, id) {
			if (!id.endsWith('.svelte') || !code.includes('<Later')) return null;
			const names = new Set([...code.matchAll(given)].map(([, name = '']) => name));
			if (code.split(/<Later\b/).length - 1 !== [...code.matchAll(given)].length)
				this.error('Later has its part as its first attribute, by name: `<Later part={Letter}`');
			return [...names].reduce((text, name) => {
				const line = new RegExp(`import ${name} from '([^']+)'`);
				const from = line.exec(text)?.[1];
				if (!from || text.includes(`<${name} `) || text.includes(`<${name}\n`))
					this.error(`${name} is imported for Later alone: what else needs it brings its code along at once`);
				return text.replace(line, () => `import ${name} from 'late-part:${from}'`);
			}, code);
		},

		async resolveId(source, importer) {
			if (!source.startsWith('late-part:')) return null;
			const part = await this.resolve(source.slice('late-part:'.length), importer);
			// Not by the ending of what it stands in for: the compiler would take it for that.
			return part && standIn + path.relative('.', part.id).replace(/\.svelte$/, '.js');
		},

		async load(id) {
			if (!id.startsWith(standIn)) return null;
			const part = path.resolve(id.slice(standIn.length).replace(/\.js$/, '.svelte'));
			const styled = broughtAlong(part).filter(
				(file) => file.endsWith('.svelte') && readFileSync(file, 'utf8').includes('<style')
			);
			// The styles of a component are there once it is compiled.
			await Promise.all(styled.map((file) => this.load({ id: file })));
			return written(part, styled);
		}
	};
}
