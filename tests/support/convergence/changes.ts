import { bodyOf } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import { newId, type Ctx } from '#server/core/context.ts';
import type { Db } from '#server/core/db.ts';
import * as questions from '#server/features/questions/commands.ts';
import { reportMessage } from '#server/features/reports/commands.ts';
import { beginComment } from '#server/features/documents/comments.ts';
import { createDocument, renameDocument, setStage } from '#server/features/documents/commands.ts';
import { setRights } from '#server/features/documents/rights.ts';
import { restoreDocument, trashDocument } from '#server/features/documents/trash.ts';
import { changeGroup, decideJoinRequest, restoreMember } from '#server/features/spaces/doors.ts';
import { noteClosing } from '#server/features/discussions/following.ts';
import * as threads from '#server/features/discussions/thread-deeds.ts';
import type { Browser } from './browser.ts';
import type { Calls, Deed } from './deeds.ts';

/** Where something is done: a thread there is by then, and who does it. */
interface Scene {
	db: Db;
	threadId: Id | undefined;
	by: Browser;
	browserOf: (personId: Id | null) => Browser | undefined;
	/** What is said, another thing each time. */
	words: string;
}

type DeedOf<D extends Deed['do'], One = Deed> = One extends Deed ? (D extends One['do'] ? One : never) : never;

/** One of some things, or nothing where there are none. */
export const one = <T>(list: T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** Does something to a message; one's own words are changed by who wrote them, or somebody else tries. */
export const changeMessage = async (
	deed: DeedOf<'edit' | 'delete' | 'react'>,
	{ db, threadId, by, browserOf, words }: Scene
): Promise<unknown> => {
	const all = db.selectFrom('message').leftJoin('authorship', 'subject_id', 'id');
	const rows = await all.select(['id', 'thread_id', 'person_id', 'gone_how']).orderBy('id').execute();
	const message = one(
		rows.filter((row) => (deed.do === 'put back' ? row.gone_how === 'deleted' : row.thread_id === threadId)),
		deed.message
	);
	if (!message) return;
	const where = { threadId: message.thread_id, messageId: message.id };
	const { live } = (deed.message < 4 && browserOf(message.person_id)) || by;
	switch (deed.do) {
		case 'edit':
			return live.call('message:edit', { ...where, body: words, language: null });
		case 'delete':
			return live.call('message:delete', where);
		case 'put back':
			return live.call('message:restore', where);
		case 'redact':
			return by.live.call('message:redact', { ...where, reason: 'Names somebody' });
		case 'report':
			return reportMessage(by.line.ctx, { messageId: message.id, ground: 'other', words: '' });
		case 'react':
			return by.live.call('message:react', { ...where, kind: deed.kind, on: deed.on });
	}
};

/** Pins, closes and opens threads. */
export const changeThread = async (
	deed: DeedOf<'pin' | 'close'>,
	{ db, threadId, by, browserOf, words }: Scene
): Promise<unknown> => {
	if (deed.do === 'close') return threadId && threads.closeThread(by.ctx, { threadId, outcome: words });
	if (deed.do === 'pin' && deed.pinned) return threadId && threads.pinThread(by.ctx, { threadId, pinned: true });
	const column = deed.do === 'pin' ? 'pinned_at' : 'closed_at';
	const changed = db.selectFrom('thread').select(['id', 'closed_by']).where(column, 'is not', null).orderBy('id');
	const thread = one(await changed.execute(), deed.thing);
	if (!thread) return;
	if (deed.do === 'pin') return threads.pinThread(by.ctx, { threadId: thread.id, pinned: false });
	// Mostly whoever closed it, who may have lost the right since then.
	return threads.reopenThread((browserOf(thread.closed_by) ?? by).ctx, { threadId: thread.id });
};

/** Where somebody reads a thread or begins to write in it. */
interface Reader {
	db: Db;
	threadId: Id | undefined;
	device: Browser;
	/** What is begun, another thing each time. */
	words: string;
}

/** Begins to write in a thread, or empties it again. */
export const writeDraft = async ({ empty }: DeedOf<'draft'>, { threadId, device, words }: Reader) =>
	threadId && device.live.call('draft:keep', { threadId, text: empty ? '' : words, replyTo: null, revision: newId() });

/** Decides one of the requests that are open. */
export const decide = async (db: Db, ctx: Ctx, { thing, accept }: DeedOf<'decide'>) => {
	const all = db.selectFrom('request').select(['id', 'space_id as spaceId']).where('outcome', 'is', null);
	const request = one(await all.orderBy('id').execute(), thing);
	if (!request) return;
	const { id: requestId, spaceId } = request;
	await decideJoinRequest(ctx, { spaceId, requestId, outcome: accept ? 'accepted' : 'declined' });
};

/** Lets one of those in again who are suspended from a group, when there are some. */
export const letIn = async (db: Db, ctx: Ctx, thing: number) => {
	const all = db.selectFrom('member').select(['space_id as spaceId', 'person_id as personId']);
	const suspended = all.where('suspended_at', 'is not', null).orderBy('person_id').orderBy('space_id');
	const member = one(await suspended.execute(), thing);
	if (member) await restoreMember(ctx, member);
};

/** Some words that call somebody, or nobody. */
export const callTo = (calls: Calls, personIds: Id[], words: string) => {
	const whom = typeof calls === 'number' ? personIds[calls % personIds.length] : calls;
	return whom === 'nobody' ? words : `${words} [@you](mention:${whom})`;
};

/** One of the messages of a thread. */
export const messageToAnswer = async (db: Db, threadId: Id, index: number): Promise<Id | null> => {
	const said = db.selectFrom('message').select('id').where('thread_id', '=', threadId).orderBy('id');
	return one(await said.execute(), index)?.id ?? null;
};

/** Chooses how much of a thread reaches one. */
export const heed = async ({ level }: DeedOf<'heed'>, { threadId, device }: Reader) =>
	threadId && device.live.call('thread:set-level', { threadId, level });

/** Notes that one has read what came of one of the threads that are closed. */
export const noteOutcome = async (ctx: Ctx, thing: number): Promise<unknown> => {
	const closed = ctx.database.db.selectFrom('thread').select('id').where('closed_at', 'is not', null).orderBy('id');
	const thread = one(await closed.execute(), thing);
	return thread && noteClosing(ctx, { threadId: thread.id });
};

/** Reads a thread up to one of its messages, or makes it unread again from there. */
export const see = async ({ do: what, message }: DeedOf<'see' | 'unsee'>, { db, threadId, device }: Reader) => {
	if (!threadId) return;
	const said = db.selectFrom('activity').select('seq').where('thread_id', '=', threadId);
	const numbers = await said.where('kind', '=', 'message:posted').orderBy('seq', 'desc').execute();
	const number = one(numbers, message)?.seq ?? 1;
	if (what === 'see') await device.live.call('thread:read', { threadId, upTo: number });
	else await device.live.call('thread:mark-unread', { threadId, from: number });
};

/** Begins a document of a group and gives its id. */
export const createNote = async (ctx: Ctx, spaceId: Id, title: string): Promise<Id> =>
	(await createDocument(ctx, { spaceId, title, kind: 'note', language: null, clientId: newId() })).id;

/** Names a document, says how far it has come and who may what, puts it into the trash and back, or comments on it. */
export const changeDocument = async (
	deed: DeedOf<'rename' | 'stage' | 'bin' | 'unbin' | 'comment'>,
	ctx: Ctx,
	{ db, documents, threads, deeds }: { db: Db; documents: Id[]; threads: Id[]; deeds: number }
): Promise<unknown> => {
	const inTrash = db.selectFrom('document').select('id').where('trashed_at', 'is not', null).orderBy('id');
	const some = deed.do === 'unbin' ? (await inTrash.execute()).map(({ id }) => id) : documents;
	const documentId = one(some, deed.thing);
	if (!documentId) return;
	switch (deed.do) {
		case 'rename':
			return renameDocument(ctx, { documentId, title: `Renamed ${deeds % 5}` });
		case 'stage':
			await setRights(ctx, { documentId, members: 'write', observers: deed.observers, readers: 'read' });
			return setStage(ctx, { documentId, stage: deed.stage });
		case 'bin':
			await trashDocument(ctx, { documentId });
			// Half of them think better of it at once.
			return deed.thing % 2 ? restoreDocument(ctx, { documentId }) : undefined;
		case 'unbin':
			return restoreDocument(ctx, { documentId });
		case 'comment': {
			const said = { body: bodyOf(`In the margin ${deeds}`), language: null, clientId: newId() };
			return threads.push((await beginComment(ctx, { documentId, on: null, ...said })).thread.id);
		}
	}
};

/**
 * Opens a group to the network or closes it; only while it is open newcomers may be kept from what was said before. Whom it
 * opens to hears nothing of it: a page that follows nothing is looked at again.
 */
export const setDoor = (deed: DeedOf<'set the door'>, ctx: Ctx, spaceId: Id, browsers: Browser[]) =>
	changeGroup(ctx, {
		...{ spaceId, name: 'A group', purpose: 'To test', scope: '', rules: '', questions: [] },
		access: deed.opens ? 'open' : 'request',
		newcomersRead: deed.opens && !deed.past ? 'from_joining' : 'everything'
	}).finally(() => {
		// A page that is on its way now may still be of the door as it was.
		for (const one of browsers) if (one.busy || one.pages.some(({ page }) => page?.place === null)) one.reload();
	});

/** Asks the network something, and gives the id of the question. */
export const inquire = async (ctx: Ctx, title: string): Promise<Id> => {
	const input = { title, themes: ['prisons' as const], language: null, clientId: newId(), body: bodyOf('Who knows?') };
	return (await questions.askQuestion(ctx, input)).id;
};

/** Says that the last answer to a question helped, or that none did. */
export const acceptLast = async (ctx: Ctx, threadId: Id, takeBack: boolean): Promise<void> => {
	const all = ctx.database.db.selectFrom('message').select('id').where('thread_id', '=', threadId);
	const answers = await all.orderBy('id').execute();
	await questions.acceptAnswer(ctx, { threadId, messageId: takeBack ? null : (answers.at(-1)?.id ?? null) });
};
