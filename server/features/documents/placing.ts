import * as Y from 'yjs';

/** Why an update cannot be taken: it is wrong in itself, it builds on what is not here, or it is too much. */
export class BadUpdate extends Error {
	readonly reason: 'wrong' | 'gap' | 'too_much';

	constructor(reason: 'wrong' | 'gap' | 'too_much') {
		super(reason);
		this.reason = reason;
	}
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it tells its observers does not matter here
type AnyType = Y.AbstractType<any>;
/** Any Yjs type. */
export type Type = AnyType;

/** A list in which items stand: the content of a type, or the history of one of its attributes. */
export interface List {
	type: Type;
	attribute: string | null;
	start: Piece | null;
}

/** A run of one client's items as it stands, or would stand, in its list. */
interface Piece {
	client: number;
	clock: number;
	length: number;
	origin: Y.ID | null;
	rightOrigin: Y.ID | null;
	/** Undefined: where the document has it. */
	right: Piece | null | undefined;
	/** Null: what is kept of it is only that it once was. */
	list: List | null;
	content: Y.Item['content'] | null;
	item: Y.Item | null;
}

/** So much looking for places, and moving of others out of the way, takes a few milliseconds. */
const effort = 60_000;

/**
 * A sketch of where the items of an update would come to stand, by the rules of Yjs itself, without touching the document.
 * It tells in which node each item would be, and how long Yjs would look for its place: a few kilobytes can be written
 * such that it looks for minutes.
 */
export class Sketch {
	readonly #doc: Y.Doc;
	readonly #pieces = new Map<Y.Item, Piece[]>();
	readonly #fresh = new Map<number, Piece[]>();
	readonly #lists = new Map<Type, Map<string | null, List>>();
	readonly #states = new Map<number, number>();
	#left = effort;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
	}

	/** How many items of a client there would be by now. */
	state(client: number): number {
		return this.#states.get(client) ?? Y.getState(this.#doc.store, client);
	}

	/** Whether what an item refers to is here. */
	has(id: Y.ID | null): boolean {
		return id === null || id.clock < this.state(id.client);
	}

	/** Counts work that the update would cause; throws when it becomes too much. */
	spend(work: number) {
		this.#left -= work;
		if (this.#left < 0) throw new BadUpdate('too_much');
	}

	/** Notes that a client's items reach up to here. */
	skip(client: number, clock: number, length: number) {
		const state = this.state(client);
		if (clock + length <= state) return;
		this.#states.set(client, clock + length);
		this.#add({ ...nothing, client, clock: state, length: clock + length - state });
	}

	/** Puts an item into its list and returns that; null when the place is gone, and with it the item, or when it is known. */
	place(struct: Y.Item): List | null {
		const { client, clock } = struct.id;
		const end = clock + struct.length;
		const isKnown = end <= this.state(client);
		const from = isKnown ? clock : Math.max(this.state(client), clock);
		const origin = from > clock ? Y.createID(client, from - 1) : struct.origin;
		const left = origin && this.#endingAt(origin);
		const right = struct.rightOrigin && this.#beginningAt(struct.rightOrigin);
		const list = this.#listFor(struct, left, right);
		if (isKnown) return null;
		const { rightOrigin, content } = struct;
		const piece: Piece = {
			client,
			clock: from,
			length: end - from,
			origin,
			rightOrigin,
			right: null,
			list,
			content,
			item: null
		};
		if (list) this.#integrate(piece, list, left, right);
		this.#states.set(client, end);
		this.#add(piece);
		return list;
	}

	#listFor(struct: Y.Item, left: Piece | null, right: Piece | null): List | null {
		if ((left && !left.list) || (right && !right.list)) return null;
		if (left && right && left.list !== right.list) throw new BadUpdate('wrong');
		const neighbour = left ?? right;
		const parent = struct.parent as string | Y.ID | null;
		if (parent === null) {
			if (!neighbour) throw new BadUpdate('wrong');
			return neighbour.list;
		}
		const type = typeof parent === 'string' ? this.#doc.share.get(parent) : this.#typeAt(parent);
		const list = type ? this.listOf(type, struct.parentSub) : null;
		if (neighbour && list && neighbour.list !== list) throw new BadUpdate('wrong');
		return list;
	}

	#typeAt(id: Y.ID): Type | null {
		const piece = this.#at(id);
		if (!piece.list || piece.content instanceof Y.ContentDeleted) return null;
		if (!(piece.content instanceof Y.ContentType)) throw new BadUpdate('wrong');
		return piece.content.type as Type;
	}

	/** The list of what is in a type, or of one attribute's values. */
	listOf(type: Type, attribute: string | null): List {
		let ofType = this.#lists.get(type);
		if (!ofType) this.#lists.set(type, (ofType = new Map()));
		let list = ofType.get(attribute);
		if (!list) {
			ofType.set(attribute, (list = { type, attribute, start: null }));
			const first = attribute === null ? type._start : this.#leftmost(type._map.get(attribute) ?? null);
			list.start = first && this.#first(first);
		}
		return list;
	}

	#leftmost(item: Y.Item | null): Y.Item | null {
		while (item?.left) {
			this.spend(1);
			item = item.left;
		}
		return item;
	}

	#first(item: Y.Item): Piece {
		return this.#of(item)[0] as Piece;
	}

	#of(item: Y.Item): Piece[] {
		let pieces = this.#pieces.get(item);
		if (!pieces) {
			const { id, length, origin, rightOrigin, content } = item;
			const list = this.listOf(item.parent as Type, item.parentSub);
			// Asking for the list may have met this very item as its first.
			pieces = this.#pieces.get(item) ?? [
				{ client: id.client, clock: id.clock, length, origin, rightOrigin, right: undefined, list, content, item }
			];
			this.#pieces.set(item, pieces);
		}
		return pieces;
	}

	#add(piece: Piece) {
		const fresh = this.#fresh.get(piece.client);
		if (fresh) fresh.push(piece);
		else this.#fresh.set(piece.client, [piece]);
	}

	/** The pieces among which a known id is, and where. */
	#find(id: Y.ID): { pieces: Piece[]; index: number } | null {
		let pieces = this.#fresh.get(id.client);
		if (!pieces || id.clock < (pieces[0] as Piece).clock) {
			const item = Y.getItem(this.#doc.store, id) as Y.Item | Y.GC;
			if (!(item instanceof Y.Item) || item.parent === null) return null;
			pieces = this.#of(item);
		}
		let [low, high] = [0, pieces.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((pieces[middle] as Piece).clock <= id.clock) low = middle;
			else high = middle - 1;
		}
		return { pieces, index: low };
	}

	#at(id: Y.ID): Piece {
		const found = this.#find(id);
		return found ? (found.pieces[found.index] as Piece) : gone;
	}

	#endingAt(id: Y.ID): Piece {
		const found = this.#find(id);
		if (!found) return gone;
		this.#split(found.pieces, found.index, id.clock + 1);
		return found.pieces[found.index] as Piece;
	}

	#beginningAt(id: Y.ID): Piece {
		const found = this.#find(id);
		if (!found) return gone;
		const split = this.#split(found.pieces, found.index, id.clock);
		return found.pieces[found.index + (split ? 1 : 0)] as Piece;
	}

	#split(pieces: Piece[], index: number, clock: number): boolean {
		const first = pieces[index] as Piece;
		const length = clock - first.clock;
		if (length <= 0 || length >= first.length) return false;
		this.spend(1 + (this.#lengthOf(first.client) >> 11));
		const second = { ...first, clock, length: first.length - length, origin: Y.createID(first.client, clock - 1) };
		first.length = length;
		first.right = second;
		pieces.splice(index + 1, 0, second);
		return true;
	}

	/** How many structs move when one of a client's is split. */
	#lengthOf(client: number) {
		return this.#doc.store.clients.get(client)?.length ?? 0;
	}

	#rightOf(piece: Piece): Piece | null {
		if (piece.right === undefined) piece.right = piece.item?.right ? this.#first(piece.item.right) : null;
		return piece.right;
	}

	#integrate(piece: Piece, list: List, from: Piece | null, until: Piece | null) {
		const other = from ? this.#rightOf(from) : list.start;
		// Nearly always nobody else has written there meanwhile.
		const left = other === null || other === until ? from : this.#meet(piece, from, other, until);
		piece.right = left ? this.#rightOf(left) : list.start;
		if (left) left.right = piece;
		else list.start = piece;
	}

	/** Finds the place among concurrent insertions exactly as `Item.integrate` of Yjs does: after which piece it is. */
	#meet(piece: Piece, from: Piece | null, first: Piece, until: Piece | null): Piece | null {
		let left = from;
		let other: Piece | null = first;
		const beforeOrigin = new Set<Piece>();
		const conflicting = new Set<Piece>();
		while (other !== null && other !== until) {
			this.spend(1);
			beforeOrigin.add(other);
			conflicting.add(other);
			if (Y.compareIDs(piece.origin, other.origin)) {
				if (other.client < piece.client) {
					left = other;
					conflicting.clear();
				} else if (Y.compareIDs(piece.rightOrigin, other.rightOrigin)) break;
			} else if (other.origin !== null && beforeOrigin.has(this.#at(other.origin))) {
				if (!conflicting.has(this.#at(other.origin))) {
					left = other;
					conflicting.clear();
				}
			} else break;
			other = this.#rightOf(other);
		}
		return left;
	}
}

const nothing: Omit<Piece, 'client' | 'clock' | 'length'> = {
	origin: null,
	rightOrigin: null,
	right: null,
	list: null,
	content: null,
	item: null
};
const gone: Piece = { ...nothing, client: 0, clock: 0, length: 0 };
