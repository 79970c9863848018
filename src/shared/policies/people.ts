import { oneOf, type Standing } from './standing.ts';

/** What somebody is to the person whose profile it is: oneself, in a group with her, or of the network only. */
export type Relation = 'self' | 'group' | 'network';

/** P1 What is for the network everybody sees who sees the person; what is for groups whoever shares one; oneself sees all. */
export const seeField = (relation: Relation, visibility: 'network' | 'groups' | 'nobody') =>
	relation === 'self' || visibility === 'network' || (visibility === 'groups' && relation === 'group');

/** P2 Whoever is in the network, guests too, says who he or she is. */
export const editProfile = (who: Standing) => who.network !== null;

/** P3 Somebody whom a steward verified may go by a pseudonym. */
export const usePseudonym = (person: { verified: boolean }) => person.verified;

/** P4 Stewards verify anybody but themselves. */
export const verifyPerson = (who: Standing, whom: string) => who.network === 'steward' && who.personId !== whom;

/** P5 Stewards name focal points and end their mandates. */
export const nameFocalPoint = (who: Standing) => oneOf(who.network, 'steward');

/** P7 Whoever is in the network, guests too, mutes and blocks anybody but herself or himself. */
export const mutePerson = (who: Standing, whom: string) => who.network !== null && who.personId !== whom;

/** P6 Stewards mend what organisations are called, and make two that are one into one. */
export const keepOrganisations = (who: Standing) => who.network === 'steward';
