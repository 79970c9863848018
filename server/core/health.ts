import { setTimeout as sleep } from 'node:timers/promises';
import { database } from './db.ts';

/** Longer than any healthy database takes, shorter than those who ask are willing to wait. */
const patienceMs = 1_500;

const answer = (status: number, text: string): Response =>
	new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });

/** Says that the process lives, whatever else is broken. */
export const reportAlive = (): Response => answer(200, 'alive');

/** Says whether the database answers, so that people can be sent here. */
export async function reportReady(): Promise<Response> {
	const silence = sleep(patienceMs, false, { ref: false });
	const reply = askDatabase();
	return (await Promise.race([reply, silence])) ? answer(200, 'ready') : answer(503, 'the database does not answer');
}

async function askDatabase(): Promise<boolean> {
	try {
		await database().pool.query('select 1');
		return true;
	} catch {
		return false;
	}
}
