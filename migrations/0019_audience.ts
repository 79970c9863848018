import { sql, type Kysely } from 'kysely';

/** Who reads what was said: what somebody has noted of it, and from where on those who came later read. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Up to which number of the space's stream, and on which day, a member has noted who came to read her there.
	`alter table member add column audience_seen bigint not null default 0, add column audience_seen_on date`,
	`update member set audience_seen = stream.head
		from space join stream on stream.id = space.stream_id where space.id = member.space_id`,
	`create index activity_audience on activity (stream_id, seq)
		where kind in ('member:joined', 'room:opened', 'room:closed', 'past:shown', 'past:hidden')`,

	// Whether those who come in read what was said before, and the number from which on one of them does.
	`alter table space add column newcomers_read text not null default 'everything'`,
	`alter table space add constraint space_newcomers_read check (newcomers_read in ('everything', 'from_joining'))`,
	`alter table member add column reads_after bigint not null default 0`
];
