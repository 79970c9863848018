import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Sector } from '#shared/people.ts';
import type { Room } from '#shared/space-home.ts';
import { smallNumber } from '#shared/spaces.ts';
import type { Tx } from '#server/core/transaction.ts';

/**
 * Who is in a room, counted by sector and country; observers are counted apart. For somebody outside, counts below five are
 * left out, and so is what its owner does not show to the network.
 */
export const countRoom = async (tx: Tx, spaceId: Id, isInside: boolean): Promise<Room> => {
	const shown = (count: number) => (isInside || count >= smallNumber ? count : null);
	const hidden = isInside ? ['nobody'] : ['nobody', 'groups'];
	const { rows } = await sql<{ facet: string; value: string | null; count: number }>`
		with room as (
			select member.role, person.id, person.sector, person.country_code
			from member join person on person.id = member.person_id
			where member.space_id = ${spaceId} and member.suspended_at is null and member.confirmed_at is not null
		), shown as (
			select 'sector' as facet, sector as value from room where role <> 'observer' and sector is not null
				and not exists (select from person_field f where f.person_id = room.id and f.field = 'sector' and f.visibility = any(${hidden}))
			union all
			select 'country', country_code from room where role <> 'observer' and country_code is not null
				and not exists (select from person_field f where f.person_id = room.id and f.field = 'country' and f.visibility = any(${hidden}))
			union all
			select case when role = 'observer' then 'observers' else 'members' end, null from room
		)
		select facet, value, count(*) as count from shown group by facet, value order by count(*) desc, value
	`.execute(tx.db);
	const total = (facet: string) => rows.find((row) => row.facet === facet)?.count ?? 0;
	const list = (facet: string) =>
		rows.flatMap(({ facet: of, value, count }) =>
			of === facet && value !== null && shown(count) !== null ? [{ value, count }] : []
		);
	return {
		members: shown(total('members')),
		observers: shown(total('observers')),
		sectors: list('sector').map(({ value, count }) => ({ sector: value as Sector, count })),
		countries: list('country').map(({ value, count }) => ({ country: value, count }))
	};
};
