import { Refusal } from '#shared/errors.ts';
import * as may from '#shared/policies/index.ts';
import { mostThreads } from '#shared/reading.ts';
import { compareTexts } from '#shared/text.ts';
import type { ForYou } from '#shared/waiting.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize } from '#server/core/errors.ts';
import { standingOf } from '#server/core/standing.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { peopleIn } from '#server/features/discussions/commands.ts';
import { listThreadsById } from '#server/features/discussions/queries.ts';
import { readUnread } from '#server/features/discussions/reading.ts';
import { listWaiting } from '#server/features/discussions/waiting.ts';
import { listClosed } from '#server/features/discussions/waiting-queries.ts';
import { listPersonCards } from '#server/features/people/queries.ts';
import { summariseCases } from '#server/features/reports/pages.ts';
import { findPlaceOf } from '#server/features/spaces/queries.ts';

const shown = { threads: mostThreads, messages: 3, closed: 10 } as const;
/** What came of a thread is told for so long, in milliseconds. */
const toldFor = 14 * 24 * 3600 * 1000;

/** What concerns whoever asks, by thread: nothing of it is kept for this page, it is what is unread, closed and decided. */
export const loadForYou = (ctx: Ctx): Promise<ForYou> =>
	inSnapshot(ctx, async (tx) => {
		const standing = await standingOf(tx);
		if (standing.personId === null) throw new Refusal('not_signed_in');
		authorize(may.enter(standing));
		const { personId } = standing;
		const place = await findPlaceOf(tx, personId);
		const [waiting, ended, cases] = await Promise.all([
			readUnread(tx, place, personId).then((unread) => listWaiting(tx, unread, shown)),
			listClosed(tx, personId, new Date(tx.now().getTime() - toldFor), shown.closed).then((ids) =>
				listThreadsById(tx, ids)
			),
			summariseCases(tx, personId)
		]);
		const closed = ended.sort((a, b) => compareTexts(b.closedAt ?? '', a.closedAt ?? ''));
		const texts = [
			...closed,
			...waiting.flatMap(({ thread, messages }) => [thread, ...messages.map(({ message }) => message)])
		];
		return { waiting, closed, cases, people: await listPersonCards(tx, peopleIn(texts)), personId, place };
	});
