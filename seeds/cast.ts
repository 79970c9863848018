import type { PersonCard } from '#shared/people.ts';
import { mostTelling, people } from './content/people.ts';

/** What one sees best as somebody of the demo. */
const reasons = {
	burul: 'lead',
	nasrin: 'right_to_left',
	sugath: 'phone',
	dilbar: 'closed',
	maren: 'observer',
	daniyar: 'steward',
	aygul: 'guest',
	rabail: 'committee',
	luqman: 'right_to_left',
	mavzuna: 'practitioner'
} as const;
type Reason = (typeof reasons)[keyof typeof reasons];

/** Somebody of the demo, with why one would sign in as them. */
export interface CastMember {
	card: PersonCard;
	introduction: string;
	/** What to see as this person, in a word or two; null where only the introduction tells. */
	reason: Reason | null;
	/** Among those to begin with. */
	telling: boolean;
}

/** The demo's people in the order of the seeds, the most telling first. Empty in a real network. */
export const castOf = (accounts: { email: string; card: PersonCard }[]): CastMember[] => {
	const byEmail = new Map(accounts.map(({ email, card }) => [email, card]));
	const reasonFor: Record<string, Reason> = reasons;
	return people.flatMap(({ key, email, introduction }) => {
		const card = byEmail.get(email);
		return card ? [{ card, introduction, reason: reasonFor[key] ?? null, telling: mostTelling.includes(key) }] : [];
	});
};
