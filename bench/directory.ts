import { FindPeople } from '#shared/directory.ts';
import { createDatabase } from '#server/core/db.ts';
import { migrate } from '#server/core/migrate.ts';
import { parse } from '#server/core/parse.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { listPeople } from '#server/features/people/commands.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { readMigrations } from '../scripts/migrations.ts';
import { startTemporaryPostgres } from '../scripts/temporary-postgres.ts';
import { Builder, type TestPerson } from '../tests/support/builders.ts';
import { quantile, short } from './support/figures.ts';
import { numbers, populate } from './support/population.ts';

/**
 * The directory of 10,000 people, a tenth of whom hide something, as somebody in 30 groups asks for it: the whole command,
 * from session to page, beside the bare SQL that hides nothing and knows nobody. Then the cards of a full room. Target: p95
 * below 50 ms for every question. Asked one after the other, in an order shuffled the same way at every run.
 */
const count = 10_000;
const rounds = 40;
const targetMs = 50;

const questions: Record<string, { wish: object; bare: string }> = {
	everybody: { wish: {}, bare: 'true' },
	'page 200': { wish: { page: 200 }, bare: 'true' },
	'a name': { wish: { words: 'гулнур' }, bare: "search_text like '%гулнур%'" },
	'two words': { wish: { words: 'families nur' }, bare: "search_text like '%families%' and search_text like '%nur%'" },
	'two letters': { wish: { words: 'ai' }, bare: "(search_text like 'ai%' or search_text like '% ai%')" },
	'a slip of the pen': { wish: { words: 'karboladilshod' }, bare: "search_text %> 'karboladilshod'" },
	'country and sector': {
		wish: { country: 'KG', sector: 'prison' },
		bare: "country_code = 'KG' and sector = 'prison'"
	},
	'theme, language, willing': {
		wish: { theme: 'prisons', language: 'ru', willing: true },
		bare: "themes @> '{prisons}' and willing_to_answer and exists (select from person_language l where l.person_id = person.id and l.language = 'ru')"
	},
	'words and country': {
		wish: { words: 'families', country: 'UZ' },
		bare: "search_text like '%families%' and country_code = 'UZ'"
	}
};

const postgres = await startTemporaryPostgres();
const database = createDatabase(postgres.config);
await migrate(database.db, await readMigrations());
const build = new Builder(database);
const network = await build.network();
const reader = await build.person();
console.log(`making ${count} people …`);
await populate(build.house, network.id, count);
const everybody = (await database.pool.query<{ id: string }>('select id from person order by id')).rows.map(
	({ id }) => id
);
const next = numbers(7);
for (let i = 0; i < 30; i++) {
	const others = Array.from({ length: 200 }, () => everybody[Math.floor(next() * everybody.length)] as string);
	const mates = [...new Set(others)].filter((id) => id !== reader.id);
	await build.group([reader, ...mates.map((id) => ({ ...reader, id }) as TestPerson)].map((person) => ({ person })));
}
await database.pool.query('vacuum analyze');

const timed = async (run: () => Promise<unknown>) => {
	const begun = performance.now();
	await run();
	return performance.now() - begun;
};
const bareSql = (condition: string) => `
	with fitting as (select id, sort_name from person where in_directory and ${condition})
	select (select count(*) from fitting), array(select id from fitting order by sort_name, id limit 30)`;

const ours = new Map<string, number[]>();
const bare = new Map<string, number[]>();
const cards: number[] = [];
for (let round = -3; round < rounds; round++) {
	for (const [name, question] of Object.entries(questions).sort(() => next() - 0.5)) {
		const mine = await timed(() => listPeople(reader.ctx, parse(FindPeople, question.wish)));
		const theirs = await timed(() => database.pool.query(bareSql(question.bare)));
		if (round < 0) continue;
		ours.set(name, [...(ours.get(name) ?? []), mine]);
		bare.set(name, [...(bare.get(name) ?? []), theirs]);
	}
	const room = everybody.slice(round + 10, round + 210);
	const spent = await timed(() => inSnapshot(reader.ctx, (tx) => listPersonCards(tx, room)));
	if (round >= 0) cards.push(spent);
}

const row = (cells: string[]) =>
	`  ${(cells[0] ?? '').padEnd(28)}${cells
		.slice(1)
		.map((cell) => cell.padStart(11))
		.join('')}`;
console.log(`\nDirectory of ${count} people, in ms; target p95 ≤ ${targetMs}\n`);
console.log(row(['', 'p50', 'p95', 'bare p50', 'bare p95', 'p95 ratio']));
for (const name of Object.keys(questions)) {
	const [mine, theirs] = [ours.get(name) ?? [], bare.get(name) ?? []];
	const p95 = quantile(mine, 0.95);
	const figures = [
		quantile(mine, 0.5),
		p95,
		quantile(theirs, 0.5),
		quantile(theirs, 0.95),
		p95 / quantile(theirs, 0.95)
	];
	console.log(row([name, ...figures.map(short)]) + (p95 > targetMs ? '   above the target' : ''));
}
console.log(row(['cards of 200 people', short(quantile(cards, 0.5)), short(quantile(cards, 0.95))]));
await database.pool.end();
await postgres.stop();
