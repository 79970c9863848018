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

const maxParagraphs = 500;

const isNode = (node: unknown) => {
	if (typeof node !== 'object' || node === null || !('type' in node)) return false;
	if (node.type === 'hardBreak') return true;
	return node.type === 'text' && 'text' in node && typeof node.text === 'string' && node.text !== '';
};

/** Whether it is worth a closer look: a schema names everything that is wrong, and takes seconds for a megabyte of it. */
const isPlausible = (body: unknown) => {
	if (typeof body !== 'object' || body === null || !('content' in body)) return false;
	const paragraphs = body.content;
	if (!Array.isArray(paragraphs) || paragraphs.length > maxParagraphs) return false;
	let nodes = 0;
	return paragraphs.every((paragraph: unknown) => {
		const content = (paragraph as { content?: unknown } | null)?.content ?? [];
		return Array.isArray(content) && (nodes += content.length) <= maxBodyLength && content.every(isNode);
	});
};

/** What a message says: the JSON of a small ProseMirror schema, never HTML. Later node kinds are added, none removed. */
export const Body = z.pipe(
	z.custom<{ type: 'doc'; content: z.input<typeof Paragraph>[] }>(isPlausible),
	z.strictObject({ type: z.literal('doc'), content: z.array(Paragraph).check(z.minLength(1)) }).check(
		z.refine((body) => textOf(body).trim() !== '', { error: 'required' }),
		z.refine((body) => textOf(body).length <= maxBodyLength, { error: 'too_long' })
	)
);
export type Body = z.infer<typeof Body>;

/** The plain text of a body: a line break for each hard break, an empty line between paragraphs. */
export const textOf = (body: { content: z.infer<typeof Paragraph>[] }): string =>
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
