import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '#shared/errors.ts';
import { once } from './once.ts';

/** How often something may happen: `points` times within `seconds`. */
export interface Limit {
	points: number;
	seconds: number;
}

/** Refuses with `too_many` what a limiter refused; anything else it threw is a fault. */
export const refuseLimited = (limited: unknown): never => {
	if (limited instanceof RateLimiterRes) {
		throw new Refusal('too_many', { retryAfter: Math.ceil(limited.msBeforeNext / 1000) });
	}
	throw limited;
};

/**
 * A limit kept in the memory of this process, for each key. It is taken before the work, so that many at once are not all
 * done, and given back for what turned out well. `take` throws `too_many`.
 */
export const limitOf = (name: string, { points, seconds }: Limit) => {
	const limiter = () => once(`limit ${name}`, () => new RateLimiterMemory({ points, duration: seconds }));
	return {
		take: async (key: string) => void (await limiter().consume(key).catch(refuseLimited)),
		giveBack: async (key: string) => void (await limiter().reward(key))
	};
};
