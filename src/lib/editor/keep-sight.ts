const kinds = 'p, h2, h3, h4, ul, ol, blockquote, aside, figure, hr, .tableWrapper';

/** The blocks of a text, in its order. */
const blocksIn = (text: Element) =>
	[...(text.querySelector(kinds)?.parentElement?.children ?? [])].filter((child) => child.matches(kinds));

/**
 * Lets somebody see the same block at the same place after a text was drawn anew. What is far away has no height of its own
 * until it is looked at, so that a new drawing of the same text need not be as high. Call the result when it is drawn.
 */
export const keepSight = (before: Element): ((after: Element) => void) => {
	const blocks = blocksIn(before);
	const index = scrollY === 0 ? -1 : blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
	const seen = blocks[index]?.getBoundingClientRect().top ?? 0;
	return (after) => {
		const block = index < 0 ? undefined : blocksIn(after)[index];
		if (!block) return;
		// What comes into sight by the first step gets its height, and moves what is below it.
		for (let i = 0; i < 3; i++) scrollBy({ top: block.getBoundingClientRect().top - seen, behavior: 'instant' });
	};
};
