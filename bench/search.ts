import process from 'node:process';
import type { Id } from '#shared/ids.ts';
import { Search } from '#shared/search.ts';
import { createDatabase } from '#server/core/db.ts';
import { migrate } from '#server/core/migrate.ts';
import { parse } from '#server/core/parse.ts';
import { search } from '#server/features/search/commands.ts';
import { readMigrations } from '../scripts/migrations.ts';
import { startTemporaryPostgres } from '../scripts/temporary-postgres.ts';
import { planted, vocabulary } from './search/fill.ts';
import { setTable } from './search/table.ts';
import { quantile, short } from './support/figures.ts';
import { numbers } from './support/population.ts';
import { printTable } from './support/report.ts';

/**
 * Searching a million messages of a thousand groups, as somebody in 30 of them asks: the whole command, from session to
 * snippets, with counts, beside the bare SQL that knows nobody. A third of the groups are open to the network. Target: p95
 * below 50 ms for every question. The same at a tenth of the messages. `--quick` is a twentieth of it all.
 */
const quick = process.argv.includes('--quick');
const count = quick ? 50_000 : 1_000_000;
const rounds = quick ? 20 : 40;
const targetMs = 50;

const timed = async (run: () => Promise<unknown>) => {
	const begun = performance.now();
	await run();
	return performance.now() - begun;
};

const day = (ago: number) => new Date(Date.now() - ago * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const measure = async (messages: number): Promise<Map<string, number[]>> => {
	const postgres = await startTemporaryPostgres();
	const database = createDatabase(postgres.config);
	await migrate(database.db, await readMigrations());
	const { reader, people, own } = await setTable(database, messages);
	const [common = '', other = ''] = vocabulary(20_000);
	const middle = (
		await database.pool.query<{ id: Id }>('select id from message order by id offset $1 limit 1', [
			Math.floor(messages / 2)
		])
	).rows[0]?.id;
	const { everywhere, often, seldom, hidden, longAgo } = planted;
	const questions: Record<string, { wish: object; bare: string }> = {
		'a word of every third message': { wish: { words: everywhere }, bare: everywhere },
		'a word of every twentieth': { wish: { words: often }, bare: often },
		'two frequent words': { wish: { words: `${everywhere} ${common}` }, bare: `${everywhere} & ${common}` },
		'one frequent, without another': {
			wish: { words: `${everywhere} -${common}` },
			bare: `${everywhere} & !${common}`
		},
		'two words in a row': { wish: { words: `"${common} ${other}"` }, bare: `${common} <-> ${other}` },
		'a rare word': { wish: { words: seldom }, bare: seldom },
		'a word of hidden groups': { wish: { words: hidden }, bare: hidden },
		'a word of nobody': { wish: { words: 'quetzal' }, bare: 'quetzal' },
		'a word of long ago': { wish: { words: longAgo }, bare: longAgo },
		'frequent, in one group': { wish: { words: everywhere, space: own.id }, bare: everywhere },
		'frequent, by one person': { wish: { words: everywhere, by: people[7]?.name }, bare: everywhere },
		'frequent, in one language': { wish: { words: everywhere, language: 'tg' }, bare: everywhere },
		'frequent, a week a year ago': { wish: { words: everywhere, from: day(372), to: day(365) }, bare: everywhere },
		'a page in the middle': { wish: { words: everywhere, before: middle }, bare: everywhere },
		'no words, one person': { wish: { by: people[7]?.name }, bare: everywhere }
	};
	const bareSql = `select id from plain_message where words @@ $1::tsquery order by id desc limit 101`;
	const figures = new Map<string, number[]>();
	const note = (name: string, ms: number) => figures.set(name, [...(figures.get(name) ?? []), ms]);
	const next = numbers(7);
	for (let round = -3; round < rounds; round++) {
		for (const [name, { wish, bare }] of Object.entries(questions).sort(() => next() - 0.5)) {
			const ours = await timed(() => search(reader.ctx, parse(Search, { kind: 'messages', ...wish })));
			const theirs = await timed(() => database.pool.query(bareSql, [bare]));
			if (round < 0) continue;
			note(name, ours);
			note(`bare ${name}`, theirs);
		}
	}
	await database.pool.end();
	await postgres.stop();
	return figures;
};

console.log(`writing and searching ${count / 10}, then ${count} messages …`);
const tenth = await measure(count / 10);
const whole = await measure(count);
const at = (figures: Map<string, number[]>, name: string, part: number) => quantile(figures.get(name) ?? [], part);

console.log(`\nSearching ${count} messages, in ms; target p95 ≤ ${targetMs}\n`);
const rows = [...whole.keys()]
	.filter((name) => !name.startsWith('bare '))
	.map((name) => {
		const p95 = at(whole, name, 0.95);
		const figures = [at(whole, name, 0.5), p95, at(whole, `bare ${name}`, 0.5), at(whole, `bare ${name}`, 0.95)];
		return [name, ...figures.map(short), short(at(tenth, name, 0.95)), p95 > targetMs ? 'above the target' : ''];
	});
printTable([['', 'p50', 'p95', 'bare p50', 'bare p95', 'p95 at a tenth', ''], ...rows]);
