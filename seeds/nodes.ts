import type { DocumentNode } from '#shared/documents.ts';
import type { DemoBlock } from './content/types.ts';

const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A block of a demo document as nodes of the document schema; there the title stands outside the text, so headings begin at one. */
export const toNodes = (block: DemoBlock): DocumentNode[] => {
	switch (block.type) {
		case 'heading':
			return [
				{
					type: 'heading',
					attrs: { level: Math.max(1, block.level - 1) },
					content: [{ type: 'text', text: block.text }]
				}
			];
		case 'paragraph':
			return [paragraph(block.text)];
		case 'quote':
			return [{ type: 'blockquote', content: [paragraph(block.text)] }];
		case 'bullets':
		case 'numbers': {
			const content = block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] }));
			return [{ type: block.type === 'bullets' ? 'bulletList' : 'orderedList', content }];
		}
	}
};
