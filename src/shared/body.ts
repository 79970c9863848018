import * as z from 'zod/mini';
import { bodyOf, textOf, type Block, type Body as BodyJson, type ListItem } from './body-text.ts';
import { Id } from './ids.ts';
export { bodyOf, textOf };

/** The longest message, in characters of text. */
export const maxBodyLength = 20_000;

/** The longest message as it is written, in characters of Markdown: signs and addresses come on top. */
export const maxWrittenLength = 40_000;

/** The longest address a link may have. */
export const maxHrefLength = 2048;

/** The widest and the longest table. */
export const maxColumns = 20;
export const maxRows = 200;

const maxBlocks = 500;
const maxNodes = 6000;
/** How deep nodes may stand in each other: lists and quotes in each other four times, and what stands in them. */
const maxDepth = 12;

const isText = (value: string) => value.isWellFormed() && !value.includes('\0');

/** Addresses one may be led to. */
export const isHref = (href: string): boolean => {
	if (href.length > maxHrefLength || !/^(https?|mailto):[^\s<>\p{Cc}]+$/iu.test(href)) return false;
	return URL.canParse(href) && ['https:', 'http:', 'mailto:'].includes(new URL(href).protocol);
};

const Words = z.string().check(z.minLength(1), z.maxLength(maxBodyLength), z.refine(isText, { error: 'not_text' }));
const Mark = z.discriminatedUnion('type', [
	z.strictObject({ type: z.enum(['bold', 'italic', 'code']) }),
	z.strictObject({
		type: z.literal('link'),
		attrs: z.strictObject({ href: z.string().check(z.maxLength(maxHrefLength), z.refine(isHref)) })
	})
]);
const Label = z.string().check(z.minLength(1), z.maxLength(200), z.refine(isText, { error: 'not_text' }));
const Inline = z.discriminatedUnion('type', [
	z.strictObject({
		type: z.literal('text'),
		text: Words,
		marks: z.optional(z.array(Mark).check(z.minLength(1), z.maxLength(4)))
	}),
	z.strictObject({ type: z.literal('hardBreak') }),
	z.strictObject({
		type: z.literal('mention'),
		attrs: z.discriminatedUnion('kind', [
			z.strictObject({ kind: z.literal('person'), personId: Id, label: Label }),
			z.strictObject({ kind: z.enum(['leads', 'group']), label: Label })
		])
	})
]);
const Line = z._default(z.array(Inline).check(z.maxLength(2000)), []);

const Blocks = z.lazy(() => z.array(AnyBlock).check(z.minLength(1)));
const Items: z.ZodMiniType<ListItem[]> = z
	.array(z.strictObject({ type: z.literal('listItem'), content: Blocks }))
	.check(z.minLength(1)) as unknown as z.ZodMiniType<ListItem[]>;
const Row = z.strictObject({
	type: z.literal('tableRow'),
	content: z
		.array(z.strictObject({ type: z.enum(['tableHeader', 'tableCell']), content: Line }))
		.check(z.minLength(1), z.maxLength(maxColumns, { error: 'too_long' }))
});
const AnyBlock: z.ZodMiniType<Block, Block> = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('paragraph'), content: Line }),
	z.strictObject({ type: z.literal('bulletList'), content: Items }),
	z.strictObject({
		type: z.literal('orderedList'),
		attrs: z.strictObject({ start: z.int().check(z.minimum(0), z.maximum(999_999_999)) }),
		content: Items
	}),
	z.strictObject({ type: z.literal('blockquote'), content: Blocks }),
	z.strictObject({
		type: z.literal('codeBlock'),
		text: z.string().check(z.maxLength(maxBodyLength), z.refine(isText, { error: 'not_text' }))
	}),
	z.strictObject({
		type: z.literal('table'),
		content: z.array(Row).check(
			z.minLength(1),
			z.maxLength(maxRows, { error: 'too_long' }),
			z.refine((rows) => rows.every((row) => row.content.length === rows[0]?.content.length))
		)
	})
]) as unknown as z.ZodMiniType<Block, Block>;

const kinds = new Set(
	'paragraph bulletList orderedList listItem blockquote codeBlock table tableRow tableHeader tableCell text hardBreak mention'.split(
		' '
	)
);

/** Whether it is worth a closer look: a schema names everything that is wrong, and takes seconds for a megabyte of it. */
const isPlausible = (body: unknown) => {
	const top = (body as { content?: unknown } | null)?.content;
	if (!Array.isArray(top) || top.length > maxBlocks) return false;
	let nodes = 0;
	const isNode = (node: unknown, depth: number): boolean => {
		if (typeof node !== 'object' || node === null || ++nodes > maxNodes || depth > maxDepth) return false;
		const { type, text, content = [] } = node as { type?: unknown; text?: unknown; content?: unknown };
		if (typeof type !== 'string' || !kinds.has(type) || !Array.isArray(content)) return false;
		if (type === 'text' && (typeof text !== 'string' || text === '')) return false;
		return content.length <= maxNodes && content.every((child) => isNode(child, depth + 1));
	};
	return top.every((node) => isNode(node, 1));
};

/** Whether a body says anything: signs of a list do not. */
const says = (body: { content: Block[] }) =>
	textOf(body)
		.replace(/^(•|\d+\.) *$/gm, '')
		.trim() !== '';

/** What a message says, checked. Later kinds of nodes are added, none removed: what was once kept stays right. */
export const Body = z.pipe(
	z.custom<BodyJson>(isPlausible),
	z
		.strictObject({
			type: z.literal('doc'),
			attrs: z.optional(z.strictObject({ dir: z.enum(['ltr', 'rtl']) })),
			content: z.array(AnyBlock).check(z.minLength(1))
		})
		.check(
			z.refine(says, { error: 'required' }),
			z.refine((body) => textOf(body).length <= maxBodyLength, { error: 'too_long' })
		)
) as unknown as z.ZodMiniType<BodyJson, BodyJson>;
export type Body = BodyJson;

const Written = z.string().check(
	z.maxLength(maxWrittenLength, { error: 'too_long' }),
	z.refine(isText, { error: 'not_text' }),
	z.refine((text) => text.trim() !== '', { error: 'required' })
);

/** What somebody writes: Markdown, read by the server, or a body that was read already. */
export const Said = z.pipe(
	z.custom<string | BodyJson>(),
	// No union of schemas: its one refusal would hide what is wrong.
	z.transform((said, context): string | BodyJson => {
		const { data, error } = typeof said === 'string' ? z.safeParse(Written, said) : z.safeParse(Body, said);
		for (const issue of error?.issues ?? []) context.issues.push({ ...issue, input: said } as z.core.$ZodRawIssue);
		return data ?? '';
	})
);
export type Said = z.infer<typeof Said>;
