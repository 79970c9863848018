import { Refusal } from '#shared/errors.ts';
import { fold } from '#shared/fold.ts';
import type { Id } from '#shared/ids.ts';
import { scriptOf, type PersonRef } from '#shared/people.ts';
import * as may from '#shared/policies/index.ts';
import { profileFields, type OwnProfile, type Profile, type UpdateProfile, type Visibility } from '#shared/profiles.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { listProfiles } from './card-queries.ts';
import * as organisations from './organisation-queries.ts';
import * as queries from './profile-queries.ts';

/** So many names of organisations are offered where one writes one's own. */
const offeredOrganisations = 200;

/** Somebody's page, as whoever acts may see it. */
export const loadPerson = (ctx: Ctx, input: PersonRef): Promise<Profile> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		const [profile] = await listProfiles(tx, [input.personId]);
		found(profile, may.enter(standing));
		return profile;
	});

/** One's own profile, to be written in. */
export const loadOwnProfile = (ctx: Ctx): Promise<OwnProfile> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.editProfile(standing));
		const [[profile], own, known] = await Promise.all([
			listProfiles(tx, [standing.personId]),
			queries.findOwnFields(tx, standing.personId),
			organisations.listOrganisations(tx)
		]);
		found(profile);
		found(own);
		return {
			...profile,
			names: own.names,
			pseudonym: own.pseudonym,
			mayUsePseudonym: may.usePseudonym(own),
			inDirectory: own.inDirectory,
			visibility: Object.fromEntries(
				profileFields.map((field) => [field, own.visibility[field] ?? 'network'])
			) as Record<(typeof profileFields)[number], Visibility>,
			organisations: known.slice(0, offeredOrganisations).map(({ name }) => name)
		};
	});

/** Says who one is. A pseudonym before a steward has verified the person: `conflict`. */
export const updateProfile = (ctx: Ctx, input: UpdateProfile): Promise<{ personId: Id }> =>
	inTransaction(ctx, async (tx) => {
		const standing = await standingOf(tx);
		const { personId } = standing;
		if (personId === null) throw new Refusal('not_signed_in');
		authorize(may.editProfile(standing));
		const own = await queries.findOwnFields(tx, personId);
		found(own);
		const { names, organisation, ...said } = input;
		if (said.pseudonym !== null && !may.usePseudonym(own)) {
			throw new Refusal('conflict', { fields: { pseudonym: ['not_verified'] } });
		}
		const organisationId = organisation && (await nameOrganisation(tx, personId, organisation, input));
		await queries.writeProfile(tx, personId, {
			...said,
			names: names.map((text) => ({ text, script: scriptOf(text) })),
			worksOn: said.worksOn || null,
			askAbout: said.askAbout || null,
			organisationId
		});
		return { personId };
	});

/** The organisation of this name one belongs to, or knows of, or else a new one. */
const nameOrganisation = async (tx: Tx, personId: Id, name: string, { country, organisationKind }: UpdateProfile) => {
	await organisations.lockOrganisationNames(tx);
	const [mine] = await listProfiles(tx, [personId]);
	if (mine?.organisationId && fold(mine.card.organisation ?? '') === fold(name)) return mine.organisationId;
	const known = await organisations.findOrganisationByName(tx, name);
	if (known !== null) return known;
	const id = newId(tx.now());
	await organisations.insertOrganisation(tx, { id, name, kind: organisationKind, country, listed: false });
	return id;
};

/** Says, as a steward, that one knows who somebody is: that person may then go by a pseudonym, and the steward sees behind it. */
export const verifyPerson = (ctx: Ctx, input: PersonRef) =>
	inTransaction(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		const [profile] = await listProfiles(tx, [input.personId]);
		found(profile);
		authorize(may.verifyPerson(standing, input.personId) && !profile.card.former);
		await queries.updateVerified(tx, input.personId, standing.personId);
		return { personId: input.personId };
	});
