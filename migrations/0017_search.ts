import { sql, type Kysely } from 'kysely';

/** What messages, threads and documents are found by. Those written before are filled in at the next start: a migration cannot fold. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a migration is frozen in time and must not know today's tables
export async function up(db: Kysely<any>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
	// Words carry the name of the shelf they stand on: one for what the whole network reads, one for every other space. A
	// space that was never closed to anybody of the network needs none of its own.
	`alter table space add column own_shelf boolean not null default true`,
	`update space set own_shelf = false where kind = 'network' or access = 'open'`,

	`alter table message add column words tsvector`,
	`alter table thread add column words tsvector`,
	// Which plan is good does not hang on the words, and reading them all to count them would cost every ANALYZE.
	`alter table message alter column words set statistics 0`,
	`alter table thread alter column words set statistics 0`,
	// Short, since whoever searches reads through what waits in it.
	`create index message_words on message using gin (words) with (gin_pending_list_limit = 256)`,
	`create index thread_words on thread using gin (words)`,
	`create index message_without_words on message (id) where words is null`,
	`create index thread_without_words on thread (id) where words is null`,
	// What a text is found by goes with the text, whoever changes it: where no new words come along, none are left.
	`create function forget_words() returns trigger language plpgsql as $$
		begin
			if new.words is not distinct from old.words then new.words := null; end if;
			return new;
		end
	$$`,
	`create trigger message_words_go before update of body on message for each row
		when (new.body is distinct from old.body) execute function forget_words()`,

	// The texts of one person, the latest first.
	`drop index authorship_person`,
	`create index authorship_person on authorship (person_id, subject_id)`,

	// A document's text as it was when last read: apart from its row, which every change moves.
	`create table document_text (
		document_id uuid not null,
		up_to bigint not null,
		text text not null,
		words tsvector not null,
		constraint document_text_pk primary key (document_id),
		constraint document_text_document_fk foreign key (document_id) references document (id) on delete cascade
	)`,
	`alter table document_text alter column words set statistics 0`,
	`create index document_text_words on document_text using gin (words)`
];
