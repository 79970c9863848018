import * as z from 'zod/mini';
import type { Id } from './ids.ts';
import { sectors, type PersonCard } from './people.ts';
import { Country } from './places.ts';
import { Language, Line, orNothing, Text } from './text.ts';
import { themes, type Theme } from './themes.ts';

/** What a profile says, each with a visibility of its own; `willing` is to answer and to be met. Names stand apart. */
export const profileFields = [
	'country',
	'place',
	'sector',
	'occupation',
	'organisation',
	'languages',
	'worksOn',
	'askAbout',
	'themes',
	'willing'
] as const;
export type ProfileField = (typeof profileFields)[number];

/** Who sees a field: the network, people in a group one is in oneself, or nobody. */
export const visibilities = ['network', 'groups', 'nobody'] as const;
export type Visibility = (typeof visibilities)[number];

/** Kinds of organisations. */
export const organisationKinds = [
	'government',
	'ngo',
	'university',
	'international',
	'media',
	'religious',
	'company',
	'foundation'
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What somebody says of herself or himself, as one viewer may see it. Hidden is the same as not said. */
export interface Profile {
	card: PersonCard;
	place: string | null;
	organisationId: Id | null;
	worksOn: string | null;
	askAbout: string | null;
	themes: Theme[];
	willingToAnswer: boolean;
	willingToMeet: boolean;
}

/** One's own profile, with who sees what. */
export interface OwnProfile extends Profile {
	/** One's names, also behind a pseudonym. */
	names: string[];
	pseudonym: string | null;
	/** Only somebody whom a steward verified may go by a pseudonym. */
	mayUsePseudonym: boolean;
	inDirectory: boolean;
	visibility: Record<ProfileField, Visibility>;
	/** Names of organisations to choose from; a new one may be named as well. */
	organisations: string[];
}

/** Lines without the empty ones: a form sends each of its fields. */
const filled = z.transform((value: unknown) =>
	Array.isArray(value) ? value.filter((line) => typeof line !== 'string' || line.trim() !== '') : value
);

/** Says who one is. A field that is not given is emptied; a visibility that is not given is the network's. */
export const UpdateProfile = z.strictObject({
	names: z.pipe(filled, z.array(Line(120)).check(z.minLength(1), z.maxLength(4))),
	pseudonym: orNothing(Line(80)),
	country: orNothing(Country),
	place: orNothing(Line(100)),
	sector: orNothing(z.enum(sectors)),
	occupation: orNothing(Line(100)),
	organisation: orNothing(Line(120)),
	organisationKind: z._default(z.enum(organisationKinds), 'ngo'),
	languages: z._default(z.array(Language).check(z.maxLength(12)), []),
	worksOn: orNothing(Text(600)),
	askAbout: orNothing(Text(600)),
	themes: z._default(z.array(z.enum(themes)).check(z.maxLength(themes.length)), []),
	willingToAnswer: z._default(z.boolean(), false),
	willingToMeet: z._default(z.boolean(), false),
	inDirectory: z._default(z.boolean(), false),
	visibility: z._default(z.partialRecord(z.enum(profileFields), z.enum(visibilities)), {})
});
export type UpdateProfile = z.infer<typeof UpdateProfile>;
