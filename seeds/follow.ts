import type { ThreadLevel } from '#shared/following.ts';
import { setLevel } from '#server/features/discussions/following.ts';
import { setMuting } from '#server/features/people/muting.ts';
import { threadCalled } from './done.ts';
import { idOf } from './people.ts';
import { actingAs, type Stage } from './stage.ts';

const chosen: [who: string, title: string, level: ThreadLevel][] = [
	['burul', 'A story about coming home: what should I leave out?', 'followed'],
	['mavzuna', 'Первая неделя дома: что вы делаете день за днём?', 'followed'],
	['mavzuna', 'How do you end, when nobody has told you that it is over?', 'called'],
	['nasrin', 'What becomes of your notebook?', 'muted']
];

/** What people of the demo chose to hear more and less of: threads they follow or mute, and one who folds what another writes. */
export const heedThings = async (stage: Stage) => {
	for (const [who, title, level] of chosen) {
		await setLevel(actingAs(stage, who, { daysAgo: 3 }), { threadId: await threadCalled(stage, title), level });
	}
	const personId = idOf(stage.personIds, 'luqman');
	await setMuting(actingAs(stage, 'dilbar', { daysAgo: 3 }), { personId, muting: 'muted' });
};
