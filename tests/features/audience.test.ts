import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SpaceDto } from '#shared/spaces.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { loadAudience, noteAudience } from '#server/features/discussions/audience.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { loadBeside } from '#server/features/space-home/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import * as doors from '#server/features/spaces/doors.ts';
import { loadToday } from '#server/features/today/commands.ts';
import { listen } from '../support/announcements.ts';
import { aMessage, Builder, type TestPerson } from '../support/builders.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';
import { unconfirm } from '../support/profiles.ts';
import { outcomeOf } from '../support/refused.ts';

let clone: Clone;
let build: Builder;
let lead: TestPerson, author: TestPerson, silent: TestPerson, late: TestPerson, outsider: TestPerson;
let space: SpaceDto;

beforeAll(async () => {
	clone = await cloneDatabase();
	build = new Builder(clone);
	lead = await build.person();
	[author, silent, late, outsider] = (await build.people(4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
});
afterAll(() => clone.drop());

beforeEach(async () => {
	const members = [{ person: lead, role: 'lead' as const }, { person: author }, { person: silent }];
	space = await build.group(members, { access: 'request' });
});

const told = (person: TestPerson) => loadAudience(person.ctx, { spaceId: space.id });
const bring = (person: TestPerson, role: 'member' | 'observer' = 'member') =>
	inTransaction(build.house, (tx) => spaces.join(tx, space, person.id, role));
const settings = () => ({ ...said, spaceId: space.id, name: space.name, purpose: space.purpose });
const said = { scope: '', rules: '', questions: [] };

test('[A1] whoever wrote is told who came to read it since; whoever did not, or is not in, is told nothing', async () => {
	const thread = await build.thread(author, space);
	expect(await told(author)).toBeNull();
	await bring(late, 'observer');
	const audience = await told(author);
	expect(audience?.newcomers).toEqual([{ personId: late.id, role: 'observer' }]);
	expect(audience?.people.map(({ id }) => id)).toEqual([late.id]);
	expect(audience?.since).toMatch(/^\d{4}-\d\d-\d\d$/);
	for (const person of [silent, late, outsider]) expect(await told(person)).toBeNull();
	expect(await outcomeOf(noteAudience(outsider.ctx, { spaceId: space.id, upTo: 1 }))).toBe('not_found');
	// Beside the thread, and on today's page.
	expect((await loadBeside(author.ctx, { threadId: thread.id })).audience).toEqual(audience);
	const { people: _, ...same } = audience ?? { people: [] };
	expect((await loadToday(author.ctx)).audiences).toEqual([same]);
	expect((await loadToday(silent.ctx)).audiences).toEqual([]);
});

test('who was there when somebody first wrote is no newcomer to her', async () => {
	await bring(late);
	const thread = await build.thread(author, space);
	await postMessage(silent.ctx, aMessage(thread));
	expect([await told(author), await told(silent)]).toEqual([null, null]);
});

test('what is noted is gone on all devices, and only what comes later is told again', async () => {
	await build.thread(author, space);
	await bring(late);
	const heard = listen();
	const first = await told(author);
	await noteAudience(author.ctx, { spaceId: space.id, upTo: first?.upTo ?? 0 });
	expect(heard.of('audience:noted')).toHaveLength(1);
	expect(await told(author)).toBeNull();
	await bring(outsider);
	// An old page that notes once more takes nothing back.
	await noteAudience(author.ctx, { spaceId: space.id, upTo: first?.upTo ?? 0 });
	expect((await told(author))?.newcomers.map(({ personId }) => personId)).toEqual([outsider.id]);
	await noteAudience(author.ctx, { spaceId: space.id, upTo: 1_000_000 });
	expect(await told(author)).toBeNull();
	await spaces.leaveGroup(outsider.ctx, { spaceId: space.id });
	await bring(outsider);
	expect(await told(author)).not.toBeNull();
});

test('a guest is called a guest, and who has gone again is told, too', async () => {
	const guest = await build.person();
	await unconfirm(build, guest.id);
	await build.thread(author, space);
	await bring(guest);
	await bring(late);
	await spaces.removeMember(lead.ctx, { spaceId: space.id, personId: late.id });
	expect((await told(author))?.newcomers).toEqual([
		{ personId: guest.id, role: 'guest' },
		{ personId: late.id, role: null }
	]);
});

test('a group that is opened, or lets newcomers read less or more, tells those who wrote', async () => {
	await build.thread(author, space);
	const kinds = async () => (await told(author))?.changes.map(({ kind }) => kind) ?? [];
	await doors.changeGroup(lead.ctx, { ...settings(), access: 'request', scope: 'Other words change nothing' });
	await doors.changeGroup(lead.ctx, { ...settings(), access: 'invitation' });
	expect(await kinds()).toEqual([]);
	await doors.changeGroup(lead.ctx, { ...settings(), access: 'open' });
	await doors.changeGroup(lead.ctx, { ...settings(), access: 'open', newcomersRead: 'from_joining' });
	await doors.changeGroup(lead.ctx, { ...settings(), access: 'request', newcomersRead: 'everything' });
	expect(await kinds()).toEqual(['room:opened', 'past:hidden', 'room:closed', 'past:shown']);
	expect(await told(silent)).toBeNull();
});

test('who comes in without reading what was said before is no change of its audience', async () => {
	await build.thread(author, space);
	await doors.changeGroup(lead.ctx, { ...settings(), access: 'request', newcomersRead: 'from_joining' });
	await noteAudience(author.ctx, { spaceId: space.id, upTo: 1_000_000 });
	await bring(late);
	expect(await told(author)).toBeNull();
});

test('whom one brought in oneself, and what one changed oneself, is no news', async () => {
	await build.thread(lead, space);
	await build.thread(author, space);
	await spaces.addMember(lead.ctx, { spaceId: space.id, personId: late.id, role: 'member' });
	await doors.changeGroup(lead.ctx, { ...settings(), access: 'open' });
	expect(await told(lead)).toBeNull();
	expect(await told(author)).toMatchObject({ newcomers: [{ personId: late.id }], changes: [{ kind: 'room:opened' }] });
});
