import { expect } from 'vitest';
import type { FieldErrors, RefusalCode } from '#shared/errors.ts';

/** Matches the refusal with this code, and with these words about its fields when they are given. */
export const refusedAs = (code: RefusalCode, fields?: FieldErrors) =>
	expect.objectContaining({ name: 'Refusal', code, ...(fields && { fields }) }) as Error;

/** How a command ended: `done`, or the code of the refusal. Everything else thrown is a fault and stays one. */
export const outcomeOf = async (command: Promise<unknown>): Promise<RefusalCode | 'done'> => {
	try {
		await command;
		return 'done';
	} catch (error) {
		if (error instanceof Error && error.name === 'Refusal') return (error as Error & { code: RefusalCode }).code;
		throw error;
	}
};
