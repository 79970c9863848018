import { sql, type RawBuilder } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { NetworkRole, SpaceRole } from '#shared/spaces.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { Actor } from './context.ts';
import { together } from './together.ts';
import type { Tx } from './transaction.ts';

/** How a query names who asks: the id of a session, or of a person where the house acts for one. */
export interface Asker {
	sessionId: string | null;
	housePersonId: Id | null;
}

/** The asker that an actor is. */
export const askerOf = (actor: Actor): Asker => ({
	sessionId: actor.kind === 'person' ? actor.sessionId : null,
	housePersonId: actor.kind === 'house' ? actor.personId : null
});

/** What `standingColumns` selects. */
export interface StandingRow {
	standing_person: Id | null;
	standing_network: NetworkRole | 'guest' | null;
	standing_space: SpaceRole | 'steward' | null;
	standing_suspended: boolean;
	standing_reads_after: number;
}

/**
 * Joins where the asker stands to a query over `asked (session_id, house_person_id)`; `space` is an expression for the
 * space's id. The session is looked up too, so that what a revoked session asks is refused whatever a socket remembers.
 * Each is one look into an index (`limit 1` keeps it so): with plain joins PostgreSQL reads all members of a large space.
 */
export const standingJoins = (space: RawBuilder<unknown>, now: Date) => sql`
	left join lateral (
		select person_id from session where id = asked.session_id and expires_at > ${now} limit 1
	) as session on true
	left join lateral (
		select space_id, person_id, role, confirmed_at from member
		where space_id = (select id from space where kind = 'network')
			and person_id = coalesce(session.person_id, asked.house_person_id) and suspended_at is null
		limit 1
	) as in_network on true
	left join lateral (
		select space_id, role, suspended_at, reads_after from member
		where space_id = ${space} and person_id = in_network.person_id
		limit 1
	) as in_space on true`;

/** The columns that belong to `standingJoins`. */
export const standingColumns = sql`
	in_network.person_id as standing_person,
	case when in_network.confirmed_at is null and in_network.person_id is not null then 'guest' else in_network.role end as standing_network,
	case when in_space.suspended_at is null and (in_space.space_id <> in_network.space_id or in_network.confirmed_at is not null)
		then in_space.role end as standing_space,
	in_space.suspended_at is not null as standing_suspended, coalesce(in_space.reads_after, 0) as standing_reads_after`;

/** The standing in a row that selected `standingColumns`. A steward's place in the network space is that of a lead. */
export const toStanding = (row: StandingRow): Standing => ({
	personId: row.standing_person,
	network: row.standing_network,
	space: row.standing_space === 'steward' ? 'lead' : row.standing_space,
	suspended: row.standing_suspended,
	readsAfter: row.standing_reads_after
});

const standings = together<{ asker: Asker; spaceId: Id | null; now: Date }, Standing>(async (db, all) => {
	const { rows } = await sql<StandingRow>`
		select ${standingColumns}
		from unnest(
			${all.map((one) => one.asker.sessionId)}::text[], ${all.map((one) => one.asker.housePersonId)}::uuid[],
			${all.map((one) => one.spaceId)}::uuid[]
		) with ordinality as asked (session_id, house_person_id, space_id, position)
		${standingJoins(sql`asked.space_id`, (all[0] as { now: Date }).now)}
		order by asked.position
	`.execute(db);
	return rows.map(toStanding);
});

/** Where the actor stands: in the network, and in a space when one is named. Read afresh at every call. */
export const standingOf = (tx: Tx, spaceId: Id | null = null) =>
	standings(tx, { asker: askerOf(tx.actor), spaceId, now: tx.now() });

/** Where a person stands, asked by the house before there is a session. */
export const standingOfPerson = (tx: Tx, personId: Id, spaceId: Id | null = null) =>
	standings(tx, { asker: { sessionId: null, housePersonId: personId }, spaceId, now: tx.now() });
