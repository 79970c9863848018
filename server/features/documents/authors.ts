import * as Y from 'yjs';
import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import { likenesses, type Likeness, type Struct } from './likeness.ts';

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

/**
 * To whom the items of a checked update are to be credited: what changes in the stretches. Throws `conflict` with
 * `client_taken` for new items under a client that is bound to another person, unless they are given back; with `differs`
 * where the document has something else under the same numbers: the update could be merged, and its words would be nowhere.
 */
export const judge = (doc: Y.Doc, authors: Authors, update: Map<number, Struct[]>, sender: Sender): Credit[] => {
	const credits: Credit[] = [];
	for (const [client, structs] of update) {
		const last = structs.at(-1);
		if (!last) continue;
		const [to, known] = [last.id.clock + last.length, Y.getState(doc.store, client)];
		const mine = ownUpTo(authors, client, sender);
		const parts = likenesses(doc, client, structs, known);
		const brought = broughtOf(authors, client, { known, upTo: mine });
		if (parts.some((part) => isLost(part, brought))) throw new Refusal('conflict', { fields: { update: ['differs'] } });
		const own = sender.own ? found(client, parts, brought, sender.personId) : [];
		credits.push(...own);
		if (to <= known) continue;
		const before = [...(authors.get(client) ?? []), ...own].sort((a, b) => a.clock - b.clock).at(-1);
		credits.push(...fresh(client, before, { known, mine, to }, sender));
	}
	if (credits.length > 0) checkAmount(authors, credits.length, sender.personId);
	return credits;
};

/** So many stretches somebody begins in one document at most: each browser that she writes in begins one. */
export const mostStretches = 20_000;

const checkAmount = (authors: Authors, more: number, personId: Id | null) => {
	let count = more;
	for (const stretches of authors.values())
		for (const stretch of stretches) if ((stretch.personId ?? stretch.broughtBy) === personId) count++;
	if (count > mostStretches) throw new Refusal('too_large', { fields: { update: ['too_many_clients'] } });
};

/** What nobody knows the author of, up to an item of a client. */
interface Brought extends Stretch {
	end: number;
	/** Where the stretch ends, be it beyond that item. */
	whole: number;
}

const broughtOf = (authors: Authors, client: number, { known, upTo }: { known: number; upTo: number }): Brought[] =>
	(authors.get(client) ?? []).flatMap((stretch, i, all) => {
		const whole = Math.min(all[i + 1]?.clock ?? known, known);
		const end = Math.min(whole, upTo);
		const isBrought = stretch.personId === null && stretch.broughtBy !== null && stretch.clock < end;
		return isBrought ? [{ ...stretch, end, whole }] : [];
	});

/**
 * Whether a part would be lost without a word. What is deleted can no longer be compared: where others gave it back, the author
 * has to say herself what stood there, lest somebody gave it back deleted, or as something that was then deleted.
 */
const isLost = ({ from, until, is }: Likeness, brought: Brought[]) =>
	is === 'other' || (is === 'written_and_gone' && brought.some(({ clock, end }) => from < end && clock < until));

/** Up to which item of a client the sender is believed to have written it. */
const ownUpTo = (authors: Authors, client: number, { personId, own, isTaken }: Sender): number => {
	const owner = ownerOf(authors, client);
	if (owner === null ? isTaken(client) : owner !== personId) return 0;
	return own ? (own.get(client) ?? 0) : Infinity;
};

const fresh = (
	client: number,
	before: Stretch | undefined,
	{ known, mine, to }: { known: number; mine: number; to: number },
	{ personId, own }: Sender
): Credit[] => {
	if (!own && mine === 0) throw new Refusal('conflict', { fields: { update: ['client_taken'] } });
	const credits: Credit[] = [];
	let last = before;
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
const found = (client: number, parts: Likeness[], brought: Brought[], personId: Id | null): Credit[] =>
	brought.flatMap(({ clock, end, whole, broughtBy }) => {
		const same = parts
			.filter(({ is, from, until }) => is === 'same' && from < end && clock < until)
			.map(({ from, until }) => ({ from: Math.max(from, clock), until: Math.min(until, end) }));
		return same.flatMap(({ from, until }, i) => {
			const credits: Credit[] = [];
			if (same[i - 1]?.until !== from) credits.push({ client, clock: from, personId, broughtBy: null });
			if (same[i + 1]?.from !== until && until < whole) {
				credits.push({ client, clock: until, personId: null, broughtBy });
			}
			return credits;
		});
	});

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
 * What the document has, as a state vector for a browser that has this much: it leaves out what others gave back and nobody
 * knows the author of, and what the browser wrote under a number of somebody else, so that it sends these too, to be compared.
 */
export const stateFor = (doc: Y.Doc, authors: Authors, there: Map<number, number>, sender: Sender): Uint8Array => {
	const state = Y.decodeStateVector(Y.encodeStateVector(doc));
	const lower = (client: number, clock: number) => {
		if (clock < (state.get(client) ?? 0)) state.set(client, clock);
	};
	for (const [client, upTo] of there) {
		const [brought] = broughtOf(authors, client, { known: state.get(client) ?? 0, upTo });
		if (brought) lower(client, brought.clock);
	}
	for (const [client] of sender.own ?? []) {
		const owner = ownerOf(authors, client);
		if (owner !== null && owner !== sender.personId) lower(client, 0);
	}
	return Y.encodeStateVector(state);
};
