import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';
import { standsInDirectory } from '#server/features/people/directory-queries.ts';
import { isShown, throughTheEyesOf } from '#server/features/people/viewer-queries.ts';

/** How many people of the directory there are, by what they let the whole network see; asked by the house, for nobody. */
export const countPeople = async (
	tx: Tx,
	networkId: Id
): Promise<{ country: string | null; sector: string | null; people: number }[]> => {
	const { rows } = await sql<{ country: string | null; sector: string | null; people: number }>`
		with ${throughTheEyesOf(tx)}
		select case when ${isShown('country')} then person.country_code end as country,
			case when ${isShown('sector')} then person.sector end as sector, count(*) as people
		from viewer cross join person
		where ${standsInDirectory(networkId)}
		group by 1, 2
	`.execute(tx.db);
	return rows;
};

/** In how many groups that the network knows of people sit who let it see their country, by country. */
export const countGroups = async (tx: Tx, networkId: Id): Promise<Map<string, number>> => {
	const { rows } = await sql<{ country: string; groups: number }>`
		with ${throughTheEyesOf(tx)}
		select person.country_code as country, count(distinct space.id) as groups
		from viewer cross join person
		join member on member.person_id = person.id and member.suspended_at is null
		join space on space.id = member.space_id and space.kind = 'group' and space.access <> 'invitation'
		where ${standsInDirectory(networkId)} and person.country_code is not null and ${isShown('country')}
		group by 1
	`.execute(tx.db);
	return new Map(rows.map(({ country, groups }) => [country, groups]));
};
