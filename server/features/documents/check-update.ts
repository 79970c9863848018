import * as Y from 'yjs';
import { isAttribute, isMark, isMarkName, maxDepth, nodeRule, textField } from '#shared/document-schema.ts';
import { BadUpdate, Sketch, type List, type Type } from './placing.ts';

/** What one update may hold at most. A pasted document of a hundred pages has some thousand items. */
export const bounds = { structs: 20_000, clients: 500, deletions: 50_000 } as const;

const largestClient = 2 ** 32 - 1;
const largestClock = 2 ** 40;

/** Reads an update and notes what Yjs itself skips over: which clients have a section, and where reading ended. */
class NotingDecoder extends Y.UpdateDecoderV1 {
	readonly clients: number[] = [];

	override readClient() {
		const client = super.readClient();
		this.clients.push(client);
		return client;
	}
}

const decode = (update: Uint8Array) => {
	let decoder: NotingDecoder | undefined;
	// Called with `new`: the object it returns is the decoder.
	const Decoder = function (rest: ConstructorParameters<typeof Y.UpdateDecoderV1>[0]) {
		return (decoder = new NotingDecoder(rest));
	};
	try {
		const { structs, ds } = Y.decodeUpdateV2(update, Decoder as unknown as typeof Y.UpdateDecoderV1);
		const { clients, restDecoder } = decoder as unknown as NotingDecoder;
		return { structs, deleted: ds.clients, clients, complete: restDecoder.pos === update.length };
	} catch {
		throw new BadUpdate('wrong');
	}
};

type Struct = Y.Item | Y.GC | Y.Skip;

/** What an update holds: how much, and the items of each client without gaps. */
export interface CheckedUpdate {
	structs: number;
	deletions: number;
	byClient: Map<number, Struct[]>;
}

/**
 * Checks an update (version 1) against a document before it is applied, without changing either: that it is well formed,
 * builds only on what is here, holds only what `document-schema.ts` knows in places where it may stand, and would not
 * keep Yjs busy for long. `pictures` are those of the document: it holds no others. Throws `BadUpdate`.
 */
export const checkUpdate = (
	doc: Y.Doc,
	update: Uint8Array,
	pictures: ReadonlySet<unknown> = new Set()
): CheckedUpdate => {
	const { structs, deleted, clients, complete } = decode(update);
	const deletions = [...deleted.values()].reduce((sum, ranges) => sum + ranges.length, 0);
	if (!complete || new Set(clients).size !== clients.length) throw new BadUpdate('wrong');
	if (structs.length > bounds.structs || clients.length > bounds.clients || deletions > bounds.deletions) {
		throw new BadUpdate('too_much');
	}
	const sketch = new Sketch(doc);
	const byClient = sections(structs, clients);
	placeAll(sketch, byClient, pictures);
	for (const [client, ranges] of deleted) checkDeletions(sketch, doc, client, ranges);
	return { structs: structs.length, deletions, byClient };
};

/** The structs of each client, without gaps. */
const sections = (structs: Struct[], clients: number[]): Map<number, Struct[]> => {
	const byClient = new Map<number, Struct[]>();
	for (const struct of structs) {
		checkForm(struct);
		const { client, clock } = struct.id;
		const section = byClient.get(client);
		const last = section?.at(-1);
		if (last && last.id.clock + last.length !== clock) throw new BadUpdate('wrong');
		if (section) section.push(struct);
		else byClient.set(client, [struct]);
	}
	if (byClient.size !== clients.length) throw new BadUpdate('wrong');
	return byClient;
};

const checkForm = (struct: Struct) => {
	const { client, clock } = struct.id;
	if (struct instanceof Y.Skip || struct.length < 1) throw new BadUpdate('wrong');
	if (client > largestClient || clock + struct.length > largestClock) throw new BadUpdate('wrong');
	if (!(struct instanceof Y.Item)) return;
	// Merely reading another name would make Yjs begin another root.
	if (typeof struct.parent === 'string' && struct.parent !== textField) throw new BadUpdate('wrong');
};

/** Places all structs, each after those it builds on. Throws `gap` when some build on what is nowhere. */
const placeAll = (sketch: Sketch, byClient: Map<number, Struct[]>, pictures: ReadonlySet<unknown>) => {
	const placing = { depths: new Map<Type, number>(), pictures };
	const next = new Map([...byClient.keys()].map((client) => [client, 0]));
	let open = [...byClient.keys()];
	while (open.length > 0) {
		sketch.spend(open.length);
		const waiting = open.filter((client) => {
			const section = byClient.get(client) as Struct[];
			const from = next.get(client) as number;
			let i = from;
			while (i < section.length && isReady(sketch, section[i] as Struct))
				place(sketch, section[i++] as Struct, placing);
			next.set(client, i);
			return i < section.length;
		});
		if (waiting.length === open.length && !moved(sketch, byClient, next)) throw new BadUpdate('gap');
		open = waiting;
	}
};

/** Whether some client can go on after the others did. */
const moved = (sketch: Sketch, byClient: Map<number, Struct[]>, next: Map<number, number>) =>
	[...byClient].some(([client, section]) => {
		const struct = section[next.get(client) as number];
		return struct !== undefined && isReady(sketch, struct);
	});

const isReady = (sketch: Sketch, struct: Struct) => {
	const { client, clock } = struct.id;
	if (clock > sketch.state(client)) return false;
	if (!(struct instanceof Y.Item)) return true;
	const parent = struct.parent as string | Y.ID | null;
	return (
		sketch.has(struct.origin) && sketch.has(struct.rightOrigin) && (typeof parent === 'string' || sketch.has(parent))
	);
};

/** What is known while all is placed: how deep things stand, and the pictures of the document. */
interface Placing {
	depths: Map<Type, number>;
	pictures: ReadonlySet<unknown>;
}

const place = (sketch: Sketch, struct: Struct, { depths, pictures }: Placing) => {
	if (!(struct instanceof Y.Item)) return sketch.skip(struct.id.client, struct.id.clock, struct.length);
	const list = sketch.place(struct);
	if (!list) return;
	checkContent(struct.content, list, pictures);
	if (!(struct.content instanceof Y.ContentType)) return;
	const depth = depthOf(list.type, depths) + 1;
	if (depth > maxDepth) throw new BadUpdate('wrong');
	depths.set(struct.content.type as Type, depth);
};

const depthOf = (type: Type, depths: Map<Type, number>): number => {
	const known = depths.get(type);
	if (known !== undefined) return known;
	let depth = 0;
	for (let item = type._item; item !== null; item = (item.parent as Type)._item) depth++;
	depths.set(type, depth);
	return depth;
};

const checkContent = (content: Y.Item['content'], { type, attribute }: List, pictures: ReadonlySet<unknown>) => {
	if (content instanceof Y.ContentDeleted) return;
	const allowed = attribute === null ? isChild(type, content) : isValue(type, attribute, content, pictures);
	if (!allowed) throw new BadUpdate('wrong');
};

const nameOf = (type: Type) => {
	if (type instanceof Y.XmlText) return 'text';
	if (type instanceof Y.XmlElement) return type.nodeName;
	return type._item === null ? 'doc' : null;
};

const isValue = (type: Type, attribute: string, content: Y.Item['content'], pictures: ReadonlySet<unknown>) =>
	type instanceof Y.XmlElement &&
	content instanceof Y.ContentAny &&
	(content.arr as unknown[]).every(
		(value) =>
			isAttribute(type.nodeName, attribute, value) &&
			(type.nodeName !== 'image' || attribute !== 'hash' || pictures.has(value))
	);

const isChild = (type: Type, content: Y.Item['content']): boolean => {
	const parent = nameOf(type);
	if (parent === 'text') {
		if (content instanceof Y.ContentString) return content.str.isWellFormed() && !content.str.includes('\0');
		return content instanceof Y.ContentFormat && isFormat(content.key, content.value);
	}
	if (parent === null || !(content instanceof Y.ContentType)) return false;
	const child = content.type.constructor;
	if (child !== Y.XmlText && child !== Y.XmlElement) return false;
	const name = nameOf(content.type as Type);
	return name !== null && (nodeRule(parent)?.children.includes(name) ?? false);
};

/** A mark begins with its attributes and ends with null. */
const isFormat = (mark: string, value: unknown) => (value === null ? isMarkName(mark) : isMark(mark, value));

/** Deletions stand in order, do not overlap and are of what is here; each that cuts a run in two costs. */
const checkDeletions = (sketch: Sketch, doc: Y.Doc, client: number, ranges: { clock: number; len: number }[]) => {
	const structs = doc.store.clients.get(client) ?? [];
	const [known, state] = [Y.getState(doc.store, client), sketch.state(client)];
	const cutsAt = (clock: number) => {
		if (clock >= known) return false;
		const struct = structs[Y.findIndexSS(structs, clock)];
		return struct !== undefined && !struct.deleted && struct.id.clock < clock;
	};
	let end = 0;
	for (const { clock, len } of ranges) {
		if (len < 1 || clock < end) throw new BadUpdate('wrong');
		end = clock + len;
		if (end > state) throw new BadUpdate('gap');
		if (cutsAt(clock)) sketch.spend(1 + (structs.length >> 11));
		if (cutsAt(end)) sketch.spend(1 + (structs.length >> 11));
	}
};
