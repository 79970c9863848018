import { bodyOf, textOf, type Body } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { titleToFind } from '#server/core/titles.ts';
import { markOf, openShelf, ownShelf, shelfOf, weeksOfSeason, wordsToFind } from '#server/core/words.ts';
import { numbers } from '../support/population.ts';

/** How many days the messages go back. */
const days = 2 * 365;
const atOnce = 25_000;
const lanes = 2;
const wordsPerMessage = 25;
const threadsPerSpace = 20;
const languages = ['en', 'ru', 'uz', 'tg', 'fa-AF', 'ur', null];
/** Each text is said so many times, in different places and at different times: to make each up anew takes too long. */
const textCount = 20_000;

/** Words as often as people use them: the first in every third message, the last in a few. */
export const vocabulary = (count: number): string[] => {
	const next = numbers(5);
	const latin = 'ba ko mi tu ren sho dal vi gor zan lu pe'.split(' ');
	const cyrillic = 'чи ма до ни'.split(' ');
	const words = new Set<string>();
	while (words.size < count) {
		const isLatin = next() < 0.6;
		const from = isLatin ? latin : cyrillic;
		const length = 2 + Math.floor(next() * (isLatin ? 3 : 6));
		words.add(Array.from({ length }, () => from[Math.floor(next() * from.length)]).join(''));
	}
	return [...words];
};

/** What is planted among the words, to be looked for. */
export const planted = {
	/** In every third message. */
	everywhere: 'mahalla',
	/** In every twentieth message. */
	often: 'walnuts',
	/** In one of some thousand messages of all spaces. */
	seldom: 'pomegranate',
	/** In one of some hundred messages of spaces that the reader does not read. */
	hidden: 'tamarind',
	/** In every second message of the first tenth of the time, and in none since. */
	longAgo: 'caravanserai'
};

interface Wish {
	count: number;
	spaces: SpaceDto[];
	/** Those the reader reads. */
	readable: Set<Id>;
	authors: Id[];
}

type Pool = Database['pool'];

/** Writes so many messages, evenly over two years, into threads of all spaces; and their texts again for a plain search. */
export const fillWithMessages = async (database: Database, { count, spaces, readable, authors }: Wish) => {
	const { pool } = database;
	await pool.query('drop index message_words');
	await pool.query('create table plain_message (id uuid not null, words tsvector not null)');
	const said = await writeTexts(pool);
	const places = await writePlaces(pool, spaces, readable);
	let from = 0;
	const fill = async () => {
		const client = await pool.connect();
		// The rows are right by construction: looking each reference up would take longer than all else.
		await client.query('set session_replication_role = replica; set statement_timeout = 0');
		while (from < count) {
			const [first, next] = [from, Math.min(from + atOnce, count)];
			from = next;
			await client.query(writing, [
				first,
				next,
				count,
				days,
				authors,
				marks.shelf,
				marks.week,
				marks.season,
				weeksOfSeason,
				places,
				said.usual,
				said.longAgo,
				said.hidden
			]);
		}
		client.release(true);
	};
	await Promise.all(Array.from({ length: lanes }, fill));
	await refuseOtherWords(pool);
	await Promise.all([
		patiently(pool, 'create index message_words on message using gin (words) with (gin_pending_list_limit = 256)'),
		patiently(pool, 'create index plain_message_words on plain_message using gin (words)'),
		patiently(pool, 'alter table plain_message add primary key (id)')
	]);
	await pool.query('drop table text, place');
	await patiently(pool, 'vacuum analyze');
};

/** Runs what takes longer, and waits longer for a table, than any statement of ours may. */
const patiently = async (pool: Pool, statement: string) => {
	const client = await pool.connect();
	await client.query(`set maintenance_work_mem = '1GB'; set statement_timeout = 0; set lock_timeout = 0`);
	await client.query(statement);
	client.release(true);
};

/** A closed space that is none: its shelf stands for that of any other. */
const anySpace = { id: '00000000-0000-7000-8000-0000009fffff', kind: 'group', access: 'invitation' } as const;
const marks = {
	shelf: ownShelf(anySpace.id),
	week: markOf.week(0).replace('0', ''),
	season: markOf.season(0).replace('0', '')
};

/** The texts, and what each is found by on the shelf that stands for any. */
const writeTexts = async (pool: Pool) => {
	const next = numbers(9);
	const words = vocabulary(20_000);
	// By rank: the cube of an even number falls low often.
	const word = () => words[Math.floor(next() ** 3 * words.length)] as string;
	const { everywhere, often, seldom, hidden, longAgo } = planted;
	const texts = Array.from({ length: textCount }, (_, i) => {
		const said = Array.from({ length: wordsPerMessage }, word);
		if (next() < 1 / 3) said.push(everywhere);
		if (next() < 1 / 20) said.push(often);
		if (next() < 1 / 3000) said.push(seldom);
		// One of some hundred is for hidden spaces only, every fourth is for long ago only.
		const kind = i % 200 === 0 ? 'hidden' : i % 4 === 0 ? 'long ago' : 'usual';
		if (kind === 'hidden') said.push(hidden);
		if (kind === 'long ago' && i % 8 === 0) said.push(longAgo);
		const text = said.join(' ');
		const language = languages[i % languages.length] ?? null;
		return { kind, language, text, words: wordsToFind({ text, language, space: anySpace }) };
	});
	await pool.query(
		`create table text as
		select row_number() over (partition by kind order by nth) - 1 as nth, kind, language, body, words, to_tsvector('simple', said) as plain
		from unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[]) with ordinality as t (kind, language, body, words, said, nth)`,
		[
			texts.map(({ kind }) => kind),
			texts.map(({ language }) => language),
			texts.map(({ text }) => JSON.stringify(bodyOf(text))),
			texts.map((one) => one.words),
			texts.map(({ text }) => text)
		]
	);
	await pool.query('alter table text add primary key (kind, nth)');
	const many = (kind: string) => texts.filter((one) => one.kind === kind).length;
	return { usual: many('usual'), longAgo: many('long ago'), hidden: many('hidden') };
};

/** The threads, and where the texts of each are put. */
const writePlaces = async (pool: Pool, spaces: SpaceDto[], readable: Set<Id>) => {
	const next = numbers(13);
	const words = vocabulary(20_000);
	const threads = spaces.flatMap((space) =>
		Array.from({ length: threadsPerSpace }, () => {
			const id = newId();
			const said = Array.from({ length: 5 }, () => words[Math.floor(next() ** 3 * words.length)] as string);
			if (next() < 1 / 3) said.push(planted.everywhere);
			const title = said.join(' ');
			return { id, space, title, words: wordsToFind({ text: title, language: 'en', space }) };
		})
	);
	await pool.query(
		`insert into thread (id, space_id, kind, title, search_text, language, byline_kind, created_at, words)
		select id, space_id, 'discussion', title, search_text, 'en', 'person', now(), words
		from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::tsvector[]) as t (id, space_id, title, search_text, words)`,
		[
			threads.map(({ id }) => id),
			threads.map(({ space }) => space.id),
			threads.map(({ title }) => title),
			threads.map(({ title }) => titleToFind(title)),
			threads.map((one) => one.words)
		]
	);
	await pool.query(
		`create table place as
		select nth - 1 as nth, thread_id, shelf, mark, is_readable
		from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[]) with ordinality as t (thread_id, shelf, mark, is_readable, nth)`,
		[
			threads.map(({ id }) => id),
			threads.map(({ space }) => shelfOf(space)),
			// On the common shelf the texts of a space are marked.
			threads.map(({ space }) => (shelfOf(space) === openShelf ? ` '${markOf.space(openShelf, space.id)}'` : '')),
			threads.map(({ space }) => readable.has(space.id))
		]
	);
	await pool.query('alter table place add primary key (nth)');
	return threads.length;
};

/** A text for each message, at its time and in its place: the words on the shelf of the place, with the marks of the time. */
const writing = `
	with said as (
		select nth, now() + (nth::float8 / $3::float8 - 1) * $4::float8 * interval '1 day' as at,
			abs(hashint8extended(nth, 1)) as chance, abs(hashint8extended(nth, 2)) as other
		from generate_series($1::bigint, $2::bigint - 1) nth
	), placed as (
		select said.*, uuidv7(said.at - clock_timestamp()) as id, place.thread_id, place.shelf, place.mark,
			floor(extract(epoch from said.at) / 604800)::int as week,
			case
				when said.nth < $3::bigint / 10 and said.chance % 4 < 2 then 'long ago'
				when said.other % 300 = 0 and not place.is_readable then 'hidden'
				else 'usual' end as kind
		from said join place on place.nth = abs(hashint8extended(said.nth, 3)) % $10::bigint
	), found as (
		select placed.*, text.body, text.language, text.plain, (
			replace(text.words, '''' || $6::text, '''' || shelf) || mark
			|| ' ''' || $7::text || week || ''' ''' || $8::text || week / $9::int || ''''
		)::tsvector as words
		from placed join text on text.kind = placed.kind
			and text.nth = placed.chance % case placed.kind when 'usual' then $11::bigint when 'long ago' then $12::bigint else $13::bigint end
	), written as (
		insert into message (id, thread_id, client_id, body, language, byline_kind, created_at, words)
		select id, thread_id, gen_random_uuid(), body, language, 'person', at, words from found order by nth
	), authored as (
		insert into authorship (subject_id, person_id)
		select id, ($5::uuid[])[1 + other % cardinality($5::uuid[])] from found
	)
	insert into plain_message (id, words) select id, plain from found order by nth`;

/** What is found by other words than those a command would keep says nothing. */
const refuseOtherWords = async (pool: Pool) => {
	const { rows } = await pool.query<{ body: Body; language: string | null; at: Date; space: SpaceDto; words: string }>(
		`select body, message.language, message.created_at as at, message.words::text,
			json_build_object('id', space.id, 'kind', space.kind, 'access', space.access) as space
		from message join thread on thread.id = message.thread_id join space on space.id = thread.space_id limit 500`
	);
	const kept = rows.map(({ body, ...said }) => wordsToFind({ ...said, text: textOf(body) }));
	const { rows: other } = await pool.query<{ ours: string; kept: string }>(
		`select * from unnest($1::tsvector[], $2::tsvector[]) as t (ours, kept) where ours <> kept limit 1`,
		[rows.map(({ words }) => words), kept]
	);
	if (other[0]) throw new Error(`a message is found by ${other[0].ours} and should be by ${other[0].kept}`);
};
