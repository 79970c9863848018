import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellStrangers } from '#shared/policies/index.ts';
import { contextOf } from '#server/core/context.ts';
import { loadLanding } from '#server/features/landing/commands.ts';
import { suspendPerson } from '#server/features/spaces/network.ts';
import { Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { unconfirm, writeProfile } from '../support/profiles.ts';

let clone: Clone;
let build: Builder;
let hours = 0;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
});
afterAll(() => clone.drop());

/** The page as a stranger opens it, each time an hour and more later than the last. */
const opened = () => {
	const at = new Date(Date.now() + ++hours * 3601_000);
	return loadLanding(contextOf({ kind: 'visitor' }, clone, () => at));
};
const shown = async (country: string) => (await opened()).countries.find((one) => one.country === country);

const move = (person: TestPerson, country: string) =>
	build.database.db.updateTable('person').set({ country_code: country }).where('id', '=', person.id).execute();

test('[N7] strangers are told nothing below five, and then steps of five', () => {
	expect([0, 1, 4, 5, 9, 10, 63].map(tellStrangers)).toEqual([null, null, null, 5, 5, 10, 60]);
});

test('before there is a network, there is nobody to count', async () => {
	expect(await opened()).toMatchObject({ people: null, elsewhere: null, sectors: [] });
});

test('[N7] a country is told of from its fifth person on, with the groups that the network knows of', async () => {
	const people = await build.people(4);
	await build.group(people.map((person) => ({ person })));
	await build.group([{ person: people[0] as TestPerson }], { access: 'invitation' });
	expect(await shown('KG')).toEqual({ country: 'KG', people: null, groups: null });
	await build.person();
	expect(await shown('KG')).toEqual({ country: 'KG', people: 5, groups: 1 });
	expect((await opened()).sectors).toEqual([{ sector: 'teacher', people: 5 }]);
});

test('[N7] nobody is counted who hides it, is a guest, is suspended, or stays out of the directory', async () => {
	const steward = await build.person({ role: 'steward' });
	const five = await build.people(5);
	for (const person of five) await move(person, 'LK');
	const [person] = five as [TestPerson];
	const told = async () => (await shown('LK'))?.people;
	expect(await told()).toBe(5);

	for (const visibility of ['groups', 'nobody'] as const) {
		await writeProfile(person, { country: 'LK', visibility: { country: visibility } });
		expect(await told()).toBeNull();
	}
	await writeProfile(person, { country: 'LK', inDirectory: false });
	expect(await told()).toBeNull();
	await writeProfile(person, { country: 'LK' });
	expect(await told()).toBe(5);
	await suspendPerson(steward.ctx, { personId: person.id });
	expect(await told()).toBeNull();

	const guest = await build.person();
	await move(guest, 'LK');
	expect(await told()).toBe(5);
	await unconfirm(build, guest.id);
	expect(await told()).toBeNull();
});

test('within the hour everybody is told the same, whoever comes', async () => {
	const ctx = contextOf({ kind: 'visitor' }, clone, () => new Date(Date.now() + hours * 3601_000));
	const before = await loadLanding(ctx);
	for (const person of await build.people(5)) await move(person, 'BT');
	expect(await loadLanding(ctx)).toEqual(before);
	expect(await shown('BT')).toEqual({ country: 'BT', people: 5, groups: 0 });
});
