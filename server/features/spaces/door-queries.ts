import { sql } from 'kysely';
import type { Door, JoinRequest, NewcomersRead } from '#shared/doors.ts';
import type { Id } from '#shared/ids.ts';
import type { Place } from '#shared/streams.ts';
import type { Tx } from '#server/core/transaction.ts';

/** The door of a group. */
export const findDoor = (tx: Tx, spaceId: Id): Promise<Door> =>
	tx.db
		.selectFrom('space')
		.select(['scope', 'rules', 'questions', sql<NewcomersRead>`newcomers_read`.as('newcomersRead')])
		.where('id', '=', spaceId)
		.executeTakeFirstOrThrow();

/** Changes what a group is and how one comes in. */
export const updateGroup = async (
	tx: Tx,
	spaceId: Id,
	group: Omit<Door, 'newcomersRead'> & { name: string; purpose: string; access: string; newcomersRead?: NewcomersRead }
) => {
	const { name, purpose, access, scope, rules, questions, newcomersRead } = group;
	await tx.db
		.updateTable('space')
		.set({ name, purpose, access, scope, rules, questions, newcomers_read: newcomersRead })
		// What was put on a shelf of its own stays there.
		.set({ own_shelf: sql<boolean>`own_shelf or ${access}::text <> 'open'` })
		.where('id', '=', spaceId)
		.execute();
};

/** The stream that only the leads of a space hear. */
export const findLeadsStream = async (tx: Tx, spaceId: Id): Promise<Id> =>
	(await tx.db.selectFrom('space').select('leads_stream_id').where('id', '=', spaceId).executeTakeFirstOrThrow())
		.leads_stream_id;

/** Where the stream stands that only the stewards hear. */
export const findStewardsPlace = (tx: Tx): Promise<Place> =>
	tx.db
		.selectFrom('space')
		.innerJoin('stream', 'stream.id', 'space.leads_stream_id')
		.select(['stream.id as stream', 'stream.head as seq'])
		.where('space.kind', '=', 'network')
		.executeTakeFirstOrThrow();

interface RequestRow {
	id: Id;
	space_id: Id;
	person_id: Id | null;
	reason: string;
	answers: unknown;
	created_at: Date;
}

const toRequest = (row: RequestRow): JoinRequest => ({
	id: row.id,
	spaceId: row.space_id,
	personId: row.person_id ?? '',
	reason: row.reason,
	answers: row.answers as string[],
	createdAt: row.created_at.toISOString()
});

const openRequests = (tx: Tx) =>
	tx.db
		.selectFrom('request')
		.select(['id', 'space_id', 'person_id', 'reason', 'answers', 'created_at'])
		.where('person_id', 'is not', null)
		.where('outcome', 'is', null);

/** Who waits at the door of a group, the longest first. */
export const listRequests = async (tx: Tx, spaceId: Id): Promise<JoinRequest[]> =>
	(await openRequests(tx).where('space_id', '=', spaceId).orderBy('created_at').orderBy('id').execute()).map(toRequest);

/** Somebody's open request to join a group. */
export const findOpenRequest = async (tx: Tx, spaceId: Id, personId: Id): Promise<JoinRequest | null> => {
	const row = await openRequests(tx)
		.where('space_id', '=', spaceId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return row ? toRequest(row) : null;
};

/** An open request to join a group, locked until the transaction ends. */
export const lockRequest = async (tx: Tx, requestId: Id): Promise<JoinRequest | null> => {
	const row = await openRequests(tx).where('id', '=', requestId).forUpdate().executeTakeFirst();
	return row ? toRequest(row) : null;
};

/** Writes a request to join a group. Throws a unique violation when one is open. */
export const insertRequest = async (tx: Tx, request: JoinRequest) => {
	await tx.db
		.insertInto('request')
		.values({
			id: request.id,
			space_id: request.spaceId,
			person_id: request.personId,
			language: 'en',
			reason: request.reason,
			answers: JSON.stringify(request.answers),
			created_at: request.createdAt
		})
		.execute();
};

/** Notes what became of a request, and who decided. */
export const decideRequest = async (
	tx: Tx,
	requestId: Id,
	outcome: 'accepted' | 'declined' | 'withdrawn',
	decidedBy: Id
) => {
	await tx.db
		.updateTable('request')
		.set({ outcome, decided_at: tx.now(), decided_by: decidedBy })
		.where('id', '=', requestId)
		.execute();
};

/** Forgets all that somebody wrote in asking to join, and gives back what was still open. */
export const deleteRequestsOf = async (tx: Tx, personId: Id): Promise<{ spaceId: Id }[]> => {
	const rows = await tx.db
		.deleteFrom('request')
		.where('person_id', '=', personId)
		.returning(['space_id', 'outcome'])
		.execute();
	return rows.flatMap((row) => (row.outcome === null ? [{ spaceId: row.space_id }] : []));
};

/** Who is suspended from a space. */
export const listSuspended = async (tx: Tx, spaceId: Id): Promise<Id[]> => {
	const rows = await tx.db
		.selectFrom('member')
		.select('person_id')
		.where('space_id', '=', spaceId)
		.where('suspended_at', 'is not', null)
		.orderBy('person_id')
		.execute();
	return rows.map((row) => row.person_id);
};
