import * as Y from 'yjs';
import { isDeepStrictEqual } from 'node:util';

/** What an update holds of a client, in order. */
export type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * How a part of an update, from one item of a client up to another, is like what the document has under the same numbers:
 * the same, another, or not to be told, as it is deleted there, or here: then it may be something written that is nowhere else.
 */
export interface Likeness {
	from: number;
	until: number;
	is: 'same' | 'other' | 'written_and_gone' | 'gone';
}

/**
 * Compares what an update holds of a client with what the document has of it already: Yjs skips over that without a look, since two
 * items of one number are the same wherever nobody lies.
 */
export const likenesses = (doc: Y.Doc, client: number, structs: Struct[], known: number): Likeness[] => {
	const all: Likeness[] = [];
	const kept = doc.store.clients.get(client) ?? [];
	for (const struct of structs) {
		const end = Math.min(struct.id.clock + struct.length, known);
		let from = struct.id.clock;
		for (let i = from < end ? Y.findIndexSS(kept, from) : 0; from < end; i++) {
			const here = kept[i] as Y.Item | Y.GC;
			const until = Math.min(end, here.id.clock + here.length);
			const is = howAlike(struct, here, from, until);
			const last = all.at(-1);
			if (last?.is === is && last.until === from) last.until = until;
			else all.push({ from, until, is });
			from = until;
		}
	}
	return all;
};

const isGone = (struct: Struct): struct is Y.GC | Y.Skip =>
	!(struct instanceof Y.Item) || struct.deleted || struct.content instanceof Y.ContentDeleted;

/** Words, or what words stand in; not how they look. */
const isWritten = ({ content }: Y.Item) => content instanceof Y.ContentString || content instanceof Y.ContentType;

const howAlike = (given: Struct, here: Y.Item | Y.GC, from: number, until: number): Likeness['is'] => {
	if (isGone(given)) return isGone(here) ? 'same' : 'gone';
	if (isGone(here)) return isWritten(given) ? 'written_and_gone' : 'gone';
	return isSamePlace(given, here, from) && isSameContent(given, here, from, until) ? 'same' : 'other';
};

const isSamePlace = (one: Y.Item, other: Y.Item, at: number) => {
	const originOf = ({ id, origin }: Y.Item) => (at > id.clock ? Y.createID(id.client, at - 1) : origin);
	if (!Y.compareIDs(originOf(one), originOf(other)) || !Y.compareIDs(one.rightOrigin, other.rightOrigin)) return false;
	// Only what stands beside nothing says in what it stands.
	if (originOf(one) !== null || one.rightOrigin !== null) return true;
	return one.parentSub === other.parentSub && parentOf(one) === parentOf(other);
};

/** The name of a root, or the number of a type: an item that is not in a document yet has just these. */
const parentOf = ({ parent }: Y.Item): string => {
	if (typeof parent === 'string') return parent;
	const id = parent instanceof Y.AbstractType ? parent._item?.id : parent;
	if (id) return `${id.client} ${id.clock}`;
	return parent instanceof Y.AbstractType ? Y.findRootTypeKey(parent) : '';
};

const isSameContent = (one: Y.Item, other: Y.Item, from: number, until: number) => {
	if (one.content.constructor !== other.content.constructor) return false;
	const [left, right] = [partOf(one, from, until), partOf(other, from, until)];
	if (typeof left === 'string' && typeof right === 'string') return isSameText(left, right);
	return isDeepStrictEqual(left, right);
};

/** Where a letter of two halves was cut in the middle, Yjs puts a sign in the place of each half. */
const isSameText = (one: string, other: string) =>
	one === other || (one.length === other.length && one.split('').every((unit, i) => isSameUnit(unit, other[i] ?? '')));
const isSameUnit = (one: string, other: string) =>
	one === other || (one === '\uFFFD' && isHalf(other)) || (other === '\uFFFD' && isHalf(one));
const isHalf = (unit: string) => /^[\uD800-\uDFFF]$/.test(unit);

const partOf = ({ id, content }: Y.Item, from: number, until: number): unknown => {
	const [start, end] = [from - id.clock, until - id.clock];
	if (content instanceof Y.ContentString) return content.str.slice(start, end);
	if (content instanceof Y.ContentAny) return content.arr.slice(start, end) as unknown[];
	if (content instanceof Y.ContentFormat) return [content.key, content.value];
	if (content instanceof Y.ContentType) {
		return content.type instanceof Y.XmlElement ? content.type.nodeName : content.type.constructor.name;
	}
	return null;
};
