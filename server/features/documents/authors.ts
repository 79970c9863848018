import * as Y from 'yjs';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';

/**
 * From this item of a Yjs client on, up to where its next stretch begins: who wrote it. Null: nobody knows; then
 * `broughtBy` gave it back after the server had lost it.
 */
export interface Stretch {
	clock: number;
	personId: Id | null;
	broughtBy: Id | null;
}

/** Who wrote what of a document, by Yjs client; the stretches of each in order. */
export type Authors = Map<number, Stretch[]>;

/** A stretch as it is to be kept. */
export interface Credit extends Stretch {
	client: number;
}

/** Whose update it is. */
export interface Sender {
	personId: Id | null;
	/**
	 * With an update that gives back all that was missing here: the clients under which this very browser wrote, and up to
	 * which item. Null: the update holds only what was written just now.
	 */
	own: ReadonlyMap<number, number> | null;
	/** Whether somebody else has the document open under this client. */
	isTaken(client: number): boolean;
}

/** Somebody who fills in a text that nobody has open: the house, or a person through a form. */
export const writes = (personId: Id | null): Sender => ({ personId, own: null, isTaken: () => false });

/** The person to whom a client is bound: whose session first wrote under it; null for none. */
export const ownerOf = (authors: Authors, client: number): Id | null =>
	authors.get(client)?.find((stretch) => stretch.personId !== null)?.personId ?? null;

/** The stretch that an item was written in, and where it ends; null where there is no note of it. */
export const stretchAt = (authors: Authors, client: number, clock: number) => {
	const stretches = authors.get(client) ?? [];
	const index = stretches.findLastIndex((stretch) => stretch.clock <= clock);
	const stretch = stretches[index];
	return stretch ? { ...stretch, end: stretches[index + 1]?.clock ?? Infinity } : null;
};

type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * To whom the items of a checked update are to be credited: what changes in the stretches. Throws `conflict` with
 * `client_taken` for new items under a client that is bound to another person, unless they are given back.
 */
export const judge = (doc: Y.Doc, authors: Authors, update: Map<number, Struct[]>, sender: Sender): Credit[] => {
	const credits: Credit[] = [];
	for (const [client, structs] of update) {
		const [first, last] = [structs[0], structs.at(-1)];
		if (!first || !last) continue;
		const [to, known] = [last.id.clock + last.length, Y.getState(doc.store, client)];
		const mine = ownUpTo(authors, client, sender);
		if (sender.own) credits.push(...found(doc, authors, client, structs, Math.min(known, mine), sender.personId));
		if (to > known) credits.push(...fresh(authors, client, { known, mine, to }, sender));
	}
	return credits;
};

/** Up to which item of a client the sender is believed to have written it. */
const ownUpTo = (authors: Authors, client: number, { personId, own, isTaken }: Sender): number => {
	const owner = ownerOf(authors, client);
	if (owner === null ? isTaken(client) : owner !== personId) return 0;
	return own ? (own.get(client) ?? 0) : Infinity;
};

const fresh = (
	authors: Authors,
	client: number,
	{ known, mine, to }: { known: number; mine: number; to: number },
	{ personId, own }: Sender
): Credit[] => {
	if (!own && mine === 0) throw new Refusal('conflict', { fields: { update: ['client_taken'] } });
	const credits: Credit[] = [];
	let last = authors.get(client)?.at(-1);
	const note = (stretch: Stretch) => {
		if (last && last.personId === stretch.personId && last.broughtBy === stretch.broughtBy) return;
		last = stretch;
		credits.push({ client, ...stretch });
	};
	if (mine > known) note({ clock: known, personId, broughtBy: null });
	if (mine < to) note({ clock: Math.max(known, mine), personId: null, broughtBy: personId });
	return credits;
};

/** What was given back by others is credited to its author once the author's own browser sends the same. */
const found = (
	doc: Y.Doc,
	authors: Authors,
	client: number,
	structs: Struct[],
	upTo: number,
	personId: Id | null
): Credit[] => {
	const stretches = authors.get(client) ?? [];
	return stretches.flatMap(({ clock, personId: author, broughtBy }, i) => {
		if (author !== null || broughtBy === null) return [];
		const end = Math.min(stretches[i + 1]?.clock ?? Infinity, Y.getState(doc.store, client));
		const [from, until] = [Math.max(clock, structs[0]?.id.clock ?? 0), Math.min(end, upTo)];
		if (from >= until || !isSame(doc, structs, from, until)) return [];
		const rest = until < end ? [{ client, clock: until, personId: null, broughtBy }] : [];
		return [{ client, clock: from, personId, broughtBy: null }, ...rest];
	});
};

/** Whether the items in a range are those of the document; what is deleted on either side tells nothing, and harms nobody. */
const isSame = (doc: Y.Doc, structs: Struct[], from: number, until: number) =>
	structs.every((struct) => {
		const end = Math.min(struct.id.clock + struct.length, until);
		for (let clock = Math.max(struct.id.clock, from); clock < end;) {
			const here = Y.getItem(doc.store, Y.createID(struct.id.client, clock)) as Y.Item | Y.GC;
			const next = Math.min(end, here.id.clock + here.length);
			if (!isSamePart(struct, here, clock, next)) return false;
			clock = next;
		}
		return true;
	});

const isSamePart = (one: Struct, other: Y.Item | Y.GC, from: number, until: number) => {
	if (!(one instanceof Y.Item) || !(other instanceof Y.Item) || other.deleted) return true;
	if (one.content instanceof Y.ContentDeleted) return true;
	return partOf(one, from, until) === partOf(other, from, until);
};

const partOf = ({ id, content }: Y.Item, from: number, until: number): string => {
	const [start, end] = [from - id.clock, until - id.clock];
	if (content instanceof Y.ContentString) return content.str.slice(start, end);
	if (content instanceof Y.ContentFormat) return JSON.stringify([content.key, content.value]);
	if (content instanceof Y.ContentAny) return JSON.stringify(content.arr.slice(start, end));
	if (content instanceof Y.ContentType) return content.type instanceof Y.XmlElement ? content.type.nodeName : '';
	return '';
};

/** Takes credits over into the stretches. */
export const noteAll = (authors: Authors, credits: Credit[]) => {
	for (const { client, ...stretch } of credits) {
		const rest = (authors.get(client) ?? []).filter(({ clock }) => clock !== stretch.clock);
		authors.set(
			client,
			[...rest, stretch].sort((a, b) => a.clock - b.clock)
		);
	}
};

/**
 * What the document has, as a state vector for a browser: it leaves out what the browser wrote itself and others gave
 * back, so that the browser sends it too.
 */
export const stateFor = (doc: Y.Doc, authors: Authors, sender: Sender): Uint8Array => {
	const lowered = [...(sender.own ?? [])].flatMap(([client]): [number, number][] => {
		const mine = ownUpTo(authors, client, sender);
		const stretch = authors.get(client)?.find(({ personId, broughtBy }) => personId === null && broughtBy !== null);
		return stretch && stretch.clock < mine ? [[client, stretch.clock]] : [];
	});
	const state = Y.encodeStateVector(doc);
	if (lowered.length === 0) return state;
	return Y.encodeStateVector(new Map([...Y.decodeStateVector(state), ...lowered]));
};
