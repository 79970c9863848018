import type { Id } from '#shared/ids.ts';
import type { AcceptAsNewcomer, Invite } from '#shared/invitations.ts';
import { contextOf, newId, type Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { fingerprint } from '#server/core/sessions.ts';
import * as accepting from '#server/features/invitations/accepting.ts';
import * as invitations from '#server/features/invitations/commands.ts';
import type { TestPerson } from './builders.ts';

/** An invitation's fields, as the form sends them. */
export const anInvitation = (spaceId: Id, wish: Partial<Invite> = {}): Invite => ({
	spaceId,
	role: 'member',
	note: '',
	mailTo: null,
	language: 'en',
	...wish
});

/** What people do with invitations, each test from another address: limits count by it. */
export const withInvitations = (database: () => Database, address: () => string) => {
	const visitor = (): Ctx => contextOf({ kind: 'visitor' }, database());
	return {
		visitor,
		invite: (by: TestPerson, space: { id: Id }, wish: Partial<Invite> = {}) =>
			invitations.invite(by.ctx, anInvitation(space.id, wish)),
		open: (token: string, ctx: Ctx = visitor()) => accepting.openInvitation(ctx, { token }, address()),
		asNewcomer: (token: string, wish: Partial<AcceptAsNewcomer> = {}, ctx: Ctx = visitor()) =>
			accepting.acceptAsNewcomer(
				ctx,
				{
					token,
					name: 'Нодира',
					email: `${newId()}@example.org`,
					password: 'long enough for this',
					agreed: false,
					rulesShown: false,
					...wish
				},
				{ device: 'Test', knownDevice: null, address: address() }
			),
		asHerself: (ctx: Ctx, token: string) => accepting.acceptAsMyself(ctx, { token, agreed: false }, address()),
		contextAfter: ({ personId, token }: { personId: Id; token: string }): Ctx =>
			contextOf({ kind: 'person', personId, sessionId: fingerprint(token) }, database()),
		given: async (by: TestPerson) => (await invitations.listMyInvitations(by.ctx)).invitations
	};
};
