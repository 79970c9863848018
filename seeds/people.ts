import type { Id } from '#shared/ids.ts';
import { newId } from '#server/core/context.ts';
import { hashPassword } from '#server/core/passwords.ts';
import { newToken } from '#server/core/sessions.ts';
import type { Tx } from '#server/core/transaction.ts';
import { insertFocalPoint } from '#server/features/focal-points/queries.ts';
import { insertAccount, insertOrganisation, insertPerson } from '#server/features/people/queries.ts';
import { insertMember } from '#server/features/spaces/queries.ts';
import { focalPoints } from './content/focal-points.ts';
import { network } from './content/network.ts';
import { organisations } from './content/organisations.ts';
import { people } from './content/people.ts';
import type { DemoFocalPoint, DemoPerson } from './content/types.ts';

/** The ids of the demo's things by their keys. */
export type Ids = Map<string, Id>;

/** The id behind a key of the demo's content. Throws when there is none. */
export const idOf = (ids: Ids, key: string): Id => {
	const id = ids.get(key);
	if (id === undefined) throw new Error(`the demo names "${key}", which is not there`);
	return id;
};

/** Writes the demo's organisations and people with what they say of themselves, and seats them in the network. */
export const seatPeople = async (tx: Tx, networkId: Id): Promise<Ids> => {
	const now = tx.now();
	const organisationIds: Ids = new Map();
	for (const { key, ...organisation } of organisations) {
		organisationIds.set(key, newId(now));
		await insertOrganisation(tx, { id: idOf(organisationIds, key), ...organisation, listed: true });
	}
	const personIds: Ids = new Map(people.map((person) => [person.key, newId(now)]));
	for (const person of people) await writePerson(tx, person, idOf(personIds, person.key), organisationIds);
	// One signs in to the demo by a click: nobody knows these passwords.
	const passwordHash = await hashPassword(newToken());
	const [firstSteward] = network.stewards;
	for (const person of people) {
		if (person.contactOnly) continue;
		const id = idOf(personIds, person.key);
		await insertAccount(tx, id, person.email, passwordHash);
		await insertMember(tx, networkId, id, network.stewards.includes(person.key) ? 'steward' : 'member', {
			invitedBy: person.invitedBy === null ? null : idOf(personIds, person.invitedBy),
			guest: !person.confirmed,
			confirmedBy: person.confirmed && firstSteward !== undefined ? idOf(personIds, firstSteward) : null
		});
	}
	return personIds;
};

const writePerson = (tx: Tx, person: DemoPerson, id: Id, organisationIds: Ids) =>
	insertPerson(tx, {
		...person,
		id,
		streamId: newId(tx.now()),
		occupation: person.role,
		askAbout: person.askAbout || null,
		organisationId: person.organisation === null ? null : idOf(organisationIds, person.organisation),
		visibility: Object.fromEntries((person.hidden ?? []).map((field) => [field, 'groups'] as const))
	});

/** Writes who answers for which country, counted from today. */
export const nameFocalPoints = async (tx: Tx, personIds: Ids, today: Date) => {
	const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
	const write = (point: DemoFocalPoint, person: string | null, since: string, until: string | null) => {
		const { country, mandate, institution } = point;
		const personId = person === null ? null : idOf(personIds, person);
		return insertFocalPoint(tx, { id: newId(tx.now()), country, personId, mandate, institution, since, until });
	};
	for (const point of focalPoints) {
		const until = point.untilInDays === null ? null : day(point.untilInDays);
		await write(point, point.person, day(-point.sinceDaysAgo), until);
		if (point.successor !== null && until !== null) await write(point, point.successor, until, null);
	}
};
