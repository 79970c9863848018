import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Database } from '#server/core/db.ts';
import { limitOf, refuseLimited } from '#server/core/limits.ts';
import { once } from '#server/core/once.ts';
import { fingerprint } from '#server/core/sessions.ts';

/** So many wrong passwords are looked at per account, apart for strangers and for each known browser. */
const perAccount = { points: 10, duration: 15 * 60 };
/** A slow brake on one address; generous, for whole countries sit behind one. Kept in memory only. */
const perAddress = { points: 1000, duration: 3600 };

const limiters = once('sign-in limits', () => new WeakMap<Database, RateLimiterPostgres>());
const addresses = once('sign-in addresses', () => new RateLimiterMemory(perAddress));

const limiterOf = (database: Database) => {
	let limiter = limiters.get(database);
	if (!limiter) {
		limiter = new RateLimiterPostgres({
			...perAccount,
			storeClient: database.pool,
			storeType: 'pool',
			tableName: 'sign_in_attempt',
			tableCreated: true,
			keyPrefix: '',
			clearExpiredByTimeout: true
		});
		limiters.set(database, limiter);
	}
	return limiter;
};

/**
 * Counts an attempt before the password is looked at, so that many at once are not all looked at; `forgive` takes it back
 * after the right password. Strangers share one count per account; a browser that signed in before has its own, so
 * that they cannot lock the owner out (OWASP, device cookies). Throws `too_many`.
 */
export const countAttempt = async (
	database: Database,
	who: { email: string; device: string | null; address: string }
) => {
	const key = fingerprint(`${who.email}\n${who.device ?? ''}`);
	await addresses.consume(who.address).catch(refuseLimited);
	await limiterOf(database).consume(key).catch(refuseLimited);
	return { forgive: () => limiterOf(database).delete(key) };
};

/** How often a session may try its own account's password, by person: whoever stole one shall not find it so. */
export const ownPassword = limitOf('own password', { points: 10, seconds: 15 * 60 });
