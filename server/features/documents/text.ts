import * as Y from 'yjs';
import { carriesId, isAttribute, isMark, newBlockId, nodeRule, textField } from '#shared/document-schema.ts';
import type { DocumentNode } from '#shared/documents.ts';
import { Refusal } from '#shared/errors.ts';

/** A Yjs document in which a text stands, or will. */
export const newText = (): Y.Doc => {
	const doc = new Y.Doc();
	doc.getXmlFragment(textField);
	return doc;
};

/** Applies many updates in one transaction of Yjs: it tidies up once. */
export const applyAll = (doc: Y.Doc, updates: { data: Uint8Array }[]) =>
	doc.transact(() => {
		for (const { data } of updates) Y.applyUpdate(doc, data);
	});

type Mark = NonNullable<DocumentNode['marks']>[number];

type Letters = (text: Y.XmlText) => DocumentNode[];

/** The text of a Yjs document as nodes; what the schema does not know is left out. */
export const toNodes = (doc: Y.Doc, letters: Letters = toLetters): DocumentNode => ({
	type: 'doc',
	content: doc
		.getXmlFragment(textField)
		.toArray()
		.flatMap((type) => toNode(type, letters))
});

const toNode = (type: unknown, letters: Letters): DocumentNode[] => {
	if (type instanceof Y.XmlText) return letters(type);
	if (!(type instanceof Y.XmlElement) || !nodeRule(type.nodeName)) return [];
	const given = Object.entries(type.getAttributes() as Record<string, unknown>);
	const attrs = given.filter(([name, value]) => isAttribute(type.nodeName, name, value));
	return [
		{
			type: type.nodeName,
			...(attrs.length > 0 && { attrs: Object.fromEntries(attrs) }),
			content: type.toArray().flatMap((child) => toNode(child, letters))
		}
	];
};

interface Run {
	insert?: unknown;
	attributes?: Record<string, unknown>;
}

/** The marks of letters by their attributes in Yjs. */
export const marksOf = (attributes: Record<string, unknown>): Mark[] =>
	Object.entries(attributes).flatMap(([type, attrs]): Mark[] => {
		if (!isMark(type, attrs)) return [];
		return [{ type, ...(Object.keys(attrs as object).length > 0 && { attrs: attrs as Record<string, unknown> }) }];
	});

const toLetters = (text: Y.XmlText): DocumentNode[] =>
	(text.toDelta() as Run[]).flatMap(({ insert, attributes = {} }) => {
		if (typeof insert !== 'string' || insert === '') return [];
		const marks = marksOf(attributes);
		return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }];
	});

/** The update (version 1) that fills an empty document with these nodes; blocks get the lasting ids they lack. Throws `bad_input` for what the schema does not know. */
export const updateOf = (nodes: DocumentNode[]): Uint8Array => {
	const doc = new Y.Doc();
	doc.getXmlFragment(textField).insert(0, toTypes('doc', nodes));
	const update = Y.encodeStateAsUpdate(doc);
	doc.destroy();
	return update;
};

/** Nodes as Yjs types that stand in a node of this kind. Throws `bad_input` for what the schema does not know. */
export const toTypes = (parent: string, nodes: DocumentNode[]): (Y.XmlElement | Y.XmlText)[] => {
	const types: (Y.XmlElement | Y.XmlText)[] = [];
	let run: Run[] = [];
	const endRun = () => {
		if (run.length > 0) types.push(lettersOf(run));
		run = [];
	};
	for (const node of nodes) {
		if (!nodeRule(parent)?.children.includes(node.type)) throw new Refusal('bad_input');
		if (node.type === 'text') run.push({ insert: node.text ?? '', attributes: attributesOf(node.marks ?? []) });
		else {
			endRun();
			types.push(elementOf(node));
		}
	}
	endRun();
	return types;
};

const lettersOf = (run: Run[]): Y.XmlText => {
	const text = new Y.XmlText();
	text.applyDelta(run);
	return text;
};

/** Marks as attributes in Yjs. Throws `bad_input` for what the schema does not know. */
export const attributesOf = (marks: Mark[]) => {
	for (const { type, attrs = {} } of marks) if (!isMark(type, attrs)) throw new Refusal('bad_input');
	return Object.fromEntries(marks.map(({ type, attrs = {} }) => [type, attrs]));
};

const elementOf = (node: DocumentNode): Y.XmlElement => {
	const element = new Y.XmlElement<Record<string, never>>(node.type);
	const attrs = { ...(carriesId(node.type) && { id: newBlockId() }), ...node.attrs };
	for (const [name, value] of Object.entries(attrs)) {
		if (!isAttribute(node.type, name, value)) throw new Refusal('bad_input');
		element.setAttribute(name, value as never);
	}
	const content = toTypes(node.type, node.content ?? []);
	// An empty line has the text in which its letters will stand, so that two who begin in it write in the same one.
	const isBare = content.length === 0 && nodeRule(node.type)?.children.includes('text');
	element.insert(0, isBare ? [new Y.XmlText()] : content);
	return element as unknown as Y.XmlElement;
};
