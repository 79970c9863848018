import { isDeepStrictEqual } from 'node:util';
import type { Id } from '#shared/ids.ts';
import type { News } from '#shared/live.ts';
import { contextOf, type Ctx } from '#server/core/context.ts';
import { catchUp } from '#server/features/streams/commands.ts';
import { orNull } from './browser.ts';
import { comparable, type AnyPage } from './views.ts';
import type { World } from './world.ts';

/** Something that is not as it should be, in words and values. */
export interface Difference {
	what: string;
	got: unknown;
	wanted: unknown;
}

/** Whatever differs, in a world that has come to rest, between what browsers have, the log and a fresh load. */
export const findDifferences = async (world: World): Promise<Difference[]> => [
	...world.faults.map((fault) => ({ what: 'a fault', got: fault, wanted: undefined })),
	...(await openPages(world)),
	...(await snapshots(world)),
	...(await streams(world))
];

/** Where two values differ, as deep inside as they do. */
const compare = (what: string, got: unknown, wanted: unknown): Difference[] => {
	if (isDeepStrictEqual(got, wanted)) return [];
	if (!isObject(got) || !isObject(wanted) || Array.isArray(got) !== Array.isArray(wanted))
		return [{ what, got, wanted }];
	const keys = new Set([...Object.keys(got), ...Object.keys(wanted)]);
	return [...keys].flatMap((key) => compare(`${what}.${key}`, got[key], wanted[key]));
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Snapshot and live news against a fresh load. */
const openPages = async (world: World) => {
	const found: Difference[] = [];
	for (const browser of world.browsers) {
		if (browser.ended) continue;
		for (const open of browser.pages) {
			const what = `${world.nameOf(browser)}, ${open.view.key}`;
			const fresh = await orNull(open.view.load(browser.ctx));
			const places = fresh ? open.view.places(fresh) : [];
			found.push(
				...compare(`${what}: live`, comparable(open.page), comparable(fresh)),
				...compare(
					`${what}: numbers`,
					[...open.upTo],
					places.map(({ stream, seq }) => [stream, seq])
				)
			);
		}
	}
	return found;
};

/** Every snapshot ever taken and the catch-up since then against a fresh load. */
const snapshots = async (world: World) => {
	const found: Difference[] = [];
	for (const browser of world.browsers) {
		const loaded = new Map<string, Promise<AnyPage | null>>();
		for (const { view, page } of browser.snapshots) {
			if (!loaded.has(view.key)) loaded.set(view.key, orNull(view.load(browser.ctx)));
			const fresh = await loaded.get(view.key);
			if (!fresh?.place || !page.place) continue;
			const places = view.places(page);
			const what = `${world.nameOf(browser)}, ${view.key}: catch-up since ${places.map(({ seq }) => seq).join(' ')}`;
			const news = (await Promise.all(places.map(({ stream, seq }) => newsSince(browser.ctx, stream, seq)))).flatMap(
				(list) => list ?? []
			);
			// A list that would load anew promises nothing else.
			let got: AnyPage | null = page;
			for (const one of news) got = got && (view.loadsAfter?.(one, got) ? null : view.apply(got, one));
			if (!got) continue;
			// Whoever came or went since then has loaded anew what depends on that.
			const asWho = 'rest' in page && !news.some(({ kind }) => kind === 'membership:changed');
			found.push(...compare(what, comparable(got, asWho), comparable(fresh, asWho)));
		}
	}
	return found;
};

/** What was told live against what the log tells, and that numbers have no gap. */
const streams = async (world: World) => {
	const found: Difference[] = [];
	const byStream = Map.groupBy(world.told, (news) => news.at.stream);
	for (const [stream, list] of byStream) {
		const told = list.toSorted((a, b) => a.at.seq - b.at.seq);
		const first = told[0]?.at.seq ?? 1;
		const seqs = told.map((news) => news.at.seq);
		found.push(
			...compare(
				`stream ${stream}: numbers`,
				seqs,
				seqs.map((_, i) => first + i)
			)
		);
		const margin = marginIn(told);
		for (const personId of world.personIds) {
			const ctx = contextOf({ kind: 'house', personId }, world.database);
			const logged = await newsSince(ctx, stream, first - 1);
			if (!logged) continue;
			const there = new Set(logged.map((news) => news.at.seq));
			const lasting = told.filter((news) => there.has(news.at.seq) || !mayBeGone(news, margin));
			found.push(...compare(`stream ${stream}: the log`, logged.map(whatLasts), lasting.map(whatLasts)));
			break;
		}
	}
	return found;
};

const newsSince = async (ctx: Ctx, stream: Id, since: number): Promise<News[] | null> => {
	const news: News[] = [];
	for (let [from, more] = [since, true]; more;) {
		const answer = await orNull(catchUp(ctx, { streamId: stream, since: from }));
		if (!answer) return null;
		news.push(...answer.news);
		[from, more] = [answer.upTo, answer.more];
	}
	return news;
};

/** Threads that stand in the margin of a document. */
const marginIn = (told: News[]): Set<Id> =>
	new Set(
		told.flatMap((news) => (news.kind === 'thread:started' && news.thread.kind === 'comment' ? [news.thread.id] : []))
	);

/** The thread that news is about, or in which something was said. */
const threadOf = (news: News): Id | undefined =>
	'thread' in news
		? news.thread.id
		: 'message' in news
			? news.message.threadId
			: 'threadId' in news
				? news.threadId
				: undefined;

/** What the log need not tell any more: requests that were decided, readings that were followed by others, documents that lie in the trash with their margin. */
const mayBeGone = (news: News, margin: Set<Id>) =>
	['request:made', 'thread:read', 'thread:marked-unread', 'draft:kept'].includes(news.kind) ||
	news.kind.startsWith('document:') ||
	margin.has(threadOf(news) ?? '');

/** What changes about a thread. */
const never = { pinnedAt: null, closedAt: null, closedBy: null, outcome: null };

/** What the log tells of a thing later is how it is by then; that it happened, when and to whom stays. */
const whatLasts = (news: News): unknown => {
	switch (news.kind) {
		case 'member:joined':
		case 'member:changed':
			return { ...news, member: news.member.personId };
		case 'answer:accepted':
			return { ...news, messageId: null };
		case 'thread:read':
		case 'thread:marked-unread':
			return { ...news, upTo: null, unread: null, first: null };
		case 'thread:level-set':
			return { ...news, level: null };
		case 'draft:kept':
			return { ...news, draft: null };
		case 'request:made':
			return { ...news, request: news.request.personId };
		case 'message:posted':
		case 'message:edited':
		case 'message:deleted':
		case 'message:restored':
		case 'message:redacted':
			return { ...news, message: news.message.id };
		case 'message:reacted':
			return { ...news, reactions: null };
		case 'thread:started':
		case 'thread:pinned':
		case 'thread:unpinned':
		case 'thread:closed':
		case 'thread:reopened':
			return { ...news, thread: news.thread.id };
		case 'question:asked':
			return { ...news, question: { ...news.question, ...never } };
		case 'document:created':
		case 'document:renamed':
		case 'document:changed':
		case 'document:restored':
			return { ...news, document: news.document.id };
		case 'room:opened':
		case 'room:closed':
		case 'past:shown':
		case 'past:hidden':
			return { ...news, space: news.space.id };
		default:
			return news;
	}
};
