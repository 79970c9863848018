import { lines } from './lines.ts';

/** Everybody who may stand at a door. */
export const kinds = [
	/** Without a session. */
	'visitor',
	/** Left the network; the browser still has the cookie. */
	'emptied',
	/** Suspended from the network; the browser still has the cookie. */
	'suspended',
	/** Suspended from the network, with a session that somehow outlived it. */
	'lingerer',
	/** Invited into another group and not confirmed yet: nothing else is open to her. */
	'guest',
	/** In the network and in another group, in none of these. */
	'outsider',
	/** Was a member of each group and was taken out. */
	'former',
	'observer',
	'member',
	'lead',
	/** Keeps the house; in none of these groups. */
	'steward',
	/** Came into each group while it kept what was said before from newcomers. */
	'newcomer',
	/** In the network and in none of these groups, and let into the document of each by name, to comment. */
	'named'
] as const;
export type Kind = (typeof kinds)[number];

/** What a row is about: a group of each access, the network's own space, somebody's things, a link that works or not. */
export const places = ['open', 'request', 'invitation', 'network', 'own', 'theirs', 'good', 'bad', '-'] as const;
export type Place = (typeof places)[number];

/**
 * What somebody meets at a door: `yes` it shows or does what it is for; `part` it shows a name and a purpose; `same` it
 * answers well and changes nothing; `in` it sends one to sign in; `home` to today's page; `shut` no socket opens; a number
 * is the refusal with that status: 400 wrong, 401 not signed in, 403 forbidden, 404 not there or hidden, 409 conflict.
 */
export type Outcome = 'yes' | 'part' | 'same' | 'in' | 'home' | 'shut' | `${number}`;

/** One line of the table. */
export interface Row {
	door: string;
	place: Place;
	/** Whether it is about something new in the place, before there is a thread: `open.new`. */
	isNew: boolean;
	cells: Record<Kind, Outcome>;
}

const toRow = (line: string): Row => {
	const words = line.replaceAll('|', ' ').trim().split(/\s+/);
	const [kind, name, where = '', ...cells] = words;
	const [place, isNew] = where.split('.');
	if (cells.length !== kinds.length) throw new Error(`not one cell for each kind of person: ${line}`);
	return {
		door: `${kind} ${name}`,
		place: place as Place,
		isNew: isNew === 'new',
		cells: Object.fromEntries(kinds.map((who, i) => [who, cells[i]])) as Record<Kind, Outcome>
	};
};

/** The table, line by line. */
export const rows: Row[] = lines.map(toRow);
