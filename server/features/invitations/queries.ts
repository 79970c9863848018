import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import {
	invitationDays,
	type GivenInvitation,
	type InvitationPlace,
	type InvitationRole,
	type InvitationState,
	type Vouching
} from '#shared/invitations.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { Tx } from '#server/core/transaction.ts';
import { headOf, toSpace, type SpaceRow } from '#server/features/spaces/queries.ts';

const dayMs = 24 * 3600_000;

/** An invitation as it is kept, with the space it opens. */
export interface KeptInvitation {
	id: Id;
	space: SpaceDto;
	rules: string;
	role: InvitationRole;
	note: string;
	language: string;
	invitedBy: Id;
	/** The name by which the giver goes. */
	inviter: string;
	expiresAt: Date;
}

/** An invitation about to be kept. */
export interface NewInvitation {
	id: Id;
	tokenHash: string;
	spaceId: Id;
	role: InvitationRole;
	invitedBy: Id;
	note: string;
	mailTo: string | null;
	language: string;
}

/** Keeps an invitation, for so many days; says until when. */
export const insertInvitation = async (tx: Tx, invitation: NewInvitation): Promise<Date> => {
	const expiresAt = new Date(tx.now().getTime() + invitationDays * dayMs);
	await tx.db
		.insertInto('invitation')
		.values({
			id: invitation.id,
			token_hash: invitation.tokenHash,
			space_id: invitation.spaceId,
			role: invitation.role,
			invited_by: invitation.invitedBy,
			note: invitation.note,
			email: invitation.mailTo,
			language: invitation.language,
			created_at: tx.now(),
			expires_at: expiresAt
		})
		.execute();
	return expiresAt;
};

type OpenRow = SpaceRow & {
	invitation_id: Id;
	rules: string;
	role: InvitationRole;
	note: string;
	language: string;
	invited_by: Id;
	inviter: string | null;
	expires_at: Date;
};

/** The invitation behind a link, if it can still be used as far as it itself is concerned. */
export const findOpenInvitation = async (tx: Tx, tokenHash: string): Promise<KeptInvitation | null> => {
	const { rows } = await sql<OpenRow>`
		select invitation.id as invitation_id, invitation.role, invitation.note, invitation.language, invitation.invited_by,
			invitation.expires_at, space.rules, space.id, space.kind, space.name, space.purpose, space.access, space.stream_id,
			coalesce(case when person.verified_at is not null then person.pseudonym end,
				(select text from person_name where person_id = person.id order by position limit 1)) as inviter
		from invitation join space on space.id = invitation.space_id join person on person.id = invitation.invited_by
		where invitation.token_hash = ${tokenHash} and invitation.used_at is null and invitation.revoked_at is null
			and invitation.expires_at > ${tx.now()}
	`.execute(tx.db);
	const row = rows[0];
	if (!row) return null;
	const { invitation_id: id, rules, role, note, language, invited_by: invitedBy, expires_at: expiresAt } = row;
	return { id, space: toSpace(row), rules, role, note, language, invitedBy, inviter: row.inviter ?? '', expiresAt };
};

/** Uses an invitation up; of many who try at once one succeeds. */
export const spendInvitation = async (tx: Tx, id: Id, usedBy: Id): Promise<boolean> => {
	const spent = await tx.db
		.updateTable('invitation')
		.set({ used_at: tx.now(), used_by: usedBy })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', tx.now())
		.returning('id')
		.executeTakeFirst();
	return spent !== undefined;
};

/** Takes an invitation back, unless it was used. */
export const revokeInvitation = async (tx: Tx, id: Id): Promise<boolean> => {
	const revoked = await tx.db
		.updateTable('invitation')
		.set({ revoked_at: tx.now() })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.where('revoked_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return revoked !== undefined;
};

/** Who gave an invitation, and to where. */
export const findInvitation = async (tx: Tx, id: Id): Promise<{ spaceId: Id; invitedBy: Id } | undefined> =>
	tx.db
		.selectFrom('invitation')
		.select(['space_id as spaceId', 'invited_by as invitedBy'])
		.where('id', '=', id)
		.executeTakeFirst();

/** Forgets invitations that nobody used, some time after they could be; who used one is kept with the member. */
export const purgeInvitations = async (tx: Tx) => {
	const before = new Date(tx.now().getTime() - invitationDays * dayMs);
	await tx.db
		.deleteFrom('invitation')
		.where('used_at', 'is', null)
		.where((has) => has.or([has('expires_at', '<', before), has('revoked_at', '<', before)]))
		.execute();
};

interface GivenRow {
	id: Id;
	space_id: Id;
	space_name: string | null;
	space_kind: 'network' | 'group';
	role: InvitationRole;
	note: string;
	email: string | null;
	created_at: Date;
	expires_at: Date;
	used_at: Date | null;
	used_by: Id | null;
	revoked_at: Date | null;
	invited_by: Id;
}

const stateOf = (row: GivenRow, now: Date): InvitationState => {
	if (row.used_at) return 'used';
	if (row.revoked_at) return 'revoked';
	return row.expires_at > now ? 'open' : 'expired';
};

const toGiven = (row: GivenRow, now: Date): GivenInvitation => ({
	id: row.id,
	spaceId: row.space_id,
	spaceName: row.space_name,
	spaceKind: row.space_kind,
	role: row.role,
	note: row.note,
	mailTo: row.email,
	createdAt: row.created_at.toISOString(),
	expiresAt: row.expires_at.toISOString(),
	state: stateOf(row, now),
	invitedBy: row.invited_by,
	usedBy: row.used_by
});

/** Whether whoever gave an invitation still knows of the space: she knew its name then, and not what it was called since. */
const isKnown = sql`(space.kind = 'network' or case when mine.person_id is null then space.access <> 'invitation'
	else mine.suspended_at is null end)`;

/** Invitations that a person gave, or that lead into a space; the newest first. */
export const listInvitations = async (tx: Tx, by: { invitedBy: Id } | { spaceId: Id }): Promise<GivenInvitation[]> => {
	const condition =
		'spaceId' in by ? sql`invitation.space_id = ${by.spaceId}` : sql`invitation.invited_by = ${by.invitedBy}`;
	const { rows } = await sql<GivenRow>`
		select invitation.*, case when ${isKnown} then space.name end as space_name, space.kind as space_kind
		from invitation join space on space.id = invitation.space_id
		left join member mine on mine.space_id = space.id and mine.person_id = invitation.invited_by
		where ${condition}
		order by invitation.created_at desc, invitation.id limit 200
	`.execute(tx.db);
	return rows.map((row) => toGiven(row, tx.now()));
};

/** Where a person could invite to, by her role in it: the network for stewards, groups for their leads. */
export const listPlaces = async (tx: Tx, personId: Id): Promise<InvitationPlace[]> => {
	const { rows } = await sql<InvitationPlace>`
		select space.id as "spaceId", space.name, space.kind
		from member join space on space.id = member.space_id
		where member.person_id = ${personId} and member.suspended_at is null
			and ((space.kind = 'network' and member.role = 'steward') or (space.kind = 'group' and member.role = 'lead'))
		order by space.kind = 'network' desc, space.name collate "und-x-icu"
	`.execute(tx.db);
	return rows;
};

interface VouchingRow {
	person_id: Id;
	invited_by: Id | null;
	confirmed_by: Id | null;
	joined_at: Date;
	confirmed_at: Date | null;
}

const toVouching = (row: VouchingRow): Vouching => ({
	personId: row.person_id,
	invitedBy: row.invited_by,
	confirmedBy: row.confirmed_by,
	invitedAt: row.joined_at.toISOString(),
	confirmedAt: row.confirmed_at?.toISOString() ?? null
});

const vouching = (tx: Tx) =>
	tx.db
		.selectFrom('member')
		.innerJoin('space', 'space.id', 'member.space_id')
		.select(['member.person_id', 'member.invited_by', 'member.confirmed_by', 'member.joined_at', 'member.confirmed_at'])
		.where('space.kind', '=', 'network');

/** Who answers for some people. */
export const listVouching = async (tx: Tx, personIds: Id[]): Promise<Vouching[]> => {
	if (personIds.length === 0) return [];
	const rows = await vouching(tx).where('member.person_id', 'in', personIds).execute();
	return rows.map(toVouching);
};

/** The guests of the network, those who wait longest first. */
export const listGuests = async (tx: Tx): Promise<Vouching[]> => {
	const rows = await vouching(tx)
		.where('member.confirmed_at', 'is', null)
		.where('member.suspended_at', 'is', null)
		.orderBy('member.joined_at')
		.orderBy('member.person_id')
		.execute();
	return rows.map(toVouching);
};

/** Makes a guest one of the network; says whether she was one, and in which role she came. */
export const confirmMember = async (tx: Tx, spaceId: Id, personId: Id, confirmedBy: Id) =>
	tx.db
		.updateTable('member')
		.set({ confirmed_at: tx.now(), confirmed_by: confirmedBy, read_from: headOf(spaceId) })
		.where('space_id', '=', spaceId)
		.where('person_id', '=', personId)
		.where('confirmed_at', 'is', null)
		.returning(['role', 'joined_at as joinedAt'])
		.executeTakeFirst();
