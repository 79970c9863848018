import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import {
	absolutePositionToRelativePosition,
	relativePositionToAbsolutePosition,
	ySyncPluginKey,
	type ProsemirrorBinding
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { findStretch, runsIn, spotAt, spotIn, type Run, type Spot } from '#shared/anchors.ts';
import { fromBase64, toBase64 } from '$lib/editor/base64.ts';

/** A comment to be marked in the text. */
export interface Marked {
	id: string;
	on: string | null;
	quote: string | null;
}

/** What the margin wants to know of the text, and what it tells it. */
export interface MarginOfText {
	/** The marks: those of comments that are open, and which of them is looked at. */
	marks(): { all: Marked[]; chosen: string | null };
	/** Where each stands by now, in the order of the text; null where it is detached. */
	onplaced(places: Map<string, number | null>): void;
	/** Somebody looks at a mark. */
	onchosen(id: string): void;
	/** Some words are selected, or none. */
	onselected(on: string | null): void;
	/** The keys for commenting on what is selected were pressed. */
	oncomment(on: string | null): void;
	/** The text is here: how to find all places anew, and how to show one. */
	onready(text: { placeAnew(): void; show(id: string): void }): void;
}

interface Sync {
	doc: Y.Doc;
	type: Y.XmlFragment;
	binding: ProsemirrorBinding | null;
}

const key = new PluginKey<DecorationSet>('margin');
const syncOf = (state: EditorState) => ySyncPluginKey.getState(state) as Sync | undefined;

const foundAt = ({ doc }: Sync, runs: Run[], part: string): Spot | null =>
	spotIn(runs, Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(fromBase64(part)), doc, false));

/**
 * Where in the editor a spot of the shared text is. Before the first letter of all the binding takes any place for a mistake:
 * it is asked for the one behind that letter.
 */
const positionOf = ({ doc, type, binding }: Sync, runs: Run[], { run, index }: Spot): number | null => {
	const text = runs[run]?.type as Y.XmlText | undefined;
	if (!text || !binding) return null;
	const after = index === 0 && text.length > 0 ? 1 : 0;
	const place = Y.createRelativePositionFromTypeIndex(text, index + after);
	const at = relativePositionToAbsolutePosition(doc, type, place, binding.mapping);
	return at === null ? null : at - after;
};

const stretchIn = (sync: Sync, runs: Run[], letters: readonly string[], { on, quote }: Marked) => {
	const [start, end] = (on ?? '').split('.');
	if (!start || !end) return null;
	const stretch = findStretch(letters, { start: foundAt(sync, runs, start), end: foundAt(sync, runs, end), quote });
	if (!stretch) return null;
	const from = positionOf(sync, runs, spotAt(letters, stretch.from));
	const to = positionOf(sync, runs, spotAt(letters, stretch.to));
	return from !== null && to !== null && from < to ? { from, to } : null;
};

/** Finds anew where all comments stand. */
const place = (doc: Node, sync: Sync | undefined, margin: MarginOfText): DecorationSet => {
	if (!sync?.binding) return DecorationSet.empty;
	const { all, chosen } = margin.marks();
	const runs = all.length > 0 ? runsIn(sync.type) : [];
	const letters = runs.map((run) => run.letters);
	const places = new Map<string, number | null>();
	const marks = all.flatMap((one) => {
		const stretch = stretchIn(sync, runs, letters, one);
		places.set(one.id, stretch?.from ?? null);
		if (!stretch) return [];
		const look = one.id === chosen ? 'commented chosen' : 'commented';
		return [Decoration.inline(stretch.from, stretch.to, { class: look, 'data-comment': one.id })];
	});
	margin.onplaced(places);
	return DecorationSet.create(doc, marks);
};

/** What is selected, as the server takes it; null where that is nothing, or no letters. */
const selectedIn = (state: EditorState): string | null => {
	const { from, to, empty } = state.selection;
	const sync = syncOf(state);
	if (empty || !sync?.binding || state.doc.textBetween(from, to, ' ').trim() === '') return null;
	const { mapping } = sync.binding;
	const parts = [from, to].map(
		(at) => absolutePositionToRelativePosition(at, sync.type, mapping) as Y.RelativePosition
	);
	return parts.map((part) => toBase64(Y.encodeRelativePosition(part))).join('.');
};

/** Typing rests for so long before the places are looked for anew, in milliseconds: meanwhile the marks move along. */
const rest = 300;

/** What somebody has just selected by keys the editor may learn so much later, in milliseconds. */
const selectionLag = 100;

/** Marks in the text what was commented on. */
export const marginMarks = (margin: MarginOfText) =>
	Extension.create({
		name: 'marginMarks',
		addKeyboardShortcuts() {
			return {
				'Mod-Alt-m': () => {
					const begin = () => margin.oncomment(selectedIn(this.editor.state));
					if (this.editor.state.selection.empty) setTimeout(begin, selectionLag);
					else begin();
					return true;
				}
			};
		},
		onSelectionUpdate() {
			margin.onselected(selectedIn(this.editor.state));
		},
		addProseMirrorPlugins: () => [
			new Plugin<DecorationSet>({
				key,
				state: {
					init: () => DecorationSet.empty,
					// Of the state that comes, the shared text may not be known yet; it is the same as before.
					apply: (tr, marks, before) =>
						tr.getMeta(key) ? place(tr.doc, syncOf(before), margin) : marks.map(tr.mapping, tr.doc)
				},
				props: {
					decorations: (state) => key.getState(state),
					handleClick(_, __, event) {
						const mark = (event.target as Element).closest<HTMLElement>('[data-comment]');
						if (mark?.dataset.comment) margin.onchosen(mark.dataset.comment);
						return false;
					}
				},
				view: (view) => {
					margin.onready({ placeAnew: () => placeAnew(view, margin), show: (id) => showIn(view, id) });
					let timer = setTimeout(() => placeAnew(view, margin), rest);
					return {
						update: (_, before) => {
							if (before.doc.eq(view.state.doc)) return;
							clearTimeout(timer);
							timer = setTimeout(() => placeAnew(view, margin), rest);
						},
						destroy: () => clearTimeout(timer)
					};
				}
			})
		]
	});

/** Where nothing is marked and nothing was, the text is left alone: each transaction writes into it what the editor shows of an empty one. */
const placeAnew = (view: EditorView, margin: MarginOfText) => {
	if (view.isDestroyed || (margin.marks().all.length === 0 && key.getState(view.state) === DecorationSet.empty)) return;
	view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false));
};

const showIn = (view: EditorView, id: string) => {
	const at = view.dom.querySelector<HTMLElement>(`[data-comment="${CSS.escape(id)}"]`);
	if (!at) return;
	const quietly = matchMedia('(prefers-reduced-motion: reduce)').matches;
	at.scrollIntoView({ block: 'center', behavior: quietly ? 'auto' : 'smooth' });
	view.focus();
};
