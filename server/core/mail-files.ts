import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Mail, WaitingMail } from './mail.ts';

/** Where mails land while no server takes them. */
const folderIn = (dataDir: string) => path.join(dataDir, 'mails');

/** Writes a mail as a file that mail programs open. Named by id: written twice it is there once. */
export const writeMailFile = async (dataDir: string, from: string, mail: WaitingMail) => {
	const folder = folderIn(dataDir);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const headers = [
		`Date: ${mail.createdAt.toUTCString().replace('GMT', '+0000')}`,
		`From: ${from}`,
		`To: ${mail.to}`,
		`Subject: ${mail.subject}`,
		`Message-ID: <${mail.id}@localhost>`,
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=utf-8',
		'Content-Transfer-Encoding: 8bit'
	].map((line) => line.replace(/[\r\n]+/g, ' '));
	const text = [...headers, '', ...mail.body.split('\n'), ''].join('\r\n');
	const file = path.join(folder, `${mail.id}.eml`);
	await writeFile(`${file}.part`, text, { mode: 0o600 });
	await rename(`${file}.part`, file);
};

/** A mail that landed as a file. */
export interface MailFile extends Mail {
	date: string;
}

/** The newest mails that landed as files, the latest first. */
export const readMailFiles = async (dataDir: string, many: number): Promise<MailFile[]> => {
	const folder = folderIn(dataDir);
	const names = await readdir(folder).catch(() => []);
	// Ids are ordered by time.
	const newest = names.filter((name) => name.endsWith('.eml')).sort();
	return Promise.all(
		newest
			.reverse()
			.slice(0, many)
			.map(async (name) => toMailFile(await readFile(path.join(folder, name), 'utf8')))
	);
};

const toMailFile = (text: string): MailFile => {
	const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n\n');
	const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '';
	return {
		to: header('To'),
		subject: header('Subject'),
		body: rest.join('\n\n').trim(),
		date: new Date(header('Date')).toISOString()
	};
};
