import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { TestPerson } from '../tests/support/builders.ts';
import { median, quantile, short } from './support/figures.ts';
import { interleave, medianOf } from './support/interleave.ts';
import { populate } from './support/population.ts';
import { ownProcessorTime, processorTime } from './support/processor-time.ts';
import { atLeast, atMost, printFindings, type Finding } from './support/report.ts';
import { askAgain, fetchBytes, type Asked } from './support/requests.ts';
import { openHouse, startReference, type House, type Server } from './support/servers.ts';
import { fillWithTalk } from './support/talk.ts';

// Targets 5 and 8: a thread's page of 50 messages, rendered for somebody with a session in 30 groups, beside bare node:http
// that runs one query and knows nobody; and the first page of that person, with 100,000 messages in her groups and with a
// tenth of them. `--quick` measures once and shortly, to see that everything works.

/** What every browser of today says, so that packing is part of what is measured. */
const unpacks = { 'accept-encoding': 'gzip, deflate, br, zstd' };
const quick = process.argv.includes('--quick');
const [rounds, ms] = quick ? [1, 700] : [6, 2500];
const groupCount = 30;
const messageCount = quick ? 10_000 : 100_000;

const house = await openHouse();
try {
	const bare = await startReference('bare-pages.ts', house);
	try {
		const some = await makeReader(house, messageCount / 10);
		const many = await makeReader(house, messageCount);
		await house.database.pool.query('vacuum analyze');
		printFindings('A thread of 50 messages', await compareThread(house, bare, many));
		printFindings(`Today, ${groupCount} groups`, await compareToday(house, many, some));
	} finally {
		await bare.close();
	}
} finally {
	await house.close();
}

interface Reader {
	person: TestPerson;
	threads: Id[];
}

/** Somebody in 30 groups of 40 people with so many messages in them. */
async function makeReader({ builder, database }: House, messages: number): Promise<Reader> {
	const network = await builder.network();
	const person = await builder.person();
	await populate(builder.house, network.id, 400);
	const { rows } = await database.pool.query<{ id: Id }>('select id from person order by id desc limit 400');
	const others = rows.map(({ id }) => ({ ...person, id }));
	const spaces: SpaceDto[] = [];
	for (let i = 0; i < groupCount; i++) {
		const mates = others.slice(i * 10, i * 10 + 40).filter(({ id }) => id !== person.id);
		spaces.push(await builder.group([person, ...mates].map((one) => ({ person: one }))));
	}
	const authors = others.slice(0, 24).map(({ id }) => id);
	return { person, threads: await fillWithTalk(database, spaces, authors, messages) };
}

async function compareThread(ours: House, bare: Server, { person, threads }: Reader): Promise<Finding[]> {
	const threadId = threads[threads.length >> 1] as Id;
	const page = `${ours.url}/threads/${threadId}`;
	const headers = { cookie: person.cookie };
	const sides = {
		ours: { address: page, headers: { ...headers, ...unpacks }, server: ours },
		html: { address: `${bare.url}/html/${threadId}`, headers: {}, server: bare },
		json: { address: `${bare.url}/json/${threadId}`, headers: {}, server: bare }
	} as const;
	const measure = (connections: number) =>
		interleave(['ours', 'html', 'json'] as const, rounds, async (side) => {
			const { address, server, ...rest } = sides[side];
			const spent = () => ({ all: processorTime(server.pid()), node: ownProcessorTime(server.pid()) });
			const before = spent();
			const asked = await askAgain(address, { ...rest, connections, ms });
			const after = spent();
			const each = (part: keyof typeof after) => (after[part] - before[part]) / asked.delays.length;
			return { ...asked, node: each('node'), postgres: each('all') - each('node') };
		});
	await measure(4);
	const full = await measure(16);
	const alone = await measure(1);
	const rate = (side: keyof typeof sides) => medianOf(full[side], (one) => one.perSecond);
	const p99 = (side: keyof typeof sides) => medianOf(alone[side], (one) => quantile(one.delays, 0.99));
	const p50 = (side: keyof typeof sides) => medianOf(alone[side], (one) => median(one.delays));
	const node = (side: keyof typeof sides) => medianOf(full[side], (one) => one.node);
	const postgres = medianOf(full.ours, (one) => one.postgres);
	const beside = (of: (side: keyof typeof sides) => number, unit: string) =>
		`${short(of('ours'))} ${unit} (bare HTML ${short(of('html'))}, JSON ${short(of('json'))}; ${short(of('ours') / of('html'))} × bare HTML)`;
	const weight = await weigh(page, headers);
	return [
		atLeast('pages per second, 16 connections', rate('ours'), 300, beside(rate, '/s'), '/s'),
		atMost('p99, one connection', p99('ours'), 15, beside(p99, 'ms'), '≤ 15 ms'),
		{ what: 'p50, one connection', measured: beside(p50, 'ms') },
		{
			what: 'CPU of the server for each',
			measured: `${short(node('ours') + postgres)} ms: Node ${short(node('ours'))}, PostgreSQL ${short(postgres)} (bare: Node ${short(node('html'))})`
		},
		atMost('first view over the wire', weight.total / 1024, 100, weight.told, '≤ 100 KB')
	];
}

/**
 * What a browser without a cache loads for a page, as it travels when it says that it can unpack: the page, its styles and
 * scripts. Fonts are no part of it.
 */
async function weigh(page: string, headers: Record<string, string>) {
	const packed = { ...headers, ...unpacks };
	const html = await fetchBytes(page, headers);
	const sent = Math.min(html.length, (await fetchBytes(page, packed)).length);
	const text = html.toString();
	const nodes = new Set(/node_ids: \[([\d, ]+)\]/.exec(text)?.[1]?.split(', '));
	const sizes = new Map<string, number>();
	/** A file, and all that it cannot run without: what it imports, and of the pages those this one is made of. */
	const load = async (link: string, from: string): Promise<void> => {
		const address = new URL(link, from).href;
		if (sizes.has(address)) return;
		sizes.set(address, 0);
		sizes.set(address, (await fetchBytes(address, packed)).length);
		if (!address.endsWith('.js')) return;
		const source = (await fetchBytes(address, headers)).toString();
		const imported = [...source.matchAll(/(?:from|import)\s*[`"](\.[^`"]+\.js)[`"]/g)].map(([, one]) => one as string);
		const parts = [...source.matchAll(/import\([`"](\.[^`"]*nodes\/(\d+)\.[^`"]+)[`"]\)/g)];
		const mine = parts.flatMap(([, one, id]) => (nodes.has(id as string) ? [one as string] : []));
		await Promise.all([...imported, ...mine].map((one) => load(one, address)));
	};
	const links = [...text.matchAll(/(?:href=|import\()"([^"]*_app\/immutable\/[^"]+\.(?:js|css))"/g)];
	await Promise.all(links.map(([, link]) => load(link as string, page)));
	const rest = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	const kib = (bytes: number) => short(bytes / 1024);
	return {
		total: sent + rest,
		told: `${kib(sent + rest)} KB (HTML ${kib(sent)}, packed it would be ${kib(gzipSync(html).length)}; ${sizes.size} files ${kib(rest)})`
	};
}

async function compareToday(ours: House, many: Reader, some: Reader): Promise<Finding[]> {
	const readers = { many, some };
	const measure = () =>
		interleave(['many', 'some'] as const, rounds, (side) =>
			askAgain(`${ours.url}/today`, {
				connections: 1,
				ms,
				headers: { cookie: readers[side].person.cookie, ...unpacks }
			})
		);
	await measure();
	const measured = await measure();
	const of = (side: keyof typeof readers, part: number) =>
		medianOf(measured[side], (one: Asked) => quantile(one.delays, part));
	const told = (side: keyof typeof readers) => `p50 ${short(of(side, 0.5))}, p95 ${short(of(side, 0.95))} ms`;
	return [
		atMost(`with ${messageCount} messages, p95`, of('many', 0.95), 30, told('many'), '≤ 30 ms'),
		{ what: `with ${messageCount / 10}`, measured: told('some') },
		{ what: 'ten times the messages cost', measured: `${short(of('many', 0.5) / of('some', 0.5))} × (p50)` }
	];
}
