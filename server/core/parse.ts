import * as z from 'zod/mini';
import { Refusal, type FieldErrors } from '#shared/errors.ts';

/** Keys of the message catalogue that schemas name themselves; everything else is told in general words. */
const ownWords = /^[a-z][a-z_]*$/;

const wordsFor = (issue: z.core.$ZodIssue): string => {
	if (ownWords.test(issue.message)) return issue.message;
	switch (issue.code) {
		case 'too_big':
			return 'too_long';
		case 'too_small':
			return 'required';
		default:
			return 'not_valid';
	}
};

/** The input as a schema has it. Throws `bad_input` that names each field and what is wrong with it. */
export const parse = <Out>(schema: z.core.$ZodType<Out>, input: unknown): Out => {
	const result = z.safeParse(schema, input);
	if (result.success) return result.data;
	const fields: FieldErrors = {};
	for (const issue of result.error.issues) {
		const field = String(issue.path[0] ?? (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : '')).slice(
			0,
			60
		);
		const words = (Object.hasOwn(fields, field) ? fields[field] : undefined) ?? [];
		// defineProperty: a field called __proto__ must stay a field.
		Object.defineProperty(fields, field, {
			value: [...new Set([...words, wordsFor(issue)])],
			enumerable: true,
			configurable: true
		});
	}
	throw new Refusal('bad_input', { fields });
};
