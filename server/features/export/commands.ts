import type { PersonalExport } from '#shared/export.ts';
import type { Ctx } from '#server/core/context.ts';
import { inSnapshot } from '#server/core/transaction.ts';
import { accessOwnAccount } from '#server/features/accounts/commands.ts';
import { listShares } from '#server/features/documents/shares.ts';
import { listSessions } from '#server/features/people/queries.ts';
import { listForExport } from '#server/features/reports/export-queries.ts';
import * as queries from './queries.ts';

/** Everything one wrote and gave, for oneself. */
export const exportMine = (ctx: Ctx): Promise<PersonalExport> =>
	inSnapshot(ctx, async (tx) => {
		const { personId, account } = await accessOwnAccount(tx);
		const sessions = await listSessions(tx, personId);
		return {
			madeAt: tx.now().toISOString(),
			account,
			names: await queries.listNames(tx, personId),
			profile: await queries.findProfile(tx, personId),
			visibility: await queries.listVisibility(tx, personId),
			sessions: sessions.map((session) => ({
				device: session.device,
				begunAt: session.begun_at.toISOString(),
				usedOn: session.used_on,
				sharedComputer: session.shared_computer
			})),
			memberships: await queries.listMemberships(tx, personId),
			seats: await queries.listSeats(tx, personId),
			focalPoints: await queries.listFocalPoints(tx, personId),
			threads: await queries.listThreads(tx, personId),
			messages: await queries.listMessages(tx, personId),
			reactions: await queries.listReactions(tx, personId),
			levels: await queries.listLevels(tx, personId),
			attachments: await queries.listAttachments(tx, personId),
			drafts: await queries.listDrafts(tx, personId),
			documents: await queries.listDocuments(tx, personId),
			writtenIn: await listShares(tx, personId),
			invitations: await queries.listInvitations(tx, personId),
			requests: await queries.listRequests(tx, personId, account.email),
			...(await listForExport(tx, personId))
		};
	});
