import * as z from 'zod/mini';
import type { Call } from './call.ts';
import { Id } from './ids.ts';
import { InterfaceLanguage } from './locales.ts';
import { Line } from './text.ts';

/** Scripts in which a person's name can be written (ISO 15924). */
export const scripts = ['Latn', 'Cyrl', 'Arab', 'Deva', 'Beng', 'Sinh', 'Taml'] as const;
export type Script = (typeof scripts)[number];

/** Fields of work a person can belong to: the vocabulary of the directory. */
export const sectors = [
	'teacher',
	'youth_worker',
	'social_worker',
	'psychologist',
	'family_counsellor',
	'religious_educator',
	'community_police',
	'prison',
	'probation',
	'rehabilitation',
	'local_authority',
	'ministry',
	'womens_committee',
	'ngo',
	'victims_association',
	'journalist',
	'researcher',
	'international_organisation',
	'donor',
	'lawyer',
	'health'
] as const;
export type Sector = (typeof sectors)[number];

/** One way a person writes her or his name; the first of a list is the one the person uses. */
export interface PersonName {
	script: Script;
	text: string;
}

const scriptTests: [Script, RegExp][] = [
	['Cyrl', /\p{Script=Cyrillic}/u],
	['Arab', /\p{Script=Arabic}/u],
	['Deva', /\p{Script=Devanagari}/u],
	['Beng', /\p{Script=Bengali}/u],
	['Sinh', /\p{Script=Sinhala}/u],
	['Taml', /\p{Script=Tamil}/u]
];

/** The script a name is written in; Latin where no other is recognised. */
export const scriptOf = (text: string): Script => scriptTests.find(([, test]) => test.test(text))?.[0] ?? 'Latn';

/**
 * Who somebody is, as one viewer may see it: hidden is the same as not said. The first name is the one to show; behind a
 * pseudonym others follow only for the person and for the steward who verified her. A former member's card has no names.
 */
export interface PersonCard {
	id: Id;
	names: PersonName[];
	/** The first name is a pseudonym. */
	pseudonymous: boolean;
	/** A steward knows who this is. */
	verified: boolean;
	country: string | null;
	sector: Sector | null;
	occupation: string | null;
	organisation: string | null;
	languages: string[];
	former: boolean;
}

/** Under whose name a text stands. */
export type Byline =
	{ kind: 'person'; personId: Id | null } | { kind: 'participant' } | { kind: 'pseudonym'; label: string };

/** The shortest and longest password, in characters. */
export const passwordLength = { min: 10, max: 200 } as const;
/** A password one chooses. */
export const Password = z
	.string()
	.check(
		z.minLength(passwordLength.min, { error: 'password_short' }),
		z.maxLength(passwordLength.max, { error: 'too_long' })
	);
/** An e-mail address, lower-cased: the name of an account. */
export const Email = z.pipe(
	z.pipe(
		z.string().check(z.maxLength(254)),
		z.transform((value: string) => value.trim().toLowerCase())
	),
	z.email({ error: 'not_an_address' })
);

/** Signs in. On a shared computer the session ends with the browser and nothing is kept on the device. */
export const SignIn = z.strictObject({
	email: Email,
	password: z.string().check(z.minLength(1, { error: 'required' }), z.maxLength(1000)),
	sharedComputer: z._default(z.boolean(), false)
});
export type SignIn = z.infer<typeof SignIn>;

/** Signs in as one of the invented people; only in demo mode. */
export const SignInAsDemoPerson = z.strictObject({ personId: Id });
export type SignInAsDemoPerson = z.infer<typeof SignInAsDemoPerson>;

/** Names the network and makes its first steward, with the one-time token of the set-up link. */
export const SetUp = z.strictObject({
	token: z.string().check(z.minLength(1), z.maxLength(200)),
	networkName: Line(80),
	name: Line(120),
	email: Email,
	password: Password,
	/** The language in which the first steward reads this. */
	language: z.optional(InterfaceLanguage)
});
export type SetUp = z.infer<typeof SetUp>;

/** Opens the set-up link. */
export const SetUpLink = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(200)) });
export type SetUpLink = z.infer<typeof SetUpLink>;

/** Ends one of one's own sessions. */
export const EndSession = z.strictObject({ sessionId: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type EndSession = z.infer<typeof EndSession>;

/** Asks for one's way out of the network: the account goes, what one wrote stays as a former member's. */
export const LeaveNetwork = z.strictObject({ password: z.string().check(z.minLength(1), z.maxLength(1000)) });
export type LeaveNetwork = z.infer<typeof LeaveNetwork>;

/** Asks who some people are. */
export const ListPersonCards = z.strictObject({ ids: z.array(Id).check(z.minLength(1), z.maxLength(200)) });
export type ListPersonCards = z.infer<typeof ListPersonCards>;

/** A person whose page one opens. */
export const PersonRef = z.strictObject({ personId: Id });
export type PersonRef = z.infer<typeof PersonRef>;

/** One of one's own sessions. `usedOn` is a day, never an hour. */
export interface SessionDto {
	id: string;
	device: string;
	begunAt: string;
	usedOn: string;
	current: boolean;
	sharedComputer: boolean;
}

/** What a browser asks about people over the socket. */
export interface PeopleCalls {
	'person:cards': Call<ListPersonCards, PersonCard[]>;
}
