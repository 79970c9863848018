// Ten documents of a hundred pages, open and edited for an hour: npm run soak -- memory [minutes] [words]
import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import { textField } from '#shared/document-schema.ts';
import { writeText } from '#server/features/documents/commands.ts';
import { closeDocuments } from '#server/features/documents/ydoc.ts';
import { longStrategy } from '../../bench/support/long-strategy.ts';
import { dialOurs } from '../../bench/support/ours.ts';
import { numbers } from '../../bench/support/population.ts';
import { memoryOf, openHouse } from '../../bench/support/servers.ts';
import type { TestPerson } from '../support/builders.ts';

const [minutes = 60, words = 40_000] = process.argv.slice(2).map(Number);
const documentCount = 10;
const editorsEach = 2;
/** Each editor writes a few letters at a time, so many times at one place, and then takes as many away elsewhere: no text grows. */
const letters = 'abc';
const times = 12;
const pauseMs = 400;
/** After this share of the time everything is warm: minute 10 of 60. */
const warm = 1 / 6;
const most = 1.1;

const next = numbers(11);
const house = await openHouse();
const megabytes = async () => (await memoryOf(house)).live / 1024 / 1024;
const pick = (count: number) => Math.floor(next() * count);

/** The letters of some paragraph of a text. */
const somewhere = (doc: Y.Doc): Y.XmlText | null => {
	const root = doc.getXmlFragment(textField);
	const block = root.get(pick(root.length));
	const inner = block instanceof Y.XmlElement ? block.get(0) : null;
	return inner instanceof Y.XmlText ? inner : null;
};

/** Somebody writing: each call does a little more. */
const writer = (doc: Y.Doc) => {
	let at: { text: Y.XmlText; index: number } | null = null;
	let written = 0;
	return () => {
		if (!at || written === times) {
			const other = somewhere(doc);
			const size = letters.length * times;
			if (at && other && other.length > 2 * size) other.delete(pick(other.length - size), size);
			const text = somewhere(doc);
			at = text && { text, index: pick(text.length + 1) };
			written = 0;
		}
		if (!at) return;
		at.text.insert(Math.min(at.index, at.text.length), letters);
		at.index += letters.length;
		written++;
	};
};

try {
	const people = await house.builder.people(documentCount * editorsEach);
	const space = await house.builder.group(people.map((person) => ({ person })));
	const documents: string[] = [];
	for (let i = 0; i < documentCount; i++) {
		const { id } = await house.builder.document(people[0] as TestPerson, space);
		await writeText((people[0] as TestPerson).ctx, id, longStrategy(words));
		documents.push(id);
	}
	await closeDocuments();
	const before = await megabytes();
	const dial = dialOurs(house.url, people, documents);
	const until = performance.now() + minutes * 60_000;
	let changes = 0;
	const edit = async (document: number, editor: number) => {
		const doc = new Y.Doc();
		const line = await dial(document, editor, doc, (update) => Y.applyUpdate(doc, update, 'line'));
		const sending: Promise<void>[] = [];
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'line') sending.push(line.send(update));
		});
		return {
			doc,
			line,
			async run() {
				const write = writer(doc);
				while (performance.now() < until) {
					doc.transact(write);
					await Promise.all(sending.splice(0));
					changes++;
					await sleep(pauseMs * (0.5 + next()));
				}
			}
		};
	};
	const editors: Awaited<ReturnType<typeof edit>>[] = [];
	for (let d = 0; d < documentCount; d++) for (let e = 0; e < editorsEach; e++) editors.push(await edit(d, e));
	const opened = await megabytes();
	console.log(
		`${before.toFixed(1)} MB with none open, ${opened.toFixed(1)} MB with ${documentCount} of ${words} words`
	);
	const running = Promise.all(editors.map((editor) => editor.run()));
	const figures: number[] = [];
	const steps = 6;
	for (let step = 1; step <= steps; step++) {
		await sleep(Math.max(0, until - minutes * 60_000 * (1 - step / steps) - performance.now()));
		figures.push(await megabytes());
		console.log(
			`minute ${((minutes * step) / steps).toFixed(1)}: ${(figures.at(-1) ?? NaN).toFixed(1)} MB, ${changes} changes`
		);
	}
	await running;
	// What was sent last has still to come to the others.
	await sleep(1000);
	const differ = editors.filter(({ doc }, i) => {
		const twin = editors[i - (i % editorsEach)] as (typeof editors)[0];
		return doc.getXmlFragment(textField).toString() !== twin.doc.getXmlFragment(textField).toString();
	}).length;
	for (const { line } of editors) line.close();
	let after = NaN;
	// Texts linger for whoever comes back at once.
	for (let tries = 0; tries < 30; tries++) {
		await sleep(2000);
		after = await megabytes();
		if (after <= before * most) break;
	}
	const [early, late] = [figures[Math.round(steps * warm) - 1] ?? NaN, figures.at(-1) ?? NaN];
	console.log(`${(late / early).toFixed(3)} × from minute ${(minutes * warm).toFixed(1)} to ${minutes} (≤ ${most})`);
	console.log(`${after.toFixed(1)} MB once all were closed, ${(after / before).toFixed(2)} × of before (≤ ${most})`);
	console.log(`${differ} editors with another text than their twin`);
	process.exitCode = late / early <= most && after / before <= most && differ === 0 && changes > 0 ? 0 : 1;
} finally {
	await house.close();
}
