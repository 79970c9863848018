import { setTimeout as sleep } from 'node:timers/promises';
import { textOf } from '#shared/body-text.ts';
import { createDatabase } from '#server/core/db.ts';
import { startEmbeddedPostgres } from '#server/core/embedded-postgres.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { numbers } from '../../../bench/support/population.ts';
import { Builder, type TestPerson } from '../builders.ts';
import { lifting, startServer, type TestServer } from '../server.ts';
import { SendingPage } from './page.ts';
import { layWeakLine } from './weak-line.ts';

/** What came of it. Everything in `wrong` is a broken promise. */
export interface Outcome {
	wrong: string[];
	arrived: number;
	/** Called sent without an acknowledgement. */
	falselySent: number;
	/** How often the line was cut, the database stopped, the page loaded anew. */
	troubles: number;
	seconds: number;
}

interface Stage {
	server: TestServer;
	writer: TestPerson;
	threadId: string;
	listTexts(): Promise<string[]>;
}

const onStage = async (
	act: (stage: Stage) => Promise<Omit<Outcome, 'wrong' | 'seconds' | 'arrived'> & { sent: string[] }>
) => {
	const since = Date.now();
	const server = await startServer({ env: { NODE_OPTIONS: lifting } });
	const { config } = await startEmbeddedPostgres({ dataDir: server.dataDir });
	const database = createDatabase(config);
	try {
		const build = new Builder(database);
		const [writer, reader] = (await build.people(2)) as [TestPerson, TestPerson];
		const space = await build.group([{ person: writer }, { person: reader }]);
		const { id: threadId } = await build.thread(reader, space);
		const listTexts = async () => {
			const texts: string[] = [];
			for (let before: number | null | undefined; before !== null;) {
				const page = await loadThread(reader.ctx, { threadId, before });
				texts.unshift(...page.messages.map(({ body }) => textOf(body)));
				before = page.earlierThan;
			}
			return texts.slice(1);
		};
		const { sent, ...rest } = await act({ server, writer, threadId, listTexts });
		const arrived = await listTexts();
		const wrong = [
			...sent.filter((text) => !arrived.includes(text)).map((text) => `lost: ${text}`),
			...arrived.filter((text, i) => arrived.indexOf(text) !== i).map((text) => `twice: ${text}`),
			...(arrived.join() === sent.join() || arrived.length !== sent.length ? [] : ['not in the order of writing'])
		];
		return { wrong, arrived: arrived.length, ...rest, seconds: (Date.now() - since) / 1000 };
	} finally {
		await database.pool.end();
		await server.dispose();
	}
};

const untilSent = async (page: SendingPage, look: () => void, ms: number) => {
	for (const end = Date.now() + ms; page.unsent.length > 0 || page.device.size > 0; await sleep(50)) {
		look();
		if (Date.now() > end) return;
	}
};

/** R17: over 32 kbit/s with 800 ms there and back, of which 3 % of all pieces end the connection, everything arrives once. */
export const runWeakLine = (sends: number, seed: number): Promise<Outcome> =>
	onStage(async ({ server, writer, threadId }) => {
		const random = numbers(seed);
		const line = await layWeakLine(server.port, { bitsPerSecond: 32_000, roundTrip: 800, resets: 0.03, random });
		const page = await SendingPage.open(line.url, writer, threadId);
		try {
			const sent = Array.from({ length: sends }, (_, i) => `Message ${i}`);
			for (const text of sent) {
				page.send(text);
				page.look();
				await sleep(random() * 1500);
			}
			await untilSent(page, () => page.look(), 120_000 + sends * 5000);
			return { sent, falselySent: page.falselySent.length, troubles: line.resets };
		} finally {
			page.close();
			await line.close();
		}
	});

/** R2: PostgreSQL is stopped while somebody sends, and the page is loaded anew meanwhile: nothing is called sent that is not. */
export const runStopped = (rounds: number, seed: number): Promise<Outcome> =>
	onStage(async ({ server, writer, threadId }) => {
		const random = numbers(seed);
		const page = await SendingPage.open(server.url, writer, threadId);
		const sent: string[] = [];
		const send = () => {
			sent.push(`Message ${sent.length}`);
			page.send(sent.at(-1) as string);
		};
		try {
			for (let round = 0; round < rounds; round++) {
				for (let i = 0; i < 3; i++) send();
				await sleep(random() * 60);
				const killed = server.killPostgres();
				for (let i = 0; i < 3; i++) send();
				await sleep(random() * 100);
				page.reload();
				page.look();
				await killed;
				send();
				page.reload();
				await untilSent(page, () => page.look(), 60_000);
			}
			return { sent, falselySent: page.falselySent.length, troubles: rounds };
		} finally {
			page.close();
		}
	});
