import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { threadLevels } from '#shared/following.ts';
import type { Id } from '#shared/ids.ts';
import { createDatabase, type Db } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { listUnread } from '#server/features/discussions/reading.ts';
import { numbers } from '../../../bench/support/population.ts';
import { UnreadMessages } from '../../../src/lib/discussions/unread.svelte.ts';
import { aMessage, Builder, type TestPerson } from '../builders.ts';
import { WitnessedConnection } from '../kills/line.ts';
import { lifting, startServer } from '../server.ts';

/** How many do how much, for how long. */
export interface Sizes {
	people: number;
	threads: number;
	seconds: number;
	seed: number;
}

/** What came of it. */
export interface Outcome {
	/** Threads in which a device counted otherwise than the database, at any of the looks. */
	mismatches: string[];
	deeds: number;
	looks: number;
}

/** So long at most until all devices have heard everything, in milliseconds. */
const patience = 20_000;
const between = 10_000;

interface Device {
	owner: TestPerson;
	live: WitnessedConnection;
	unread: UnreadMessages;
}

/** What is unread, counted message by message and in the plainest words there are for it; from 100 on 100. */
const countAfresh = async (db: Db, personId: Id): Promise<Record<Id, number>> => {
	const { rows } = await sql<{ thread_id: Id; many: number }>`
		select message.thread_id, least(count(*), 100) as many
		from message
			join thread on thread.id = message.thread_id
			join activity on activity.message_id = message.id and activity.kind = 'message:posted'
			join member on member.space_id = thread.space_id
		where member.person_id = ${personId} and member.suspended_at is null and member.confirmed_at is not null
			and (select person_id from authorship where subject_id = message.id) is distinct from ${personId}
			and activity.seq > coalesce(
				(select seq from read_cursor where person_id = ${personId} and thread_id = thread.id), member.read_from)
			and (select person_id from authorship where subject_id = message.id)
				not in (select muted_id from muted_person where person_id = ${personId})
			and case (select level from thread_level where person_id = ${personId} and thread_id = thread.id)
				when 'muted' then false
				when 'called' then message.id in (
					select message_id from mention where kind = 'group' or mention.person_id = ${personId}
						or (kind = 'leads' and member.role = 'lead')
				)
				else true end
		group by message.thread_id
	`.execute(db);
	return Object.fromEntries(rows.map((row) => [row.thread_id, row.many]));
};

/**
 * Simulated people, each with two devices that run the application's own line and count, post, call each other, choose what
 * reaches them, read and take back reading at random. Every few seconds they pause until nothing is on its way, and each device's count is held against the database's.
 */
export const runCounting = async (sizes: Sizes, say: (line: string) => void = () => undefined): Promise<Outcome> => {
	const server = await startServer({ env: { NODE_OPTIONS: lifting } });
	const { config } = await startEmbeddedPostgres({ dataDir: server.dataDir });
	const database = createDatabase(config);
	const devices: Device[] = [];
	try {
		const build = new Builder(database);
		const people = await build.people(sizes.people);
		const [first] = people as [TestPerson];
		const halves = [people, people.filter((_, i) => i % 2 === 0)];
		const spaces = await Promise.all(
			halves.map((half) => build.group(half.map((person, i) => ({ person, role: i === 0 ? 'lead' : 'member' }))))
		);
		const threads = await Promise.all(
			Array.from({ length: sizes.threads }, (_, i) => build.thread(first, spaces[i % 2] as (typeof spaces)[number]))
		);
		for (const owner of people) {
			for (let i = 0; i < 2; i++) {
				const live = new WitnessedConnection(server.url, owner, () => undefined);
				const loaded = await listUnread(owner.ctx);
				const unread = new UnreadMessages(live, loaded);
				unread.follow(loaded);
				devices.push({ owner, live, unread });
			}
		}
		return await play(database.db, devices, threads, sizes, say);
	} finally {
		for (const { live } of devices) live.close();
		await database.pool.end();
		await server.dispose();
	}
};

const play = async (
	db: Db,
	devices: Device[],
	threads: { id: Id }[],
	sizes: Sizes,
	say: (line: string) => void
): Promise<Outcome> => {
	const random = numbers(sizes.seed);
	const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)] as T;
	const outcome: Outcome = { mismatches: [], deeds: 0, looks: 0 };
	const end = Date.now() + sizes.seconds * 1000;
	while (Date.now() < end) {
		const pause = Math.min(end, Date.now() + between);
		while (Date.now() < pause) {
			await Promise.all(
				Array.from({ length: 4 }, () => {
					const to = { threadId: pick(threads).id, whom: pick(devices).owner.id };
					return deed(pick(devices), to, random).catch(ignore);
				})
			);
			outcome.deeds += 4;
			await sleep(random() * 30);
		}
		outcome.mismatches.push(...(await compare(db, devices, threads)));
		outcome.looks++;
		say(`${outcome.deeds} deeds, ${outcome.looks} looks, ${outcome.mismatches.length} mismatches`);
	}
	return outcome;
};

/** Not everybody is in every thread, and a line may be away for a moment. */
const ignore = () => undefined;

/** Words that now and then call everybody, those who lead, or somebody. */
const wordsTo = (whom: Id, random: () => number) => {
	const call = ['group', 'leads', whom, null, null, null][Math.floor(random() * 6)];
	return call ? `Words for [@you](mention:${call})` : 'Words';
};

const deed = async (
	{ live, unread }: Device,
	{ threadId, whom }: { threadId: Id; whom: Id },
	random: () => number
): Promise<unknown> => {
	const what = random();
	if (what < 0.55) return live.call('message:post', { ...aMessage({ id: threadId }), body: wordsTo(whom, random) });
	if (what < 0.58) {
		const level = threadLevels[Math.floor(random() * threadLevels.length)] ?? 'usual';
		return live.call('thread:set-level', { threadId, level });
	}
	const { numbers } = await live.call('thread:load', { threadId });
	const number = numbers[Math.floor(random() * numbers.length)] ?? 1;
	if (what < 0.9) return live.call('thread:read', { threadId, upTo: number });
	if (what < 0.96) return live.call('thread:mark-unread', { threadId, from: number });
	// The page is loaded anew.
	return unread.follow(await live.call('unread:list', {}));
};

/** Where devices and database differ once nothing is on its way any more. */
const compare = async (db: Db, devices: Device[], threads: { id: Id }[]): Promise<string[]> => {
	let wrong: string[] = [];
	for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
		wrong = [];
		for (const { owner, unread } of devices) {
			const wanted = await countAfresh(db, owner.id);
			const got = Object.fromEntries(
				threads.map(({ id }) => [id, unread.inThread(id)] as const).filter(([, many]) => many > 0)
			);
			if (!isDeepStrictEqual(got, wanted)) wrong.push(`${owner.name}: ${JSON.stringify({ got, wanted })}`);
		}
		if (wrong.length === 0) return [];
	}
	return wrong;
};
