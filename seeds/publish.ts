import type { DocumentNode } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import { newId } from '#server/core/context.ts';
import { writes } from '#server/features/documents/authors.ts';
import { setStage } from '#server/features/documents/commands.ts';
import { publishVersion } from '#server/features/documents/publishing.ts';
import { updateBack } from '#server/features/documents/restoring.ts';
import { toNodes } from '#server/features/documents/text.ts';
import { nameVersion } from '#server/features/documents/versions.ts';
import { apply, hold, keep } from '#server/features/documents/ydoc.ts';
import { attachFile } from '#server/features/files/commands.ts';
import { publishedTwice } from './content/published.ts';
import { actingAs, type Stage } from './stage.ts';
import { draw } from './talk.ts';

const { title, by, first, second, behind, alt, drawing } = publishedTwice;

/** Publishes a document of the demo, and once more when it has a picture. */
export const publishOne = async (stage: Stage) => {
	const found = stage.ctx.database.db.selectFrom('document').select('id').where('title', '=', title);
	const { id: documentId } = await found.executeTakeFirstOrThrow();
	await publish(stage, documentId, first);
	await illustrate(stage, documentId);
	await publish(stage, documentId, second);
	await setStage(actingAs(stage, by, second), { documentId, stage: 'published' });
};

const publish = async (stage: Stage, documentId: Id, { daysAgo, name }: typeof first) => {
	const author = actingAs(stage, by, { daysAgo });
	const { id: versionId } = await nameVersion(author, { documentId, versionId: 'now', name });
	const authors = author.actor.kind === 'house' && author.actor.personId ? [author.actor.personId] : [];
	await publishVersion(author, { documentId, versionId, authors });
};

const illustrate = async (stage: Stage, documentId: Id) => {
	const author = actingAs(stage, by, second);
	const content = Buffer.from(await draw(drawing));
	const begun = { documentId, name: 'desks.png', bytes: content.length, clientId: newId() };
	const { hash, width, height } = await attachFile(author, begun, new Blob([content]).stream());
	const open = await hold(stage.ctx.database, documentId);
	const blocks = toNodes(open.doc).content ?? [];
	const at = blocks.findIndex((block) => wordsOf(block).startsWith(behind)) + 1;
	if (at === 0) throw new Error(`no block of the document begins with: ${behind}`);
	const picture = { type: 'image', attrs: { hash, alt, width, height } };
	const update = updateBack(open.doc, { type: 'doc', content: blocks.toSpliced(at, 0, picture) });
	const personId = author.actor.kind === 'house' ? author.actor.personId : null;
	if (update) await keep(open, apply(open, update, writes(personId)), personId);
};

const wordsOf = ({ text = '', content = [] }: DocumentNode): string => text + content.map(wordsOf).join('');
