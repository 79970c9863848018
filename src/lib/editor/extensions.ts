import { mergeAttributes, Node, type AnyExtension, type Extensions } from '@tiptap/core';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { isGuide, isSafeHref } from '#shared/document-schema.ts';
import { m } from '#shared/messages/messages.js';
import { BlockIds } from './block-ids.ts';
import { Callout, dir, Footnote, id, tables } from './nodes.ts';
import { Picture, type PictureOptions } from './picture.ts';

const auto = { HTMLAttributes: { dir: 'auto' } };

/** What the kit's own attributes would add to what `document-schema.ts` knows is left out. */
const trimmed = (extension: AnyExtension): AnyExtension => {
	switch (extension.name) {
		case 'link':
			return extension.extend({ addAttributes: () => ({ href: { default: null } }) });
		case 'heading':
			return (extension as Node<{ HTMLAttributes: object }>).extend({
				addAttributes: () => ({ level: { default: 1, rendered: false }, id, dir, guide }),
				parseHTML: () =>
					[1, 2, 3, 4, 5, 6].map((n) => ({ tag: `h${n}`, getAttrs: (heading) => ({ level: levelOf(heading, n) }) })),
				// The title of the page is its one first heading: those of the text come under it.
				renderHTML({ node, HTMLAttributes }) {
					const level = node.attrs.level as number;
					return [
						`h${level + 1}`,
						mergeAttributes(this.options.HTMLAttributes, HTMLAttributes, { 'data-level': level }),
						0
					];
				}
			});
		case 'orderedList':
			return extension.extend({ addAttributes: () => ({ start: { default: 1, parseHTML: startOf }, dir }) });
		case 'paragraph':
		case 'bulletList':
		case 'blockquote':
			return extension.extend({ addAttributes: () => ({ dir }) });
		case 'listItem':
			return extension.extend({ addAttributes: () => ({ id }) });
		default:
			return extension;
	}
};

/** Which advice of a template stands under a heading while nothing is written there. */
const guide = {
	default: null,
	parseHTML: ({ dataset }: HTMLElement) => (isGuide(dataset.guide) ? dataset.guide : null),
	renderHTML: (attrs: Record<string, unknown>) => (attrs.guide ? { 'data-guide': attrs.guide } : {})
};

/** What was copied here says its level; of what comes from elsewhere the tag tells it. */
const levelOf = (heading: HTMLElement, n: number) => Math.min(Math.max(Number(heading.dataset.level) || n, 1), 3);

const startOf = (list: HTMLElement) => {
	const start = Number(list.getAttribute('start') ?? 1);
	return Number.isInteger(start) && start >= 0 && start <= 1_000_000 ? start : 1;
};

const Kit = StarterKit.extend({
	addExtensions() {
		return (this.parent?.() ?? []).map((extension) => trimmed(extension as AnyExtension));
	}
});

const Tasks = TaskList.extend({ addAttributes: () => ({ dir }) });
const Task = TaskItem.extend({
	addAttributes() {
		return { checked: (this.parent?.() as Record<string, object>).checked as object, id };
	}
});

/** What the text of a document is made of: exactly the kinds of `document-schema.ts`. Where its pictures are, and how new ones come, is said to those who write. */
export const textExtensions = (pictures: Partial<PictureOptions> = {}): Extensions => [
	Kit.configure({
		heading: { ...auto, levels: [1, 2, 3] },
		bulletList: auto,
		orderedList: auto,
		blockquote: auto,
		link: {
			openOnClick: false,
			defaultProtocol: 'https',
			isAllowedUri: isSafeHref,
			HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow' }
		},
		codeBlock: false,
		underline: false,
		// Yjs keeps the history of one's own changes.
		undoRedo: false,
		// It would write into everybody's text by itself, once from each browser.
		trailingNode: false
	}),
	Tasks.configure(auto),
	Task.configure({ nested: true, a11y: { checkboxLabel: () => m.text_task_done() } }),
	...tables,
	Callout,
	Footnote,
	Picture.configure(pictures),
	BlockIds
];
