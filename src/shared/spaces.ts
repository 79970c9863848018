import * as z from 'zod/mini';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { Place } from './streams.ts';
import { compareTexts, Line, Text } from './text.ts';

/** Kinds of spaces: anything with members. */
export const spaceKinds = ['network', 'group', 'committee', 'conversation', 'question', 'event'] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** How one comes in: by oneself, by asking, or only when invited (then outsiders do not even learn that it exists). */
export const accessKinds = ['open', 'request', 'invitation'] as const;
export type Access = (typeof accessKinds)[number];

/** Roles in a working group. */
export const spaceRoles = ['lead', 'member', 'observer'] as const;
export type SpaceRole = (typeof spaceRoles)[number];

/** Roles in the network itself; a steward keeps the house. */
export const networkRoles = ['steward', 'member', 'observer'] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** A working group, committee or other space, as every viewer who may see it gets it. */
export interface SpaceDto {
	id: Id;
	kind: SpaceKind;
	name: string;
	purpose: string;
	access: Access;
	streamId: Id;
}

/** A person in a space. */
export interface Member {
	personId: Id;
	role: SpaceRole;
	joinedAt: string;
}

/** Members in the order in which they came. */
export const byJoining = (a: Member, b: Member) =>
	compareTexts(a.joinedAt, b.joinedAt) || compareTexts(a.personId, b.personId);

/** A row of the list of groups: `myRole` is null where one is not in. */
export interface SpaceSummary extends SpaceDto {
	memberCount: number;
	myRole: SpaceRole | null;
}

/** What every page of somebody signed in has around it. `place` is in the person's own stream. */
export interface Shell {
	me: PersonCard;
	networkName: string;
	isSteward: boolean;
	groups: SpaceSummary[];
	place: Place;
}

/** Starts a working group; whoever starts it leads it. */
export const StartGroup = z.strictObject({ name: Line(100), purpose: Text(600), access: z.enum(accessKinds) });
export type StartGroup = z.infer<typeof StartGroup>;

/** Names a space. */
export const SpaceRef = z.strictObject({ spaceId: Id });
export type SpaceRef = z.infer<typeof SpaceRef>;

/** Brings somebody of the network into a group. */
export const AddMember = z.strictObject({ spaceId: Id, personId: Id, role: z.enum(spaceRoles) });
export type AddMember = z.infer<typeof AddMember>;

/** Gives a member another role. */
export const ChangeRole = AddMember;
export type ChangeRole = z.infer<typeof ChangeRole>;

/** Names a member of a space. */
export const MemberRef = z.strictObject({ spaceId: Id, personId: Id });
export type MemberRef = z.infer<typeof MemberRef>;

/** Names a person of the network whom a steward suspends or lets in again. */
export const NetworkMemberRef = z.strictObject({ personId: Id });
export type NetworkMemberRef = z.infer<typeof NetworkMemberRef>;

/** A person of the network as the stewards' page lists her or him. */
export interface NetworkMember {
	personId: Id;
	role: NetworkRole;
	suspendedAt: string | null;
}

/** What happened among the members of a space, and to a person's own memberships. */
export type SpaceNews =
	| { kind: 'member:joined'; at: Place; spaceId: Id; member: Member }
	| { kind: 'member:changed'; at: Place; spaceId: Id; member: Member }
	| { kind: 'member:left'; at: Place; spaceId: Id; personId: Id }
	| { kind: 'membership:changed'; at: Place; spaceId: Id };
