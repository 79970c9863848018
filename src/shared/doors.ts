import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { accessKinds, spaceRoles } from './spaces.ts';
import type { Place } from './streams.ts';
import { Line, Text } from './text.ts';

/** The door of a group: what it covers, what one agrees to on coming in, and what those who ask are asked. */
export interface Door {
	scope: string;
	rules: string;
	questions: string[];
	newcomersRead: NewcomersRead;
}

/** What those read who come into a group: everything, or what is said from their joining on. */
export const newcomersReadKinds = ['everything', 'from_joining'] as const;
export type NewcomersRead = (typeof newcomersReadKinds)[number];

/** One line per question; empty lines are left out. */
const Questions = z.pipe(
	z.pipe(
		Text(2000),
		z.transform((text: string) =>
			text
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '')
		)
	),
	z.array(Line(300)).check(z.maxLength(5, { error: 'too_many_questions' }))
);

/** What a lead says of a group. */
const groupFields = {
	name: Line(100),
	purpose: Text(600),
	scope: z._default(Text(1000), ''),
	rules: z._default(Text(2000), ''),
	questions: z._default(Questions, []),
	access: z.enum(accessKinds),
	/** As it was, where nothing is said. */
	newcomersRead: z.optional(z.enum(newcomersReadKinds))
};

/** Starts a working group; whoever starts it leads it. Sent again with the same `clientId` it is not started twice. */
export const StartGroup = z.strictObject({ ...groupFields, clientId: Id });
export type StartGroup = Pick<z.infer<typeof StartGroup>, 'name' | 'purpose' | 'access' | 'clientId'> & Partial<Door>;

/** Changes what a group is and how one comes in. */
export const ChangeGroup = z.strictObject({ spaceId: Id, ...groupFields });
export type ChangeGroup = z.infer<typeof ChangeGroup>;

/** Joins an open group, agreeing to its rules. */
export const JoinGroup = z.strictObject({ spaceId: Id, agreed: z._default(z.boolean(), false) });
export type JoinGroup = z.input<typeof JoinGroup>;

/** Asks to join a group that lets in by request. */
export const AskToJoin = z.strictObject({
	spaceId: Id,
	reason: Text(600),
	answers: z._default(z.array(Text(1000)).check(z.maxLength(5)), []),
	agreed: z._default(z.boolean(), false)
});
export type AskToJoin = z.infer<typeof AskToJoin>;

/** Lets somebody in who asked, or not. */
export const DecideJoinRequest = z.strictObject({
	spaceId: Id,
	requestId: Id,
	outcome: z.enum(['accepted', 'declined'])
});
export type DecideJoinRequest = z.infer<typeof DecideJoinRequest>;

/** Brings somebody of the network into a group. */
export const AddMember = z.strictObject({ spaceId: Id, personId: Id, role: z.enum(spaceRoles) });
export type AddMember = z.infer<typeof AddMember>;

/** Gives a member another role. */
export const ChangeRole = AddMember;
export type ChangeRole = z.infer<typeof ChangeRole>;

/** Names a member of a space: to be removed, suspended or let in again. */
export const MemberRef = z.strictObject({ spaceId: Id, personId: Id });
export type MemberRef = z.infer<typeof MemberRef>;

/** Somebody who asked to join a group, as its leads see it. */
export interface JoinRequest {
	id: Id;
	spaceId: Id;
	personId: Id;
	reason: string;
	answers: string[];
	createdAt: string;
}

/** What happened at the door of a group, told to its leads only. */
export type DoorNews =
	| { kind: 'request:made'; at: Place; request: JoinRequest }
	| { kind: 'request:decided'; at: Place; spaceId: Id; personId: Id }
	| { kind: 'member:suspended'; at: Place; spaceId: Id; personId: Id }
	| { kind: 'member:restored'; at: Place; spaceId: Id; personId: Id };
