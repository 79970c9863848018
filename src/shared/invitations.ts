import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Token } from './links.ts';
import { InterfaceLanguage } from './locales.ts';
import { Email, Password, type PersonCard } from './people.ts';
import { Line, Text } from './text.ts';

/** Roles an invitation can give; leads and stewards are made by those who are there. */
export const invitationRoles = ['member', 'observer'] as const;
export type InvitationRole = (typeof invitationRoles)[number];

/** For so many days an invitation can be used, once. */
export const invitationDays = 14;

/** Invites somebody to the network or to a group. Without an address the link is handed over by hand. */
export const Invite = z.strictObject({
	spaceId: Id,
	role: z.enum(invitationRoles),
	note: z._default(Text(600), ''),
	mailTo: z._default(z.nullable(Email), null),
	language: InterfaceLanguage
});
export type Invite = z.infer<typeof Invite>;

/** An invitation just made. The token is in nobody's hands but the giver's, and shown this once. */
export interface MadeInvitation {
	token: string;
	spaceName: string;
	mailTo: string | null;
	expiresAt: string;
}

/** What became of an invitation. */
export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/** An invitation as its giver sees it. */
export interface GivenInvitation {
	id: Id;
	spaceId: Id;
	/** Null where its giver no longer knows of the space. */
	spaceName: string | null;
	spaceKind: 'network' | 'group';
	role: InvitationRole;
	note: string;
	mailTo: string | null;
	createdAt: string;
	expiresAt: string;
	state: InvitationState;
	invitedBy: Id;
	usedBy: Id | null;
}

/** Somewhere one may invite to. */
export interface InvitationPlace {
	spaceId: Id;
	name: string;
	kind: 'network' | 'group';
}

/** What the page of one's invitations shows. */
export interface InvitationsPage {
	places: InvitationPlace[];
	invitations: GivenInvitation[];
	people: PersonCard[];
}

/** Takes an invitation back. */
export const InvitationRef = z.strictObject({ invitationId: Id });
export type InvitationRef = z.infer<typeof InvitationRef>;

/** What an invitation says to whoever holds the link. */
export interface InvitationCard {
	networkName: string;
	space: { name: string; kind: 'network' | 'group'; purpose: string; rules: string };
	role: InvitationRole;
	note: string;
	/** The name by which the giver goes. */
	invitedBy: string;
	expiresAt: string;
	/** Whether whoever looks has an account here, and what it can do with the invitation. */
	viewer: 'visitor' | 'may_join' | 'may_not';
}

/** Accepts an invitation with a new account. */
export const AcceptAsNewcomer = z
	.strictObject({
		token: Token,
		name: Line(120),
		email: Email,
		password: Password,
		agreed: z._default(z.boolean(), false),
		/** The form showed rules: that one must agree is then said together with what else is wrong. */
		rulesShown: z._default(z.boolean(), false),
		/** The language in which the newcomer reads this; else the invitation's. */
		language: z.optional(InterfaceLanguage)
	})
	.check(
		z.refine(({ rulesShown, agreed }) => !rulesShown || agreed, {
			path: ['agreed'],
			error: 'agree_first',
			when: ({ value }) => value instanceof Object
		})
	);
export type AcceptAsNewcomer = z.infer<typeof AcceptAsNewcomer>;

/** Accepts an invitation with the account one is signed in with. */
export const AcceptAsMyself = z.strictObject({ token: Token, agreed: z._default(z.boolean(), false) });
export type AcceptAsMyself = z.infer<typeof AcceptAsMyself>;

/** Asks, from outside, to join the network. */
export const AskToJoinNetwork = z.strictObject({
	name: Line(120),
	email: Email,
	country: Line(80),
	reason: Text(600).check(z.minLength(1, { error: 'required' })),
	language: InterfaceLanguage
});
export type AskToJoinNetwork = z.infer<typeof AskToJoinNetwork>;

/** Somebody outside who asked to join the network, as stewards see it. */
export interface NetworkRequest {
	id: Id;
	name: string;
	email: string;
	country: string;
	reason: string;
	language: string;
	createdAt: string;
}

/** Lets somebody in who asked, or not. */
export const DecideNetworkRequest = z.strictObject({ requestId: Id, outcome: z.enum(['accepted', 'declined']) });
export type DecideNetworkRequest = z.infer<typeof DecideNetworkRequest>;

/** Who answers for a person of the network: who invited, and which steward confirmed. */
export interface Vouching {
	personId: Id;
	invitedBy: Id | null;
	confirmedBy: Id | null;
	invitedAt: string;
	/** Null while the person is a guest of the groups that invited her or him. */
	confirmedAt: string | null;
}
