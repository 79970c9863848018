import * as z from 'zod/mini';

/** The longest message, in characters of text. */
export const maxBodyLength = 20_000;

const isText = (value: string) => value.isWellFormed() && !value.includes('\0');
const BodyText = z.strictObject({
	type: z.literal('text'),
	text: z.string().check(z.minLength(1), z.maxLength(maxBodyLength), z.refine(isText, { error: 'not_text' }))
});
const HardBreak = z.strictObject({ type: z.literal('hardBreak') });
const Paragraph = z.strictObject({
	type: z.literal('paragraph'),
	content: z._default(z.array(z.discriminatedUnion('type', [BodyText, HardBreak])).check(z.maxLength(2000)), [])
});

/** What a message says: the JSON of a small ProseMirror schema, never HTML. Later node kinds are added, none removed. */
export const Body = z
	.strictObject({ type: z.literal('doc'), content: z.array(Paragraph).check(z.minLength(1), z.maxLength(500)) })
	.check(
		z.refine((body) => textOf(body).trim() !== '', { error: 'required' }),
		z.refine((body) => textOf(body).length <= maxBodyLength, { error: 'too_long' })
	);
export type Body = z.infer<typeof Body>;

/** The plain text of a body: a line break for each hard break, an empty line between paragraphs. */
export const textOf = (body: Body): string =>
	body.content
		.map((paragraph) => paragraph.content.map((node) => (node.type === 'text' ? node.text : '\n')).join(''))
		.join('\n\n');

/** The body that plain text means: an empty line begins a paragraph, a line end is a hard break. */
export const bodyOf = (text: string): Body => ({
	type: 'doc',
	content: text
		.replace(/\r\n?/g, '\n')
		.trim()
		.split(/\n\s*\n/)
		.map((paragraph) => ({
			type: 'paragraph',
			content: paragraph
				.split('\n')
				.flatMap((line, i) => [
					...(i > 0 ? [{ type: 'hardBreak' as const }] : []),
					...(line !== '' ? [{ type: 'text' as const, text: line }] : [])
				])
		}))
});
