import fc from 'fast-check';
import { placeRights, type PlaceRight } from '#shared/document-rights.ts';
import { documentStages, type DocumentStage } from '#shared/documents.ts';
import { threadLevels, type ThreadLevel } from '#shared/following.ts';
import { mutings, type Muting } from '#shared/muting.ts';
import { reactionKinds, type ReactionKind } from '#shared/reactions.ts';
import { questionFilters, type QuestionFilter } from '#shared/questions.ts';
import { spaceRoles, type SpaceRole } from '#shared/spaces.ts';

/** So many people are in a world, by number; the first two are stewards. */
export const peopleCount = 5;
/** The groups of a world, by number: an open one, one that asks, one by invitation. The network itself comes after them. */
export const groupKinds = ['open', 'request', 'invitation'] as const;

/** Also those who have arrived since; where nobody has, it is somebody who was there. */
const who = fc.nat({ max: peopleCount + 1 });
/** Mostly one of those who lead at first. */
const lead = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 2) }, { weight: 1, arbitrary: who });
const steward = fc.nat({ max: 1 });
const group = fc.nat({ max: groupKinds.length - 1 });
/** The one that lets in by request. */
const asking = fc.constant(1);
const space = fc.nat({ max: groupKinds.length });
const role = fc.constantFrom(...spaceRoles);
/** One of the things there are by then. */
const thing = fc.nat({ max: 5 });

/** Whom some words call: nobody, one of the people, those who lead, everybody. */
export type Calls = 'nobody' | 'leads' | 'group' | number;
const calls = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('nobody' as const) },
	{ weight: 2, arbitrary: fc.constantFrom('leads' as const, 'group' as const) },
	{ weight: 3, arbitrary: who }
);

/** Something that one of the people does; numbers stand for people, groups and things. */
export type Deed =
	| { do: 'join' | 'leave' | 'ask' | 'withdraw' | 'start' | 'create'; by: number; group: number }
	| { do: 'add' | 'change'; by: number; group: number; whom: number; role: SpaceRole }
	| { do: 'remove' | 'shut out'; by: number; group: number; whom: number }
	| { do: 'decide'; by: number; thing: number; accept: boolean }
	/** Says something, to somebody or to nobody, sometimes as an answer to one of the messages of the thread. */
	| { do: 'post'; by: number; thing: number; again: boolean; calls: Calls; answers: number | null }
	/** Mutes or blocks somebody, or takes it back. */
	| { do: 'mute'; by: number; whom: number; muting: Muting }
	/** Chooses how much of a thread reaches one. */
	| { do: 'heed'; by: number; thing: number; level: ThreadLevel; second: boolean }
	/** Notes that one has read what came of a thread. */
	| { do: 'have done'; by: number; thing: number }
	| { do: 'rename' | 'bin' | 'unbin' | 'comment' | 'read' | 'inspect' | 'let in'; by: number; thing: number }
	/** Says at which stage a document is, and what it gives to its readers. */
	| { do: 'stage'; by: number; thing: number; stage: DocumentStage; observers: PlaceRight }
	| { do: 'accept'; by: number; thing: number; takeBack: boolean }
	| { do: 'look'; by: number; filter: QuestionFilter }
	/** Begins to write in a thread, or empties what was begun, on one of two devices. */
	| { do: 'draft'; by: number; thing: number; empty: boolean; second: boolean }
	/** Reads a thread up to one of its messages, or makes it unread from there, on one of two devices. */
	| { do: 'see' | 'unsee'; by: number; thing: number; message: number; second: boolean }
	/** Does something to one of the messages of a thread: mostly who wrote it, sometimes somebody else tries. */
	| { do: 'delete' | 'put back' | 'redact' | 'report'; by: number; thing: number; message: number }
	| { do: 'edit'; by: number; thing: number; message: number; calls: Calls }
	| { do: 'react'; by: number; thing: number; message: number; kind: ReactionKind; on: boolean }
	| { do: 'pin'; by: number; thing: number; pinned: boolean }
	| { do: 'close' | 'reopen'; by: number; thing: number }
	/** Opens the door of the first group to the network or closes it, and says what newcomers read there. */
	| { do: 'set the door'; by: number; opens: boolean; past: boolean }
	/** Notes who came to read along. */
	| { do: 'note'; by: number; group: number }
	| { do: 'suspend' | 'restore'; by: number; whom: number }
	| { do: 'visit'; by: number; space: number }
	/** Asks the network; leaves it for good; loses the line; has it back. */
	| { do: 'empty' | 'lose' | 'find' | 'inquire'; by: number }
	/** Somebody outside asks to join the network; a steward answers, and keeps the stewards' page open. */
	| { do: 'knock'; by: number }
	| { do: 'answer'; by: number; thing: number; accept: boolean }
	/** Invites somebody new to a space, who comes at once; answers for a guest before the network. */
	| { do: 'welcome'; by: number; space: number }
	| { do: 'vouch'; by: number; thing: number }
	| { do: 'keep'; by: number };

type DeedOf<D extends Deed['do'], One = Deed> = One extends Deed ? (D extends One['do'] ? One : never) : never;
type Fields<D extends Deed['do']> = { [F in keyof Omit<DeedOf<D>, 'do'>]: fc.Arbitrary<Omit<DeedOf<D>, 'do'>[F]> };

/** How often each is done, and with what. */
const deeds: { [D in Deed['do']]: [weight: number, fields: Fields<D>] } = {
	join: [4, { by: who, group }],
	leave: [2, { by: who, group }],
	ask: [5, { by: who, group: asking }],
	withdraw: [1, { by: who, group: asking }],
	decide: [5, { by: lead, thing, accept: fc.boolean() }],
	add: [4, { by: lead, group, whom: who, role }],
	remove: [2, { by: lead, group, whom: who }],
	change: [4, { by: lead, group, whom: who, role }],
	'shut out': [2, { by: lead, group, whom: who }],
	'let in': [6, { by: lead, thing }],
	start: [4, { by: who, group }],
	post: [9, { by: who, thing, again: fc.boolean(), calls, answers: fc.option(thing) }],
	mute: [3, { by: who, whom: who, muting: fc.constantFrom(...mutings) }],
	heed: [5, { by: who, thing, level: fc.constantFrom(...threadLevels), second: fc.boolean() }],
	'have done': [6, { by: who, thing }],
	create: [5, { by: who, group }],
	draft: [2, { by: who, thing, empty: fc.boolean(), second: fc.boolean() }],
	rename: [5, { by: lead, thing }],
	stage: [
		5,
		{ by: lead, thing, stage: fc.constantFrom(...documentStages), observers: fc.constantFrom(...placeRights) }
	],
	bin: [9, { by: lead, thing }],
	comment: [3, { by: who, thing }],
	unbin: [6, { by: lead, thing }],
	edit: [4, { by: who, thing, message: thing, calls }],
	delete: [7, { by: who, thing, message: thing }],
	'put back': [16, { by: who, thing, message: thing }],
	redact: [2, { by: lead, thing, message: thing }],
	report: [2, { by: who, thing, message: thing }],
	react: [6, { by: who, thing, message: thing, kind: fc.constantFrom(...reactionKinds), on: fc.boolean() }],
	pin: [24, { by: lead, thing, pinned: fc.boolean() }],
	close: [6, { by: lead, thing }],
	reopen: [9, { by: lead, thing }],
	'set the door': [10, { by: fc.constantFrom(0, 2), opens: fc.boolean(), past: fc.boolean() }],
	note: [1, { by: who, group }],
	suspend: [2, { by: steward, whom: who }],
	restore: [3, { by: steward, whom: who }],
	inquire: [3, { by: who }],
	accept: [3, { by: who, thing, takeBack: fc.boolean() }],
	inspect: [2, { by: who, thing }],
	look: [3, { by: who, filter: fc.constantFrom(...questionFilters) }],
	knock: [1, { by: who }],
	answer: [2, { by: steward, thing, accept: fc.boolean() }],
	welcome: [3, { by: lead, space }],
	vouch: [3, { by: steward, thing }],
	keep: [2, { by: steward }],
	empty: [1, { by: who }],
	visit: [4, { by: who, space }],
	read: [4, { by: who, thing }],
	see: [6, { by: who, thing, message: thing, second: fc.boolean() }],
	unsee: [2, { by: who, thing, message: thing, second: fc.boolean() }],
	lose: [2, { by: who }],
	find: [3, { by: who }]
};

const deed = fc.oneof(
	...Object.entries(deeds).map(([name, [weight, fields]]) => ({
		weight,
		arbitrary: fc.record({ do: fc.constant(name), ...fields }, { noNullPrototype: true }) as fc.Arbitrary<Deed>
	}))
);

/** What happens in a world: turns, and in each what several people do at the same moment. */
export const turns: fc.Arbitrary<Deed[][]> = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), {
	minLength: 3,
	maxLength: 12
});
