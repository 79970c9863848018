import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Standing } from '#shared/policies/standing.ts';
import {
	smallNumber,
	type Access,
	type GroupName,
	type Member,
	type NetworkRole,
	type SpaceDto,
	type SpaceKind,
	type SpaceRole,
	type SpaceSummary
} from '#shared/spaces.ts';
import type { Place } from '#shared/streams.ts';
import { askerOf, standingColumns, standingJoins, toStanding, type StandingRow } from '#server/core/standing.ts';
import { newId } from '#server/core/context.ts';
import type { Tx } from '#server/core/transaction.ts';
import { openShelf, shelfOf } from '#server/core/words.ts';

/** What `spaceColumns` selects. */
export interface SpaceRow {
	id: Id;
	kind: string;
	name: string;
	purpose: string;
	access: string;
	stream_id: Id;
}

/** A space's row as one column; its id is null where there is none. */
export const spaceRow = sql`json_build_object('id', space.id, 'kind', space.kind, 'name', space.name, 'purpose', space.purpose,
	'access', space.access, 'stream_id', space.stream_id)`;

/** A space's row as everybody gets it. */
export const toSpace = (row: SpaceRow): SpaceDto => ({
	id: row.id,
	kind: row.kind as SpaceKind,
	name: row.name,
	purpose: row.purpose,
	access: row.access as Access,
	streamId: row.stream_id
});

/** Whoever asks, as the one row that `standingJoins` stand on. */
export const asked = (tx: Tx) => {
	const { sessionId, housePersonId } = askerOf(tx.actor);
	return sql`(select ${sessionId}::text as session_id, ${housePersonId}::uuid as house_person_id) as asked`;
};

/** A space with where the actor stands in it, or nothing. */
export const findSpace = async (
	tx: Tx,
	{ spaceId }: { spaceId: Id }
): Promise<{ space: SpaceDto; standing: Standing } | null> => {
	const { rows } = await sql<SpaceRow & StandingRow>`
		select space.id, space.kind, space.name, space.purpose, space.access, space.stream_id, ${standingColumns}
		from ${asked(tx)} join space on space.id = ${spaceId}
		${standingJoins(sql`space.id`, tx.now())}
	`.execute(tx.db);
	const row = rows[0];
	return row ? { space: toSpace(row), standing: toStanding(row) } : null;
};

/** The network itself, or nothing before it is set up. */
export const findNetwork = async (tx: Tx): Promise<SpaceDto | null> => {
	const row = await tx.db
		.selectFrom('space')
		.select(['id', 'kind', 'name', 'purpose', 'access', 'stream_id'])
		.where('kind', '=', 'network')
		.executeTakeFirst();
	return row ? toSpace(row) : null;
};

/** Spaces by their ids, in no order. */
export const listSpacesById = async (tx: Tx, ids: Id[]): Promise<SpaceDto[]> => {
	const rows = await tx.db
		.selectFrom('space')
		.select(['id', 'kind', 'name', 'purpose', 'access', 'stream_id'])
		.where(sql<boolean>`id = any(${ids}::uuid[])`)
		.execute();
	return rows.map(toSpace);
};

/** The groups a person may know of: her own, and, unless a guest, those not by invitation from which she is not suspended. */
const knownGroups = (personId: Id, isGuest: boolean) => sql`
	space left join member mine on mine.space_id = space.id and mine.person_id = ${personId}
	where space.kind in ('group', 'committee') and mine.suspended_at is null
		and (mine.person_id is not null or (space.access <> 'invitation' and ${!isGuest}))
	order by space.name collate "und-x-icu", space.id`;

/** The groups a person may know of, with their size. */
export const listGroups = async (tx: Tx, personId: Id, isGuest = false): Promise<SpaceSummary[]> => {
	const { rows } = await sql<SpaceRow & { member_count: number; my_role: SpaceRole | null }>`
		select space.id, space.kind, space.name, space.purpose, space.access, space.stream_id,
			(select count(*) from member where space_id = space.id and suspended_at is null) as member_count, mine.role as my_role
		from ${knownGroups(personId, isGuest)}
	`.execute(tx.db);
	return rows.map(({ my_role: myRole, member_count: count, ...row }) => {
		const isInside = myRole !== null || row.access === 'open';
		return { ...toSpace(row), memberCount: isInside || count >= smallNumber ? count : null, myRole };
	});
};

/** The names of the groups a person may know of, and which of them she may read. */
export const listGroupNames = async (tx: Tx, personId: Id, isGuest: boolean): Promise<GroupName[]> => {
	const { rows } = await sql<GroupName>`
		select space.id, space.name, space.access, mine.role as "myRole" from ${knownGroups(personId, isGuest)}
	`.execute(tx.db);
	return rows;
};

/** The members of a space in the order in which they came. The suspended, and the network's guests, are left out. */
export const listMembers = async (tx: Tx, spaceId: Id): Promise<Member[]> => {
	const rows = await tx.db
		.selectFrom('member')
		.select(['person_id', 'role', 'joined_at'])
		.where('space_id', '=', spaceId)
		.where('suspended_at', 'is', null)
		.where('confirmed_at', 'is not', null)
		.orderBy('joined_at')
		.orderBy('person_id')
		.execute();
	return rows.map((row) => ({
		personId: row.person_id,
		role: row.role as SpaceRole,
		joinedAt: row.joined_at.toISOString()
	}));
};

/** How many read a space that is open to its members. */
export const countMembers = async (tx: Tx, spaceId: Id): Promise<number> => {
	const row = await tx.db
		.selectFrom('member')
		.select(sql<number>`count(*)`.as('many'))
		.where('space_id', '=', spaceId)
		.where('suspended_at', 'is', null)
		.where('confirmed_at', 'is not', null)
		.executeTakeFirstOrThrow();
	return row.many;
};

/** The last number of a stream. */
export const findHead = async (tx: Tx, streamId: Id): Promise<number> =>
	(await tx.db.selectFrom('stream').select('head').where('id', '=', streamId).executeTakeFirstOrThrow()).head;

/** Where a person's own stream stands. */
export const findPlaceOf = (tx: Tx, personId: Id): Promise<Place> =>
	tx.db
		.selectFrom('person')
		.innerJoin('stream', 'stream.id', 'person.stream_id')
		.select(['stream.id as stream', 'stream.head as seq'])
		.where('person.id', '=', personId)
		.executeTakeFirstOrThrow();

/** Locks the members of a space against other changes until the transaction ends. */
export const lockMembers = async (tx: Tx, spaceId: Id) => {
	await sql`select id from space where id = ${spaceId} for no key update`.execute(tx.db);
};

/** Somebody's place in a space, the suspended included. */
export const findMember = async (tx: Tx, spaceId: Id, personId: Id) =>
	tx.db
		.selectFrom('member')
		.select(['role', 'suspended_at as suspendedAt', 'joined_at as joinedAt', 'confirmed_at as confirmedAt'])
		.where('space_id', '=', spaceId)
		.where('person_id', '=', personId)
		.executeTakeFirst();

/** The places of several people in a space; who is not in has none. */
export const findMembers = async (tx: Tx, spaceId: Id, personIds: Id[]) =>
	tx.db
		.selectFrom('member')
		.select(['person_id as personId', 'suspended_at as suspendedAt', 'confirmed_at as confirmedAt'])
		.where('space_id', '=', spaceId)
		.where(sql<boolean>`person_id = any(${personIds}::uuid[])`)
		.execute();

/** How many leads a space has besides somebody. */
export const countOtherLeads = async (tx: Tx, spaceId: Id, personId: Id): Promise<number> => {
	const row = await tx.db
		.selectFrom('member')
		.innerJoin('person', 'person.id', 'member.person_id')
		.select(sql<number>`count(*)`.as('many'))
		.where('space_id', '=', spaceId)
		.where('person_id', '<>', personId)
		.where('role', '=', 'lead')
		.where('suspended_at', 'is', null)
		.executeTakeFirstOrThrow();
	return row.many;
};

/** Lets two tries to begin the same space wait for each other. */
export const lockBeginning = async (tx: Tx, id: Id) => {
	tx.hasWritten = true;
	await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db);
};

/** Writes a space, its stream and its leads' own. */
export const insertSpace = async (tx: Tx, space: SpaceDto) => {
	const leadsStreamId = newId(tx.now());
	await tx.db
		.insertInto('stream')
		.values([
			{ id: space.streamId, kind: 'space' },
			{ id: leadsStreamId, kind: 'leads' }
		])
		.execute();
	await tx.db
		.insertInto('space')
		.values({
			id: space.id,
			kind: space.kind,
			name: space.name,
			purpose: space.purpose,
			access: space.access,
			own_shelf: shelfOf(space) !== openShelf,
			stream_id: space.streamId,
			leads_stream_id: leadsStreamId,
			created_at: tx.now()
		})
		.execute();
};

/** How somebody came into a space; by default now, by nobody's invitation, and confirmed. */
export interface Arrival {
	joinedAt?: Date;
	invitedBy?: Id | null;
	/** Who answers for a person of the network; null while nobody does: then she is a guest of the groups that invited her. */
	confirmedBy?: Id | null;
	guest?: boolean;
	rulesAgreed?: boolean;
}

/** The head of a space's stream: what stands there before somebody joins is not unread for her. */
export const headOf = (spaceId: Id) =>
	sql<number>`(select stream.head from space join stream on stream.id = space.stream_id where space.id = ${spaceId})`;

/** Above which number somebody reads who comes into a space now: in an open one nothing is kept from anybody. */
const readsAfterIn = (spaceId: Id) => sql<number>`case when exists (
	select from space where id = ${spaceId} and newcomers_read = 'from_joining' and access <> 'open'
) then ${headOf(spaceId)} else 0 end`;

/** Puts a person into a space. Throws a unique violation when already in. */
export const insertMember = async (
	tx: Tx,
	spaceId: Id,
	personId: Id,
	role: SpaceRole | NetworkRole,
	arrival: Arrival = {}
) => {
	const joinedAt = arrival.joinedAt ?? tx.now();
	await tx.db
		.insertInto('member')
		.values({
			space_id: spaceId,
			person_id: personId,
			role,
			joined_at: joinedAt,
			invited_by: arrival.invitedBy ?? null,
			confirmed_at: arrival.guest ? null : joinedAt,
			confirmed_by: arrival.confirmedBy ?? null,
			rules_agreed_at: arrival.rulesAgreed ? joinedAt : null,
			read_from: headOf(spaceId),
			audience_seen: headOf(spaceId),
			reads_after: readsAfterIn(spaceId)
		})
		.execute();
};

/** Gives a member another role. */
export const updateRole = async (tx: Tx, spaceId: Id, personId: Id, role: SpaceRole) => {
	await tx.db
		.updateTable('member')
		.set({ role })
		.where('space_id', '=', spaceId)
		.where('person_id', '=', personId)
		.execute();
};

/** Takes a person out of a space; says whether she or he was suspended from it, or a guest. */
export const deleteMember = async (
	tx: Tx,
	spaceId: Id,
	personId: Id
): Promise<{ suspended: boolean; guest: boolean }> => {
	const rows = await tx.db
		.deleteFrom('member')
		.where('space_id', '=', spaceId)
		.where('person_id', '=', personId)
		.returning(['suspended_at', 'confirmed_at'])
		.execute();
	return {
		suspended: rows.some((row) => row.suspended_at !== null),
		guest: rows.some((row) => row.confirmed_at === null)
	};
};

/** Suspends a person from a space, or lets in again (null). */
export const updateSuspension = async (tx: Tx, spaceId: Id, personId: Id, suspendedAt: Date | null) => {
	await tx.db
		.updateTable('member')
		.set({ suspended_at: suspendedAt })
		.where('space_id', '=', spaceId)
		.where('person_id', '=', personId)
		.execute();
};

/** A person's spaces besides the network, each with its stream and role. */
export const listMemberships = async (tx: Tx, personId: Id) =>
	tx.db
		.selectFrom('member')
		.innerJoin('space', 'space.id', 'member.space_id')
		.select(['space.id as spaceId', 'space.stream_id as streamId', 'member.role as role'])
		.where('member.person_id', '=', personId)
		.where('space.kind', '<>', 'network')
		.orderBy('space.id')
		.execute();
