import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Database } from './db.ts';
import { isLoopback, type Settings } from './env.ts';
import { log } from './log.ts';
import { writeMailFile } from './mail-files.ts';
import { dropMail, putBackMail, takeMails, type WaitingMail } from './mail.ts';
import { isLostConnection } from './transaction.ts';

/** How a mail leaves the house. Throws when it was not taken. */
interface Carrier {
	carry(mail: WaitingMail): Promise<unknown>;
	close(): void;
}

/** Sends what waits. */
export interface MailSender {
	/** Sends everything that is due now; also called by the clock. */
	sendDue(): Promise<void>;
	/** Finishes what is being sent and stops. */
	stop(): Promise<void>;
}

/** So many are taken at once; on a slow server they are through long before they count as forgotten. */
const atOnce = 10;
/** Two days of trying, ever more seldom. */
const mostTries = 16;
const longestPause = 4 * 3600;

const patienceMs = 3_000;

/** Seconds until a mail that could not be sent is tried again. */
export const pauseAfter = (tries: number) => Math.min(longestPause, 15 * 2 ** tries);

/** Starts the sender: looks for mails every `everyMs`, and sends each once, also beside other processes. */
export function startMailSender(
	database: Database,
	chosen: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>,
	everyMs = 1500
): MailSender {
	const carrier = chosen.smtpUrl === null ? filer(chosen) : server(chosen.smtpUrl, chosen.mailFrom);
	const stopping = new AbortController();
	const sendDue = async () => {
		while (!stopping.signal.aborted) {
			const mails = await takeMails(database, atOnce);
			await Promise.all(mails.map((mail) => send(database, carrier, mail)));
			if (mails.length < atOnce) return;
		}
	};
	const clock = (async () => {
		while (!stopping.signal.aborted) {
			await sendDue().catch(noteFailure);
			await sleep(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
		}
	})();
	const stop = async () => {
		stopping.abort();
		// A slow server must not hold up the house; what it did not take is sent after the next start.
		await Promise.race([clock, sleep(patienceMs, undefined, { ref: false })]);
		carrier.close();
	};
	return { sendDue, stop };
}

/** Every message in the log is an outcome and an id: whom we write to is nobody's business. */
const noteFailure = (error: unknown) => {
	if (!isLostConnection(error)) log.error({ error }, 'mails could not be looked for');
};

async function send(database: Database, carrier: Carrier, mail: WaitingMail): Promise<void> {
	try {
		await carrier.carry(mail);
	} catch (error) {
		return putOff(database, mail, error as { code?: string; responseCode?: number });
	}
	await dropMail(database, mail.id);
	log.debug({ mail: mail.id }, 'a mail was sent');
}

async function putOff(
	database: Database,
	mail: WaitingMail,
	{ code, responseCode }: { code?: string; responseCode?: number }
): Promise<void> {
	// A server that refuses an address or a text for good says 5xx; one that refuses us says so of all mails, and is mended.
	const forGood = (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode ?? 0) >= 500;
	if (forGood || mail.tries >= mostTries) {
		await dropMail(database, mail.id);
		log.warn({ mail: mail.id, code, responseCode, tries: mail.tries }, 'a mail was given up');
		return;
	}
	await putBackMail(database, mail.id, pauseAfter(mail.tries));
	log.warn({ mail: mail.id, code, responseCode, tries: mail.tries }, 'a mail could not be sent yet');
}

const filer = ({ dataDir, mailFrom }: Pick<Settings, 'dataDir' | 'mailFrom'>): Carrier => ({
	carry: (mail) => writeMailFile(dataDir, mailFrom, mail),
	close: () => undefined
});

function server(url: string, from: string): Carrier {
	const here = isLoopback(new URL(url).hostname.replace(/^\[|\]$/g, ''));
	const transport = createTransport({
		url,
		pool: true,
		maxConnections: 3,
		// A line that somebody could read or change is not used; on this machine nobody can.
		...(here ? { ignoreTLS: !url.startsWith('smtps:') } : { requireTLS: true }),
		connectionTimeout: 15_000,
		greetingTimeout: 15_000,
		socketTimeout: 45_000,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return {
		carry: (mail) =>
			transport.sendMail({
				from,
				to: { name: '', address: mail.to },
				subject: mail.subject,
				text: mail.body,
				date: mail.createdAt,
				messageId: `<${mail.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
				// What answers by itself, an absence note say, has no business here.
				headers: { 'auto-submitted': 'auto-generated' },
				xMailer: false
			}),
		close: () => transport.close()
	};
}
