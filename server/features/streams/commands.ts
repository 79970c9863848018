import { Refusal } from '#shared/errors.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import type { News, NewsKind } from '#shared/live.ts';
import type { Standing } from '#shared/policies/standing.ts';
import type { SpaceDto } from '#shared/spaces.ts';
import type { FollowStream } from '#shared/streams.ts';
import type { CatchUp } from '#shared/live.ts';
import type { ActivityRow } from '#server/core/activity.ts';
import type { Reader } from '#server/core/catch-up.ts';
import type { Ctx } from '#server/core/context.ts';
import { found } from '#server/core/errors.ts';
import { inSnapshot, type Tx } from '#server/core/transaction.ts';
import { asRead } from '#server/features/discussions/access.ts';
import { listNumbers } from '#server/features/discussions/deed-queries.ts';
import { discussionReaders, draftReaders } from '#server/features/discussions/live.ts';
import { listLastNumbers } from '#server/features/discussions/thread-queries.ts';
import { documentReaders } from '#server/features/documents/live.ts';
import { mutingReaders } from '#server/features/people/muting.ts';
import { questionReaders } from '#server/features/questions/live.ts';
import { reportReaders } from '#server/features/reports/live.ts';
import { audienceReaders, doorReaders, spaceReaders } from '#server/features/spaces/live.ts';
import * as queries from './queries.ts';

/** One answer holds so much; a browser that was away for longer asks again. */
const rowsPerAnswer = 200;

/** Every kind of activity can be read again: the compiler names what is missing. */
const readers: { [K in NewsKind]: Reader<K> } = {
	...spaceReaders,
	...doorReaders,
	...audienceReaders,
	...discussionReaders,
	...draftReaders,
	...documentReaders,
	...questionReaders,
	...reportReaders,
	...mutingReaders
};

/** The stream, if the actor may hear it. Throws `not_found` otherwise. */
const accessStream = async (tx: Tx, streamId: Id) => {
	const stream = await queries.findStream(tx, streamId);
	found(stream, stream !== null && mayHear(stream));
	return stream;
};

const mayHear = ({ kind, ownerId, space, standing }: queries.FoundStream) => {
	switch (kind) {
		case 'space':
			return space !== null && may.readSpace(standing, space);
		case 'leads':
			return space !== null && may.hearLeads(standing, space);
		case 'person':
			return ownerId !== null && ownerId === standing.personId;
		default:
			return false;
	}
};

/** Everything in a stream since a number, for whoever may hear it: what a browser missed while it was away. */
export const catchUp = async (ctx: Ctx, input: FollowStream): Promise<CatchUp> =>
	(await catchUpAndFollow(ctx, input)).answer;

/** The same, and whether the actor reads everything there, also what was said before she came. */
export const catchUpAndFollow = (
	ctx: Ctx,
	input: FollowStream
): Promise<{ answer: CatchUp; readsEverything: boolean }> =>
	inSnapshot(ctx, async (tx) => {
		const { head, space, standing } = await accessStream(tx, input.streamId);
		const readsEverything = space === null || may.readsAfter(standing, space) === 0;
		if (input.since >= head) return { answer: { news: [], upTo: head, more: false }, readsEverything };
		const rows = await queries.listActivity(tx, input.streamId, input.since, rowsPerAnswer);
		const upTo = rows.at(-1)?.seq ?? head;
		const all = await readNews(tx, rows);
		const news = space ? await forNewcomer(tx, { space, standing }, all) : all;
		return { answer: { news, upTo, more: upTo < head }, readsEverything };
	});

const readNews = async (tx: Tx, rows: ActivityRow[]): Promise<News[]> => {
	const bySeq = new Map<number, News>();
	for (const kind of new Set(rows.map((row) => row.kind))) {
		const ofKind = rows.filter((row) => row.kind === kind);
		const read = await (readers[kind] as Reader<NewsKind>)(tx, ofKind);
		ofKind.forEach((row, i) => {
			if (read[i]) bySeq.set(row.seq, { ...read[i], at: { stream: row.streamId, seq: row.seq } } as News);
		});
	}
	return rows.flatMap((row) => bySeq.get(row.seq) ?? []);
};

/** News without what was said before somebody came, where newcomers read from their joining. */
const forNewcomer = async (tx: Tx, who: { space: SpaceDto; standing: Standing }, news: News[]): Promise<News[]> => {
	if (may.readsAfter(who.standing, who.space) === 0) return news;
	const numbers = await listNumbers(tx, news.flatMap(messageIdIn));
	const threads = await listLastNumbers(tx, news.flatMap(threadIdIn));
	const isHers = (one: News) =>
		messageIdIn(one).every((id) => may.readSaid(who.standing, who.space, numbers.get(id) ?? 0)) &&
		threadIdIn(one).every((id) => may.readSaid(who.standing, who.space, threads.get(id) ?? 0));
	const hers = news.filter(isHers);
	const messages = await asRead(
		tx,
		who,
		hers.flatMap((one) => ('message' in one ? one.message : []))
	);
	const byId = new Map(messages.map((message) => [message.id, message]));
	return hers.map((one) => ('message' in one ? { ...one, message: byId.get(one.message.id) ?? one.message } : one));
};

const messageIdIn = (news: News): Id[] => {
	if ('message' in news) return [news.message.id];
	return 'messageId' in news && news.messageId ? [news.messageId] : [];
};
const threadIdIn = (news: News): Id[] => ('thread' in news ? [news.thread.id] : []);

/** Whether the actor may hear a stream now: asked again when rights changed. */
export const mayFollow = (ctx: Ctx, streamId: Id): Promise<boolean> =>
	inSnapshot(ctx, (tx) => accessStream(tx, streamId)).then(
		() => true,
		(error: unknown) => {
			if (error instanceof Refusal && error.code !== 'unavailable') return false;
			throw error;
		}
	);
