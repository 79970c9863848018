import { sql } from 'kysely';
import type { Body } from '#shared/body-text.ts';
import { toMarkdown } from '#shared/markdown.ts';
import type { PersonalExport } from '#shared/export.ts';
import { pathOfFile, pathOfPicture } from '#shared/file-paths.ts';
import type { ThreadLevel } from '#shared/following.ts';
import type { Id } from '#shared/ids.ts';
import type { Tx } from '#server/core/transaction.ts';

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** What a person says of herself, each as she wrote it. */
export const findProfile = async (tx: Tx, personId: Id): Promise<PersonalExport['profile']> => {
	const row = await tx.db
		.selectFrom('person')
		.leftJoin('organisation', 'organisation.id', 'person.organisation_id')
		.select(['person.country_code', 'person.place', 'person.sector', 'person.occupation', 'person.works_on'])
		.select(['person.ask_about', 'person.willing_to_answer', 'person.willing_to_meet', 'person.themes'])
		.select(['person.pseudonym', 'person.in_directory', 'person.verified_at', 'person.created_at'])
		.select(['organisation.name as organisation'])
		.where('person.id', '=', personId)
		.executeTakeFirstOrThrow();
	const languages = await tx.db
		.selectFrom('person_language')
		.select('language')
		.where('person_id', '=', personId)
		.orderBy('position')
		.execute();
	return {
		country: row.country_code,
		place: row.place,
		sector: row.sector,
		occupation: row.occupation,
		organisation: row.organisation,
		languages: languages.map(({ language }) => language),
		worksOn: row.works_on,
		askAbout: row.ask_about,
		willingToAnswer: row.willing_to_answer,
		willingToMeet: row.willing_to_meet,
		themes: row.themes,
		pseudonym: row.pseudonym,
		inDirectory: row.in_directory,
		verifiedAt: iso(row.verified_at),
		createdAt: row.created_at.toISOString()
	};
};

/** A person's names, the one she uses first. */
export const listNames = async (tx: Tx, personId: Id): Promise<PersonalExport['names']> => {
	const rows = await tx.db
		.selectFrom('person_name')
		.select(['script', 'text'])
		.where('person_id', '=', personId)
		.orderBy('position')
		.execute();
	return rows as PersonalExport['names'];
};

/** Who sees which of her fields. */
export const listVisibility = async (tx: Tx, personId: Id): Promise<PersonalExport['visibility']> => {
	const rows = await tx.db
		.selectFrom('person_field')
		.select(['field', 'visibility'])
		.where('person_id', '=', personId)
		.execute();
	return Object.fromEntries(rows.map(({ field, visibility }) => [field, visibility]));
};

/** Her places, with the names of the spaces she is in. */
export const listMemberships = async (tx: Tx, personId: Id): Promise<PersonalExport['memberships']> => {
	const rows = await tx.db
		.selectFrom('member')
		.innerJoin('space', 'space.id', 'member.space_id')
		.selectAll('member')
		.select(['space.kind', 'space.name'])
		.where('member.person_id', '=', personId)
		.orderBy('member.joined_at')
		.execute();
	return rows.map((row) => ({
		spaceId: row.space_id,
		kind: row.kind,
		name: row.suspended_at ? null : row.name,
		role: row.role,
		joinedAt: row.joined_at.toISOString(),
		rulesAgreedAt: iso(row.rules_agreed_at),
		confirmedAt: iso(row.confirmed_at),
		suspendedAt: iso(row.suspended_at)
	}));
};

/** Her seats in committees. */
export const listSeats = async (tx: Tx, personId: Id): Promise<PersonalExport['seats']> => {
	const rows = await tx.db
		.selectFrom('seat')
		.select(['space_id', 'position', 'speaks_for'])
		.where('person_id', '=', personId)
		.execute();
	return rows.map((row) => ({ spaceId: row.space_id, position: row.position, speaksFor: row.speaks_for }));
};

/** The countries she answers for. */
export const listFocalPoints = async (tx: Tx, personId: Id): Promise<PersonalExport['focalPoints']> => {
	const rows = await tx.db.selectFrom('focal_point').selectAll().where('person_id', '=', personId).execute();
	return rows.map(({ country_code: country, mandate, institution, since, until }) => ({
		country,
		mandate,
		institution,
		since: String(since),
		until: until === null ? null : String(until)
	}));
};

/** The threads she began, questions among them. */
export const listThreads = async (tx: Tx, personId: Id): Promise<PersonalExport['threads']> => {
	const rows = await tx.db
		.selectFrom('authorship')
		.innerJoin('thread', 'thread.id', 'authorship.subject_id')
		.leftJoin('question', 'question.thread_id', 'thread.id')
		.leftJoin('comment', 'comment.thread_id', 'thread.id')
		.select(['thread.id', 'thread.space_id', 'thread.kind', 'thread.title', 'thread.language', 'thread.created_at'])
		.select(['question.themes', 'comment.document_id'])
		.where('authorship.person_id', '=', personId)
		.orderBy('thread.created_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		spaceId: row.space_id,
		kind: row.kind,
		// A comment is called as the document is, by whoever named that.
		title: row.kind === 'comment' ? null : row.title,
		themes: row.themes ?? [],
		language: row.language,
		documentId: row.document_id,
		createdAt: row.created_at.toISOString()
	}));
};

/** Everything she said. */
export const listMessages = async (tx: Tx, personId: Id): Promise<PersonalExport['messages']> => {
	const rows = await tx.db
		.selectFrom('authorship')
		.innerJoin('message', 'message.id', 'authorship.subject_id')
		.select(['message.id', 'message.thread_id', 'message.reply_to', 'message.body'])
		.select(['message.language', 'message.created_at'])
		.where('authorship.person_id', '=', personId)
		.orderBy('message.created_at')
		.execute();
	const versions = await listVersions(tx, personId);
	return rows.map((row) => ({
		id: row.id,
		threadId: row.thread_id,
		replyTo: row.reply_to,
		text: toMarkdown(row.body as unknown as Body),
		language: row.language,
		createdAt: row.created_at.toISOString(),
		versions: versions.get(row.id) ?? []
	}));
};

/** What her messages said before she edited them, by message. */
const listVersions = async (tx: Tx, personId: Id) => {
	const rows = await tx.db
		.selectFrom('authorship')
		.innerJoin('message_version', 'message_version.message_id', 'authorship.subject_id')
		.select(['message_id', 'body', 'language', 'written_at'])
		.where('authorship.person_id', '=', personId)
		.orderBy('message_id')
		.orderBy('number')
		.execute();
	return new Map(
		[...Map.groupBy(rows, (row) => row.message_id)].map(([id, all]) => [
			id,
			all.map((row) => ({
				text: toMarkdown(row.body as unknown as Body),
				language: row.language,
				writtenAt: row.written_at.toISOString()
			}))
		])
	);
};

/** What she said to messages without writing. */
export const listReactions = async (tx: Tx, personId: Id): Promise<PersonalExport['reactions']> => {
	const rows = await tx.db
		.selectFrom('reaction')
		.select(['message_id', 'kind'])
		.where('person_id', '=', personId)
		.orderBy('message_id')
		.orderBy('kind')
		.execute();
	return rows.map((row) => ({ messageId: row.message_id, kind: row.kind }));
};

/** How much of each thread reaches her, where she chose. */
export const listLevels = async (tx: Tx, personId: Id): Promise<PersonalExport['levels']> => {
	const rows = await tx.db
		.selectFrom('thread_level')
		.select(['thread_id', 'level'])
		.where('person_id', '=', personId)
		.orderBy('thread_id')
		.execute();
	return rows.map((row) => ({ threadId: row.thread_id, level: row.level as ThreadLevel }));
};

/** The files she sent, and those she has brought and not sent yet. */
export const listAttachments = async (tx: Tx, personId: Id): Promise<PersonalExport['attachments']> => {
	const rows = await tx.db
		.selectFrom('attachment')
		.leftJoin('authorship', 'authorship.subject_id', 'attachment.message_id')
		.selectAll('attachment')
		.where((has) => has.or([has('authorship.person_id', '=', personId), has('uploaded_by', '=', personId)]))
		.where('sha256', 'is not', null)
		.orderBy('created_at')
		.orderBy('attachment.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		threadId: row.thread_id,
		messageId: row.message_id,
		name: row.name,
		type: row.media_type ?? '',
		bytes: row.bytes,
		description: row.description,
		sha256: row.sha256 ?? '',
		address: row.document_id ? pathOfPicture(`/documents/${row.document_id}`, row.sha256 ?? '') : pathOfFile(row),
		createdAt: row.created_at.toISOString()
	}));
};

/** The documents she began; others may have renamed them since, so their titles are hers to read only as a member. */
export const listDocuments = async (tx: Tx, personId: Id): Promise<PersonalExport['documents']> => {
	const rows = await tx.db
		.selectFrom('authorship')
		.innerJoin('document', 'document.id', 'authorship.subject_id')
		.select(['document.id', 'document.space_id', 'document.kind', 'document.language', 'document.created_at'])
		.select(
			sql<string | null>`case when exists (
				select from member where space_id = document.space_id and person_id = ${personId} and suspended_at is null
			) then document.title end`.as('title')
		)
		.where('authorship.person_id', '=', personId)
		.orderBy('document.created_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		spaceId: row.space_id,
		kind: row.kind,
		title: row.title,
		language: row.language,
		createdAt: row.created_at.toISOString()
	}));
};

/** The invitations she gave, without who used them. */
export const listInvitations = async (tx: Tx, personId: Id): Promise<PersonalExport['invitations']> => {
	const rows = await tx.db
		.selectFrom('invitation')
		.selectAll()
		.where('invited_by', '=', personId)
		.orderBy('created_at')
		.execute();
	return rows.map((row) => ({
		spaceId: row.space_id,
		role: row.role,
		note: row.note,
		mailTo: row.email,
		createdAt: row.created_at.toISOString(),
		expiresAt: row.expires_at.toISOString(),
		usedAt: iso(row.used_at),
		revokedAt: iso(row.revoked_at)
	}));
};

/** What she has begun to write and not sent. */
export const listDrafts = async (tx: Tx, personId: Id): Promise<PersonalExport['drafts']> => {
	const rows = await tx.db.selectFrom('draft').selectAll().where('person_id', '=', personId).execute();
	return rows.map((row) => ({ threadId: row.thread_id, text: row.body, keptOn: String(row.kept_on) }));
};

/** What she asked at doors, also before she had an account. */
export const listRequests = async (tx: Tx, personId: Id, email: string): Promise<PersonalExport['requests']> => {
	const rows = await tx.db
		.selectFrom('request')
		.selectAll()
		.where((has) => has.or([has('person_id', '=', personId), has('email', '=', email)]))
		.orderBy('created_at')
		.execute();
	return rows.map((row) => ({
		spaceId: row.space_id,
		reason: row.reason,
		country: row.country,
		answers: row.answers,
		createdAt: row.created_at.toISOString(),
		outcome: row.outcome
	}));
};
