import { Editor, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import { dyedBy } from '$lib/ui/dyes.ts';
import { textExtensions } from './extensions.ts';
import { FootnoteNumbers } from './footnote-numbers.ts';
import { WritingCommands } from './commands.ts';
import type { CopyOf } from './device-copy.ts';
import { Find } from './find.svelte.ts';
import { Guides } from './guides.ts';
import type { Picturing } from './picturing.svelte.ts';
import { DocumentSession } from './session.svelte.ts';
import { slashMenu, type Slash } from './slash.svelte.ts';
import { shareLines } from './shared-lines.ts';
import { SteadyCaret } from './steady-caret.ts';
import { Sound } from './sound.ts';
import type { Transport } from './transport.ts';

export { default as Length } from './Length.svelte';
export { Picturing } from './picturing.svelte.ts';
export { Slash } from './slash.svelte.ts';
export { default as SlashMenu } from './SlashMenu.svelte';
export { Survey } from './survey.svelte.ts';
export { default as Toolbar } from './Toolbar.svelte';

/** What an editor is told when it starts. */
export interface Start {
	transport: Transport;
	documentId: Id;
	/** What the field is called for those who cannot see it. */
	label: string;
	/** The name to write beside somebody's caret. */
	nameOf(personId: Id): string;
	/** Under which name the text is kept on this device; null: it is not. */
	copyOf: CopyOf | null;
}

/** What else the text shall know to do, and the list behind a slash. */
export interface Shown extends Start {
	extensions: Extensions;
	slash: Slash;
	picturing: Picturing;
}

/** Opens a document for co-editing. */
export const openSession = ({ transport, documentId, copyOf }: Start) => {
	const session = new DocumentSession(transport, documentId, copyOf);
	shareLines(session.doc);
	return session;
};

const personIn = (user: Record<string, unknown>): Id => (typeof user.personId === 'string' ? user.personId : '');

/** Shows an open document in an element, for writing or only for reading. */
export const showEditor = (element: HTMLElement, session: DocumentSession, shown: Shown): Editor =>
	new Editor({
		element,
		injectCSS: false,
		editable: session.mayWrite,
		editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': shown.label } },
		extensions: [
			...textExtensions({ here: `/documents/${shown.documentId}`, bring: shown.picturing.ask }),
			FootnoteNumbers,
			Guides,
			WritingCommands,
			Sound,
			Find,
			slashMenu(shown.slash, [shown.picturing.deed]),
			...shown.extensions,
			Collaboration.configure({ document: session.doc, field: textField }),
			SteadyCaret,
			CollaborationCaret.configure({
				provider: session,
				// Whose caret it is the server says, from the session.
				user: {},
				render: (user) => caretOf(personIn(user), (id) => shown.nameOf(id)),
				selectionRender: (user) => ({ class: 'marked', style: dyedBy(personIn(user)) })
			})
		]
	});

const caretOf = (personId: Id, nameOf: Start['nameOf']): HTMLElement => {
	const caret = document.createElement('span');
	caret.className = 'caret';
	caret.style.cssText = dyedBy(personId);
	// Who is here is told beside the text; read out in the middle of a sentence it would only disturb.
	caret.setAttribute('aria-hidden', 'true');
	const name = document.createElement('span');
	name.dataset.person = personId;
	name.textContent = nameOf(personId);
	caret.append(name);
	return caret;
};
