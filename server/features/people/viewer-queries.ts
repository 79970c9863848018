import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import { askerOf, standingColumns, standingJoins } from '#server/core/standing.ts';
import type { Tx } from '#server/core/transaction.ts';

/**
 * What a query needs to show people to whoever asks: `viewer` (one row), `sharing` (who shares a space with the viewer, and
 * whether a group) and `hidden` (fields that are not for the viewer). For some people only, when they are named. Suspended
 * from a space, one shares it with nobody. The house itself, acting for nobody, sees what the network sees.
 */
export const throughTheEyesOf = (tx: Tx, among: Id[] | null = null) => {
	const { sessionId, housePersonId } = askerOf(tx.actor);
	const isHouse = tx.actor.kind === 'house' && tx.actor.personId === null;
	const amongThem = (column: string) => (among === null ? sql`true` : sql`${sql.ref(column)} = any(${among}::uuid[])`);
	return sql`
		viewer as (
			select ${isHouse}::boolean as is_house, ${standingColumns}
			from (select ${sessionId}::text as session_id, ${housePersonId}::uuid as house_person_id) as asked
			${standingJoins(sql`null::uuid`, tx.now())}
		), sharing as (
			select theirs.person_id, bool_or(space.kind in ('group', 'committee', 'event')) as in_group
			from viewer
			join member mine on mine.person_id = viewer.standing_person and mine.suspended_at is null
			join space on space.id = mine.space_id and space.kind <> 'network'
			join member theirs on theirs.space_id = mine.space_id and theirs.suspended_at is null
			where ${amongThem('theirs.person_id')}
			group by theirs.person_id
		), hidden as (
			select person_field.person_id, person_field.field
			from viewer join person_field on person_field.person_id is distinct from viewer.standing_person
			where ${amongThem('person_field.person_id')} and person_field.visibility <> 'network' and (
				person_field.visibility = 'nobody'
				or person_field.person_id not in (select person_id from sharing where in_group)
			)
		)`;
};

/**
 * Whether the viewer may know of a person at all: oneself and whoever shares a space; to the network everybody a steward
 * answers for, and who is in a group it reads; to a steward everybody; of somebody who has left, that somebody was here.
 */
export const mayBeKnown = sql`(
	(viewer.standing_person is not null or viewer.is_house) and (
		person.emptied_at is not null or viewer.is_house or person.id = viewer.standing_person
		or person.id in (select person_id from sharing)
		or viewer.standing_network = 'steward'
		or (viewer.standing_network in ('member', 'observer') and exists (
			select from member join space on space.id = member.space_id
			where member.person_id = person.id and (
				(space.kind = 'network' and member.confirmed_at is not null)
				or (space.kind = 'group' and space.access = 'open' and member.suspended_at is null)
			)
		))
	)
)`;
