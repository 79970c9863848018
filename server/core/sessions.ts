import { createHash, randomBytes } from 'node:crypto';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Id } from '#shared/ids.ts';
import type { Db } from './db.ts';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOf>;
		DatabaseSessionAttributes: SessionAttributes & { usedOn: string };
		DatabaseUserAttributes: PersonAttributes;
	}
}
interface SessionAttributes {
	device: string;
	sharedComputer: boolean;
	begunAt: Date;
}
/** What a session's person set for pages; null without an account. */
interface PersonAttributes {
	language: string | null;
}

/** The SHA-256 of a token, in hex: all that the database keeps of it. */
export const fingerprint = (token: string) => createHash('sha256').update(token).digest('hex');

/** A new unguessable token: 256 bits, for a cookie or a link. */
export const newToken = () => randomBytes(32).toString('base64url');

/** A new unguessable token for a link that people hand over, and that must fit into a small picture: 128 bits. */
export const newLinkToken = () => randomBytes(16).toString('base64url');

/** How long a session lives without being used, in milliseconds. On a shared computer: a working day. */
export const sessionLife = { own: 30 * 24 * 3600_000, shared: 12 * 3600_000 } as const;

/** Lucia renews all sessions alike; those of a shared computer end sooner. */
const capped = (expiresAt: Date, shared: boolean) =>
	shared ? new Date(Math.min(expiresAt.getTime(), Date.now() + sessionLife.shared)) : expiresAt;

const dayOf = (time: Date) => time.toISOString().slice(0, 10);

interface SessionRow {
	id: string;
	person_id: string;
	expires_at: Date;
	begun_at: Date;
	device: string;
	shared_computer: boolean;
	used_on: string;
}
const toSession = (row: SessionRow): DatabaseSession => ({
	id: row.id,
	userId: row.person_id,
	expiresAt: row.expires_at,
	attributes: { device: row.device, sharedComputer: row.shared_computer, begunAt: row.begun_at, usedOn: row.used_on }
});

/** Lucia's sessions in our tables. */
const adapterOf = (db: Db): Adapter => ({
	async getSessionAndUser(id) {
		const row = await db
			.selectFrom('session')
			.leftJoin('account', 'account.person_id', 'session.person_id')
			.selectAll('session')
			.select('account.language')
			.where('session.id', '=', id)
			.executeTakeFirst();
		return row ? [toSession(row), { id: row.person_id, attributes: { language: row.language } }] : [null, null];
	},
	async getUserSessions(personId) {
		const rows = await db.selectFrom('session').selectAll().where('person_id', '=', personId).execute();
		return rows.map(toSession);
	},
	async setSession({ id, userId, expiresAt, attributes }) {
		await db
			.insertInto('session')
			.values({
				id,
				person_id: userId,
				expires_at: capped(expiresAt, attributes.sharedComputer),
				begun_at: attributes.begunAt,
				used_on: attributes.usedOn,
				device: attributes.device,
				shared_computer: attributes.sharedComputer
			})
			.execute();
	},
	async updateSessionExpiration(id, expiresAt) {
		const row = await db.selectFrom('session').select('shared_computer').where('id', '=', id).executeTakeFirst();
		if (!row) return;
		await db
			.updateTable('session')
			.set({ expires_at: capped(expiresAt, row.shared_computer) })
			.where('id', '=', id)
			.execute();
	},
	// Lucia asks for it when a session has come to the end of its time. It stays for a while: that tells it from one that
	// somebody ended, after which nothing may be left on the device.
	deleteSession: () => Promise.resolve(),
	async deleteUserSessions(personId) {
		await db.deleteFrom('session').where('person_id', '=', personId).execute();
	},
	async deleteExpiredSessions() {
		await db.deleteFrom('session').where('expires_at', '<=', new Date()).execute();
	}
});

const luciaOf = (db: Db) =>
	new Lucia(adapterOf(db), {
		sessionExpiresIn: new TimeSpan(sessionLife.own, 'ms'),
		getSessionAttributes: (attributes) => attributes,
		getUserAttributes: (attributes) => attributes
	});

/** A session as the doors know it. `fresh`: its life was just renewed, so the cookie is set again. */
export interface ValidSession {
	id: string;
	personId: Id;
	sharedComputer: boolean;
	expiresAt: Date;
	fresh: boolean;
	/** The day of its last use that was noted. */
	usedOn: string;
	/** The language the person chose for pages. */
	language: string | null;
}

/** Begins a session and returns the token for the cookie; only its fingerprint is kept. */
export const beginSession = async (db: Db, personId: Id, attributes: SessionAttributes) => {
	const token = newToken();
	const usedOn = dayOf(attributes.begunAt);
	await db
		.deleteFrom('session')
		.where('expires_at', '<', new Date(Date.now() - sessionLife.own))
		.execute();
	const session = await luciaOf(db).createSession(
		personId,
		{ ...attributes, usedOn },
		{ sessionId: fingerprint(token) }
	);
	return { token, sessionId: session.id };
};

/** The session a token stands for, or null; renews one that is half over. */
export const validateToken = async (db: Db, token: string): Promise<ValidSession | null> => {
	const { session, user } = await luciaOf(db).validateSession(fingerprint(token));
	if (!session) return null;
	return {
		id: session.id,
		personId: session.userId,
		sharedComputer: session.sharedComputer,
		expiresAt: session.expiresAt,
		fresh: session.fresh,
		usedOn: session.usedOn,
		language: user.language
	};
};

/** Which of some sessions ended by time alone: the person may come back to what she left on the device. */
export const listExpired = async (db: Db, sessionIds: string[], now: Date): Promise<Set<string>> => {
	const query = db.selectFrom('session').select('id').where('expires_at', '<=', now);
	const rows = await query.where(({ eb, fn, val }) => eb('id', '=', fn.any(val(sessionIds)))).execute();
	return new Set(rows.map((row) => row.id));
};

/** Writes the day of use, at most once a day: enough to recognise a forgotten session, too little to follow a person. */
export const noteUse = async (db: Db, { id, usedOn }: Pick<ValidSession, 'id' | 'usedOn'>, now: Date) => {
	const today = dayOf(now);
	if (usedOn < today) await db.updateTable('session').set({ used_on: today }).where('id', '=', id).execute();
};

/** Ends sessions of a person: all, or those named, and says which were there. */
export const endSessions = async (db: Db, personId: Id, which: { only?: string } = {}): Promise<string[]> => {
	let query = db.deleteFrom('session').where('person_id', '=', personId);
	if (which.only !== undefined) query = query.where('id', '=', which.only);
	const rows = await query.returning('id').execute();
	return rows.map((row) => row.id);
};

/** Which of some sessions live. */
export const listLiveSessions = async (db: Db, sessionIds: string[], now: Date): Promise<Set<string>> => {
	const query = db.selectFrom('session').select('id').where('expires_at', '>', now);
	const rows = await query.where(({ eb, fn, val }) => eb('id', '=', fn.any(val(sessionIds)))).execute();
	return new Set(rows.map((row) => row.id));
};
