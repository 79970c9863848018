import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '#shared/errors.ts';
import type { Actor } from './context.ts';
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

/** Programs that measure, or write day and night to see what breaks, lift what holds for people. */
const forPeople = once('limits for people', () => ({ lifted: false }));

/** Lifts, in this process, the limits that only a program reaches. */
export const liftLimits = () => {
	forPeople.lifted = true;
};

/**
 * A limit for what a person does by hand, far above what the busiest does. It is taken after the rights were looked at, so
 * that it tells nothing. Throws `too_many`.
 */
const byHand = (name: string, limit: Limit) => {
	const { take } = limitOf(name, limit);
	return async (actor: Actor) => {
		if (actor.kind === 'person' && !forPeople.lifted) await take(actor.personId);
	};
};

/** How many messages a person posts in a minute. */
export const messagesPerMinute = 240;

/** How many things a person begins in an hour: threads, questions, documents and groups together. */
export const beginningsPerHour = 200;

/** How many files a person brings in an hour. */
export const filesPerHour = 400;

/** Counts a file that a person is about to bring. */
export const countFile = byHand('files', { points: filesPerHour, seconds: 3600 });

/** Counts a message that a person is about to post. */
export const countMessage = byHand('messages', { points: messagesPerMinute, seconds: 60 });

/** Counts a sign of writing: a draft kept, a thread entered, a key pressed. Several windows may send them all the time. */
export const countSign = byHand('signs', { points: 600, seconds: 60 });

/** Counts something that a person is about to begin. */
export const countBeginning = byHand('beginnings', { points: beginningsPerHour, seconds: 3600 });

/** How many sockets a person has open at once: windows, on all devices together. */
export const socketsPerPerson = 100;
