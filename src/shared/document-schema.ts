/** The name under which a document's Yjs data holds its text. */
export const textField = 'text';

/** How deep nodes may stand in each other. */
export const maxDepth = 24;

/** The longest address a link may have. */
export const maxHrefLength = 2048;

type Check = (value: unknown) => boolean;

interface NodeRule {
	/** The nodes that may stand in it; `text` for letters. */
	children: readonly string[];
	attrs: Readonly<Record<string, Check>>;
}

const whole =
	(from: number, to: number): Check =>
	(value) =>
		Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

const oneOf =
	(...values: readonly string[]): Check =>
	(value) =>
		typeof value === 'string' && values.includes(value);

const flag: Check = (value) => typeof value === 'boolean';

/** Whether it is a lasting id of a block. None can be the name of anything else on a page. */
export const isBlockId = (value: unknown): value is string =>
	typeof value === 'string' && /^b-[a-z0-9]{12}$/.test(value);

const idLetters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Whether it may name a piece of advice: of which template, and for which section. */
export const isGuide = (value: unknown): value is string =>
	typeof value === 'string' && /^[a-z]{1,20}_[a-z]{1,30}$/.test(value);

/** A new lasting id for a block: 60 random bits. */
export const newBlockId = (): string =>
	`b-${Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => idLetters[byte % 32]).join('')}`;

/** Whether it may name a picture: the SHA-256 of its bytes, in hexadecimal digits. */
export const isPictureHash = (value: unknown): value is string =>
	typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** The longest text that stands for a picture. */
export const maxAltLength = 500;

const line: Check = (value) =>
	typeof value === 'string' && value.length <= maxAltLength && value.isWellFormed() && !/\p{Cc}/u.test(value);

/** What a call-out may say about itself. */
export const tones = ['note', 'good', 'warning'] as const;
export type Tone = (typeof tones)[number];

/** The widest table, in columns, and how far down one cell may reach. */
export const maxColumns = 200;
export const maxRowspan = 2000;

/** The widest column, in pixels. */
export const maxColumnWidth = 8000;

const columnWidths: Check = (value) =>
	Array.isArray(value) && value.length > 0 && value.length <= maxColumns && value.every(whole(0, maxColumnWidth));

const inline = ['text', 'hardBreak', 'footnote'] as const;
const lists = ['bulletList', 'orderedList', 'taskList'] as const;
const blocks = ['paragraph', 'heading', ...lists, 'blockquote', 'callout', 'table', 'image', 'horizontalRule'] as const;
const inCell = ['paragraph', ...lists] as const;

/** No `dir`: the direction follows the words. */
const dir = oneOf('ltr', 'rtl');
const cell = { colspan: whole(1, maxColumns), rowspan: whole(1, maxRowspan), colwidth: columnWidths };

/**
 * Every kind of node a document's text may hold. The editor is built from it and the server refuses everything else. Kinds
 * and attributes are added, never taken away: an editor deletes from the shared text what it does not know.
 */
export const nodeRules: Readonly<Record<string, NodeRule>> = {
	doc: { children: blocks, attrs: {} },
	paragraph: { children: inline, attrs: { dir } },
	// `guide` names the advice of a template that is shown under it while nothing is written there.
	heading: { children: inline, attrs: { level: whole(1, 3), id: isBlockId, dir, guide: isGuide } },
	bulletList: { children: ['listItem'], attrs: { dir } },
	orderedList: { children: ['listItem'], attrs: { start: whole(0, 1_000_000), dir } },
	listItem: { children: blocks, attrs: { id: isBlockId } },
	taskList: { children: ['taskItem'], attrs: { dir } },
	taskItem: { children: blocks, attrs: { checked: flag, id: isBlockId } },
	blockquote: { children: blocks, attrs: { dir } },
	callout: { children: blocks, attrs: { tone: oneOf(...tones), dir } },
	// `totals`: under it stands what its columns of numbers come to.
	table: { children: ['tableRow'], attrs: { id: isBlockId, dir, totals: flag } },
	tableRow: { children: ['tableHeader', 'tableCell'], attrs: {} },
	tableHeader: { children: inCell, attrs: cell },
	tableCell: { children: inCell, attrs: cell },
	footnote: { children: ['text'], attrs: { id: isBlockId } },
	// A picture of this very document, named by its bytes; `alt` is what stands for it. One that was taken out has no name.
	image: {
		children: [],
		attrs: { hash: isPictureHash, alt: line, width: whole(1, 100_000), height: whole(1, 100_000) }
	},
	hardBreak: { children: [], attrs: {} },
	horizontalRule: { children: [], attrs: {} }
};

/** Whether blocks of this kind carry a lasting id. */
export const carriesId = (name: string): boolean => nodeRule(name)?.attrs.id !== undefined;

/** Whether a link may lead there: http, https and mailto only, and nothing that a browser would read differently. */
export const isSafeHref = (href: unknown): href is string => {
	if (typeof href !== 'string' || href.length > maxHrefLength || !href.isWellFormed()) return false;
	return /^(?:https?:\/\/|mailto:)[^\p{Cc}\s]+$/iu.test(href) && URL.canParse(href);
};

/** Every kind of mark that letters may carry, with the attributes that belong to it. */
export const markRules: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
	bold: {},
	italic: {},
	strike: {},
	code: {},
	link: { href: isSafeHref }
};

const rule = <Rule>(rules: Readonly<Record<string, Rule>>, name: string): Rule | undefined =>
	Object.hasOwn(rules, name) ? rules[name] : undefined;

/** What a kind of node may hold; undefined for a kind that nobody knows. */
export const nodeRule = (name: string) => rule(nodeRules, name);

/** Whether a node's attribute is known and its value allowed. */
export const isAttribute = (node: string, name: string, value: unknown): boolean =>
	rule(nodeRule(node)?.attrs ?? {}, name)?.(value) ?? false;

/** Whether there is such a mark. */
export const isMarkName = (name: string): boolean => Object.hasOwn(markRules, name);

/** Whether letters may carry this mark: with exactly the attributes that belong to it. */
export const isMark = (name: string, attrs: unknown): boolean => {
	const known = rule(markRules, name);
	if (!known || typeof attrs !== 'object' || attrs === null || Array.isArray(attrs)) return false;
	const given = Object.entries(attrs);
	return (
		given.length === Object.keys(known).length && given.every(([key, value]) => rule(known, key)?.(value) ?? false)
	);
};
