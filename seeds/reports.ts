import { decideCase, lookAtCase, reportMessage } from '#server/features/reports/commands.ts';
import { loadReports } from '#server/features/reports/pages.ts';
import { messagesOf, threadCalled } from './done.ts';
import { actingAs, type Stage } from './stage.ts';

/** What was reported in the demo: one message that stood, and one that waits for its lead. Neither was bad; people were unsure. */
export const reportThings = async (stage: Stage) => {
	const thread = await messagesOf(stage, await threadCalled(stage, 'Первая неделя дома: что вы делаете день за днём?'));
	await reportMessage(actingAs(stage, 'nasrin', { daysAgo: 12 }), {
		messageId: thread[1] ?? '',
		ground: 'case',
		words: 'Is this one real boy, or many? A neighbour could guess.'
	});
	const lead = actingAs(stage, 'burul', { daysAgo: 11 });
	const caseId = (await loadReports(lead)).waiting[0]?.id ?? '';
	await lookAtCase(lead, { caseId });
	await decideCase(lead, {
		caseId,
		outcome: 'stands',
		ground: 'case',
		words: 'I asked: it is put together from several families, and the street is invented. Thank you for asking.'
	});
	await reportMessage(actingAs(stage, 'akmaral', { daysAgo: 1 }), {
		messageId: thread[3] ?? '',
		ground: 'astray',
		words: 'A good point, but it belongs in the thread about the second month.'
	});
};
