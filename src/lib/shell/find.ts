import { m } from '#shared/messages/messages.js';
import type { PersonCard } from '#shared/people.ts';
import { foundPerKind, named, type Found } from '#shared/search.ts';
import type { Shell } from '#shared/spaces.ts';
import { nameOf, whatAndWhere } from '$lib/people/names.ts';
import { mine, ownPlaces, railPlaces, type ShellPlace } from './places.ts';

/** Something that was found, and the way to it. */
export interface Hit {
	href: string;
	title: string;
	/** In which language the title is, where that is known. */
	language?: string | null;
	/** What says which one it is. */
	detail?: string;
	/** The space whose tile stands beside it. */
	tile?: string;
	person?: PersonCard;
}

/** Hits of one kind. */
export interface Section {
	title: string;
	hits: Hit[];
}

const toHit = ({ href, name }: ShellPlace): Hit => ({ href, title: name() });

/** Every place of this network that is mine to go to. */
const places = (shell: Shell): Hit[] =>
	[
		...railPlaces(shell),
		{ href: '/groups', name: m.nav_groups },
		...(shell.isGuest
			? []
			: [
					{ href: '/questions/ask', name: m.question_ask },
					{ href: '/organisations', name: m.organisations_title },
					{ href: '/focal-points', name: m.focal_title }
				]),
		...ownPlaces(shell)
	]
		.map(toHit)
		.filter((hit, i, all) => all.findIndex(({ href }) => href === hit.href) === i);

const groupHits = (groups: Shell['groups']): Hit[] =>
	groups.map(({ id, name }) => ({ href: `/groups/${id}`, title: name, tile: id }));

/** The name of a space that something stands in. */
export const spaceName = (shell: Shell, spaceId: string) =>
	shell.groups.find(({ id }) => id === spaceId)?.name ?? shell.networkName;

/** Somebody who was found. */
export const personHit = (person: PersonCard): Hit => ({
	href: `/people/${person.id}`,
	title: nameOf(person),
	detail: whatAndWhere(person),
	person
});

const allPeople = (words: string, { people, peopleCount }: Found): Hit[] =>
	peopleCount > people.length
		? [{ href: `/people?words=${encodeURIComponent(words)}`, title: m.find_all_people({ count: peopleCount }) }]
		: [];

/** Groups and places with these words in their names. */
export const groupsAndPlaces = (shell: Shell, words: string): Section[] =>
	[
		{ title: m.nav_groups(), hits: named(groupHits(shell.groups), words, ({ title }) => title).slice(0, foundPerKind) },
		{ title: m.find_places(), hits: named(places(shell), words, ({ title }) => title) }
	].filter(({ hits }) => hits.length > 0);

/** What fits some words, in the order in which people mostly mean it. Places and groups are known here and need no answer. */
export const sectionsOf = (shell: Shell, words: string, found: Found): Section[] => {
	const titleOf = ({ title }: Hit) => title;
	const mates = found.people.map(personHit);
	const sections: Section[] = [
		{ title: m.nav_groups(), hits: named(groupHits(shell.groups), words, titleOf).slice(0, foundPerKind) },
		{ title: m.nav_people(), hits: [...mates, ...(shell.isGuest ? [] : allPeople(words, found))] },
		{
			title: m.threads_title(),
			hits: found.threads.map(({ id, kind, spaceId, title, language }) => ({
				href: kind === 'question' ? `/questions/${id}` : `/threads/${id}`,
				...{ title, language, tile: spaceId, detail: spaceName(shell, spaceId) }
			}))
		},
		{
			title: m.documents_title(),
			hits: found.documents.map(({ id, kind, spaceId, title, language }) => ({
				href: `/documents/${id}`,
				...{ title, language, tile: spaceId },
				detail: `${m[`document_kind_${kind}`]()} · ${spaceName(shell, spaceId)}`
			}))
		},
		{ title: m.find_places(), hits: named(places(shell), words, titleOf) }
	];
	return sections.filter(({ hits }) => hits.length > 0);
};

/** Where one may want to go before a word is typed: where one was, then one's groups and places. */
export const sectionsBefore = (shell: Shell, recent: Hit[]): Section[] =>
	[
		{ title: m.find_recent(), hits: recent },
		{ title: m.nav_my_groups(), hits: groupHits(mine(shell)) },
		{ title: m.find_places(), hits: places(shell) }
	].filter(({ hits }) => hits.length > 0);

/** How many things stand in some sections. */
export const countOf = (sections: Section[]) => sections.reduce((sum, { hits }) => sum + hits.length, 0);
