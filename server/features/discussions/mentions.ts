import { mentionsIn, type Body, type Mention } from '#shared/body-text.ts';
import type { Id } from '#shared/ids.ts';
import { fold, foldedWords } from '#shared/fold.ts';
import {
	mostToMention,
	type FindToMention,
	type FoundToMention,
	type Preview,
	type PreviewMessage,
	type ToMention
} from '#shared/mentions.ts';
import type { PersonCard } from '#shared/people.ts';
import * as may from '#shared/policies/index.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { Ctx } from '#server/core/context.ts';
import { parseMarkdown } from '#server/core/markdown.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { findInDirectory } from '#server/features/people/directory-queries.ts';
import { listBlockers } from '#server/features/people/muting-queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { accessToWrite } from './access.ts';
import { listAround } from './mention-queries.ts';
import { addCallable, callableWords, typedIn, withMentions, withTyped } from './typed-mentions.ts';

/** Whom a message calls, as it is kept: nobody who is not in the space. */
export type Called = { kind: 'person'; personId: Id } | { kind: 'leads' | 'group'; personId: null };

type Around = Omit<ToMention, 'isAmbiguous'>;

const listKnown = async (tx: Tx, space: SpaceDto, wanted: { ids: Id[]; words: string[] }): Promise<Around[]> => {
	const around = new Map((await listAround(tx, space.id, wanted)).map((one) => [one.id, one]));
	const cards = await listPersonCards(tx, [...around.keys()]);
	const isOpen = space.kind === 'network' || space.access === 'open';
	return cards.flatMap((card) => {
		const one = around.get(card.id);
		return one ? [{ card, isHere: one.isHere, mayRead: one.isHere || (isOpen && one.isOfNetwork) }] : [];
	});
};

const namesOf = (card: PersonCard) => card.names.map((name) => name.text);

/** How the writer calls somebody, if it is one of the names that may be seen; else the first of those. */
const labelFor = (card: PersonCard, label: string): string => {
	const said = fold(label);
	const isHers = namesOf(card).some((name) => fold(name) === said || fold(name).split(' ')[0] === said);
	return isHers ? label : (namesOf(card)[0] ?? label);
};

/**
 * Whom a body calls. Names typed behind a sign are looked for among the people of the space, in any script; whoever cannot be
 * known to the writer becomes words. Without a sign nothing is asked of the database. Whoever writes here without reading
 * the space, in a margin that she was let into by name, calls nobody: she must not find out who is in it.
 */
export const readMentions = async (
	tx: Tx,
	space: SpaceDto,
	body: Body
): Promise<{ body: Body; called: Called[]; absent: Around[] }> => {
	const typed = typedIn(body);
	const ids = mentionsIn(body).flatMap(({ attrs }) => (attrs.kind === 'person' ? [attrs.personId] : []));
	if (typed.length === 0 && mentionsIn(body).length === 0) return { body, called: [], absent: [] };
	const standing = await standingOf(tx, space.id);
	if (!may.readSpace(standing, space)) return { body: withMentions(body, () => null), called: [], absent: [] };
	const known = new Map((await listKnown(tx, space, { ids, words: typed })).map((one) => [one.card.id, one]));
	const callable = callableWords();
	for (const { card, isHere } of known.values()) if (isHere) addCallable(callable, card.id, namesOf(card));
	const mayCallEverybody = may.callEverybody(standing, space);
	const checked = withMentions(withTyped(body, callable), (attrs): Mention['attrs'] | null => {
		if (attrs.kind !== 'person') return attrs.kind === 'leads' || mayCallEverybody ? attrs : null;
		const card = known.get(attrs.personId)?.card;
		return card && !card.former ? { ...attrs, label: labelFor(card, attrs.label) } : null;
	});
	return { body: checked, ...(await withoutBlockers(tx, space, whoIn(checked, known))) };
};

/** Whoever blocks the writer is not called, and the writer does not learn it: the name stands in the words as it was. */
const withoutBlockers = async (tx: Tx, space: SpaceDto, who: { called: Called[]; absent: Around[] }) => {
	const { personId } = await standingOf(tx, space.id);
	const ids = who.called.flatMap((one) => one.personId ?? []);
	if (personId === null || ids.length === 0) return who;
	const blockers = await listBlockers(tx, personId, ids);
	return { ...who, called: who.called.filter((one) => one.personId === null || !blockers.includes(one.personId)) };
};

const whoIn = (body: Body, known: Map<Id, Around>) => {
	const called = new Map<string, Called>();
	const absent = new Map<Id, Around>();
	for (const { attrs } of mentionsIn(body)) {
		if (attrs.kind !== 'person') called.set(attrs.kind, { kind: attrs.kind, personId: null });
		else {
			const one = known.get(attrs.personId);
			if (one?.isHere) called.set(attrs.personId, { kind: 'person', personId: attrs.personId });
			else if (one) absent.set(attrs.personId, one);
		}
	}
	return { called: [...called.values()], absent: [...absent.values()] };
};

/** Finds people to call by a part of their name: those of the space first, then others the writer may know of. */
export const findToMention = (ctx: Ctx, input: FindToMention): Promise<FoundToMention> =>
	inSnapshot(ctx, async (tx) => {
		const { space, standing } = await accessToWrite(tx, input);
		const mayCallEverybody = may.callEverybody(standing, space);
		const words = foldedWords(input.words).slice(0, 4);
		const longest = words[0];
		if (longest === undefined) return { people: [], mayCallEverybody };
		const anybody = { country: null, sector: null, language: null, theme: null, organisation: null, willing: false };
		const elsewhere = may.seePeople(standing)
			? (await findInDirectory(tx, { ...anybody, words: input.words, page: 1 })).ids
			: [];
		const known = await listKnown(tx, space, { ids: elsewhere, words: [longest] });
		const fits = ({ card }: Around) =>
			card.id !== standing.personId &&
			namesOf(card).some((name) => words.every((word) => ` ${fold(name)}`.includes(` ${word}`)));
		const fitting = known.filter(fits).sort((a, b) => Number(b.isHere) - Number(a.isHere));
		const here = fitting.filter((one) => one.isHere).map(({ card }) => fold(namesOf(card)[0] ?? ''));
		const people = fitting.slice(0, mostToMention).map((one) => {
			const name = fold(namesOf(one.card)[0] ?? '');
			return { ...one, isAmbiguous: here.filter((other) => other === name).length > 1 };
		});
		return { people, mayCallEverybody };
	});

/** How a text would stand there, and who is named in it without being told. */
export const previewMessage = (ctx: Ctx, input: PreviewMessage): Promise<Preview> =>
	inSnapshot(ctx, async (tx) => {
		const { space } = await accessToWrite(tx, input);
		const { body, absent } = await readMentions(tx, space, parseMarkdown(input.body));
		return { body, absent };
	});
