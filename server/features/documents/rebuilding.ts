import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import type { Id } from '#shared/ids.ts';
import type { VersionNode } from '#shared/versions.ts';
import { stretchAt, type Authors, type Credit } from './authors.ts';
import { attributesOf, newText, toTypes } from './text.ts';

/**
 * A fresh Yjs document that holds these nodes and nothing of what was before: each person's letters under one client of
 * her own, all else under one that is nobody's.
 */
export const rebuild = (text: VersionNode, authors: Authors): { doc: Y.Doc; credits: Credit[] } => {
	const doc = newText();
	const clients = new Map<Id | null, number>([[null, doc.clientID]]);
	const clientOf = (personId: Id | null) => {
		const client = clients.get(personId) ?? new Y.Doc().clientID;
		clients.set(personId, client);
		return client;
	};
	const root = doc.getXmlFragment(textField);
	root.insert(0, toTypes('doc', (text.content ?? []).map(emptied)));
	const fill = (type: Y.XmlFragment | Y.XmlElement, nodes: VersionNode[]) => {
		let i = 0;
		for (let at = 0; at < nodes.length; i++) {
			const child = type.get(i);
			if (!(child instanceof Y.XmlText)) {
				fill(child as Y.XmlElement, nodes[at++]?.content ?? []);
				continue;
			}
			child.delete(0, child.length);
			for (let run = nodes[at]; run?.type === 'text'; run = nodes[++at]) {
				doc.clientID = clientOf(run.by ? (stretchAt(authors, ...run.by)?.personId ?? null) : null);
				child.insert(child.length, run.text ?? '', attributesOf(run.marks ?? []));
			}
		}
	};
	fill(root, text.content ?? []);
	const credits = [...clients].map(([personId, client]) => ({ client, clock: 0, personId, broughtBy: null }));
	return { doc, credits: credits.filter(({ client }) => Y.getState(doc.store, client) > 0) };
};

/** The same nodes with a sign in the place of each run of letters, which are put in one by one. */
const emptied = ({ by: _, ...node }: VersionNode): VersionNode => ({
	...node,
	...(node.type === 'text' && { text: '.', marks: [] }),
	...(node.content && { content: node.content.map(emptied) })
});
