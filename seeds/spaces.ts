import { localeOf } from '#shared/locales.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { newId } from '#server/core/context.ts';
import type { Tx } from '#server/core/transaction.ts';
import { invite } from '#server/features/invitations/commands.ts';
import { addMember, join } from '#server/features/spaces/commands.ts';
import { startCommittee } from '#server/features/spaces/committees.ts';
import { updateGroup } from '#server/features/spaces/door-queries.ts';
import { askToJoin } from '#server/features/spaces/doors.ts';
import { insertSpace } from '#server/features/spaces/queries.ts';
import { committee } from './content/committee.ts';
import { invitations, newcomers, requests } from './content/doors.ts';
import { groups } from './content/groups.ts';
import { network } from './content/network.ts';
import type { DemoGroup } from './content/types.ts';
import { daysBefore } from './clock.ts';
import { idOf, type Ids } from './people.ts';
import { actingAs, spaceIdOf, type Stage } from './stage.ts';

/** Opens the demo's groups with those who sit in them. */
export const openGroups = async (tx: Tx, personIds: Ids): Promise<Map<string, SpaceDto>> => {
	const spaces = new Map<string, SpaceDto>();
	for (const group of groups) spaces.set(group.key, await openGroup(tx, group, personIds));
	return spaces;
};

const openGroup = async (tx: Tx, group: DemoGroup, personIds: Ids): Promise<SpaceDto> => {
	const now = tx.now();
	const { name, purpose, access } = group;
	const space: SpaceDto = { id: newId(now), kind: 'group', name, purpose, access, streamId: newId(now) };
	await insertSpace(tx, space);
	await updateGroup(tx, space.id, group);
	for (const { person, role } of group.members) {
		await join(tx, space, idOf(personIds, person), role, { rulesAgreed: true });
	}
	return space;
};

/** Lets those who wait ask to come in. */
export const knock = async (stage: Stage) => {
	for (const { group, person, daysAgo, reason, answers } of requests) {
		const spaceId = spaceIdOf(stage, group);
		await askToJoin(actingAs(stage, person, { daysAgo }), { spaceId, reason, answers, agreed: true });
	}
};

/** Brings people into groups that have talked for a while: whoever wrote there before is told. */
export const bringNewcomers = async (stage: Stage) => {
	for (const { group, person, role, by, daysAgo } of newcomers) {
		const newcomer = { spaceId: spaceIdOf(stage, group), personId: idOf(stage.personIds, person), role };
		await addMember(actingAs(stage, by, { daysAgo }), newcomer);
	}
};

/** Hands out the invitations that nobody has used yet; one of them by mail, which the demo shows on a page. */
export const inviteOthers = async (stage: Stage) => {
	for (const { space, by, role, note, email, language, daysAgo } of invitations) {
		const spaceId = spaceIdOf(stage, space);
		await invite(actingAs(stage, by, { daysAgo }), {
			spaceId,
			role,
			note,
			mailTo: email,
			language: localeOf(language)
		});
	}
};

/** Seats the committee of four, with a mandate of the network. */
export const seatCommittee = async (stage: Stage) => {
	const { personIds, spaces, today } = stage;
	const [steward = ''] = network.stewards;
	const space = await startCommittee(actingAs(stage, steward, { daysAgo: 50 }), {
		name: committee.name,
		mandate: committee.mandate,
		spaceId: spaceIdOf(stage, 'network'),
		reportOn: daysBefore(today, -committee.reportInDays).toISOString().slice(0, 10),
		seats: committee.seats.map(({ person, speaksFor }) => ({ personId: idOf(personIds, person), speaksFor }))
	});
	spaces.set(committee.key, space);
	const convenes = actingAs(stage, committee.seats[0]?.person ?? '', { daysAgo: 49 });
	for (const observer of committee.observers) {
		await addMember(convenes, { spaceId: space.id, personId: idOf(personIds, observer), role: 'observer' });
	}
};
