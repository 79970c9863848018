import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes, one lane: OWASP's first choice; about 140 ms on a small machine. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep of a password. */
export const hashPassword = (password: string) => hash(password.normalize('NFKC'), cost);

let nobodys: Promise<string> | undefined;

/** Whether a password belongs to a hash. With no hash (nobody has that address) it does the same work and says no. */
export const verifyPassword = async (kept: string | null, password: string) => {
	nobodys ??= hashPassword('nobody has this password');
	const right = await verify(kept ?? (await nobodys), password.normalize('NFKC'));
	return right && kept !== null;
};
