import { Refusal } from '#shared/errors.ts';
import type { Actor } from './context.ts';
import { limitOf } from './limits.ts';

/** Links hold 128 bits, which nobody guesses; whoever tries is not even looked at after so many. */
const guesses = limitOf('guesses', { points: 100, seconds: 15 * 60 });

/**
 * Runs what a link's token is needed for. Only wrong tokens count, for a person by id and for visitors by the address they
 * come from, so that a country behind one address is not held up by its own right links. Throws `too_many`.
 */
export const countGuess = async <T>(actor: Actor, address: string, run: () => Promise<T>): Promise<T> => {
	const key = actor.kind === 'person' ? actor.personId : address;
	await guesses.take(key);
	try {
		const out = await run();
		await guesses.giveBack(key);
		return out;
	} catch (error) {
		if (!(error instanceof Refusal && error.code === 'not_found')) await guesses.giveBack(key);
		throw error;
	}
};
