import type { AudienceChange, AudienceNews } from '#shared/audience.ts';
import type { DoorNews } from '#shared/doors.ts';
import type { Member, SpaceNews } from '#shared/spaces.ts';
import type { ActivityRow } from '#server/core/activity.ts';
import type { Reader } from '#server/core/catch-up.ts';
import type { Tx } from '#server/core/transaction.ts';
import { findOpenRequest } from './door-queries.ts';
import { listMembers, listSpacesById } from './queries.ts';

/** Members as they are now. Somebody who has left since still came: a later row tells that she left. */
const currentMembers = async (tx: Tx, rows: ActivityRow[]) => {
	const spaceIds = [...new Set(rows.flatMap((row) => row.spaceId ?? []))];
	const lists = await Promise.all(spaceIds.map((spaceId) => listMembers(tx, spaceId)));
	const members = new Map<string, Member>();
	spaceIds.forEach((spaceId, i) => {
		for (const member of lists[i] ?? []) members.set(`${spaceId} ${member.personId}`, member);
	});
	return rows.map(({ spaceId = '', personId = '', at }) => {
		const gone: Member = { personId, role: 'member', joinedAt: at.toISOString() };
		return { spaceId, member: members.get(`${spaceId} ${personId}`) ?? gone };
	});
};

/** Reads again what rows of the log were about, for those who were away. */
export const spaceReaders: { [K in SpaceNews['kind']]: Reader<K> } = {
	'member:joined': async (tx, rows) =>
		(await currentMembers(tx, rows)).map((news) => ({ kind: 'member:joined', ...news })),
	'member:changed': async (tx, rows) =>
		(await currentMembers(tx, rows)).map((news) => ({ kind: 'member:changed', ...news })),
	'member:left': (_, rows) =>
		Promise.resolve(rows.map(({ spaceId = '', personId = '' }) => ({ kind: 'member:left', spaceId, personId }))),
	'membership:changed': (_, rows) =>
		Promise.resolve(rows.map(({ spaceId = '' }) => ({ kind: 'membership:changed', spaceId }))),
	'house:changed': (_, rows) => Promise.resolve(rows.map(() => ({ kind: 'house:changed' })))
};

/** How groups are by now whose audience changed. */
const audienceReader =
	<K extends AudienceChange>(kind: K) =>
	async (tx: Tx, rows: ActivityRow[]) => {
		const spaces = await listSpacesById(tx, [...new Set(rows.flatMap((row) => row.spaceId ?? []))]);
		return rows.map(({ spaceId }) => {
			const space = spaces.find(({ id }) => id === spaceId);
			return space ? { kind, space } : null;
		});
	};

/** Reads again who came to read along, for those who were away. */
export const audienceReaders: { [K in AudienceNews['kind']]: Reader<K> } = {
	'room:opened': audienceReader('room:opened'),
	'room:closed': audienceReader('room:closed'),
	'past:shown': audienceReader('past:shown'),
	'past:hidden': audienceReader('past:hidden'),
	'audience:noted': (_, rows) => Promise.resolve(rows.map(({ spaceId = '' }) => ({ kind: 'audience:noted', spaceId })))
};

const whoWhere = ({ spaceId = '', personId = '' }: ActivityRow) => ({ spaceId, personId });

/** Reads again what happened at the doors of groups, for leads who were away. Decided requests are gone. */
export const doorReaders: { [K in DoorNews['kind']]: Reader<K> } = {
	'request:made': (tx, rows) =>
		Promise.all(
			rows.map(async ({ spaceId = '', personId = '' }) => {
				const request = await findOpenRequest(tx, spaceId, personId);
				return request && { kind: 'request:made' as const, request };
			})
		),
	'request:decided': (_, rows) => Promise.resolve(rows.map((row) => ({ kind: 'request:decided', ...whoWhere(row) }))),
	'member:suspended': (_, rows) => Promise.resolve(rows.map((row) => ({ kind: 'member:suspended', ...whoWhere(row) }))),
	'member:restored': (_, rows) => Promise.resolve(rows.map((row) => ({ kind: 'member:restored', ...whoWhere(row) })))
};
