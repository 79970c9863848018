import { sql } from 'kysely';
import type { Byline } from '#shared/people.ts';
import type { Actor } from './context.ts';

/** The columns in which every text keeps its byline; the person behind it stands in `authorship` alone. */
export interface BylineColumns {
	byline_kind: string;
	byline_label: string | null;
}

/** What a new text of this actor gets: its byline, and the person to keep in `authorship` (or none). */
export const bylineFor = (personId: string | null): { columns: BylineColumns; authorId: string | null } => ({
	columns: { byline_kind: 'person', byline_label: null },
	authorId: personId
});

/** The person a context acts as, or null. */
export const personOf = (actor: Actor) => (actor.kind === 'visitor' ? null : actor.personId);

/** Selects `author_id` for a text whose byline is a person's: the only place where the link is read for others. */
export const authorOf = (table: 'thread' | 'message' | 'answered') =>
	sql<string | null>`(
		select authorship.person_id from authorship
		where authorship.subject_id = ${sql.ref(`${table}.id`)} and ${sql.ref(`${table}.byline_kind`)} = 'person'
	)`;

/** The byline in a row that selected `authorOf`. */
export const toByline = (row: BylineColumns & { author_id: string | null }): Byline => {
	switch (row.byline_kind) {
		case 'person':
			return { kind: 'person', personId: row.author_id };
		case 'pseudonym':
			return { kind: 'pseudonym', label: row.byline_label ?? '' };
		default:
			return { kind: 'participant' };
	}
};
