import { sql, type RawBuilder } from 'kysely';
import type { ProfileField } from '#shared/profiles.ts';
import { askerOf, standingColumns, standingJoins } from '#server/core/standing.ts';
import type { Tx } from '#server/core/transaction.ts';

/**
 * What a query needs to show people to whoever asks: `viewer` (one row) and `my_space` (the spaces in which the viewer sits
 * with others). The house itself, acting for nobody, sees what the network sees.
 */
export const throughTheEyesOf = (tx: Tx) => {
	const { sessionId, housePersonId } = askerOf(tx.actor);
	const isHouse = tx.actor.kind === 'house' && tx.actor.personId === null;
	return sql`
		viewer as materialized (
			select ${isHouse}::boolean as is_house, ${standingColumns}
			from (select ${sessionId}::text as session_id, ${housePersonId}::uuid as house_person_id) as asked
			${standingJoins(sql`null::uuid`, tx.now())}
		), my_space as materialized (
			select mine.space_id, space.kind in ('group', 'committee', 'event') as is_group
			from viewer
			join member mine on mine.person_id = viewer.standing_person and mine.suspended_at is null
			join space on space.id = mine.space_id and space.kind <> 'network'
		)`;
};

/** Whether a person sits in a space, or a group, with the viewer; suspended from it, nobody sits there. */
const sharesSpace = sql`exists (
	select from member theirs join my_space on my_space.space_id = theirs.space_id
	where theirs.person_id = person.id and theirs.suspended_at is null
)`;
/** As `sharesSpace`, of groups only: what people show to their groups, no conversation with them opens. */
export const sharesGroup = sql`exists (
	select from member theirs join my_space on my_space.space_id = theirs.space_id
	where theirs.person_id = person.id and theirs.suspended_at is null and my_space.is_group
)`;

const isHidden = sql`(
	person_field.visibility <> 'network' and person.id is distinct from viewer.standing_person
	and (person_field.visibility = 'nobody' or not ${sharesGroup})
)`;

/** The fields of a person that are not for the viewer, as an array. Needs `viewer`, `my_space` and `person`. */
export const hiddenFields = sql`array(
	select person_field.field from person_field where person_field.person_id = person.id and ${isHidden}
)`;

/** Whether the viewer may see a field of a person: one that is hidden fits no filter. */
export const isShown = (field: ProfileField) => sql`not exists (
	select from person_field
	where person_field.person_id = person.id and person_field.field = ${field} and ${isHidden}
)`;

const known = (each: RawBuilder<unknown>) => sql`(
	(viewer.standing_person is not null or viewer.is_house) and (
		person.emptied_at is not null or viewer.is_house or person.id = viewer.standing_person
		or viewer.standing_network = 'steward'
		or (viewer.standing_network in ('member', 'observer') and exists (
			select from member join space on space.id = member.space_id
			where member.person_id = person.id and (
				(space.kind = 'network' and member.confirmed_at is not null)
				or (space.kind = 'group' and space.access = 'open' and member.suspended_at is null)
			) ${each}
		))
		or ${sharesSpace}
	)
)`;

/**
 * Whether the viewer may know of a person at all: oneself and whoever shares a space; to the network everybody a steward
 * answers for, and who is in a group it reads; to a steward everybody; of somebody who has left, that somebody was here.
 */
export const mayBeKnown = known(sql``);

/** The same, asked of a few people by their ids: `offset 0` keeps PostgreSQL from reading all members of the network first. */
export const mayEachBeKnown = known(sql`offset 0`);
