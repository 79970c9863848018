import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLoopback, readSettings, SettingsError, type Problem } from './env.ts';

/** The problems these variables have; none when they are fine. */
function problemsOf(vars: Record<string, string>): readonly Problem[] {
	try {
		readSettings(vars);
		return [];
	} catch (error) {
		if (error instanceof SettingsError) return error.problems;
		throw error;
	}
}

test('nothing set gives a server for this machine with an embedded database', () => {
	expect(readSettings({})).toEqual({
		port: 3000,
		host: '127.0.0.1',
		origin: null,
		databaseUrl: null,
		dataDir: path.resolve('.data/main'),
		trustProxy: false,
		logLevel: 'info',
		smtpUrl: null,
		mailFrom: 'table@localhost',
		operatorAddress: null,
		quickExitUrl: null,
		fileMegabytes: 50,
		personMegabytes: 500,
		demo: false
	});
});

test('everything set is taken over', () => {
	const vars = {
		PORT: '8080',
		HOST: '0.0.0.0',
		ORIGIN: 'https://table.example.org',
		DATABASE_URL: 'postgres://app:secret@db.example.org:5432/dastarkhan?sslmode=verify-full',
		DATA_DIR: '/srv/dastarkhan',
		TRUST_PROXY: '1',
		LOG_LEVEL: 'debug',
		SMTP_URL: 'smtps://table:secret@mail.example.org:465',
		MAIL_FROM: 'table@example.org',
		OPERATOR_ADDRESS: 'keeper@example.org',
		QUICK_EXIT_URL: 'https://weather.example.org/today',
		FILE_MB: '20',
		FILES_PER_PERSON_MB: '1000',
		DEMO: '0'
	};
	expect(readSettings(vars)).toEqual({
		port: 8080,
		host: '0.0.0.0',
		origin: 'https://table.example.org',
		databaseUrl: vars.DATABASE_URL,
		dataDir: '/srv/dastarkhan',
		trustProxy: true,
		logLevel: 'debug',
		smtpUrl: vars.SMTP_URL,
		mailFrom: 'table@example.org',
		operatorAddress: 'keeper@example.org',
		quickExitUrl: 'https://weather.example.org/today',
		fileMegabytes: 20,
		personMegabytes: 1000,
		demo: false
	});
});

test('an empty variable counts as unset', () => {
	const vars = {
		PORT: '',
		HOST: '',
		ORIGIN: '',
		DATABASE_URL: '',
		DATA_DIR: '',
		TRUST_PROXY: '',
		LOG_LEVEL: '',
		SMTP_URL: '',
		MAIL_FROM: '',
		QUICK_EXIT_URL: '',
		FILE_MB: '',
		FILES_PER_PERSON_MB: '',
		DEMO: ''
	};
	expect(readSettings(vars)).toEqual(readSettings({}));
});

describe('a wrong value is named with what is expected', () => {
	const wrong: Record<string, string[]> = {
		PORT: ['-1', '65536', '3000 ', '3e3', 'http', '0x10', '99999999999'],
		HOST: ['http://localhost', 'a b', '256.1.1.1', '1.2.3', '-a', 'host:3000', 'a..b'],
		ORIGIN: ['table.example.org', 'https://table.example.org/', 'https://a.b/path', 'ftp://a.b', 'https://', 'null'],
		DATABASE_URL: ['mysql://a/b', 'postgres://host', 'postgres:///', 'localhost', 'postgres://host:port/db'],
		TRUST_PROXY: ['yes', 'true', '2'],
		LOG_LEVEL: ['loud', 'INFO', 'constructor'],
		SMTP_URL: ['mail.example.org', 'http://mail.example.org', 'smtp://', 'smtp://host:port'],
		MAIL_FROM: ['table', 'Table <table@example.org>', 'a@b@c', 'a b@c.org', 'table@example.org\r\nBcc: x@y.org'],
		QUICK_EXIT_URL: ['weather.example.org', 'http://a.b/', 'https://', 'javascript:alert(1)', 'https://me:secret@a.b/'],
		DEMO: ['on', '01']
	};
	for (const [variable, values] of Object.entries(wrong)) {
		test.each(values)(`${variable}=%s`, (value) => {
			const problems = problemsOf({ [variable]: value });
			expect(problems.map((p) => p.variable)).toEqual([variable]);
			if (!variable.endsWith('_URL')) expect(problems[0]?.value).toBe(value.replace(/\r|\n/g, '?'));
			expect(problems[0]?.expected).not.toBe('');
		});
	}
});

test('all wrong values are named at once', () => {
	const problems = problemsOf({ PORT: 'x', TRUST_PROXY: 'x', LOG_LEVEL: 'x' });
	expect(problems.map((p) => p.variable)).toEqual(['PORT', 'TRUST_PROXY', 'LOG_LEVEL']);
	const message = new SettingsError(problems).message;
	expect(message).toContain('PORT=x\n    expected a whole number');
	expect(message).toContain('LOG_LEVEL=x\n    expected one of silent');
});

test.each([
	'postgres://app:hunter2@db.example.org/',
	'postgres://app:hun:hunter2@db.example.org/',
	'postgres://app:p@hunter2@db.example.org',
	'postgres://app:hunter2@host:port/db',
	'postgres://db.example.org?password=hunter2',
	'postgres://app:hunter2/x@db.example.org:y/db',
	'postgres://app:a#hunter2@host:port/db',
	'mysql://app:hunter2@db.example.org/db',
	'host=db password=hunter2',
	'hunter2'
])('a password is never shown: %s', (value) => {
	const [problem] = problemsOf({ DATABASE_URL: value });
	expect(problem?.variable).toBe('DATABASE_URL');
	expect(new SettingsError(problem ? [problem] : []).message).not.toContain('hunter2');
});

test('the host and the account of a wrong database address are shown', () => {
	const [problem] = problemsOf({ DATABASE_URL: 'postgres://app:hunter2@db.example.org/' });
	expect(problem?.value).toBe('postgres://app:***@db.example.org/');
});

test('mails need an address for their links, and one they come from', () => {
	const SMTP_URL = 'smtps://table:hunter2@mail.example.org';
	expect(problemsOf({ SMTP_URL }).map((p) => p.variable)).toEqual(['ORIGIN', 'MAIL_FROM']);
	expect(problemsOf({ SMTP_URL, ORIGIN: 'https://t.example.org', MAIL_FROM: 't@example.org' })).toEqual([]);
});

test('the password of a mail server is never shown', () => {
	const [problem] = problemsOf({ SMTP_URL: 'smtp://table:hunter2@host:port' });
	expect(problem?.value).toBe('smtp://table:***@host:port');
});

test('characters that steer a terminal are not printed', () => {
	expect(problemsOf({ LOG_LEVEL: '\u001b[2J\u202ebad' })[0]?.value).toBe('?[2J?bad');
});

test('the demo refuses a host that others can reach', () => {
	expect(problemsOf({ DEMO: '1', HOST: '0.0.0.0' }).map((p) => p.variable)).toEqual(['HOST']);
	expect(problemsOf({ DEMO: '1', HOST: 'table.example.org' }).map((p) => p.variable)).toEqual(['HOST']);
	for (const host of ['127.0.0.1', '127.8.8.8', '::1', 'localhost', ''])
		expect(problemsOf({ DEMO: '1', HOST: host })).toEqual([]);
});

test('a name that only looks like loopback is not', () => {
	expect(['127.evil.example', 'localhost.example.org', '::', '0.0.0.0', ''].filter(isLoopback)).toEqual([]);
});
