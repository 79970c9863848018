import { sql } from 'kysely';
import type { Committee, Seat, StartCommittee } from '#shared/committees.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

/** Writes what makes a space a committee, and its four seats. */
export const insertCommittee = async (tx: Tx, spaceId: Id, committee: StartCommittee) => {
	await tx.db
		.insertInto('committee')
		.values({
			space_id: spaceId,
			mandate: committee.mandate,
			mandate_by: committee.spaceId,
			report_on: committee.reportOn
		})
		.execute();
	const seats = committee.seats.map(({ personId, speaksFor }, i) => ({
		space_id: spaceId,
		position: i + 1,
		person_id: personId,
		speaks_for: speaksFor
	}));
	await tx.db.insertInto('seat').values(seats).execute();
};

/** A committee, or nothing for spaces of other kinds. */
export const findCommittee = async (tx: Tx, spaceId: Id): Promise<Committee | null> => {
	const { rows } = await sql<{ mandate: string; mandate_by: Id | null; report_on: string; seats: Seat[] }>`
		select mandate, mandate_by, report_on::text,
			(select json_agg(json_build_object('position', position, 'personId', person_id, 'speaksFor', speaks_for) order by position)
				from seat where seat.space_id = committee.space_id) as seats
		from committee where space_id = ${spaceId}
	`.execute(tx.db);
	const row = rows[0];
	return row ? { mandate: row.mandate, mandateBy: row.mandate_by, reportOn: row.report_on, seats: row.seats } : null;
};

/** A committee that owes a space a report. */
export interface OwedReport {
	spaceId: Id;
	name: string;
	reportOn: string;
}

/** The committees that a space gave their mandate, the next to report first. */
export const listOwedReports = async (tx: Tx, mandateBy: Id): Promise<OwedReport[]> => {
	const { rows } = await sql<{ space_id: Id; name: string; report_on: string }>`
		select committee.space_id, space.name, committee.report_on::text
		from committee join space on space.id = committee.space_id
		where committee.mandate_by = ${mandateBy}
		order by committee.report_on, committee.space_id
	`.execute(tx.db);
	return rows.map((row) => ({ spaceId: row.space_id, name: row.name, reportOn: row.report_on }));
};
