import type { PersonCard } from '#shared/people.ts';
import { people } from './content/people.ts';

/** Somebody of the demo, with why one would sign in as them. */
export interface CastMember {
	card: PersonCard;
	introduction: string;
}

/** The demo's people in the order of the seeds, the most telling first. Empty in a real network. */
export const castOf = (accounts: { email: string; card: PersonCard }[]): CastMember[] => {
	const byEmail = new Map(accounts.map(({ email, card }) => [email, card]));
	return people.flatMap(({ email, introduction }) => {
		const card = byEmail.get(email);
		return card ? [{ card, introduction }] : [];
	});
};
