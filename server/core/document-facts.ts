import { sql } from 'kysely';
import type { DocumentFacts } from '#shared/document-rights.ts';
import type { SpaceFacts } from '#shared/policies/standing.ts';

/** A document's facts as they stand towards whoever asks, without those of its space. */
export type DocumentFactsRow = Omit<DocumentFacts, 'space'>;

/** Selects them over rows of `document` and of `standingJoins`. */
export const documentFacts = sql<DocumentFactsRow>`json_build_object(
	'rights', json_build_object('members', document.members_right, 'observers', document.observers_right, 'readers', document.readers_right),
	'isBeginner', exists (
		select from authorship where subject_id = document.id and authorship.person_id = in_network.person_id
	),
	'granted', (
		select "right" from document_grant
		where document_grant.document_id = document.id and document_grant.person_id = in_network.person_id
	),
	'inTrash', document.trashed_at is not null,
	'isHeld', document.held_in_trash
)`;

/** The facts in a row, with those of the space. */
export const toDocumentFacts = (row: DocumentFactsRow, space: SpaceFacts): DocumentFacts => ({ ...row, space });
