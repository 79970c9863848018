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

const inline = ['text', 'hardBreak'] as const;
const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'horizontalRule'] as const;

/**
 * Every kind of node a document's text may hold. The editor is built from it and the server refuses everything else. Kinds
 * and attributes are added, never taken away: an editor deletes from the shared text what it does not know.
 */
export const nodeRules: Readonly<Record<string, NodeRule>> = {
	doc: { children: blocks, attrs: {} },
	paragraph: { children: inline, attrs: {} },
	heading: { children: inline, attrs: { level: whole(1, 3) } },
	bulletList: { children: ['listItem'], attrs: {} },
	orderedList: { children: ['listItem'], attrs: { start: whole(0, 1_000_000) } },
	listItem: { children: blocks, attrs: {} },
	blockquote: { children: blocks, attrs: {} },
	hardBreak: { children: [], attrs: {} },
	horizontalRule: { children: [], attrs: {} }
};

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
