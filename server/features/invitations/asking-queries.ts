import { sql } from 'kysely';
import type { Id } from '#shared/ids.ts';
import type { AskToJoinNetwork, NetworkRequest } from '#shared/invitations.ts';
import type { Tx } from '#server/core/transaction.ts';

const keptDays = 30;

interface RequestRow {
	id: Id;
	name: string | null;
	email: string | null;
	country: string | null;
	reason: string;
	language: string;
	created_at: Date;
}

const toRequest = (row: RequestRow): NetworkRequest => ({
	id: row.id,
	name: row.name ?? '',
	email: row.email ?? '',
	country: row.country ?? '',
	reason: row.reason,
	language: row.language,
	createdAt: row.created_at.toISOString()
});

/** Keeps what somebody from outside asks; an address that has an account or that waits already changes nothing, which it says. */
export const insertAsker = async (tx: Tx, id: Id, networkId: Id, asker: AskToJoinNetwork): Promise<boolean> => {
	const { rows } = await sql`
		insert into request (id, space_id, name, email, country, reason, language, created_at)
		select ${id}::uuid, ${networkId}::uuid, ${asker.name}::text, ${asker.email}::text, ${asker.country}::text,
			${asker.reason}::text, ${asker.language}::text, ${tx.now()}::timestamptz
		where not exists (select from account where email = ${asker.email})
		on conflict do nothing
		returning id
	`.execute(tx.db);
	return rows.length > 0;
};

const askers = (tx: Tx) =>
	tx.db
		.selectFrom('request')
		.innerJoin('space', 'space.id', 'request.space_id')
		.select([
			'request.id',
			'request.name',
			'request.email',
			'request.country',
			'request.reason',
			'request.language',
			'request.created_at'
		])
		.where('space.kind', '=', 'network')
		.where('request.email', 'is not', null);

/** Who asked from outside and waits, the longest first. */
export const listAskers = async (tx: Tx): Promise<NetworkRequest[]> => {
	const rows = await askers(tx)
		.where('request.outcome', 'is', null)
		.orderBy('request.created_at')
		.orderBy('request.id')
		.execute();
	return rows.map(toRequest);
};

/** Decides about somebody who waits, and gives what was asked; nothing when it was decided already. */
export const decideAsker = async (
	tx: Tx,
	requestId: Id,
	outcome: 'accepted' | 'declined',
	decidedBy: Id
): Promise<NetworkRequest | null> => {
	const row = await tx.db
		.updateTable('request')
		.set({ outcome, decided_at: tx.now(), decided_by: decidedBy })
		.where('id', '=', requestId)
		.where('outcome', 'is', null)
		.where('email', 'is not', null)
		.returning(['id', 'name', 'email', 'country', 'reason', 'language', 'created_at'])
		.executeTakeFirst();
	return row ? toRequest(row) : null;
};

/** Forgets what people outside had asked, some time after it was decided. */
export const purgeAskers = async (tx: Tx) => {
	const before = new Date(tx.now().getTime() - keptDays * 24 * 3600_000);
	await tx.db.deleteFrom('request').where('email', 'is not', null).where('decided_at', '<', before).execute();
};
