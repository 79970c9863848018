import * as z from 'zod/mini';
import { Id } from './ids.ts';
import type { OrganisationKind, Profile } from './profiles.ts';

/** An organisation somebody of the network belongs to. */
export interface OrganisationDto {
	id: Id;
	name: string;
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
