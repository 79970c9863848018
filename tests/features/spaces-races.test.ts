import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spaceRoles, type SpaceDto, type SpaceRole } from '#shared/spaces.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let people: TestPerson[];

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	people = await build.people(4);
});
afterAll(() => clone.drop());

const who = fc.nat({ max: 3 });
const role = fc.constantFrom(...spaceRoles);
interface Deed {
	verb: 'join' | 'leave' | 'add' | 'remove' | 'change';
	by: number;
	whom?: number;
	role?: SpaceRole;
}
const deed: fc.Arbitrary<Deed> = fc.oneof(
	fc.record({ verb: fc.constantFrom('join' as const, 'leave' as const), by: who }),
	fc.record({ verb: fc.constant('remove' as const), by: who, whom: who }),
	fc.record({ verb: fc.constantFrom('add' as const, 'change' as const), by: who, whom: who, role })
);

const person = (index = 0) => people[index] as TestPerson;
const act = ({ id: spaceId }: SpaceDto, { verb, by, whom, role = 'lead' }: Deed): Promise<unknown> => {
	const { ctx } = person(by);
	const personId = person(whom).id;
	switch (verb) {
		case 'join':
			return spaces.joinGroup(ctx, { spaceId });
		case 'leave':
			return spaces.leaveGroup(ctx, { spaceId });
		case 'remove':
			return spaces.removeMember(ctx, { spaceId, personId });
		case 'add':
			return spaces.addMember(ctx, { spaceId, personId, role });
		case 'change':
			return spaces.changeRole(ctx, { spaceId, personId, role });
	}
};

const membersOf = (space: SpaceDto) =>
	clone.db.selectFrom('member').select(['person_id', 'role']).where('space_id', '=', space.id).execute();

/** The members as the log tells of them: who came, with which role last, and who left. */
const fromTheLog = async (space: SpaceDto) => {
	const rows = await clone.db
		.selectFrom('activity')
		.select(['kind', 'person_id', 'seq'])
		.where('stream_id', '=', space.streamId)
		.orderBy('seq')
		.execute();
	expect(rows.map((row) => row.seq)).toEqual(rows.map((_, i) => i + 1));
	const inside = new Set<string | null>();
	for (const { kind, person_id } of rows) {
		// Nobody comes who is in, nobody leaves or changes who is not.
		expect(inside.has(person_id)).toBe(kind !== 'member:joined');
		if (kind === 'member:joined') inside.add(person_id);
		if (kind === 'member:left') inside.delete(person_id);
	}
	return inside;
};

test(
	'[S6] whatever people do to a group at the same moment, it has a lead and each is in it once',
	{ timeout: 60_000 },
	async () => {
		const turns = fc.array(fc.array(deed, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 });
		const outcomes = new Map<string, number>();
		const property = fc.asyncProperty(turns, async (turns) => {
			const space = await build.group([
				{ person: person(0), role: 'lead' },
				{ person: person(1), role: 'lead' },
				{ person: person(2) }
			]);
			for (const turn of turns) {
				const ends = await Promise.all(turn.map((deed) => outcomeOf(act(space, deed))));
				for (const end of ends) outcomes.set(end, (outcomes.get(end) ?? 0) + 1);
				const members = await membersOf(space);
				expect(members.filter((member) => member.role === 'lead').length).toBeGreaterThan(0);
				expect(await fromTheLog(space)).toEqual(new Set(members.map((member) => member.person_id)));
			}
		});
		await fc.assert(property, { numRuns: 60, seed: 20_261 });
		// The deeds were not all in vain, and were refused only for these reasons.
		expect([...outcomes.keys()].sort()).toEqual(['conflict', 'done', 'forbidden', 'not_found']);
	}
);

test('[S6] of two leads who leave at the same moment one stays', async () => {
	for (let i = 0; i < 20; i++) {
		const space = await build.group([0, 1].map((index) => ({ person: person(index), role: 'lead' as const })));
		const ends = await Promise.all([0, 1].map((by) => outcomeOf(act(space, { verb: 'leave', by }))));
		expect(ends.sort()).toEqual(['conflict', 'done']);
		expect(await membersOf(space)).toHaveLength(1);
	}
});

test('of two leads who take the lead from each other at the same moment one keeps it', async () => {
	for (let i = 0; i < 20; i++) {
		const space = await build.group([0, 1].map((index) => ({ person: person(index), role: 'lead' as const })));
		const ends = await Promise.all([
			outcomeOf(act(space, { verb: 'change', by: 0, whom: 1, role: 'member' })),
			outcomeOf(act(space, { verb: 'change', by: 1, whom: 0, role: 'member' }))
		]);
		expect(ends.sort()).toEqual(['done', 'forbidden']);
	}
});

test('who joins many times at the same moment is in once, and it is told once', async () => {
	const space = await build.group([{ person: person(0), role: 'lead' }]);
	await Promise.all(Array.from({ length: 12 }, () => act(space, { verb: 'join', by: 1 })));
	expect(await membersOf(space)).toHaveLength(2);
	expect((await fromTheLog(space)).size).toBe(2);
});
