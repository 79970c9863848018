import type { ThreadPage } from '#shared/discussions.ts';
import type { Id } from '#shared/ids.ts';
import type { News } from '#shared/live.ts';
import type { SpacePage } from '#shared/space-home.ts';
import type { QuestionFilter, QuestionList, QuestionPage } from '#shared/questions.ts';
import type { Reading, Unread } from '#shared/reading.ts';
import type { Place } from '#shared/streams.ts';
import type { Ctx } from '#server/core/context.ts';
import { loadThread } from '#server/features/discussions/pages.ts';
import { listUnread } from '#server/features/discussions/reading.ts';
import type { NetworkMember } from '#shared/spaces.ts';
import { listNetworkRequests } from '#server/features/invitations/asking.ts';
import { listGuests } from '#server/features/invitations/vouching.ts';
import { listQuestions, loadQuestion } from '#server/features/questions/commands.ts';
import { loadSpace } from '#server/features/space-home/commands.ts';
import { loadHouse } from '#server/features/spaces/network.ts';
import { applyToThreadPage } from '../../../src/lib/discussions/apply.ts';
import { applyToUnread } from '../../../src/lib/discussions/unread.ts';
import { applyToQuestionList, applyToQuestionPage, mayBringBack } from '../../../src/lib/questions/apply.ts';
import { applyToSpacePage } from '../../../src/lib/spaces/apply.ts';

/** What any page of the application shows. */
export type AnyPage = SpacePage | ThreadPage | QuestionPage | QuestionList | Unread | StewardPart;

/** A page that is loaded once and then kept up to date by news. */
export interface View {
	key: string;
	load(ctx: Ctx): Promise<AnyPage>;
	/** Where it stands in each stream it follows. */
	places(page: AnyPage): Place[];
	apply(page: AnyPage, news: News): AnyPage;
	/** News after which the page loads anew. */
	loadsAfter?(news: News, page: AnyPage): boolean;
}

/** Whether only the server knows what is unread after a piece of news. */
const onlyTheServerKnows = (unread: Unread | null, news: News) =>
	unread !== null && applyToUnread(unread, news) === null;

/** The page of a space. */
export const spaceView = (spaceId: Id): View => ({
	key: `space ${spaceId}`,
	load: (ctx) => loadSpace(ctx, { spaceId }),
	places: (page) => {
		const { place, lead, unread } = page as SpacePage;
		return place ? [place, ...(lead ? [lead.place] : []), ...(unread ? [unread.place] : [])] : [];
	},
	apply: (page, news) => applyToSpacePage(page as SpacePage, news),
	loadsAfter: (news, page) => onlyTheServerKnows((page as SpacePage).unread, news)
});

const placesOfThread = (page: AnyPage) => {
	const { place, reading } = page as ThreadPage;
	return [place, ...(reading ? [reading.place] : [])];
};

/** The page of a thread. */
export const threadView = (threadId: Id): View => ({
	key: `thread ${threadId}`,
	load: (ctx) => loadThread(ctx, { threadId }),
	places: placesOfThread,
	apply: (page, news) => applyToThreadPage(page as ThreadPage, news),
	// What one may do in a margin only the server knows.
	loadsAfter: (news, page) =>
		news.kind === 'people:muted' || ((page as ThreadPage).commentOn !== null && news.kind.startsWith('document:'))
});

/** The page of a question. */
export const questionView = (threadId: Id): View => ({
	key: `question ${threadId}`,
	load: (ctx) => loadQuestion(ctx, { threadId }),
	places: placesOfThread,
	apply: (page, news) => applyToQuestionPage(page as QuestionPage, news),
	loadsAfter: (news) => news.kind === 'people:muted'
});

/** One of the lists of questions, as its page keeps it. */
export const questionListView = (filter: QuestionFilter, personId: Id): View => ({
	key: `questions ${filter}`,
	load: (ctx) => listQuestions(ctx, { filter }),
	places: (page) => [(page as QuestionList).place],
	apply: (page, news) => applyToQuestionList(page as QuestionList, news, filter, personId),
	loadsAfter: mayBringBack
});

/** What stands beside the groups on every page: how much is unread in each. */
export const unreadView: View = {
	key: 'unread',
	load: (ctx) => listUnread(ctx),
	places: (page) => [...(page as Unread).spaces.map(({ place }) => place), page.place as Place],
	apply: (page, news) => applyToUnread(page as Unread, news) ?? page,
	loadsAfter: (news, page) => onlyTheServerKnows(page as Unread, news)
};

/** What an unread list is compared by: what is unread, wherever the cursors stand. */
const comparableUnread = ({ threads, spaces }: Pick<Unread, 'threads' | 'spaces'>) => ({
	spaces: spaces.map(({ spaceId, leads }) => `${spaceId} ${leads}`),
	threads: threads
		.filter(({ numbers }) => numbers.length > 0)
		.map(
			({ threadId, spaceId, numbers, mine }) =>
				`${threadId} in ${spaceId}: ${numbers.join(' ')}, of them mine ${mine.join(' ')}`
		)
		.sort()
});

const comparableReading = ({ place: _, gone: __, ...reading }: Reading) => reading;

/** What the stewards' page keeps up to date: who is in the network, who waits at its door, who is a guest. */
export interface StewardPart {
	members: NetworkMember[];
	guests: Id[];
	requests: Id[];
	place: Place;
	people: [];
}

/** The stewards' page. */
export const stewardView: View = {
	key: 'stewards',
	async load(ctx) {
		const { members, place } = await loadHouse(ctx);
		const guests = (await listGuests(ctx)).vouching.map(({ personId }) => personId);
		const requests = (await listNetworkRequests(ctx)).map(({ id }) => id);
		return { members, guests, requests, place, people: [] };
	},
	places: (page) => [(page as StewardPart).place],
	apply: (page) => page,
	loadsAfter: (news) => news.kind === 'house:changed'
};

/**
 * What two states of a page are compared by: all but the cards of people, which browsers fetch, and the places, which are
 * compared by themselves. A page that is not followed promises nothing but that it is none. `asWho` false leaves out
 * what depends on one's own role, for whose change a browser loads anew.
 */
export const comparable = (page: AnyPage | null, asWho = true): unknown => {
	if (page === null || page.place === null) return { place: null };
	if ('rest' in page) return asWho ? comparableUnread(page) : null;
	const { people: _, place: __, ...rest } = page;
	const lead = 'lead' in rest && rest.lead ? { ...rest.lead, place: null } : null;
	const unread = 'unread' in rest && rest.unread ? comparableUnread(rest.unread) : null;
	const reading = 'reading' in rest && rest.reading ? comparableReading(rest.reading) : null;
	return asWho
		? { ...rest, lead, unread, reading }
		: { ...rest, lead: null, unread: null, reading: null, myRole: null, mayAsk: null };
};
