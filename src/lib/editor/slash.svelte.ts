import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { fold } from '#shared/fold.ts';
import { inserts, kinds, type Deed } from './deeds.ts';

/** The list that opens behind a slash: what is in it, and which one Enter takes. */
export class Slash {
	deeds: readonly Deed[] = $state.raw([]);
	at = $state(0);
	element: HTMLElement | undefined;
	#unmount: (() => void) | undefined;
	#take: ((deed: Deed) => void) | undefined;

	/** Does what was chosen. */
	take(deed: Deed | undefined) {
		if (deed) this.#take?.(deed);
	}

	/** Shows what can be chosen now. */
	show(props: SuggestionProps<Deed, Deed>) {
		this.deeds = props.items;
		this.at = Math.min(this.at, Math.max(props.items.length - 1, 0));
		this.#take = (deed) => props.command(deed);
		if (this.element) this.#unmount ??= props.mount(this.element);
	}

	/** Closes the list. */
	hide() {
		this.#unmount?.();
		this.#unmount = undefined;
		this.deeds = [];
		this.at = 0;
	}

	/** Moves in the list, or takes from it; false for every other key. */
	press({ key }: KeyboardEvent): boolean {
		const { length } = this.deeds;
		if (length === 0) return false;
		if (key === 'ArrowDown') this.at = (this.at + 1) % length;
		else if (key === 'ArrowUp') this.at = (this.at + length - 1) % length;
		else if (key === 'Enter' || key === 'Tab') this.take(this.deeds[this.at]);
		else return false;
		return true;
	}
}

const matching = (query: string, more: readonly Deed[]): Deed[] => {
	const wanted = fold(query);
	return [...kinds, ...inserts, ...more].filter(
		({ name, key }) => fold(name()).includes(wanted) || key.startsWith(wanted)
	);
};

/** Opens a list of what a block can become, or what can be put in, behind a slash; `more` comes last. */
export const slashMenu = (slash: Slash, more: readonly Deed[]) =>
	Extension.create({
		name: 'slashMenu',
		addProseMirrorPlugins() {
			return [
				Suggestion<Deed, Deed>({
					editor: this.editor,
					pluginKey: new PluginKey('slashMenu'),
					char: '/',
					items: ({ query }) => matching(query, more),
					allow: ({ editor }) => editor.isEditable,
					command: ({ editor, range, props: deed }) => deed.act(editor.chain().focus().deleteRange(range)).run(),
					render: () => ({
						onStart: (props) => slash.show(props),
						onUpdate: (props) => slash.show(props),
						onExit: () => slash.hide(),
						onKeyDown: ({ event }) => slash.press(event)
					})
				})
			];
		}
	});
