import * as z from 'zod/mini';

/** U+0000 cannot be stored by PostgreSQL; a lone surrogate is not text at all. */
const isText = (value: string) => value.isWellFormed() && !value.includes('\0');

const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu;
const lineBreaksAndControls = /[\p{Cc}\u2028\u2029]+/gu;

/** One line a person writes (a name, a title): trimmed, at most `max` characters, without controls or bidi overrides. */
export const Line = (max: number) =>
	z.pipe(
		z.pipe(
			z.string().check(z.maxLength(max * 4), z.refine(isText, { error: 'not_text' })),
			z.transform((value: string) => value.replace(lineBreaksAndControls, ' ').replace(bidiControls, '').trim())
		),
		z.string().check(z.minLength(1, { error: 'required' }), z.maxLength(max, { error: 'too_long' }))
	);

/** A text of several lines: at most `max` characters, line ends as \n, trimmed at the end. */
export const Text = (max: number) =>
	z.pipe(
		z.pipe(
			z.string().check(z.maxLength(max * 4), z.refine(isText, { error: 'not_text' })),
			z.transform((value: string) => value.replace(/\r\n?/g, '\n').trimEnd())
		),
		z.string().check(z.maxLength(max, { error: 'too_long' }))
	);

/** Something or nothing: a form sends an empty text where nothing was said. */
export const orNothing = <In, Out>(schema: z.core.$ZodType<Out, In>) =>
	z._default(
		z.pipe(
			z.transform((value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)),
			z.nullable(schema)
		),
		null
	);

/** A language of the content, as a BCP 47 tag. */
export const Language = z
	.string()
	.check(z.maxLength(35), z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'not_a_language' }));

/** The order of two ids or times as PostgreSQL has it: by code, not by language. */
export const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
