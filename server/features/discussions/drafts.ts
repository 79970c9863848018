import type { DraftNow, DraftRef, KeepDraft } from '#shared/drafts.ts';
import type { Id } from '#shared/ids.ts';
import * as may from '#shared/policies/index.ts';
import { record } from '#server/core/activity.ts';
import type { Ctx } from '#server/core/context.ts';
import { authorize, found } from '#server/core/errors.ts';
import { countSign } from '#server/core/limits.ts';
import { inSnapshot, inTransaction, type Tx } from '#server/core/transaction.ts';
import { findPlaceOf } from '#server/features/spaces/queries.ts';
import { accessThread, namedFactsOf } from './access.ts';
import * as queries from './draft-queries.ts';
import { findNumber } from './queries.ts';

/** Keeps what the actor has written so far; all her devices hear of it. Nothing but blanks takes it away. */
export const keepDraft = (ctx: Ctx, { threadId, text, replyTo, revision }: KeepDraft): Promise<null> =>
	inTransaction(ctx, async (tx) => {
		const whose = await accessOwnDraft(tx, threadId);
		if (replyTo) found(await findNumber(tx, threadId, replyTo));
		await countSign(ctx.actor);
		const draft = text.trim() === '' ? null : { threadId, text, replyTo, revision };
		if (draft) await queries.putDraft(tx, whose, draft);
		else if (!(await queries.deleteDraft(tx, whose))) return null;
		const streamId = await queries.forgetOldDrafts(tx, whose);
		record(tx, { streamId, refs: whose, news: { kind: 'draft:kept', threadId, draft } });
		return null;
	});

/** The actor's draft in a thread. */
export const loadDraft = (ctx: Ctx, { threadId }: DraftRef): Promise<DraftNow> =>
	inSnapshot(ctx, async (tx) => {
		const { personId } = await accessOwnDraft(tx, threadId);
		const [draft] = await queries.listDrafts(tx, personId, [threadId]);
		return { draft: draft ?? null, place: await findPlaceOf(tx, personId) };
	});

const accessOwnDraft = async (tx: Tx, threadId: Id) => {
	const access = await accessThread(tx, threadId);
	authorize(may.keepDraft(access.standing, namedFactsOf(access)));
	return { personId: access.standing.personId as Id, threadId, spaceId: access.space.id };
};
