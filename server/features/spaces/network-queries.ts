import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Access, GroupOutline, GroupStarters, SpaceKind } from '#shared/spaces.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Who may start groups in this network. */
export const findGroupStarters = async (tx: Tx): Promise<GroupStarters> =>
	(await tx.db.selectFrom('space').select('start_groups').where('kind', '=', 'network').executeTakeFirst())
		?.start_groups as GroupStarters;

const placeInNetwork = (tx: Tx, personId: Id) =>
	tx.db
		.selectFrom('member')
		.innerJoin('space', 'space.id', 'member.space_id')
		.select('member.person_id')
		.where('space.kind', '=', 'network')
		.where('member.person_id', '=', personId);

/** Keeps somebody from leaving the network until the transaction ends; false for who is not in it. */
export const holdInNetwork = async (tx: Tx, personId: Id): Promise<boolean> =>
	(await placeInNetwork(tx, personId).forKeyShare('member').executeTakeFirst()) !== undefined;

/** Waits for all who hold somebody in the network, and lets nobody hold her from now on. */
export const lockLeaving = async (tx: Tx, personId: Id) => {
	await placeInNetwork(tx, personId).forUpdate('member').execute();
};

/** Who is in the network, for the stewards: with role and suspension. */
export const listNetworkMembers = async (tx: Tx) =>
	tx.db
		.selectFrom('member')
		.innerJoin('space', 'space.id', 'member.space_id')
		.select([
			'member.person_id as personId',
			'member.role as role',
			'member.suspended_at as suspendedAt',
			'member.confirmed_at as confirmedAt'
		])
		.where('space.kind', '=', 'network')
		.orderBy('member.joined_at')
		.orderBy('member.person_id')
		.execute();

/** Every group and committee in outline: the name only of those the network may know of. */
export const listGroupOutlines = async (tx: Tx): Promise<GroupOutline[]> => {
	const { rows } = await sql<{
		id: Id;
		kind: string;
		name: string | null;
		access: string;
		leads: Id[] | null;
		member_count: number;
	}>`
		select space.id, space.kind, space.access, case when space.access <> 'invitation' then space.name end as name,
			array_agg(member.person_id order by member.joined_at) filter (where member.role = 'lead') as leads,
			count(member.person_id) as member_count
		from space left join member on member.space_id = space.id and member.suspended_at is null
		where space.kind in ('group', 'committee')
		group by space.id
		order by space.created_at, space.id
	`.execute(tx.db);
	return rows.map((row) => ({
		id: row.name === null ? null : row.id,
		kind: row.kind as SpaceKind,
		name: row.name,
		access: row.access as Access,
		leads: row.leads ?? [],
		memberCount: row.member_count
	}));
};
