import { Node, type CommandProps } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state';
import { isPictureHash, maxAltLength } from '#shared/document-schema.ts';
import { pathOfPicture } from '#shared/file-paths.ts';
import { m } from '#shared/messages/messages.js';
import { toast } from '../ui/toasts.svelte.ts';
import { pictureSizes } from './picture-sizes.ts';

/** What the text keeps of a picture. */
export interface PictureAttrs {
	hash: string | null;
	/** What stands for it where it is not seen. */
	alt: string;
	width: number | null;
	height: number | null;
}

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		picture: {
			/** Puts a picture behind the block of the caret, or in the place of an empty line. */
			putPicture(attrs: PictureAttrs): ReturnType;
		};
	}
}

/** The picture that is chosen, or none. */
export const chosenPicture = (selection: unknown): PMNode | null =>
	selection instanceof NodeSelection && selection.node.type.name === 'image' ? selection.node : null;

/** Where it stands in no table: a cell holds no pictures. Before an empty line, so that one goes on writing there. */
const putPicture = (attrs: PictureAttrs, { state, tr, dispatch }: CommandProps) => {
	const { $to } = state.selection;
	const type = state.schema.nodes.image;
	if (!type) return false;
	const isEmptyLine = $to.parent.isTextblock && $to.parent.content.size === 0;
	for (let depth = $to.depth; depth >= 0; depth--) {
		const isBlock = depth === 0;
		const parent = isBlock ? $to.node(0) : $to.node(depth - 1);
		const index = isBlock ? $to.index(0) : $to.index(depth - 1);
		const before = isBlock || (isEmptyLine && depth === $to.depth && parent.canReplaceWith(index, index, type));
		if (!before && !parent.canReplaceWith(index + 1, index + 1, type)) continue;
		if (!dispatch) return true;
		const at = isBlock ? $to.pos : before ? $to.before(depth) : $to.after(depth);
		const isLast = at === state.doc.content.size;
		const picture = type.create(attrs);
		tr.insert(at, [picture, ...(isLast ? [state.schema.nodes.paragraph?.create() as PMNode] : [])]);
		// One goes on behind it: what is typed or pasted next takes no picture's place.
		tr.setSelection(Selection.near(tr.doc.resolve(at + picture.nodeSize))).scrollIntoView();
		return true;
	}
	return false;
};

/** What the text has to know for pictures. */
export interface PictureOptions {
	/** The address at which the text is: its pictures are below it. */
	here: string;
	/** Somebody brings files to the text; none: she wants to be asked for one. */
	bring: (files: File[]) => void;
}

/** Read all at once, where its address is looked at. */
const asFound = { rendered: false, parseHTML: () => null };

/** What stands for a picture as the text may keep it. */
export const cleanAlt = (words: string): string =>
	words
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim()
		.slice(0, maxAltLength)
		.toWellFormed();

/** A picture by the address at which it stands here, and no other: what another page shows is not asked for. */
const ownPicture = (img: HTMLElement, here: string): PictureAttrs | false => {
	const { hash } = img.dataset;
	if (!isPictureHash(hash) || img.getAttribute('src') !== pathOfPicture(here, hash)) return false;
	const [width = 0, height = 0] = ['width', 'height'].map((name) => Math.trunc(Number(img.getAttribute(name))));
	return { hash, alt: cleanAlt(img.getAttribute('alt') ?? ''), width: width || null, height: height || null };
};

const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])];
/** Office programs bring a picture of the words beside the words. */
const hasWords = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent.trim() !== '';

const bringing = ({ here, bring }: PictureOptions): Plugin =>
	new Plugin({
		props: {
			handlePaste: (view, { clipboardData }) => {
				const html = clipboardData?.getData('text/html') ?? '';
				const files = filesOf(clipboardData);
				if (view.editable && files.length > 0 && !hasWords(html)) {
					bring(files);
					return true;
				}
				const images = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img');
				if ([...images].some((img) => !ownPicture(img, here))) toast(m.editor_picture_foreign());
				return false;
			},
			handleDrop: (view, event) => {
				const files = filesOf(event.dataTransfer);
				// What is dragged from the text itself only goes elsewhere in it, though browsers offer it as a file, too.
				if (!view.editable || view.dragging || files.length === 0) return false;
				const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
				if (at) {
					const { doc, tr } = view.state;
					view.dispatch(tr.setSelection(Selection.near(doc.resolve(at.pos))));
				}
				bring(files);
				return true;
			}
		}
	});

/** A picture of the document; its bytes are kept apart and are named by their hash. */
export const Picture = Node.create<PictureOptions>({
	name: 'image',
	group: 'block',
	atom: true,
	draggable: true,
	addOptions: () => ({ here: '', bring: () => undefined }),
	addAttributes: () => ({
		hash: { default: null, ...asFound },
		alt: { default: '', ...asFound },
		width: { default: null, ...asFound },
		height: { default: null, ...asFound }
	}),
	parseHTML() {
		return [{ tag: 'img[data-hash]', getAttrs: (img) => ownPicture(img, this.options.here) }];
	},
	renderHTML({ node }) {
		const { hash, alt, width, height } = node.attrs as PictureAttrs;
		if (hash === null) return ['figure', { class: 'picture' }, ['p', alt || m.text_picture_gone()]];
		const { here } = this.options;
		const sizes = pictureSizes(here, hash, width ?? 0);
		const img = { src: pathOfPicture(here, hash), 'data-hash': hash, alt, width, height, ...sizes, loading: 'lazy' };
		return ['figure', { class: 'picture' }, ['img', img]];
	},
	addCommands: () => ({ putPicture: (attrs) => (props) => putPicture(attrs, props) }),
	addProseMirrorPlugins() {
		return [bringing(this.options)];
	}
});
