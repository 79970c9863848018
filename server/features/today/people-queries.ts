import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';
import { standsInDirectory } from '#server/features/people/directory-queries.ts';
import { isShown, throughTheEyesOf } from '#server/features/people/viewer-queries.ts';

/** What today's page goes by. */
export interface Me {
	sector: string | null;
	country: string | null;
	willingToMeet: boolean;
	/** When the network opened to me. */
	joinedAt: Date;
	inGroups: boolean;
}

/** What today's page goes by, of somebody who is in the network. */
export const findMe = async (tx: Tx, personId: Id): Promise<Me | null> => {
	const { rows } = await sql<Me>`
		select person.sector, person.country_code as country, person.willing_to_meet as "willingToMeet", coalesce(seat.confirmed_at, seat.joined_at) as "joinedAt",
			exists (
				select from member join space on space.id = member.space_id
				where member.person_id = person.id and member.suspended_at is null and space.kind in ('group', 'committee')
			) as "inGroups"
		from person join member seat on seat.person_id = person.id
			and seat.space_id = (select id from space where kind = 'network')
		where person.id = ${personId}
	`.execute(tx.db);
	return rows[0] ?? null;
};

/** So many arrivals are looked at: of those who may be found, a few are shown. */
const lastArrivals = 60;

/** Who has come into the network since, stands in the directory and is not oneself; the latest first. */
export const listNewcomers = async (tx: Tx, networkId: Id, since: Date, limit: number): Promise<Id[]> => {
	const { rows } = await sql<{ id: Id }>`
		with ${throughTheEyesOf(tx)}
		select person.id
		from viewer cross join (
			select person_id, confirmed_at from member
			where space_id = ${networkId} and confirmed_at > ${since}
			order by confirmed_at desc limit ${lastArrivals}
		) arrival join person on person.id = arrival.person_id
		where person.id is distinct from viewer.standing_person and ${standsInDirectory(networkId)}
		order by arrival.confirmed_at desc, person.id limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => row.id);
};

/**
 * People of the same work in another country who said that they may be met and show all of that to whoever asks; those with
 * whom she shares a language first, then in an order of her own, so that not everybody is sent to the same few.
 */
export const listAlike = async (tx: Tx, networkId: Id, me: Me, limit: number): Promise<Id[]> => {
	const { rows } = await sql<{ id: Id }>`
		with ${throughTheEyesOf(tx)}
		select person.id
		from viewer cross join person
		where person.willing_to_meet and person.sector = ${me.sector} and person.country_code <> ${me.country}
			and person.id is distinct from viewer.standing_person
			and ${isShown('willing')} and ${isShown('sector')} and ${isShown('country')} and ${standsInDirectory(networkId)}
		order by (${isShown('languages')} and exists (
			select from person_language mine join person_language theirs on theirs.language = mine.language
			where mine.person_id = viewer.standing_person and theirs.person_id = person.id
		)) desc, md5(person.id::text || viewer.standing_person::text)
		limit ${limit}
	`.execute(tx.db);
	return rows.map((row) => row.id);
};
