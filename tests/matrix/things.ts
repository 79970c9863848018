import { writeFile } from 'node:fs/promises';
import { bodyOf } from '#shared/body.ts';
import type { Id } from '#shared/ids.ts';
import { newId } from '#server/core/context.ts';
import { files } from '#server/core/files/store.ts';
import { fingerprint, newToken } from '#server/core/sessions.ts';
import { inTransaction, type Tx } from '#server/core/transaction.ts';
import { insertAddressChange, insertReset } from '#server/features/accounts/queries.ts';
import { insertFile } from '#server/features/attachments/queries.ts';
import { postMessage } from '#server/features/discussions/commands.ts';
import { deleteMessage } from '#server/features/discussions/deeds.ts';
import { closeThread } from '#server/features/discussions/thread-deeds.ts';
import { writeText } from '#server/features/documents/commands.ts';
import { beginComment } from '#server/features/documents/comments.ts';
import { publishVersion } from '#server/features/documents/publishing.ts';
import * as rights from '#server/features/documents/rights.ts';
import { trashDocument } from '#server/features/documents/trash.ts';
import { nameVersion } from '#server/features/documents/versions.ts';
import { insertFocalPoint } from '#server/features/focal-points/queries.ts';
import { insertAsker } from '#server/features/invitations/asking-queries.ts';
import { insertInvitation } from '#server/features/invitations/queries.ts';
import { insertOrganisation } from '#server/features/people/queries.ts';
import { askQuestion } from '#server/features/questions/commands.ts';
import * as reports from '#server/features/reports/queries.ts';
import { askToJoin, suspendMember } from '#server/features/spaces/doors.ts';
import type { TestPerson } from '../support/builders.ts';
import type { Kind, Row } from './table.ts';
import { aPicture, bringPicture } from '../support/files.ts';
import type { Somebody, SpacePlace, World } from './world.ts';

/** What a door needs before somebody stands at it: by name, the ids and tokens of things made for this one moment. */
export type Things = Record<string, string>;

/** For whom things are made. */
export interface Moment {
	world: World;
	row: Row;
	who: Somebody;
	target: TestPerson;
	/** Whether the deed will be done: then it is done to things of its own. */
	happens: boolean;
}

/** These ask the network. */
const asks: Kind[] = ['outsider', 'former', 'observer', 'member', 'lead', 'steward', 'newcomer', 'named'];

const spaceOf = ({ world, row }: Moment) => (world.places[row.place as SpacePlace] ?? world.places.network).space;
const through = ({ world }: Moment, write: (tx: Tx) => Promise<unknown>) => inTransaction(world.builder.house, write);
const soon = () => new Date(Date.now() + 3600_000);

const invitation = async (moment: Moment): Promise<Things> => {
	const [id, token] = [newId(), newToken()];
	const { world } = moment;
	await through(moment, (tx) =>
		insertInvitation(tx, {
			id,
			tokenHash: fingerprint(token),
			spaceId: spaceOf(moment).id,
			invitedBy: world.keeper.id,
			...{ role: 'member', note: '', mailTo: null, language: 'en' }
		})
	);
	return { invitationId: id, token };
};

const question = async ({ world, row, who }: Moment): Promise<Things> => {
	const asker = row.place === 'own' && who.person && asks.includes(who.kind) ? who.person : world.target;
	const said = { title: 'Who knows?', body: bodyOf('I do not'), language: null };
	const { id } = await askQuestion(asker.ctx, { ...said, themes: ['prisons'], clientId: newId() });
	const answer = { threadId: id, body: bodyOf('I do'), language: null, replyTo: null, clientId: newId() };
	return { questionId: id, answerId: (await postMessage(world.keeper.ctx, answer)).id };
};

const asker = async (moment: Moment): Promise<Things> => {
	const [id, { world }] = [newId(), moment];
	const said = {
		name: 'Somebody',
		email: `${id}@example.org`,
		country: 'KG',
		reason: 'To work',
		language: 'en' as const
	};
	await through(moment, async (tx) => insertAsker(tx, id, (await world.builder.network()).id, said));
	return { askerId: id };
};

/** These write in places of each kind. */
const writes = ['member', 'lead', 'newcomer'];

/** A message to be changed: of whoever changes it, where she or he writes there and only the author may; else of somebody else. */
const message = async ({ world, row, who, happens }: Moment): Promise<Things> => {
	const place = world.places[row.place as SpacePlace];
	const isOwn = happens && /edit|delete|restore/.test(row.door) && who.person;
	const by = isOwn && (writes.includes(who.kind) || row.place === 'network') ? who.person : world.keeper;
	const said = { threadId: place.thread.id, body: bodyOf('To be changed'), language: null, replyTo: null };
	const { id: messageId } = await postMessage((by ?? world.keeper).ctx, { ...said, clientId: newId() });
	const isBack = /restore/.test(row.door) && happens;
	if (isBack) await deleteMessage((by ?? world.keeper).ctx, { threadId: place.thread.id, messageId });
	return { messageId };
};

/** A thread to be closed or pinned. */
const thread = async ({ world, row, happens }: Moment): Promise<Things> => {
	const place = world.places[row.place as SpacePlace];
	const { id: threadId } = await world.builder.thread(world.keeper, place.space, { title: 'To be closed' });
	if (happens && /reopen|note/.test(row.door)) await closeThread(world.keeper.ctx, { threadId, outcome: 'It is done' });
	return { threadId };
};

/** A file that somebody has brought to the network's thread and not posted, whatever the rules say; all of it has come. */
const broughtFile = async (moment: Moment): Promise<Things> => {
	const { world, row, who, target } = moment;
	const [id, storedAs, bytes] = [newId(), newId(), 'a text'];
	const whose = (row.place === 'own' ? who.person : null) ?? target;
	const file = { id, storedAs, place: { threadId: world.places.network.thread.id }, uploadedBy: whose.id };
	await through(moment, (tx) => insertFile(tx, { ...file, name: 'a file.txt', bytes: bytes.length }));
	await writeFile(files().workFile(storedAs), row.door.startsWith('PATCH') ? '' : bytes);
	return { attachmentId: id };
};

/** A message that was reported, decided and appealed against, as far as the door needs it; `own` concerns whoever comes. */
const reported = async (moment: Moment): Promise<Things> => {
	const { world, row, who, target, happens } = moment;
	const place = world.places[row.place as SpacePlace] ?? world.places.network;
	const [me, caseId] = [row.place === 'own' ? (who.person?.id ?? null) : null, newId()];
	const said = { threadId: place.thread.id, body: bodyOf('To be reported'), language: null, replyTo: null };
	const { id: messageId } = await postMessage(place.insider.ctx, { ...said, clientId: newId() });
	const isAppealed = row.door.endsWith('judge');
	await through(moment, async (tx) => {
		const authorId = row.door.endsWith('appeal') ? (me ?? place.insider.id) : place.insider.id;
		await reports.insertCase(tx, {
			...{ id: caseId, subject: { about: 'message' as const, id: messageId } },
			...{ spaceId: place.space.id, authorId }
		});
		const by = row.door.endsWith('note') ? (me ?? target.id) : target.id;
		await reports.insertReport(tx, caseId, by, { ground: 'insult', words: 'It hurts' });
		if (isAppealed || /note|appeal/.test(row.door))
			await reports.decideCase(tx, caseId, { outcome: 'reminded', ground: 'insult', words: 'No', by: target.id });
		if (isAppealed) await reports.insertAppeal(tx, caseId, 'It was not so');
		if (happens && who.person && /decide|judge/.test(row.door)) await reports.insertLook(tx, caseId, who.person.id);
	});
	return { caseId };
};

/** A document with a right by name and a link for reading. */
const document = async ({ world, row, target }: Moment): Promise<Things> => {
	const place = world.places[row.place as SpacePlace] ?? world.places.open;
	const { id: documentId } = await world.builder.document(world.keeper, place.space);
	const isRestored = row.door.endsWith('/documents?/restore');
	if (!isRestored) await rights.giveRight(world.keeper.ctx, { documentId, personId: target.id, right: 'read' });
	const hash = row.door.includes('/pictures/') ? await illustrate(world, documentId) : '';
	const { token } = await rights.makeLink(world.keeper.ctx, { documentId });
	if (isRestored) await trashDocument(world.keeper.ctx, { documentId });
	return { documentId, token, ...(hash && { hash }) };
};

/** Puts a picture into the text of a document. */
const illustrate = async ({ keeper }: World, documentId: Id): Promise<string> => {
	const hash = await bringPicture(keeper, { id: documentId }, await aPicture());
	await writeText(keeper.ctx, documentId, [{ type: 'image', attrs: { hash } }]);
	return hash;
};

/** A document of its own, empty in its version and written in since. */
const versioned = async ({ world, row }: Moment): Promise<Things> => {
	const { space, insider } = world.places[row.place as SpacePlace];
	const { id: documentId } = await world.builder.document(insider, space);
	const { id: versionId } = await nameVersion(insider.ctx, { documentId, versionId: 'now', name: 'Empty' });
	await writeText(insider.ctx, documentId, [{ type: 'paragraph', content: [{ type: 'text', text: 'Since then' }] }]);
	return { documentId, versionId };
};

/** A document of which something is published. */
const published = async ({ world, row }: Moment): Promise<Things> => {
	const { space } = world.places[row.place as SpacePlace] ?? world.places.open;
	const { id: documentId } = await world.builder.document(world.keeper, space);
	const hash = row.door.includes('/pictures/') ? await illustrate(world, documentId) : '';
	const { id: versionId } = await nameVersion(world.keeper.ctx, { documentId, versionId: 'now', name: 'Public' });
	const { id: publicationId } = await publishVersion(world.keeper.ctx, { documentId, versionId, authors: [] });
	return { documentId, publicationId, ...(hash && { hash }) };
};

/** A comment on the document that there is. */
const comment = async ({ world, row }: Moment): Promise<Things> => {
	const { document } = world.places[row.place as SpacePlace];
	const said = { body: bodyOf('To be answered'), language: null, clientId: newId() };
	const { thread } = await beginComment(world.keeper.ctx, { documentId: document.id, on: null, ...said });
	return { commentId: thread.id };
};

/** What is made, by a pattern of doors. */
const makers: [RegExp, (moment: Moment) => Promise<Things>][] = [
	[/invitation\/|\/invitations\?\/revoke|revokeInvitation/, invitation],
	[/questions\/\[/, question],
	[/versions\/\[versionId\]\?|versions\?\/redact$/, versioned],
	[/versions\?\/withdraw$|\/published\//, published],
	[/decideRequest/, asker],
	[/message:(edit|delete|restore|redact|react)|messages\/\[messageId\]\?|for-you\?/, message],
	[/settings\?\/(pin|close|reopen)|for-you\?\/note/, thread],
	[/documents\/.*\?\/(answer|resolve)$/, comment],
	[/\/rights\?|\/shared\/|\/documents\?/, document],
	[/attachment:(finish|describe|remove)|\/uploads\//, broughtFile],
	[/reports(\/\[caseId\]|\?)/, reported],
	[
		/steward\/organisations.*\?/,
		async (moment) => {
			const organisationId: Id = newId();
			const organisation = { id: organisationId, name: `An office ${organisationId}`, kind: 'ngo', country: null };
			await through(moment, (tx) => insertOrganisation(tx, { ...organisation, listed: true }));
			return { organisationId };
		}
	],
	[
		/groups.*\?\/decide$/,
		async ({ world, row }) => {
			const person = await world.person('asker');
			const { space } = world.places[row.place as SpacePlace];
			await askToJoin(person.ctx, { spaceId: space.id, reason: 'To be in', answers: [], agreed: true });
			const kept = world.database.db.selectFrom('request').select('id').where('person_id', '=', person.id);
			return { requestId: (await kept.executeTakeFirstOrThrow()).id };
		}
	],
	[
		/groups.*withdraw/,
		async ({ world, row, who, happens }) => {
			if (!happens || !who.person) return {};
			const { space } = world.places[row.place as SpacePlace];
			await askToJoin(who.person.ctx, { spaceId: space.id, reason: 'To be in', answers: [], agreed: true });
			return {};
		}
	],
	[
		/restoreMember/,
		async (moment) => {
			const { world, target, happens } = moment;
			if (happens) await suspendMember(world.keeper.ctx, { spaceId: spaceOf(moment).id, personId: target.id });
			return {};
		}
	],
	[
		/focal-points\?/,
		async (moment) => {
			const focalPointId: Id = newId();
			const term = { mandate: 'To answer', institution: 'An office', since: '2026-01-01', until: '2099-01-01' };
			await through(moment, (tx) =>
				insertFocalPoint(tx, { id: focalPointId, country: 'TJ', personId: moment.target.id, ...term })
			);
			return { focalPointId };
		}
	],
	[
		/reset\//,
		async (moment) => {
			const token = newToken();
			await through(moment, (tx) => insertReset(tx, moment.target.email, fingerprint(token), soon()));
			return { token };
		}
	],
	[
		/confirm-address\//,
		async (moment) => {
			const [token, email] = [newToken(), `${newId()}@example.org`];
			await through(moment, (tx) => insertAddressChange(tx, moment.target.id, email, fingerprint(token), soon()));
			return { token };
		}
	]
];

/** Makes what a door needs, for one moment. */
export const makeThings = async (moment: Moment): Promise<Things> => {
	const made = makers.filter(([pattern]) => pattern.test(moment.row.door)).map(([, make]) => make(moment));
	return Object.assign({}, ...(await Promise.all(made))) as Things;
};
