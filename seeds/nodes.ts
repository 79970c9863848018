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
		case 'warning':
			return [{ type: 'callout', attrs: { tone: 'warning' }, content: [paragraph(block.text)] }];
		case 'quote':
			return [{ type: 'blockquote', content: [paragraph(block.text)] }];
		case 'tasks': {
			const content = block.items.map(({ text, done }) => ({
				type: 'taskItem',
				attrs: { checked: done },
				content: [paragraph(text)]
			}));
			return [{ type: 'taskList', content }];
		}
		case 'table': {
			const content = block.rows.map((cells, y) => ({
				type: 'tableRow',
				content: cells.map((text) => ({
					type: y === 0 ? 'tableHeader' : 'tableCell',
					attrs: { colspan: 1, rowspan: 1 },
					content: [paragraph(text)]
				}))
			}));
			return [{ type: 'table', ...(block.totals && { attrs: { totals: true } }), content }];
		}
		case 'bullets':
		case 'numbers': {
			const content = block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] }));
			return [{ type: block.type === 'bullets' ? 'bulletList' : 'orderedList', content }];
		}
	}
};
