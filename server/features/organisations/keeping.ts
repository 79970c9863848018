import { Refusal } from '#shared/errors.ts';
import { fold, foldedWords } from '#shared/fold.ts';
import {
	organisationsPerPage,
	type FindOrganisations,
	type KeptOrganisations,
	type MendOrganisation,
	type MergeOrganisation,
	type OrganisationDto,
	type OrganisationRef
} from '#shared/organisations.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import * as merging from '#server/features/people/organisation-merging.ts';
import * as queries from '#server/features/people/organisation-queries.ts';

const authorizeKeeping = async (tx: Tx) => {
	const standing = await standingOf(tx);
	found(standing.personId);
	authorize(may.keepOrganisations(standing));
};

/** An organisation a steward keeps: one that is named only by people who hide it is nobody's to keep. */
const accessKept = async (tx: Tx, organisationId: Id): Promise<OrganisationDto> => {
	await authorizeKeeping(tx);
	const organisation = await queries.findOrganisation(tx, organisationId);
	found(organisation);
	return organisation;
};

/** The organisations a steward keeps, those with some words in one of their names. */
export const findOrganisations = (ctx: Ctx, { words, page }: FindOrganisations): Promise<KeptOrganisations> =>
	inSnapshot(ctx, async (tx) => {
		await authorizeKeeping(tx);
		const wanted = foldedWords(words);
		const fitting = (await queries.listOrganisations(tx)).filter(({ name, otherNames }) => {
			const all = fold([name, ...otherNames].join(' '));
			return wanted.every((word) => all.includes(word));
		});
		return {
			organisations: fitting.slice((page - 1) * organisationsPerPage, page * organisationsPerPage),
			words,
			page,
			pages: Math.max(1, Math.ceil(fitting.length / organisationsPerPage))
		};
	});

/** The page on which an organisation is mended, with the names of those it may be merged into. */
export const loadKept = (
	ctx: Ctx,
	{ organisationId }: OrganisationRef
): Promise<{ organisation: OrganisationDto; others: string[] }> =>
	inSnapshot(ctx, async (tx) => {
		const organisation = await accessKept(tx, organisationId);
		const all = await queries.listOrganisations(tx);
		return { organisation, others: all.flatMap(({ id, name }) => (id === organisationId ? [] : [name])) };
	});

/** Mends what an organisation is called and is. The name it had still finds it. */
export const mendOrganisation = (ctx: Ctx, input: MendOrganisation): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockOrganisationNames(tx);
		const { name } = await accessKept(tx, input.organisationId);
		const namesake = await queries.findOrganisationByName(tx, input.name);
		if (namesake !== null && namesake !== input.organisationId) {
			throw new Refusal('conflict', { fields: { name: ['name_taken'] } });
		}
		await merging.updateOrganisation(tx, input.organisationId, input);
		await merging.keepOtherName(tx, input.organisationId, name, input.name);
		await merging.refreshSearchTexts(tx, input.organisationId);
		return null;
	});

/** Makes two organisations one: all that refers to the first moves, and its names find the other from now on. */
export const mergeOrganisation = (ctx: Ctx, input: MergeOrganisation): Promise<{ organisationId: Id }> =>
	inTransaction(ctx, async (tx) => {
		await queries.lockOrganisationNames(tx);
		const gone = await accessKept(tx, input.organisationId);
		const into = await queries.findOrganisationByName(tx, input.into);
		if (into === null || into === gone.id)
			throw new Refusal('bad_input', { fields: { into: ['not_an_organisation'] } });
		const { name } = await accessKept(tx, into);
		await merging.moveOrganisation(tx, gone.id, into);
		await merging.keepOtherName(tx, into, gone.name, name);
		await merging.refreshSearchTexts(tx, into);
		return { organisationId: into };
	});
