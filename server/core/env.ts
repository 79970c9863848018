import { isIP } from 'node:net';
import path from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** The words LOG_LEVEL knows, the most talkative last. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
/** How much is told. */
export type LogLevel = (typeof logLevels)[number];

/** Everything an operator can set, checked. */
export interface Settings {
	/** 0 lets the machine choose a free one. */
	port: number;
	host: string;
	/** The address people type, where it differs from what the request says; null: believe the request. */
	origin: string | null;
	/** null: the embedded PostgreSQL. */
	databaseUrl: string | null;
	/** Absolute. */
	dataDir: string;
	/** Whether the X-Forwarded headers come from a proxy of ours. */
	trustProxy: boolean;
	logLevel: LogLevel;
	/** The server that takes our mails; null: they land as files under the data directory. */
	smtpUrl: string | null;
	/** The bare address mails come from: a name beside it would be read over shoulders. */
	mailFrom: string;
	/** Whom people write to where nobody at the table can help; null: it is not said. */
	operatorAddress: string | null;
	/** Where the quick exit leads; null: a neutral page of ours. Never asked for anything before. */
	quickExitUrl: string | null;
	/** How large one file may be. */
	fileMegabytes: number;
	/** How much all files of one person may come to. */
	personMegabytes: number;
	/** Invented people, sign-in by one click, this machine only. */
	demo: boolean;
}

/** An environment: variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What is wrong with one variable. */
export interface Problem {
	variable: string;
	/** As it may be shown: never with a password. */
	value: string;
	expected: string;
}

/** One or more variables hold what they cannot hold; the message names each with its value and what is expected. */
export class SettingsError extends CannotStart {
	override readonly name = 'SettingsError';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		const lines = problems.map((p) => `  ${p.variable}=${p.value}\n    expected ${p.expected}`);
		super(`Wrong settings; nothing was started.\n${lines.join('\n')}`);
		this.problems = problems;
	}
}

/** Reads and checks the settings; throws one `SettingsError` that names everything wrong at once. */
export function readSettings(vars: Variables): Settings {
	const problems: Problem[] = [];
	/** An empty variable counts as unset: that is what `ORIGIN=` in a compose file means. */
	const read = <T>(variable: string, unset: T, parse: (value: string) => T | undefined, expected: string): T => {
		const value = vars[variable] ?? '';
		if (value === '') return unset;
		const parsed = parse(value);
		if (parsed !== undefined) return parsed;
		problems.push({ variable, value: holdPasswords.includes(variable) ? hidePassword(value) : shown(value), expected });
		return unset;
	};

	const demo = read('DEMO', false, toFlag, '0 or 1');
	const settings: Settings = {
		port: read('PORT', 3000, toPort, 'a whole number from 0 to 65535 (0: any free one)'),
		host: read('HOST', '127.0.0.1', toHost, 'an IP address or a host name, such as 127.0.0.1 or 0.0.0.0'),
		origin: read('ORIGIN', null, toOrigin, 'an address without a path, such as https://table.example.org'),
		databaseUrl: read('DATABASE_URL', null, toDatabaseUrl, 'postgres://user:password@host:5432/database'),
		dataDir: read('DATA_DIR', path.resolve('.data/main'), toFolder, 'the path of a folder'),
		trustProxy: read('TRUST_PROXY', false, toFlag, '0 or 1 (1: a proxy of yours sets the X-Forwarded headers)'),
		logLevel: read('LOG_LEVEL', demo ? 'warn' : 'info', toLogLevel, `one of ${logLevels.join(', ')}`),
		smtpUrl: read('SMTP_URL', null, toSmtpUrl, 'smtps://user:password@mail.example.org:465, or smtp:// with STARTTLS'),
		mailFrom: read('MAIL_FROM', 'table@localhost', toMailAddress, 'a bare e-mail address, such as table@example.org'),
		operatorAddress: read('OPERATOR_ADDRESS', null, toMailAddress, 'a bare e-mail address, such as table@example.org'),
		quickExitUrl: read(
			'QUICK_EXIT_URL',
			null,
			toExitUrl,
			'a page of another site, such as https://weather.example.org'
		),
		fileMegabytes: read('FILE_MB', 50, toMegabytes, 'a whole number from 1 to 2000'),
		personMegabytes: read('FILES_PER_PERSON_MB', 500, toMegabytes, 'a whole number from 1 to 1000000'),
		demo
	};
	if (demo && !isLoopback(settings.host)) {
		const expected = '127.0.0.1, ::1 or localhost: in the demo anyone who reaches the page is signed in by one click';
		problems.push({ variable: 'HOST', value: settings.host, expected });
	}
	if (settings.smtpUrl !== null) problems.push(...missingForMail(vars));
	if (problems.length > 0) throw new SettingsError(problems);
	return settings;
}

/** Links in mails must not follow what a request says of the host: somebody else could have sent it. */
const missingForMail = (vars: Variables): Problem[] =>
	[
		{ variable: 'ORIGIN', expected: 'the address people type, for the links in mails, since SMTP_URL is set' },
		{ variable: 'MAIL_FROM', expected: 'the address mails come from, since SMTP_URL is set' }
	].flatMap((problem) => ((vars[problem.variable] ?? '') === '' ? [{ ...problem, value: '' }] : []));

let known: Settings | undefined;

/** The settings of this process, read once. */
export const settings = (): Settings => (known ??= readSettings(process.env));

/**
 * Tells the built handler what was decided: it reads the environment by itself, takes https for granted when it finds
 * no origin, and stops on an empty one.
 */
export function instructHandler({ origin, trustProxy }: Settings): void {
	const told: Variables = {
		ORIGIN: origin ?? undefined,
		PROTOCOL_HEADER: 'x-forwarded-proto',
		HOST_HEADER: undefined,
		PORT_HEADER: undefined,
		ADDRESS_HEADER: trustProxy ? 'x-forwarded-for' : undefined,
		XFF_DEPTH: undefined,
		// What comes in one go, without scripts; other forms are bounded where they are read.
		BODY_SIZE_LIMIT: `${largestForm + 1_000_000}`
	};
	for (const [name, value] of Object.entries(told)) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}
}

/** How large a form may be that brings a file, in bytes: it is held in memory. */
export const largestForm = 10_000_000;

/** Whether only this machine can reach a server that listens there. */
export const isLoopback = (address: string): boolean =>
	address === 'localhost' || address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));

function toPort(value: string): number | undefined {
	return /^\d{1,5}$/.test(value) && Number(value) <= 65535 ? Number(value) : undefined;
}

function toHost(value: string): string | undefined {
	const name = /^(?!-)[a-z0-9-]{1,63}(\.(?!-)[a-z0-9-]{1,63})*$/i;
	const numbers = /^[\d.]+$/;
	return isIP(value) !== 0 || (name.test(value) && !numbers.test(value)) ? value : undefined;
}

function toOrigin(value: string): string | undefined {
	if (!/^https?:\/\//.test(value) || !URL.canParse(value)) return undefined;
	return new URL(value).origin === value ? value : undefined;
}

function toDatabaseUrl(value: string): string | undefined {
	if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) return undefined;
	const { hostname, pathname, searchParams } = new URL(value);
	return pathname.length > 1 && (hostname !== '' || searchParams.has('host')) ? value : undefined;
}

function toSmtpUrl(value: string): string | undefined {
	if (!/^smtps?:\/\//.test(value) || !URL.canParse(value)) return undefined;
	return new URL(value).hostname === '' ? undefined : value;
}

function toMailAddress(value: string): string | undefined {
	return /^[^\s<>@"]{1,64}@[a-z0-9.-]{1,189}$/i.test(value) ? value : undefined;
}

function toExitUrl(value: string): string | undefined {
	if (!/^https:\/\//.test(value) || !URL.canParse(value)) return undefined;
	const { username, password, href } = new URL(value);
	return username + password === '' ? href : undefined;
}

function toMegabytes(value: string): number | undefined {
	return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}

function toFolder(value: string): string | undefined {
	return value.includes('\0') ? undefined : path.resolve(value);
}

function toFlag(value: string): boolean | undefined {
	return value === '1' ? true : value === '0' ? false : undefined;
}

function toLogLevel(value: string): LogLevel | undefined {
	return logLevels.find((level) => level === value);
}

/** A value as it may stand in a terminal: short, and without characters that steer it. */
const shown = (value: string): string => value.slice(0, 200).replace(/[^\P{C}]/gu, '?');

const holdPasswords = ['DATABASE_URL', 'SMTP_URL'];

/** An address of a database or mail server without its password; not shown at all where it is not clear which part that is. */
function hidePassword(value: string): string {
	const parts = /^((?:postgres(?:ql)?|smtps?):\/\/)(?:([^:@/?#]*)(?::.*)?@)?([^@?#]*)(\?.*)?$/s.exec(value);
	if (!parts) return '(not shown: it may hold a password)';
	const [, scheme, user, rest, query] = parts;
	const account = user === undefined ? '' : value.includes(`${user}:`, scheme?.length) ? `${user}:***@` : `${user}@`;
	return shown(`${scheme}${account}${rest}${query ? '?…' : ''}`);
}
