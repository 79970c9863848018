import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { contextOf } from '#server/core/context.ts';
import { readMailFiles } from '#server/core/mail-files.ts';
import { pauseAfter, startMailSender, type MailSender } from '#server/core/mail-sender.ts';
import { queueMail } from '#server/core/mail.ts';
import { inTransaction } from '#server/core/transaction.ts';
import { cloneDatabase, type Clone } from '../support/cluster.ts';

interface Received {
	from: string;
	to: string[];
	text: string;
}

let clone: Clone;
let folder: string;
let received: Received[];
let refuse: ((address: string) => Error | null) | null;
let smtp: SMTPServer;
let smtpUrl: string;
const senders: MailSender[] = [];

beforeAll(async () => {
	clone = await cloneDatabase();
	smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _, done) => done(refuse?.(address)),
		onData: (stream, session, done) => {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				const { mailFrom, rcptTo } = session.envelope;
				received.push({
					from: mailFrom ? mailFrom.address : '',
					to: rcptTo.map(({ address }) => address),
					text: Buffer.concat(parts).toString('utf8')
				});
				done();
			});
		}
	});
	await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
	smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as { port: number }).port}`;
});
beforeEach(async () => {
	received = [];
	refuse = null;
	folder = await mkdtemp(path.join(tmpdir(), 'mails-'));
});
afterEach(async () => {
	for (const sender of senders.splice(0)) await sender.stop();
	await clone.db.deleteFrom('mail').execute();
	await rm(folder, { recursive: true });
});
afterAll(async () => {
	await new Promise<void>((resolve) => smtp.close(resolve));
	await clone.drop();
});

const mailFrom = 'table@example.org';
/** A sender whose clock does not tick during a test. */
const aSender = (url: string | null) => {
	const sender = startMailSender(clone, { smtpUrl: url, mailFrom, dataDir: folder }, 3600_000);
	senders.push(sender);
	return sender;
};
const ctx = () => contextOf({ kind: 'house', personId: null }, clone);
const queue = (to: string, subject = 'A letter', body = 'Salom.\n\nСалом, سلام.') =>
	inTransaction(ctx(), (tx) => queueMail(tx, { to, subject, body }));
const waiting = () => clone.db.selectFrom('mail').select(['recipient', 'tries', 'due_at']).execute();
const until = async (done: () => boolean | Promise<boolean>) => {
	for (let i = 0; i < 200 && !(await done()); i++) await sleep(25);
	expect(await done()).toBe(true);
};

test('a mail goes to the server once, as plain text from the bare address, and then waits no longer', async () => {
	await queue('nasrin@example.org');
	const sender = aSender(smtpUrl);
	await sender.sendDue();
	await until(async () => (await waiting()).length === 0);
	expect(received.map(({ from, to }) => [from, to])).toEqual([[mailFrom, ['nasrin@example.org']]]);
	const text = received[0]!.text;
	expect(text).toMatch(/^From: table@example\.org\r$/m);
	expect(text).toMatch(/^Subject: A letter\r$/m);
	expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
	expect(text).not.toMatch(/X-Mailer|nodemailer|dastarkhan/i);
});

test('what a transaction wrote and took back is not sent', async () => {
	const failing = inTransaction(ctx(), async (tx) => {
		await queueMail(tx, { to: 'nobody@example.org', subject: 'No', body: 'No' });
		throw new Error('and then it failed');
	});
	await expect(failing).rejects.toThrow('and then it failed');
	await aSender(smtpUrl).sendDue();
	expect([received, await waiting()]).toEqual([[], []]);
});

test('several processes at once send each mail once', async () => {
	for (let i = 0; i < 60; i++) await queue(`person-${i}@example.org`);
	await Promise.all([aSender(smtpUrl), aSender(smtpUrl), aSender(smtpUrl)].map((sender) => sender.sendDue()));
	await until(async () => (await waiting()).length === 0);
	expect(received).toHaveLength(60);
	expect(new Set(received.flatMap(({ to }) => to)).size).toBe(60);
});

test('what the server cannot take now is tried again later, and what it refuses for good is given up', async () => {
	refuse = (address) => Object.assign(new Error('no'), { responseCode: address.startsWith('later') ? 451 : 550 });
	await queue('later@example.org');
	await queue('never@example.org');
	await aSender(smtpUrl).sendDue();
	await until(async () => (await waiting()).length === 1);
	await until(async () => ((await waiting())[0]?.due_at.getTime() ?? 0) < Date.now() + 60_000);
	const [mail] = await waiting();
	expect(mail).toMatchObject({ recipient: 'later@example.org', tries: 1 });
	expect(mail!.due_at.getTime()).toBeGreaterThan(Date.now() + 20_000);
	refuse = null;
	await clone.db.updateTable('mail').set({ due_at: new Date() }).execute();
	await aSender(smtpUrl).sendDue();
	await until(async () => (await waiting()).length === 0);
	expect(received.map(({ to }) => to)).toEqual([['later@example.org']]);
});

test('while no server answers everything is kept, and tried ever more seldom', async () => {
	await queue('patient@example.org');
	await aSender('smtp://127.0.0.1:1').sendDue();
	await until(async () => (await waiting())[0]!.due_at.getTime() < Date.now() + 60_000);
	expect(await waiting()).toMatchObject([{ recipient: 'patient@example.org', tries: 1 }]);
	const pauses = [1, 2, 3, 8, 12, 16].map(pauseAfter);
	expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
	expect([pauses[0], pauses.at(-1)]).toEqual([30, 4 * 3600]);
});

test('whoever took a mail and died leaves it to others, after a while', async () => {
	await queue('left@example.org');
	await clone.db
		.updateTable('mail')
		.set({ tries: 1, due_at: new Date(Date.now() + 600_000) })
		.execute();
	await aSender(smtpUrl).sendDue();
	expect(received).toEqual([]);
	await clone.db.updateTable('mail').set({ due_at: new Date() }).execute();
	await aSender(smtpUrl).sendDue();
	await until(() => received.length === 1);
});

test('without a server a mail lands as a file that mail programs open, and is read back as it was', async () => {
	await queue('nasrin@example.org', 'A letter', 'Salom.\n\nСалом, سلام.\n\nhttp://localhost/x');
	await aSender(null).sendDue();
	await until(async () => (await waiting()).length === 0);
	const names = await readdir(path.join(folder, 'mails'));
	expect(names).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.eml$/)]);
	const text = await readFile(path.join(folder, 'mails', names[0]!), 'utf8');
	expect(text).toContain('To: nasrin@example.org\r\nSubject: A letter\r\n');
	expect(await readMailFiles(folder, 10)).toMatchObject([
		{ to: 'nasrin@example.org', subject: 'A letter', body: 'Salom.\n\nСалом, سلام.\n\nhttp://localhost/x' }
	]);
});

test('no line break in a subject or an address begins another header', async () => {
	await queue('a@example.org\r\nBcc: b@example.org', 'One\r\nBcc: c@example.org');
	await aSender(null).sendDue();
	await until(async () => (await waiting()).length === 0);
	const [name] = await readdir(path.join(folder, 'mails'));
	expect(await readFile(path.join(folder, 'mails', name!), 'utf8')).not.toMatch(/^Bcc:/m);
});
