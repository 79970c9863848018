import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyOf } from '#shared/body.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf, newId } from '#server/core/context.ts';
import * as questions from '#server/features/questions/commands.ts';
import * as doors from '#server/features/spaces/doors.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { unconfirm, writeProfile } from '../support/profiles.ts';

let clone: Clone;
let build: Builder;
let me: TestPerson, alike: TestPerson, steward: TestPerson;
let group: SpaceDto;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	steward = await build.person({ role: 'steward' });
	me = await build.person();
	alike = await build.person();
	group = await build.group([{ person: steward, role: 'lead' }], { access: 'request' });
	await writeProfile(me, { country: 'KG' });
	await writeProfile(alike, { country: 'TJ' });
});
afterAll(() => clone.drop());

const today = (person: TestPerson) => loadToday(person.ctx);
const meets = async () => (await today(me)).firstSteps?.meet ?? [];
const newcomersOf = async (person: TestPerson) => (await today(person)).newcomers;

describe('whom one may meet', () => {
	test('somebody new meets people of the same work in another country who said that they may be met', async () => {
		expect(await meets()).toEqual([alike.id]);
		await writeProfile(alike, { country: 'KG' });
		expect(await meets()).toEqual([]);
		await writeProfile(alike, { country: 'TJ', sector: 'teacher' });
		expect(await meets()).toEqual([]);
		await writeProfile(alike, { country: 'TJ' });
		expect(await meets()).toEqual([alike.id]);
	});

	test('nobody who does not wish it appears, and to nobody who does not wish it herself', async () => {
		for (const wish of [
			{ willingToMeet: false },
			{ inDirectory: false },
			{ visibility: { willing: 'nobody' } } as const
		]) {
			await writeProfile(alike, { country: 'TJ', ...wish });
			expect(await meets()).toEqual([]);
		}
		await writeProfile(alike, { country: 'TJ', visibility: { sector: 'groups' } });
		expect(await meets()).toEqual([]);
		await writeProfile(alike, { country: 'TJ' });
		await writeProfile(me, { country: 'KG', willingToMeet: false });
		expect((await today(me)).firstSteps).toMatchObject({ meet: [], mayBeMet: false });
		await writeProfile(me, { country: 'KG' });
		expect(await meets()).toEqual([alike.id]);
	});

	test('[P1] who is new is seen by the network for thirty days, unless she stands in no directory', async () => {
		expect(await newcomersOf(me)).toContain(alike.id);
		expect(await newcomersOf(me)).not.toContain(me.id);
		await writeProfile(alike, { country: 'TJ', inDirectory: false });
		expect(await newcomersOf(me)).not.toContain(alike.id);
		await writeProfile(alike, { country: 'TJ' });
		await sql`update member set confirmed_at = confirmed_at - interval '31 days' where person_id = ${alike.id}`.execute(
			clone.db
		);
		expect(await newcomersOf(me)).not.toContain(alike.id);
	});

	test('a guest learns of nobody and of no question before the network has opened', async () => {
		const guest = await build.person();
		await unconfirm(build, guest.id);
		expect(await today(guest)).toMatchObject({ newcomers: [], alone: [], reports: [], firstSteps: null, house: null });
	});

	test('first steps end after two weeks for whoever is in a group', async () => {
		const later = (days: number) =>
			contextOf(me.ctx.actor, clone, () => new Date(Date.now() + days * 24 * 3600 * 1000));
		expect((await loadToday(later(15))).firstSteps).not.toBeNull();
		await build.group([{ person: me }]);
		expect((await loadToday(later(13))).firstSteps).not.toBeNull();
		expect((await loadToday(later(15))).firstSteps).toBeNull();
	});
});

describe('what waits', () => {
	test('who asks to come in waits for the leads of the group, and for nobody else', async () => {
		await doors.askToJoin(me.ctx, { spaceId: group.id, reason: 'To be in', answers: [], agreed: false });
		expect((await today(steward)).requests).toEqual([{ spaceId: group.id, name: group.name, count: 1 }]);
		expect((await today(me)).requests).toEqual([]);
		expect((await today(steward)).house).toMatchObject({ askers: 0 });
		expect((await today(me)).house).toBeNull();
	});

	test('questions nobody has answered wait for those who work on it and said that they answer', async () => {
		const asked = await questions.askQuestion(steward.ctx, {
			title: 'Who has done this?',
			body: bodyOf('Tell me'),
			language: null,
			clientId: newId(),
			themes: ['returnees']
		});
		const alone = async () => (await today(me)).alone.map(({ id }) => id);
		expect(await alone()).toEqual([asked.id]);
		await writeProfile(me, { country: 'KG', willingToAnswer: false });
		expect(await alone()).toEqual([]);
		await writeProfile(me, { country: 'KG', themes: ['prisons'] });
		expect(await alone()).toEqual([]);
		expect((await today(steward)).alone).toEqual([]);
	});
});
