import { sql } from 'kysely';
import { documentsPerPage, type DocumentShelf, type ListedDocument } from '#shared/document-list.ts';
import type { DocumentKind, DocumentStage } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import { standIn } from '#server/core/titles.ts';
import type { Tx } from '#server/core/transaction.ts';
import { documentColumns, toDocument, type DocumentRow } from '#server/features/documents/queries.ts';
import { readable } from '#server/features/search/queries.ts';

/** Which documents are listed. */
export interface Wanted {
	shelf: DocumentShelf;
	spaceId: Id | null;
	kind: DocumentKind | null;
	stage: DocumentStage | null;
	/** Those who began it or wrote in it; null for anybody. */
	authorIds: Id[] | null;
	/** Those whose text fits, or words that all stand in the title; null for any. */
	fitting: { ids: Id[]; words: string[] } | null;
	/** The last of the page before. */
	before: { at: Date; id: Id } | null;
}

/** She was given a right by name, in the network confirmed and by the space not suspended (rule W9). */
const isGranted = sql`(granted."right" is not null and asker.standing_network <> 'guest' and not exists (
	select from member where member.space_id = document.space_id and member.person_id = asker.standing_person
		and member.suspended_at is not null
))`;

/** She owns it (rule W4), in the trash or not. */
const isOwned = sql`((granted."right" = 'own' and ${isGranted}) or exists (
	select from member where member.space_id = document.space_id and member.person_id = asker.standing_person
		and member.suspended_at is null and member.confirmed_at is not null
		and (member.role in ('lead', 'steward') or (member.role = 'member' and began.person_id = asker.standing_person))
))`;

const onShelf = (shelf: DocumentShelf) => {
	switch (shelf) {
		case 'recent':
			return sql`document.trashed_at is null`;
		case 'mine':
			return sql`document.trashed_at is null
				and (began.person_id = asker.standing_person or (granted."right" = 'own' and ${isGranted}))`;
		case 'trash':
			return sql`document.trashed_at is not null and not document.held_in_trash and ${isOwned}`;
	}
};

const narrowed = ({ spaceId, kind, stage, authorIds, fitting, before }: Wanted, at: ReturnType<typeof sql>) =>
	sql.join(
		[
			sql`true`,
			...(spaceId ? [sql`document.space_id = ${spaceId}`] : []),
			...(kind ? [sql`document.kind = ${kind}`] : []),
			...(stage ? [sql`document.stage = ${stage}`] : []),
			...(authorIds
				? [
						sql`(began.person_id = any(${authorIds}::uuid[]) or exists (
					select from document_client where document_client.document_id = document.id
						and document_client.person_id = any(${authorIds}::uuid[])
				))`
					]
				: []),
			...(fitting
				? [
						sql`(document.id = any(${fitting.ids}::uuid[])
					or (${standIn('document.search_text', fitting.words)}))`
					]
				: []),
			...(before ? [sql`(${at}, document.id) < (${before.at}, ${before.id}::uuid)`] : [])
		],
		sql` and `
	);

/** A page of documents, the last moved first, and one more where there are more. Scope is the last condition. */
export const listDocumentsFor = async (tx: Tx, wanted: Wanted): Promise<ListedDocument[]> => {
	const at = wanted.shelf === 'trash' ? sql`document.trashed_at` : sql`document.moved_at`;
	const { rows } = await sql<DocumentRow & { space_name: string | null; began_by: Id | null; at: Date }>`
		with ${readable(tx)}
		select ${documentColumns}, began.person_id as began_by, ${at} as at,
			case when space.kind <> 'network' and (readable.id is not null or space.access <> 'invitation') then space.name end as space_name
		from document cross join asker
			join space on space.id = document.space_id
			left join readable on readable.id = document.space_id
			left join authorship began on began.subject_id = document.id
			left join document_grant granted on granted.document_id = document.id and granted.person_id = asker.standing_person
		where ${onShelf(wanted.shelf)} and ${narrowed(wanted, at)}
			and asker.standing_network is not null and (readable.id is not null or ${isGranted})
		order by ${at} desc, document.id desc limit ${documentsPerPage + 1}
	`.execute(tx.db);
	return rows.map((row) => ({
		...toDocument(row),
		spaceName: row.space_name,
		beganBy: row.began_by,
		movedAt: row.at.toISOString()
	}));
};
