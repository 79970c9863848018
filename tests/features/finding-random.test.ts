import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from '#server/core/parse.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { search } from '#server/features/search/commands.ts';
import * as doors from '#server/features/spaces/doors.ts';
import type { Message } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { accessKinds, type SpaceDto } from '#shared/spaces.ts';
import { Search } from '#shared/search.ts';
import { numbers } from '../../bench/support/population.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { unconfirm } from '../support/profiles.ts';

/** Each row is one word as different people write it: any of them finds all of them. */
const concepts = [
	['family', 'families', 'FAMILY'],
	['психолог', 'Психологам', 'психологов'],
	['maktab', 'мактаб', 'Мактаб'],
	['Душанбе', 'душанбе'],
	['خانه', 'خانۀ'],
	['week', 'weeks']
];
const languages = ['en', 'ru', 'tg', null];

/** A message as the test remembers it. */
interface Said extends Message {
	concepts: number[];
	space: SpaceDto;
	author: TestPerson;
	isNamed: boolean;
}

let clone: Clone;
let people: TestPerson[];
const spaces: SpaceDto[] = [];
const said: Said[] = [];
/** The spaces each person reads, by the rule itself. */
const readableBy = new Map<Id, Set<Id>>();

beforeAll(async () => {
	clone = await cloneDatabase();
	const build = new Builder(clone);
	const next = numbers(23);
	const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
	const lead = await build.person({ name: 'Zarina Lead' });
	people = [lead, await build.person({ name: 'Steward', role: 'steward' })];
	for (const name of ['Anvar One', 'Anvar Two', 'Bibi Three', 'Guest Four']) people.push(await build.person({ name }));
	for (let i = 0; i < 9; i++) {
		const members = people.slice(2).filter(() => next() < 0.4);
		const access = accessKinds[i % 3];
		const space = await build.group(
			[
				{ person: lead, role: 'lead' },
				...members.map((person) => ({ person, role: pick(['member', 'observer'] as const) }))
			],
			{ access }
		);
		spaces.push(space);
		const thread = await build.thread(lead, space, { text: 'begun' });
		for (let n = 0; n < 12; n++) {
			const own = concepts.flatMap((forms, concept) => (next() < 0.35 ? [{ concept, form: pick(forms) }] : []));
			const text = ['x', ...own.map(({ form }) => form), 'y'].join(' ');
			const message = await postMessage(lead.ctx, { ...aMessage(thread, text), language: pick(languages) });
			const author = pick([lead, ...members]);
			const isNamed = next() < 0.7;
			await sql`update authorship set person_id = ${author.id} where subject_id = ${message.id}`.execute(clone.db);
			if (!isNamed)
				await sql`update message set byline_kind = 'participant' where id = ${message.id}`.execute(clone.db);
			said.push({ ...message, concepts: own.map(({ concept }) => concept), space, author, isNamed });
		}
		// Rights change after things were said.
		const suspended = members.find(() => next() < 0.25);
		if (suspended) await doors.suspendMember(lead.ctx, { spaceId: space.id, personId: suspended.id });
		if (next() < 0.4) {
			const settings = { name: space.name, purpose: space.purpose, scope: '', rules: '', questions: [] };
			spaces[i] = await doors.changeGroup(lead.ctx, { spaceId: space.id, ...settings, access: pick(accessKinds) });
		}
	}
	await unconfirm(build, (people[5] as TestPerson).id);
	for (const person of people) {
		const own = new Set<Id>();
		for (const space of spaces) {
			const standing = await inSnapshot(person.ctx, (tx) => standingOf(tx, space.id));
			if (may.readSpace(standing, space)) own.add(space.id);
		}
		readableBy.set(person.id, own);
	}
});
afterAll(() => clone.drop());

const oneOf = <T>(all: readonly T[]) => fc.constantFrom(...all);
const anIndex = (length: number) => fc.nat({ max: length - 1 });
const aForm = anIndex(concepts.length).chain((concept) =>
	oneOf(concepts[concept] as string[]).map((form) => ({ concept, form }))
);

test('[S2] what is found is what a look through everything finds: no message more, none less, in no count', async () => {
	const question = fc.record({
		by: anIndex(6),
		all: fc.array(aForm, { maxLength: 2 }),
		without: fc.option(aForm, { freq: 3 }),
		space: fc.option(anIndex(9), { freq: 3 }),
		language: oneOf([null, null, 'en', 'tg']),
		author: oneOf(['', '', 'Anvar', 'zarina', 'Two'])
	});
	const property = fc.asyncProperty(question, async ({ by, all, without, space, language, author }) => {
		const person = people[by] as TestPerson;
		const spaceId = space === null ? null : (spaces[space]?.id ?? null);
		if (all.length === 0 && spaceId === null && language === null && author === '') return;
		// A guest knows by name only those who sit in her groups now.
		if (by === 5 && author !== '') return;
		const words = [...all.map(({ form }) => form), ...(without ? [`-${without.form}`] : [])].join(' ');
		const expected = said.filter(
			(one) =>
				readableBy.get(person.id)?.has(one.space.id) &&
				all.every(({ concept }) => one.concepts.includes(concept)) &&
				!(without && one.concepts.includes(without.concept)) &&
				(spaceId === null || one.space.id === spaceId) &&
				(language === null || one.language === language) &&
				(author === '' || (one.isNamed && one.author.name.toLowerCase().includes(author.toLowerCase())))
		);
		const found: Id[] = [];
		let before: Id | null = null;
		do {
			const wish: object = { kind: 'messages', words, space: spaceId, language, by: author, before };
			const page = await search(person.ctx, parse(Search, wish));
			const hits = page.messages.hits.filter(({ snippet }) => snippet.map(({ text }) => text).join('') !== 'begun');
			found.push(...hits.map(({ id }) => id));
			if (before === null && all.length > 0) expect(page.messages.count).toBe(Math.min(expected.length, 101));
			before = page.olderThan;
		} while (before !== null);
		expect(found.toSorted()).toEqual(expected.map(({ id }) => id).sort());
	});
	await fc.assert(property, { numRuns: 150, seed: 5 });
});
