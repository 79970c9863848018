import { newId } from '#server/core/context.ts';
import { setStage } from '#server/features/documents/commands.ts';
import { anchorAt, toPlace, wordsIn } from '#server/features/documents/anchors.ts';
import { answerComment, beginComment, resolveComment } from '#server/features/documents/comments.ts';
import { hold } from '#server/features/documents/ydoc.ts';
import { firstWeekComments } from './content/comments.ts';
import { actingAs, type Stage } from './stage.ts';

const written = 'The first week at home';

/** Lets people of the demo comment on a document, each at her or his time. */
export const commentOnDocument = async (stage: Stage) => {
	const { database } = stage.ctx;
	const found = database.db.selectFrom('document').select('id').where('title', '=', written);
	const { id: documentId } = await found.executeTakeFirstOrThrow();
	await setStage(actingAs(stage, 'burul', { daysAgo: 13 }), { documentId, stage: 'comment' });
	for (const { on, messages, resolvedBy } of firstWeekComments) {
		const [first, ...answers] = messages;
		if (!first) continue;
		const { doc } = await hold(database, documentId);
		const from = wordsIn(doc).indexOf(on);
		if (from < 0) throw new Error(`no words of the document: ${on}`);
		const { thread } = await beginComment(actingAs(stage, first.by, first), {
			...{ documentId, on: toPlace(anchorAt(doc, { from, to: from + on.length })) },
			...{ body: first.text, language: first.language, clientId: newId() }
		});
		const where = { documentId, threadId: thread.id };
		for (const answer of answers) {
			const said = { body: answer.text, language: answer.language, clientId: newId() };
			await answerComment(actingAs(stage, answer.by, answer), { ...where, ...said });
		}
		if (resolvedBy) await resolveComment(actingAs(stage, resolvedBy, { daysAgo: 5 }), { ...where, resolved: true });
	}
};
