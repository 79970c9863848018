import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { InterfaceLanguage } from './locales.ts';
import type { PersonCard } from './people.ts';
import type { Unread } from './reading.ts';
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

/** Who may start working groups: the stewards only, or all members. */
export const groupStarters = ['stewards', 'members'] as const;
export type GroupStarters = (typeof groupStarters)[number];

/** What stewards set for the network. */
export interface NetworkSettings {
	name: string;
	purpose: string;
	startGroups: GroupStarters;
	/** The language of pages for whoever wished for none that is offered. */
	language: InterfaceLanguage;
	/** The languages that pages are offered in, that one among them. */
	languages: InterfaceLanguage[];
}

/** Changes what stewards set for the network. */
export const ChangeNetwork = z.strictObject({
	name: Line(80),
	purpose: z._default(Text(600), ''),
	startGroups: z.enum(groupStarters),
	language: InterfaceLanguage,
	languages: z._default(z.array(InterfaceLanguage).check(z.maxLength(50)), [])
});
export type ChangeNetwork = z.infer<typeof ChangeNetwork>;

/** What a steward sees of a group: that it exists, its leads and its size; the name only where the network knows it. */
export interface GroupOutline {
	/** Null, like the name, for groups by invitation: an id opens nothing for a steward and tells one from another. */
	id: Id | null;
	name: string | null;
	kind: SpaceKind;
	access: Access;
	leads: Id[];
	memberCount: number;
}

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

/** Fewer are not counted for those outside. */
export const smallNumber = 5;

/** A row of the list of groups: `myRole` is null where one is not in. */
export interface SpaceSummary extends SpaceDto {
	/** Null for somebody outside while they are fewer than five: so few are almost named. */
	memberCount: number | null;
	myRole: SpaceRole | null;
}

/** A group as every page names it, with what tells whether I may read it. */
export type GroupName = Pick<SpaceSummary, 'id' | 'name' | 'access' | 'myRole'>;

/** What every page of somebody signed in has around it. `place` is in the person's own stream. */
export interface Shell {
	me: PersonCard;
	networkName: string;
	isSteward: boolean;
	/** In the network through a group only, until a steward confirms. */
	isGuest: boolean;
	mayStartGroups: boolean;
	/** In which zone times are told; null: in the device's. */
	timeZone: string | null;
	/** Whether single keys go somewhere. */
	singleKeys: boolean;
	/** Whether messages wait a few seconds before they leave the device. */
	undoSend: boolean;
	/** Whether one shows that one is in a thread, and sees who else is. */
	presence: boolean;
	groups: GroupName[];
	unread: Unread;
	place: Place;
}

/** Names a space. */
export const SpaceRef = z.strictObject({ spaceId: Id });
export type SpaceRef = z.infer<typeof SpaceRef>;

/** Names a person of the network whom a steward suspends or lets in again. */
export const NetworkMemberRef = z.strictObject({ personId: Id });
export type NetworkMemberRef = z.infer<typeof NetworkMemberRef>;

/** A person of the network as the stewards' page lists her or him. */
export interface NetworkMember {
	personId: Id;
	role: NetworkRole;
	suspendedAt: string | null;
	/** Still a guest of the groups that invited her or him. */
	guest: boolean;
}

/** What happened among the members of a space, and to a person's own memberships. */
export type SpaceNews =
	| { kind: 'member:joined'; at: Place; spaceId: Id; member: Member }
	| { kind: 'member:changed'; at: Place; spaceId: Id; member: Member }
	| { kind: 'member:left'; at: Place; spaceId: Id; personId: Id }
	| { kind: 'membership:changed'; at: Place; spaceId: Id }
	/** For stewards only: who waits at the door of the network, is its guest, or suspended. Their page loads anew. */
	| { kind: 'house:changed'; at: Place };
