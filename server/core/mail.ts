import { sql } from 'kysely';
import { newId } from './context.ts';
import type { Database } from './db.ts';
import type { Tx } from './transaction.ts';

/** A mail: plain text, to one address. Subject and text say nothing that harms when somebody else reads them. */
export interface Mail {
	to: string;
	subject: string;
	body: string;
}

/** A mail taken out of the queue to be sent. */
export interface WaitingMail extends Mail {
	id: string;
	/** How often it was taken, this time included. */
	tries: number;
	createdAt: Date;
}

/** Writes a mail with what caused it: sent after the commit, and not at all when there is none. */
export const queueMail = async (tx: Tx, { to, subject, body }: Mail) => {
	const now = tx.now();
	await tx.db
		.insertInto('mail')
		.values({ id: newId(now), recipient: to, subject, body, created_at: now, due_at: now })
		.execute();
};

/** Whoever takes a mail has it for so long; should the process die meanwhile, another takes it then. */
const leaseMinutes = 10;

/** Takes mails that are due, so that no other process takes them too. */
export const takeMails = async ({ db }: Database, many: number): Promise<WaitingMail[]> => {
	const { rows } = await sql<WaitingMail>`
		update mail set tries = tries + 1, due_at = now() + make_interval(mins => ${leaseMinutes})
		where id in (select id from mail where due_at <= now() order by due_at limit ${many} for update skip locked)
		returning id, recipient as to, subject, body, tries, created_at as "createdAt"
	`.execute(db);
	return rows;
};

/** Forgets a mail: a server has taken it, or nobody ever will. */
export const dropMail = async ({ db }: Database, id: string) => {
	await db.deleteFrom('mail').where('id', '=', id).execute();
};

/** Puts a mail back, to be tried again after so many seconds. */
export const putBackMail = async ({ db }: Database, id: string, seconds: number) => {
	await sql`update mail set due_at = now() + make_interval(secs => ${seconds}) where id = ${id}`.execute(db);
};
