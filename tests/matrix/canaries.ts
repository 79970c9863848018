import { rows, type Kind } from './table.ts';
import { spacePlaces, type SpacePlace, type World } from './world.ts';

/** Something that only some may ever get to see. */
export interface Canary {
	text: string;
	what: string;
	/** Who may come across it anywhere. */
	seenBy: (kind: Kind) => boolean;
	/** It tells of somebody: it has its place only where people are shown. */
	isPerson: boolean;
}

const outcomeOf = (door: string, place: SpacePlace, kind: Kind) =>
	rows.find((row) => row.door === door && row.place === place)?.cells[kind];

/** Whether a kind of person knows of a place, by the table itself. */
export const knows = (kind: Kind, place: SpacePlace) =>
	['yes', 'part'].includes(outcomeOf('page /groups/[spaceId]', place, kind) ?? '');
/** Whether a kind of person reads what is in a place. */
export const reads = (kind: Kind, place: SpacePlace) => outcomeOf('page /groups/[spaceId]', place, kind) === 'yes';

const nobody = () => false;

/** Everything planted in a world, with who may see it. */
export const plant = (world: World): Canary[] => {
	const canaries: Canary[] = [];
	const add = (what: string, texts: string[], seenBy: Canary['seenBy'], isPerson = false) =>
		canaries.push(...texts.map((text) => ({ text, what, seenBy, isPerson })));
	for (const place of spacePlaces) {
		const { space, known, inside, before, written, insider, gone } = world.places[place];
		const said = (one: string) => before.includes(one) && !['open', 'network'].includes(place);
		for (const one of known)
			// Whoever is let into a document by name learns by which id its group goes, and nothing that it is called.
			add(
				`the name or purpose of the ${place} space`,
				[one],
				(kind) => knows(kind, place) || (kind === 'named' && one === space.id)
			);
		for (const one of inside)
			add(`what is in the ${place} space`, [one], (kind) =>
				reads(kind, place) ? kind !== 'newcomer' || !said(one) : kind === 'named' && written.includes(one)
			);
		add(`what is gone from the ${place} space`, gone, nobody);
		// Whoever is let into a document by name sees who writes in its margin.
		const meets = (kind: Kind) => reads(kind, place) || kind === 'named';
		add(`who is in the ${place} space`, [insider.name, insider.id], meets, true);
	}
	const people = [world.target, ...spacePlaces.map((place) => world.places[place].insider)];
	const everybody = [...people, ...Object.values(world.cast).flatMap(({ person }) => person ?? [])];
	add(
		'an e-mail address',
		everybody.map((person) => person.email),
		nobody
	);
	add(
		'the id of a session',
		everybody.map((person) => person.sessionId),
		nobody
	);
	add(
		'a session',
		everybody.map((person) => person.cookie.split('=')[1] ?? ''),
		nobody
	);
	add('a draft', world.drafts, nobody);
	add('the stream of a person', [world.targetStream], nobody);
	const namesInGroups = Object.values(world.cast).flatMap(({ person }) => (person ? [person.name] : []));
	add('the name of somebody', [...namesInGroups, world.target.name], (kind) => reads(kind, 'network'), true);
	return canaries;
};

const base64 = /"([A-Za-z0-9+/]{24,}={0,2})"/g;

/** Everything that can be read in a text, also in what it holds in base64. */
const readable = (text: string) =>
	[
		text,
		...[...text.matchAll(base64)].map(([, inner]) => Buffer.from(inner as string, 'base64').toString('utf8'))
	].join('\n');

/** Whose names may stand in an answer: nobody's, those of the people of the space it is about, or anybody's in the network. */
export type Shown = 'nobody' | 'space' | 'network';

/** What was said to somebody that she must not know. `asked` is what she asked with: to hear it back tells nothing. */
export const leaks = (
	canaries: Canary[],
	to: { kind: Kind; own: string[] },
	text: string,
	{ asked = '', shown = 'nobody' }: { asked?: string; shown?: Shown } = {}
): string[] => {
	const said = readable(text);
	const mayKnow = (one: Canary) => {
		if (!one.isPerson) return one.seenBy(to.kind);
		return shown === 'network' ? reads(to.kind, 'network') : shown === 'space' && one.seenBy(to.kind);
	};
	return canaries
		.filter((one) => said.includes(one.text) && !asked.includes(one.text) && !to.own.includes(one.text))
		.filter((one) => !mayKnow(one))
		.map((one) => `${one.what}: ${one.text}`);
};
