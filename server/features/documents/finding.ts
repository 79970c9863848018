import { sql } from 'kysely';
import type { DocumentDto, DocumentNode } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import { contextOf } from '#server/core/context.ts';
import type { Database } from '#server/core/db.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { wordsToFind } from '#server/core/words.ts';
import type * as Y from 'yjs';
import { picturesIn } from './picture-queries.ts';
import { lockDocument } from './queries.ts';
import { toNodes } from './text.ts';
import { findGeneration } from './update-queries.ts';

const blocks = new Set(['paragraph', 'heading']);
/** What stands apart from the word before it and the one after. */
const apart = new Set(['footnote']);

/** The plain text of nodes: a line for each paragraph and heading, and for what stands for a picture. */
const plainText = ({ type, attrs, text = '', content = [] }: DocumentNode): string => {
	if (type === 'text') return text;
	if (type === 'image') return `${typeof attrs?.alt === 'string' ? attrs.alt : ''}\n`;
	if (type === 'hardBreak') return '\n';
	const words = content.map(plainText).join('');
	return apart.has(type) ? ` ${words} ` : words + (blocks.has(type) ? '\n' : '');
};

type About = Pick<DocumentDto, 'id' | 'title' | 'language'>;
type In = Pick<SpaceDto, 'id' | 'kind' | 'access'>;
interface Written {
	text: string;
	upTo: number;
	pictures: string[];
}

const wordsOf = ({ title, language }: About, space: In, { text }: Written) =>
	wordsToFind({ text: `${title}\n${text}`, language, space });

const write = async (tx: Tx, id: Id, { text, upTo, pictures }: Written, words: string) => {
	await sql`
		insert into document_text (document_id, up_to, text, words, pictures)
		values (${id}, ${upTo}, ${text}, ${words}::tsvector, ${pictures})
		on conflict (document_id) do update
		set up_to = excluded.up_to, text = excluded.text, words = excluded.words, pictures = excluded.pictures
		where document_text.up_to <= excluded.up_to
	`.execute(tx.db);
};

/** Makes a new document findable by its title. */
export const findByTitle = (tx: Tx, document: About, space: In) => {
	const written = { text: '', upTo: 0, pictures: [] };
	return write(tx, document.id, written, wordsOf(document, space, written));
};

/** Makes a document findable by its new title, as before by its text. */
export const findByNewTitle = async (tx: Tx, document: About, space: In) => {
	const kept = await tx.db
		.selectFrom('document_text')
		.select(['text', 'up_to as upTo', 'pictures'])
		.where('document_id', '=', document.id)
		.executeTakeFirst();
	const written = kept ?? { text: '', upTo: 0, pictures: [] };
	await write(tx, document.id, written, wordsOf(document, space, written));
};

/**
 * Makes a document findable by its text as it stands in memory: that holds at least what is kept. A text of a generation that is
 * over is not read: something was taken out of it for good.
 */
export const findByText = (
	database: Database,
	{ id, doc, generation }: { id: Id; doc: Y.Doc; generation: number }
): Promise<void> =>
	inTransaction(contextOf({ kind: 'house', personId: null }, database), async (tx) => {
		const row = await tx.db
			.selectFrom('document')
			.innerJoin('space', 'space.id', 'document.space_id')
			.select(['document.title', 'document.language', 'document.update_head as upTo'])
			.select(['space.id as spaceId', 'space.kind', 'space.access'])
			.where('document.id', '=', id)
			.executeTakeFirst();
		if (!row) return;
		const nodes = toNodes(doc);
		const written = { text: plainText(nodes), upTo: row.upTo, pictures: picturesIn(nodes) };
		const words = wordsOf({ ...row, id }, { id: row.spaceId, kind: row.kind, access: row.access } as In, written);
		// Not before the words are made, which takes long: whoever keeps a change waits for this row.
		await lockDocument(tx, id);
		if ((await findGeneration(tx, id)) === generation) await write(tx, id, written, words);
	});

/** Documents whose text has moved since it was last read for finding. */
export const listNotRead = async (tx: Tx): Promise<Id[]> => {
	const { rows } = await sql<{ id: Id }>`
		select document.id from document left join document_text on document_text.document_id = document.id
		where document_text.up_to is distinct from document.update_head
	`.execute(tx.db);
	return rows.map(({ id }) => id);
};
