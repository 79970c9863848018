import { bodyOf } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { wordsToFind } from '#server/core/words.ts';
import { numbers } from '../support/population.ts';

/** How long the messages go back, in milliseconds. */
const twoYears = 2 * 365 * 24 * 60 * 60 * 1000;
const atOnce = 5000;
const wordsPerMessage = 25;
const threadsPerSpace = 20;
const languages = ['en', 'ru', 'uz', 'tg', 'fa-AF', 'ur', null];

/** Words as often as people use them: the first in every third message, the last in a few. */
export const vocabulary = (count: number): string[] => {
	const next = numbers(5);
	const syllables = [
		'ba',
		'ko',
		'mi',
		'tu',
		'ren',
		'sho',
		'dal',
		'vi',
		'gor',
		'zan',
		'lu',
		'pe',
		'чи',
		'ма',
		'до',
		'ни'
	];
	const words = new Set<string>();
	while (words.size < count) {
		const latin = next() < 0.6;
		const from = latin ? syllables.slice(0, 12) : syllables.slice(12);
		const length = 2 + Math.floor(next() * (latin ? 3 : 6));
		words.add(Array.from({ length }, () => from[Math.floor(next() * from.length)]).join(''));
	}
	return [...words];
};

/** What is planted among the words, to be looked for. */
export const planted = {
	/** In every third message. */
	everywhere: 'mahalla',
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

/** Writes so many messages, evenly over two years, into threads of all spaces; and their texts again for a plain search. */
export const fillWithMessages = async ({ pool }: Database, { count, spaces, readable, authors }: Wish) => {
	const next = numbers(9);
	const words = vocabulary(20_000);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
	// By rank: the square of an even number falls low often.
	const word = () => words[Math.floor(next() ** 3 * words.length)] as string;
	await pool.query('drop index message_words');
	await pool.query('create table plain_message (id uuid primary key, words tsvector not null)');
	const threads = await writeThreads(pool, spaces);
	for (let from = 0; from < count; from += atOnce) {
		const rows = Array.from({ length: Math.min(atOnce, count - from) }, (_, i) => {
			const age = (from + i) / count;
			const at = new Date(Date.now() - (1 - age) * twoYears);
			const [space, language] = [pick(spaces), pick(languages)];
			const said = Array.from({ length: wordsPerMessage }, word);
			if (next() < 1 / 3) said.push(planted.everywhere);
			if (next() < 1 / 3000) said.push(planted.seldom);
			if (next() < 1 / 300 && !readable.has(space.id)) said.push(planted.hidden);
			if (age < 0.1 && next() < 1 / 2) said.push(planted.longAgo);
			const text = said.join(' ');
			const found = wordsToFind({ text, language, space, at });
			return {
				id: newId(at),
				at,
				thread: pick(threads.get(space.id) ?? []),
				language,
				text,
				found,
				author: pick(authors)
			};
		});
		await pool.query(writing, [
			rows.map(({ id }) => id),
			rows.map(({ thread }) => thread),
			rows.map(({ text }) => JSON.stringify(bodyOf(text))),
			rows.map(({ language }) => language),
			rows.map(({ at }) => at),
			rows.map(({ found }) => found),
			rows.map(({ author }) => author),
			rows.map(({ text }) => text)
		]);
	}
	await pool.query('create index message_words on message using gin (words) with (gin_pending_list_limit = 256)');
	await pool.query('create index on plain_message using gin (words)');
	await pool.query('vacuum analyze');
};

const writeThreads = async (pool: Database['pool'], spaces: SpaceDto[]): Promise<Map<Id, Id[]>> => {
	const { rows } = await pool.query<{ id: Id; space_id: Id }>(
		`insert into thread (id, space_id, kind, title, byline_kind, created_at, words)
		select uuidv7(), space_id, 'discussion', 'What we tried', 'person', now(), ''::tsvector
		from unnest($1::uuid[]) as space_id cross join generate_series(1, $2::int) nth
		returning id, space_id`,
		[spaces.map(({ id }) => id), threadsPerSpace]
	);
	return new Map([...Map.groupBy(rows, (row) => row.space_id)].map(([space, own]) => [space, own.map(({ id }) => id)]));
};

const writing = `
	with given as (
		select * from unnest(
			$1::uuid[], $2::uuid[], $3::jsonb[], $4::text[], $5::timestamptz[], $6::tsvector[], $7::uuid[], $8::text[]
		) as g (id, thread_id, body, language, at, words, author_id, text)
	), written as (
		insert into message (id, thread_id, client_id, body, language, byline_kind, created_at, words)
		select id, thread_id, gen_random_uuid(), body, language, 'person', at, words from given
	), authored as (
		insert into authorship (subject_id, person_id) select id, author_id from given
	)
	insert into plain_message (id, words) select id, to_tsvector('simple', text) from given`;
