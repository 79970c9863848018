import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { textOf } from '#shared/body.ts';
import type { ThreadPage } from '#shared/discussions.ts';
import { chromium, type Browser } from '@playwright/test';
import { createDatabase } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { authoredNodes } from '#server/features/documents/authored.ts';
import { noteAll, type Authors } from '#server/features/documents/authors.ts';
import { blocksOf } from '#server/features/documents/comparing.ts';
import { listCredits } from '#server/features/documents/update-queries.ts';
import { browser as options } from '../browser.ts';
import { Builder, type TestPerson } from '../builders.ts';
import { lifting, startServer, type TestServer } from '../server.ts';
import { Talker } from './talker.ts';
import { RealWriter } from './real-writer.ts';
import { Writer } from './writer.ts';
import type { Writing } from './writing.ts';

/** How much happens, and how often what is killed. */
export interface Sizes {
	talkers: number;
	messages: number;
	writers: number;
	/** How many of them write with the keys of real browsers. */
	browsers?: number;
	words: number;
	/** How long a writer rests between two words, in milliseconds on average. */
	rest?: number;
	/** What is killed, one after the other, spread over everything that is sent. */
	kills: Killed[];
}

/**
 * The server, as a power cut would; `and browsers`: with it all browsers in which somebody writes, so that nobody can give
 * back what the server forgot; `all once saved`: the same 200 ms after the last was told that all is saved. Or its PostgreSQL,
 * under the server's hands.
 */
export type Killed = 'server' | 'server and browsers' | 'all once saved' | 'postgres';

/** What came of it. Everything in `wrong` is a broken promise. */
export interface Outcome {
	wrong: string[];
	acknowledged: number;
	saved: number;
	/** Words that were not called saved yet when their browser was closed. */
	abandoned: number;
	/** From the last kill until the server was ready again, and until all had what all have, in milliseconds. */
	convergedAfter: number;
	seconds: number;
}

const longestWait = 60_000;

/**
 * R1 and R5 in one: people talk and write, in the application's own browser code over real sockets, while the production
 * build and its PostgreSQL are killed. What was acknowledged must be there, once, and all must end with the same.
 */
export const runKills = async (sizes: Sizes, say: (line: string) => void = () => undefined): Promise<Outcome> => {
	const server = await startServer({ env: { NODE_OPTIONS: lifting } });
	const { config } = await startEmbeddedPostgres({ dataDir: server.dataDir });
	const database = createDatabase(config);
	const cast = await makeCast(server, new Builder(database), sizes);
	try {
		return await live(server, cast, sizes, say);
	} finally {
		for (const { live } of cast.talkers) live.close();
		for (const writer of cast.writers) await writer.close();
		await cast.chrome?.close();
		await database.pool.end();
		await server.dispose();
	}
};

interface Cast {
	reader: TestPerson;
	threadId: string;
	documentId: string;
	talkers: Talker[];
	writers: Writing[];
	chrome: Browser | null;
	/** Whether the writers may go on. */
	going: boolean;
}

const makeCast = async ({ url }: TestServer, build: Builder, sizes: Sizes): Promise<Cast> => {
	const [reader, ...people] = (await build.people(1 + sizes.talkers + sizes.writers)) as [TestPerson, ...TestPerson[]];
	const space = await build.group([reader, ...people].map((person) => ({ person })));
	const threadId = (await build.thread(reader, space)).id;
	const documentId = (await build.document(reader, space)).id;
	const pause = (ms: number) => () => Math.random() * 2 * ms;
	const talkers: Talker[] = [];
	for (const person of people.slice(0, sizes.talkers))
		talkers.push(await Talker.open(url, person, threadId, pause(120)));
	const { browsers = 0, rest = 40 } = sizes;
	const chrome = browsers > 0 ? await chromium.launch(options.launchOptions) : null;
	const writing = people.slice(sizes.talkers);
	const writers: Writing[] = [];
	for (const [i, person] of writing.slice(0, browsers).entries()) {
		const at = { documentId, opening: `Browser ${'abcdefgh'[i] ?? ''}:` };
		const writer = new RealWriter(chrome as Browser, url, person, at);
		await writer.open();
		await writer.begin();
		writers.push(writer);
	}
	const inNode = writing.slice(browsers).map((person) => new Writer(url, person, documentId, pause(rest)));
	await Promise.all(inNode.map((writer) => writer.open()));
	writers.push(...inNode);
	return { reader, threadId, documentId, talkers, writers, chrome, going: true };
};

const live = async (server: TestServer, cast: Cast, sizes: Sizes, say: (line: string) => void): Promise<Outcome> => {
	const since = Date.now();
	const { talkers, writers } = cast;
	let sent = 0;
	const tick = () => void sent++;
	const share = (all: number, among: unknown[]) => Math.ceil(all / among.length);
	const busy = Promise.all([
		...talkers.map((talker, i) => talker.talk(`m${i}`, share(sizes.messages, talkers), tick)),
		...writers.map((writer, i) => writer.write(`w${i}`, share(sizes.words, writers), () => cast.going, tick))
	]);
	const all = sizes.messages + sizes.words;
	for (const [i, what] of sizes.kills.entries()) {
		const due = (all * (i + 1)) / (sizes.kills.length + 1);
		while (sent < due) await sleep(5);
		say(`${sent} of ${all} sent, ${Math.round((Date.now() - since) / 1000)} s: kill ${what}`);
		await kill(server, what, cast);
	}
	const readySince = Date.now();
	await busy;
	const trouble = await waitFor(() => [...talkers, ...writers].every((one) => one.done));
	const wrong = trouble ? [trouble] : [];
	wrong.push(...(await judge(server, cast)));
	const convergedAfter = Date.now() - readySince;
	// What only the memory of the server held would be gone now.
	await kill(server, 'server and browsers', cast);
	wrong.push(...(await judge(server, cast)).map((line) => `after a last kill: ${line}`));
	const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
	return {
		wrong,
		acknowledged: sum(talkers.map(({ acknowledged }) => acknowledged.size)),
		saved: sum(writers.map(({ saved }) => saved.size)),
		abandoned: sum(writers.map(({ abandoned }) => abandoned.size)),
		convergedAfter,
		seconds: (Date.now() - since) / 1000
	};
};

const kill = async (server: TestServer, what: Killed, cast: Cast) => {
	if (what === 'postgres') {
		await server.killPostgres();
		return server.ready();
	}
	const { writers } = cast;
	if (what === 'all once saved') {
		cast.going = false;
		const trouble = await waitFor(() => writers.every((writer) => writer.done));
		if (trouble) throw new Error(trouble);
		await sleep(200);
	}
	const killed = server.kill();
	if (what !== 'server') await Promise.all(writers.map((writer) => writer.close()));
	await killed;
	await server.restart();
	if (what !== 'server') await Promise.all(writers.map((writer) => writer.open()));
	cast.going = true;
};

/** Waits until something is true; says so when it does not become true. */
const waitFor = async (isTrue: () => boolean): Promise<string | null> => {
	for (const end = Date.now() + longestWait; !isTrue(); await sleep(20)) {
		if (Date.now() > end) return `not everything was acknowledged within ${longestWait / 1000} s`;
	}
	return null;
};

/** Compares all browsers with a fresh load, and both with what was promised; gives everybody some time to agree. */
const judge = async (server: TestServer, cast: Cast): Promise<string[]> => {
	for (const end = Date.now() + longestWait; ; await sleep(100)) {
		const wrong = [...(await judgeThread(cast)), ...(await judgeDocument(server, cast))];
		if (wrong.length === 0 || Date.now() > end) return wrong;
	}
};

const judgeThread = async ({ talkers, reader, threadId }: Cast): Promise<string[]> => {
	const messages: ThreadPage['messages'] = [];
	let before: number | null = null;
	do {
		const page: ThreadPage = await loadThread(reader.ctx, { threadId, before });
		messages.unshift(...page.messages);
		before = page.earlierThan;
	} while (before !== null);
	const wrong: string[] = [];
	const idsByText = Map.groupBy(messages, (message) => textOf(message.body));
	for (const [text, list] of idsByText) if (list.length > 1) wrong.push(`“${text}” stands there ${list.length} times`);
	talkers.forEach((talker, i) => {
		for (const [text, ids] of talker.acknowledged) {
			const there = idsByText.get(text)?.map((message) => message.id) ?? [];
			if (there.length === 0) wrong.push(`“${text}” was acknowledged and is lost`);
			else if (!isDeepStrictEqual(there, [...ids])) wrong.push(`“${text}” was acknowledged as another message`);
		}
		if (!isDeepStrictEqual(talker.page.messages, messages))
			wrong.push(`browser ${i} shows another thread than a fresh load`);
	});
	return wrong;
};

const judgeDocument = async (server: TestServer, { writers, reader, documentId }: Cast): Promise<string[]> => {
	const fresh = new Writer(server.url, reader, documentId, () => 0);
	await fresh.open();
	const text = await fresh.paragraphs();
	const words = text.flatMap((paragraph) => paragraph.split(' ')).filter((word) => /\d/.test(word));
	const authors: Authors = new Map();
	noteAll(authors, await inSnapshot(reader.ctx, (tx) => listCredits(tx, documentId)));
	const runs = blocksOf(authoredNodes(fresh.doc, authors), authors).flatMap((block) => block.runs);
	await fresh.close();
	const times = new Map<string, number>();
	for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
	const wrong = [...times]
		.filter(([, count]) => count > 1)
		.map(([word, count]) => `${word} stands there ${count} times`);
	// What a browser gave back for another may be nobody's, and is never somebody else's.
	for (const { text: words, personId } of runs) {
		for (const [word, i] of words.matchAll(/\bw(\d+)\.\d+/g)) {
			if (personId !== null && personId !== writers[Number(i)]?.personId) wrong.push(`${word} is told to be another's`);
		}
	}
	for (const [i, writer] of writers.entries()) {
		for (const word of writer.saved) if (!times.has(word)) wrong.push(`${word} was called saved and is lost`);
		if (!isDeepStrictEqual(await writer.paragraphs(), text))
			wrong.push(`writer ${i} sees another text than a fresh load`);
	}
	return wrong;
};
