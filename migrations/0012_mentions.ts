import { sql, type Kysely } from 'kysely';

/** Whom messages call, and what part of a message a reply answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// One row for each who is called: a person of the space, its leads, everybody in it. Nobody is told who is not in the space.
	`create table mention (
		message_id uuid not null,
		kind text not null,
		person_id uuid,
		constraint mention_once unique nulls not distinct (message_id, kind, person_id),
		constraint mention_kind check (kind in ('person', 'leads', 'group')),
		constraint mention_whom check ((kind = 'person') = (person_id is not null)),
		constraint mention_message_fk foreign key (message_id) references message (id) on delete cascade,
		constraint mention_person_fk foreign key (person_id) references person (id) on delete cascade
	)`,
	`create index mention_person on mention (person_id, message_id) where person_id is not null`,

	// Beside the body, so that it goes when what it quotes has to go.
	`alter table message add column quote text`
];
