import pino from 'pino';
import { settings, type LogLevel } from './env.ts';
import { once } from './once.ts';

/**
 * The log of this process: lines of JSON with ids and outcomes. Never what people wrote, their addresses, tokens or
 * passwords: a log is copied to places that the database is not.
 */
export const log: pino.Logger = once('log', () =>
	pino({ level: levelOrUsual(), base: null, serializers: { err: toOutcome, error: toOutcome } })
);

/** Wrong settings are told by whoever starts the process; a module that is only loaded must not be the one to fail. */
function levelOrUsual(): LogLevel {
	try {
		return settings().logLevel;
	} catch {
		return 'info';
	}
}

/** What may be known of an error outside: PostgreSQL puts values of the row into `detail`, libraries into the message. */
function toOutcome(error: unknown): object {
	if (!(error instanceof Error)) return { type: typeof error };
	const { code, constraint } = error as { code?: unknown; constraint?: unknown };
	const where = error.stack
		?.split('\n')
		.filter((line) => line.startsWith('    at '))
		.slice(0, 8);
	return { type: error.name, code, constraint, message: isDatabase(error) ? undefined : error.message, where };
}

const isDatabase = (error: Error): boolean => 'severity' in error && 'routine' in error;
