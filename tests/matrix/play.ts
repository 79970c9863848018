import type { LiveClient } from '../support/live-client.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { leaks, type Canary, type Shown } from './canaries.ts';
import * as knock from './knock.ts';
import type { Scene } from './requests.ts';
import { kinds, rows, type Kind, type Outcome, type Row } from './table.ts';
import { makeThings } from './things.ts';
import { spacePlaces, type Somebody, type SpacePlace, type World } from './world.ts';

/** What the lines of the table are played on. */
export interface Stage {
	world: World;
	server: { url: string };
	doors: Map<string, number>;
	canaries: Canary[];
	sockets: Map<Kind, LiveClient>;
}

/** What a line came to: what each kind of person met, and everything that should not have been. */
export interface Played {
	cells: Partial<Record<Kind, Outcome>>;
	wrong: string[];
}

const deeds =
	/^(action|POST|PATCH|call (thread:(start|read|mark-unread|set-level)|message:(post|edit|delete|restore|redact|react)|attachment|draft:keep|document:(update|awareness|close)|stream:leave))/;
/** Whether a line is about doing something, rather than reading. */
export const isDeed = ({ door }: Row) => deeds.test(door);
const isCall = ({ door }: Row) => door.startsWith('call ');
const isPage = ({ door }: Row) => door.startsWith('page ');
/** These change whoever does them. */
const changesActor =
	/\?\/(join|ask|withdraw|leave|leaveNetwork|signOutEverywhere|endSession|preferences|address|password|signIn|update|myself)$|sign-out/;
const refused = /^(\d+|in|shut)$/;

/** These answer after a fixed time, so that it tells nothing: those who are not refused wait together. */
export const takesTime = /forgotten|ask-to-join|account\?\/address/;

/** Whose names may stand in what a line shows. */
const shownBy = ({ door, place }: Row): Shown => {
	if (place === 'network' || /^(page|call).*(steward|people|person:|profile|organisations|focal-points)/.test(door))
		return 'network';
	return /^(page|call)/.test(door) ? 'space' : 'nobody';
};

/** Whom a deed that will be done is done to: somebody new, so that the others stay as they are for the next line. */
const newTarget = async (world: World, { door }: Row) => {
	if (door.includes('addMember')) return world.person('to-be-added');
	if (door.endsWith('steward?/confirm')) return (await world.somebody('guest')).person ?? world.target;
	// What is put back there is a document, and nobody.
	if (door.includes('/documents')) return world.target;
	if (!/changeRole|removeMember|suspend|restore|verify|reset|confirm/.test(door)) return world.target;
	const target = await world.member('to-be-done-to');
	if (door.includes('?/restore') && !door.includes('Member')) await world.suspend(target);
	return target;
};

/** One person meets one door. */
export const meet = (stage: Stage, scene: Scene): Promise<knock.Met> => {
	const { server, doors, sockets } = stage;
	const { row, who } = scene;
	if (isCall(row)) return knock.callThrough(sockets.get(who.kind), scene);
	if (row.door.startsWith('action ')) return knock.sendForm(server, scene);
	if (row.door.startsWith('POST ')) return knock.sendPlainForm(server, scene);
	if (/^(HEAD|PATCH) /.test(row.door)) return knock.speakTus(server, scene);
	if (row.door.startsWith('GET ')) return knock.openPage(server, scene);
	const layouts = doors.get(row.door) ?? 0;
	if (isPage(row)) return knock.openAlone(server, scene, layouts);
	return knock.askForData(server, scene, '/today', { index: layouts, count: (doors.get('page /today') ?? 0) + 1 });
};

/** What a whole page answers: the first refusal from outside to inside. */
const wholePage = (stage: Stage, row: Row, kind: Kind): Outcome => {
	const around =
		(stage.doors.get(row.door) ?? 0) > 1 ? rows.find(({ door }) => door === 'layout (network)') : undefined;
	return around && around.cells[kind] !== 'yes' ? around.cells[kind] : row.cells[kind];
};

/** Plays one line: every kind of person, in every way there is to come to its door. */
export const play = async (stage: Stage, row: Row): Promise<Played> => {
	const played: Played = { cells: {}, wrong: [] };
	const later = kinds.filter((kind) => takesTime.test(row.door) && !refused.test(row.cells[kind]));
	for (const kind of kinds) if (!later.includes(kind)) await playOne(stage, row, kind, played);
	await Promise.all(later.map((kind) => playOne(stage, row, kind, played)));
	return played;
};

const playOne = async (stage: Stage, row: Row, kind: Kind, { cells, wrong }: Played) => {
	const { world } = stage;
	const expected = row.cells[kind];
	const happens = isDeed(row) && !refused.test(expected.replace('in', 'yes')) && expected !== 'same';
	const who = happens && changesActor.test(row.door) ? await world.somebody(kind) : world.cast[kind];
	const place = world.places[row.place as SpacePlace] ?? null;
	const target = happens ? await newTarget(world, row) : world.target;
	const hasOwn = row.place === 'own' && who.person && happens && row.door.includes('endSession');
	const { sessionId } = hasOwn && who.person ? await world.begin(who.person) : world.target;
	const things = await makeThings({ world, row, who, target, happens });
	const scene: Scene = { world, row, who, place, target, sessionId, things, absent: false };

	const before = await fingerprintOf(world.database.db);
	const met = await meet(stage, scene);
	const changed = before !== (await fingerprintOf(world.database.db));
	cells[kind] = isDeed(row) && met.outcome === 'yes' && !changed ? 'same' : met.outcome;
	if (changed && !happens) wrong.push(`${kind} changed something`);

	const own = [...ownOf(who), ...(knowsOfAll.test(row.door) || row.place === 'own' ? spaceIds(world) : [])];
	const listen = (how: string, { said, asked }: knock.Met, shown: Shown = shownBy(row)) => {
		for (const leak of leaks(stage.canaries, { kind, own }, said, { asked, shown })) {
			wrong.push(`${kind} learnt (${how}) ${leak}`);
		}
	};
	listen('asking', met);
	if (isPage(row)) {
		const whole = await knock.openPage(stage.server, scene);
		listen('opening the page', whole);
		const should = wholePage(stage, row, kind);
		if (whole.outcome !== should) wrong.push(`the whole page answers ${kind} ${whole.outcome} instead of ${should}`);
	}
	// The page that brings the form back has a line of its own: once more where most is to be hidden.
	const isPrivate = !['open', 'request', 'network'].includes(row.place);
	if (refused.test(expected) && row.door.startsWith('action ') && !happens && isPrivate) {
		const plain = await knock.sendPlainForm(stage.server, scene);
		const shown = row.place === 'network' || row.door.includes('steward') ? 'network' : 'space';
		listen('sending the form without scripts', plain, shown);
		if (plain.outcome === 'yes') wrong.push(`${kind} got somewhere without scripts`);
	}
	// Nothing tells what is hidden from what is not there.
	if (['404', 'in'].includes(expected) && !happens) {
		const absent = await meet(stage, { ...scene, absent: true });
		if (knock.moduloIds(absent) !== knock.moduloIds(met)) wrong.push(`${kind} can tell hidden from absent`);
	}
	if (!happens && before !== (await fingerprintOf(world.database.db))) wrong.push(`${kind} changed something else`);
};

/** Where one sees what one gave and asked oneself, by the ids of spaces and not by their names. */
const knowsOfAll = /invitations|export/;
const spaceIds = ({ places }: World) => spacePlaces.map((name) => places[name].space.id);

/** What belongs to somebody, and is no news to her. */
export const ownOf = ({ person }: Somebody) => (person ? [person.name, person.id, person.email, person.sessionId] : []);
