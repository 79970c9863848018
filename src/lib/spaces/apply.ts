import { byLastMoved, type Message, type Thread, type ThreadSummary } from '#shared/discussions.ts';
import { byCreation, type DocumentDto } from '#shared/documents.ts';
import type { News } from '#shared/live.ts';
import { byJoining, type Member } from '#shared/spaces.ts';
import { applyToUnread } from '$lib/discussions/unread.ts';
import type { LeadsPart, SpacePage } from '#shared/space-home.ts';

/** The page of a space after a piece of news of it: the same as loading it afresh. */
export const applyToSpacePage = (page: SpacePage, news: News): SpacePage => {
	switch (news.kind) {
		case 'member:joined':
		case 'member:changed':
			return { ...page, members: withMember(page.members, news.member) };
		case 'member:left':
			return { ...page, members: page.members.filter((member) => member.personId !== news.personId) };
		case 'thread:started':
			// What is said in a margin stands there.
			if (news.thread.kind === 'comment') return page;
			return { ...page, threads: withThread(page.threads, { ...news.thread, messageCount: 0, lastMessageAt: null }) };
		case 'question:asked': {
			const { themes: _, acceptedId: __, ...thread } = news.question;
			return { ...page, threads: withThread(page.threads, thread) };
		}
		case 'message:posted':
			return { ...page, threads: withMessage(page.threads, news.message), unread: withUnread(page, news) };
		case 'message:deleted':
		case 'message:redacted':
			return { ...page, threads: withCount(page.threads, news.message, -1), unread: withUnread(page, news) };
		case 'message:restored':
			return { ...page, threads: withCount(page.threads, news.message, 1) };
		case 'thread:pinned':
		case 'thread:unpinned':
		case 'thread:closed':
		case 'thread:reopened':
			return { ...page, threads: withChanged(page.threads, news.thread) };
		case 'thread:read':
		case 'thread:marked-unread':
			return { ...page, unread: withUnread(page, news) };
		case 'document:created':
		case 'document:restored':
			return { ...page, documents: withDocument(page.documents, news.document) };
		case 'document:trashed':
			return { ...page, documents: page.documents.filter(({ id }) => id !== news.documentId) };
		case 'document:renamed':
		case 'document:changed':
			return {
				...page,
				documents: page.documents.map((document) => (document.id === news.document.id ? news.document : document))
			};
		case 'request:made':
			return withLead(page, (lead) => ({
				...lead,
				requests: [...lead.requests.filter((request) => request.id !== news.request.id), news.request]
			}));
		case 'request:decided':
			return withLead(page, (lead) => ({
				...lead,
				requests: lead.requests.filter((request) => request.personId !== news.personId)
			}));
		case 'member:suspended':
			return withLead(page, (lead) => ({
				...lead,
				suspended: [...new Set([...lead.suspended, news.personId])].sort()
			}));
		case 'member:restored':
			return withLead(page, (lead) => ({ ...lead, suspended: lead.suspended.filter((id) => id !== news.personId) }));
		case 'room:opened':
		case 'room:closed':
			return { ...page, space: news.space };
		case 'past:shown':
		case 'past:hidden': {
			const newcomersRead = news.kind === 'past:shown' ? 'everything' : 'from_joining';
			return { ...page, door: { ...page.door, newcomersRead } };
		}
		case 'membership:changed':
		case 'audience:noted':
		case 'house:changed':
		case 'case:moved':
		case 'answer:accepted':
		case 'message:edited':
		case 'message:reacted':
		case 'draft:kept':
		case 'people:muted':
		case 'thread:level-set':
		case 'message:answered':
		case 'thread:noted':
			return page;
	}
};

/** On the page of one space everything is listed: only of what was cut off the server alone knows what moves up. */
const withUnread = ({ unread }: SpacePage, news: News) => unread && (applyToUnread(unread, news) ?? unread);

const withLead = (page: SpacePage, change: (lead: LeadsPart) => LeadsPart): SpacePage =>
	page.lead ? { ...page, lead: change(page.lead) } : page;

const withDocument = (documents: DocumentDto[], document: DocumentDto): DocumentDto[] =>
	[...documents.filter(({ id }) => id !== document.id), document].sort(byCreation);

const withMember = (members: Member[], member: Member): Member[] =>
	[...members.filter((one) => one.personId !== member.personId), member].sort(byJoining);

const withThread = (threads: ThreadSummary[], thread: ThreadSummary): ThreadSummary[] =>
	[...threads.filter((one) => one.id !== thread.id), thread].sort(byLastMoved);

const withMessage = (threads: ThreadSummary[], message: Message): ThreadSummary[] => {
	const moved = threads.find((thread) => thread.id === message.threadId);
	if (!moved) return threads;
	const { lastMessageAt: before } = moved;
	const lastMessageAt = before !== null && before > message.createdAt ? before : message.createdAt;
	return withThread(threads, { ...moved, messageCount: moved.messageCount + 1, lastMessageAt });
};

const withCount = (threads: ThreadSummary[], { threadId }: Message, change: 1 | -1): ThreadSummary[] =>
	threads.map((one) => (one.id === threadId ? { ...one, messageCount: one.messageCount + change } : one));

const withChanged = (threads: ThreadSummary[], thread: Thread): ThreadSummary[] =>
	threads.map((one) => (one.id === thread.id ? { ...one, ...thread } : one)).sort(byLastMoved);
