import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { GroupStarters } from '#shared/spaces.ts';
import type { Place } from '#shared/streams.ts';
import { standingColumns, standingJoins, toStanding, type StandingRow } from '#server/core/standing.ts';
import type { Tx } from '#server/core/transaction.ts';
import { asked } from '#server/features/spaces/queries.ts';

/** What stands around every page of whoever asks, besides people and groups. */
export interface Surroundings {
	standing: Standing;
	networkName: string;
	groupStarters: GroupStarters;
	timeZone: string | null;
	singleKeys: boolean;
	undoSend: boolean;
	presence: boolean;
	/** In the person's own stream; null where nobody is signed in. */
	place: Place | null;
}

type SurroundingsRow = StandingRow & {
	name: string;
	start_groups: GroupStarters;
	time_zone: string | null;
	single_keys: boolean | null;
	undo_send: boolean | null;
	presence: boolean | null;
	stream_id: Id | null;
	head: number;
};

/** Reads in one statement what every page needs; nothing before the network is set up. */
export const findSurroundings = async (tx: Tx): Promise<Surroundings | null> => {
	const { rows } = await sql<SurroundingsRow>`
		select ${standingColumns}, network.name, network.start_groups, account.time_zone, account.single_keys,
			account.undo_send, account.presence, stream.id as stream_id, stream.head
		from ${asked(tx)} join space network on network.kind = 'network'
		${standingJoins(sql`network.id`, tx.now())}
		left join person on person.id = in_network.person_id
		left join stream on stream.id = person.stream_id
		left join account on account.person_id = person.id
	`.execute(tx.db);
	const row = rows[0];
	return row
		? {
				standing: toStanding(row),
				networkName: row.name,
				groupStarters: row.start_groups,
				timeZone: row.time_zone,
				singleKeys: row.single_keys ?? true,
				undoSend: row.undo_send ?? true,
				presence: row.presence ?? true,
				place: row.stream_id === null ? null : { stream: row.stream_id, seq: row.head }
			}
		: null;
};
