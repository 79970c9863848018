import { cartogram, type AtLeast, type Landing } from '#shared/landing.ts';
import { sectors } from '#shared/people.ts';
import { tellStrangers } from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { once } from '#server/core/once.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { findNetworkId } from '#server/features/people/directory-queries.ts';
import * as queries from './queries.ts';

/** Strangers cost next to nothing, and cannot watch a number at the minute somebody comes in. */
const keptMs = 3600_000;
const kept = once('landing', () => new WeakMap<Database, { since: number; landing: Promise<Landing> }>());

/** Who sits at the table, for everybody: counted at most once an hour, and by nobody's rights but the house's. */
export const loadLanding = ({ database, now }: Ctx): Promise<Landing> => {
	const known = kept.get(database);
	const since = now().getTime();
	if (known && since - known.since < keptMs) return known.landing;
	const landing = inSnapshot({ database, now, actor: { kind: 'house', personId: null } }, count);
	kept.set(database, { since, landing });
	landing.catch(() => kept.delete(database));
	return landing;
};

const count = async (tx: Tx): Promise<Landing> => {
	const networkId = await findNetworkId(tx);
	const [rows, groups] =
		networkId === null
			? [[], new Map<string, number>()]
			: await Promise.all([queries.countPeople(tx, networkId), queries.countGroups(tx, networkId)]);
	const told = (which: (row: (typeof rows)[number]) => boolean): AtLeast =>
		tellStrangers(rows.reduce((sum, row) => (which(row) ? sum + row.people : sum), 0));
	const countries = cartogram.flat().filter((country) => country !== null);
	return {
		people: told(() => true),
		countries: countries.map((country) => {
			const people = told((row) => row.country === country);
			return { country, people, groups: people === null ? null : (groups.get(country) ?? 0) };
		}),
		elsewhere: told(({ country }) => country !== null && !countries.includes(country)),
		sectors: sectors
			.flatMap((sector) => {
				const people = told((row) => row.sector === sector);
				return people === null ? [] : [{ sector, people }];
			})
			.toSorted((a, b) => b.people - a.people)
	};
};
