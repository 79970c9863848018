import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Country } from './places.ts';
import { organisationKinds, type OrganisationKind, type Profile } from './profiles.ts';
import { Line, orNothing, Text } from './text.ts';

/** An organisation somebody of the network belongs to. */
export interface OrganisationDto {
	id: Id;
	name: string;
	/** What it was called before, and what was merged into it. */
	otherNames: string[];
	kind: OrganisationKind;
	country: string | null;
	/** Those of its people whom the viewer may see there. */
	peopleCount: number;
}

/** How many organisations a page lists. */
export const organisationsPerPage = 50;

/** Names a page of the list of organisations. */
export const OrganisationsRef = z.strictObject({
	page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1)
});
export type OrganisationsRef = z.infer<typeof OrganisationsRef>;

/** A page of the list of organisations. */
export interface OrganisationsPage {
	organisations: OrganisationDto[];
	page: number;
	pages: number;
}

/** Names an organisation. */
export const OrganisationRef = z.strictObject({ organisationId: Id });
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** The page of an organisation: its people, the first of them. */
export interface OrganisationPage {
	organisation: OrganisationDto;
	people: Profile[];
}

/** What a steward looks for among the organisations. */
export const FindOrganisations = z.strictObject({
	words: z._default(Text(200), ''),
	page: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)), 1)
});
export type FindOrganisations = z.infer<typeof FindOrganisations>;

/** A page of what a steward found. */
export interface KeptOrganisations extends OrganisationsPage {
	words: string;
}

/** Mends what an organisation is called and is. */
export const MendOrganisation = z.strictObject({
	organisationId: Id,
	name: Line(120),
	kind: z.enum(organisationKinds),
	country: orNothing(Country)
});
export type MendOrganisation = z.infer<typeof MendOrganisation>;

/** Merges an organisation into another, which is named as people name it. */
export const MergeOrganisation = z.strictObject({ organisationId: Id, into: Line(120) });
export type MergeOrganisation = z.infer<typeof MergeOrganisation>;
