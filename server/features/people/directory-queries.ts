import { sql, type RawBuilder } from 'kysely';
import { foldedWords } from '#shared/fold.ts';
import { peoplePerPage, type FindPeople } from '#shared/directory.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';
import { inOtherAlphabet } from '#server/core/word-scripts.ts';
import { isShown, sharesGroup, throughTheEyesOf } from './viewer-queries.ts';

/** A query of more words is no clearer. */
const mostWords = 8;

/** The id of the network's own space, looked up first: with it at hand PostgreSQL knows that nearly everybody sits there. */
export const findNetworkId = async (tx: Tx): Promise<Id | null> =>
	(await tx.db.selectFrom('space').select('id').where('kind', '=', 'network').executeTakeFirst())?.id ?? null;

/** Who stands in the directory at all: confirmed, not suspended, not gone, and willing to. Needs `viewer` and `person`. */
export const standsInDirectory = (networkId: Id | null) => sql`(
	person.in_directory and person.emptied_at is null
	and exists (
		select from member seat where seat.person_id = person.id and seat.space_id = ${networkId}
			and seat.confirmed_at is not null and seat.suspended_at is null
	)
	and (viewer.is_house or viewer.standing_network in ('steward', 'member', 'observer'))
)`;

type Narrow = Omit<FindPeople, 'words' | 'page'>;

const filters = (filter: Narrow): RawBuilder<unknown>[] => [
	...(filter.country ? [sql`person.country_code = ${filter.country} and ${isShown('country')}`] : []),
	...(filter.sector ? [sql`person.sector = ${filter.sector} and ${isShown('sector')}`] : []),
	...(filter.language ? [sql`${speaks(filter.language)} and ${isShown('languages')}`] : []),
	...(filter.theme ? [sql`person.themes @> array[${filter.theme}]::text[] and ${isShown('themes')}`] : []),
	...(filter.organisation
		? [sql`person.organisation_id = ${filter.organisation}::uuid and ${isShown('organisation')}`]
		: []),
	...(filter.willing ? [sql`person.willing_to_answer and ${isShown('willing')}`] : [])
];

/** Dari and the Persian of Iran, Uzbek in two scripts: who speaks one reads a letter in the other. */
const speaks = (language: string) => sql`exists (
	select from person_language
	where person_language.person_id = person.id
		and split_part(person_language.language, '-', 1) = split_part(${language}::text, '-', 1)
)`;

/** A word of as many letters leads through the index from anywhere, one of fewer only from where a word begins. */
const leading = 3;

const contains = (column: 'search_text' | 'group_search_text' | 'sort_name', word: string) => {
	const text = sql.ref(`person.${column}`);
	return [...word].length < leading
		? sql`(${text} like ${`${word}%`} or ${text} like ${`% ${word}%`})`
		: sql`${text} like ${`%${word}%`}`;
};

/** A word stands in what the network may find, or in what people of a shared group may. */
const has = (word: string) => sql`(
	${contains('search_text', word)} or (${contains('group_search_text', word)} and ${sharesGroup})
)`;

/** The same, in the Latin or the Cyrillic alphabet: who types Rahmonov finds Раҳмонов. */
const hasInAnyAlphabet = (word: string) => {
	const others = [...word].length < leading ? [] : inOtherAlphabet(word);
	return sql`(${sql.join([word, ...others].map(has), sql` or `)})`;
};

/** A word is written much like one of those that the network may find. */
const hasNearly = (word: string) =>
	[...word].length < 4 ? contains('search_text', word) : sql`person.search_text %> ${word}::text`;

/** One letter of eight may be wrong. The setting lasts as long as the transaction. */
const loosenSimilarity = (tx: Tx) => sql`set local pg_trgm.word_similarity_threshold = 0.5`.execute(tx.db);

const inName = ([longest]: string[]) =>
	longest === undefined ? sql`0` : sql`(${contains('sort_name', longest)})::integer`;

const nearness = (words: string[]) =>
	sql.join(
		words.map((word) => sql`word_similarity(${word}::text, person.search_text)`),
		sql` + `
	);

/**
 * A page of the people of the directory that fit, by name. Those with the longest word of the query in their name come first;
 * of those who nearly fit, the nearest.
 */
export const findInDirectory = async (
	tx: Tx,
	filter: FindPeople,
	how: 'exactly' | 'nearly' = 'exactly'
): Promise<{ ids: Id[]; count: number }> => {
	const words = foldedWords(filter.words).slice(0, mostWords);
	if (filter.words !== '' && words.length === 0) return { ids: [], count: 0 };
	const conditions = [...words.map(how === 'exactly' ? hasInAnyAlphabet : hasNearly), ...filters(filter)];
	if (how === 'nearly') await loosenSimilarity(tx);
	const { rows } = await sql<{ ids: Id[]; count: number }>`
		with ${throughTheEyesOf(tx)}, fitting as materialized (
			select person.id, person.sort_name, ${how === 'exactly' ? inName(words) : nearness(words)} as rank
			from viewer cross join person
			where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
				and ${standsInDirectory(await findNetworkId(tx))}
		)
		select (select count(*) from fitting) as count,
			array(
				select id from fitting order by rank desc, sort_name, id
				limit ${peoplePerPage} offset ${(filter.page - 1) * peoplePerPage}
			) as ids
	`.execute(tx.db);
	return rows[0] ?? { ids: [], count: 0 };
};
