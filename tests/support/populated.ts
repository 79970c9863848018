/**
 * Rows as the first migration had them, frozen as it is: every later migration meets them in a test. Each id says in its
 * last digits what it is.
 */
const id = (last: number) => `'00000000-0000-7000-8000-${String(last).padStart(12, '0')}'`;
const at = `'2025-03-04T05:06:07.089Z'`;
const body = `'{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"It must stay"}]}]}'`;

/** The ids of the rows, for looking at them through the application. */
export const populated = {
	steward: id(11).slice(1, -1),
	network: id(31).slice(1, -1),
	group: id(32).slice(1, -1),
	thread: id(41).slice(1, -1),
	message: id(51).slice(1, -1),
	document: id(61).slice(1, -1)
};

/** Puts something into every table of the first migration: a steward and a member who talk and write, and one who left. */
export const populateFirst = [
	`insert into installation (purpose, setup_token_hash, filled_at, created_at) values ('main', null, null, ${at})`,
	`insert into stream (id, kind, head) values (${id(1)}, 'person', 2), (${id(2)}, 'person', 1), (${id(3)}, 'person', 0),
		(${id(4)}, 'space', 0), (${id(5)}, 'space', 6)`,
	`insert into organisation (id, name, kind, country_code, created_at) values (${id(21)}, 'Osh centre', 'ngo', 'KG', ${at})`,
	`insert into person (id, stream_id, country_code, sector, occupation, organisation_id, emptied_at, created_at) values
		(${id(11)}, ${id(1)}, 'KG', 'teacher', 'Teacher', ${id(21)}, null, ${at}),
		(${id(12)}, ${id(2)}, 'TJ', 'prison', 'Psychologist', null, null, ${at}),
		(${id(13)}, ${id(3)}, null, null, null, null, ${at}, ${at})`,
	`insert into person_name (person_id, position, script, kind, text) values
		(${id(11)}, 0, 'Cyrl', 'full', 'Айгүл'), (${id(11)}, 1, 'Latn', 'full', 'Aigul'), (${id(12)}, 0, 'Latn', 'full', 'Firuz')`,
	`insert into person_language (person_id, position, language) values (${id(11)}, 0, 'ky'), (${id(11)}, 1, 'ru')`,
	`insert into account (person_id, email, password_hash) values
		(${id(11)}, 'aigul@example.org', 'x'), (${id(12)}, 'firuz@example.org', 'x')`,
	`insert into session (id, person_id, expires_at, begun_at, used_on, device, shared_computer)
		values ('${'a'.repeat(64)}', ${id(11)}, '2099-01-01T00:00:00Z', ${at}, '2025-03-04', 'Firefox, Linux', false)`,
	`insert into known_device (token_hash, person_id, known_since) values ('${'b'.repeat(64)}', ${id(11)}, '2025-03-04')`,
	`insert into sign_in_attempt (key, points, expire) values ('${'c'.repeat(64)}', 3, 1741064767089)`,
	`insert into space (id, kind, name, purpose, access, stream_id, created_at) values
		(${id(31)}, 'network', 'Ours', '', 'invitation', ${id(4)}, ${at}),
		(${id(32)}, 'group', 'Families', 'To learn', 'request', ${id(5)}, ${at})`,
	`insert into member (space_id, person_id, role, joined_at, suspended_at) values
		(${id(31)}, ${id(11)}, 'steward', ${at}, null), (${id(31)}, ${id(12)}, 'member', ${at}, ${at}),
		(${id(32)}, ${id(11)}, 'lead', ${at}, null), (${id(32)}, ${id(12)}, 'observer', ${at}, null)`,
	`insert into thread (id, space_id, kind, title, language, byline_kind, byline_label, closed_at, created_at)
		values (${id(41)}, ${id(32)}, 'discussion', 'What helped', 'en', 'person', null, null, ${at})`,
	`insert into message (id, thread_id, client_id, reply_to, body, language, byline_kind, byline_label, created_at) values
		(${id(51)}, ${id(41)}, ${id(53)}, null, ${body}, null, 'person', null, ${at}),
		(${id(52)}, ${id(41)}, ${id(54)}, ${id(51)}, ${body}, 'en', 'person', null, ${at})`,
	`insert into document (id, space_id, kind, title, language, update_head, created_at)
		values (${id(61)}, ${id(32)}, 'strategy', 'A plan', 'en', 1, ${at})`,
	`insert into document_snapshot (document_id, up_to, data, created_at) values (${id(61)}, 0, '\\x0000', ${at})`,
	// One paragraph that says "It must stay".
	`insert into document_update (document_id, number, author_id, data, created_at) values (${id(61)}, 1, ${id(11)},
		'\\x010301000701047465787403097061726167726170680700010006040001010c4974206d757374207374617900', ${at})`,
	`insert into authorship (subject_id, person_id) values
		(${id(41)}, ${id(11)}), (${id(51)}, ${id(11)}), (${id(52)}, ${id(13)}), (${id(61)}, ${id(12)})`,
	`insert into activity (stream_id, seq, kind, actor_id, space_id, person_id, thread_id, message_id, document_id, at) values
		(${id(5)}, 1, 'member:joined', ${id(11)}, ${id(32)}, ${id(11)}, null, null, null, ${at}),
		(${id(5)}, 2, 'member:joined', ${id(11)}, ${id(32)}, ${id(12)}, null, null, null, ${at}),
		(${id(5)}, 3, 'thread:started', null, ${id(32)}, null, ${id(41)}, null, null, ${at}),
		(${id(5)}, 4, 'message:posted', null, ${id(32)}, null, ${id(41)}, ${id(51)}, null, ${at}),
		(${id(5)}, 5, 'message:posted', null, ${id(32)}, null, ${id(41)}, ${id(52)}, null, ${at}),
		(${id(5)}, 6, 'document:created', null, ${id(32)}, null, null, null, ${id(61)}, ${at}),
		(${id(1)}, 1, 'membership:changed', ${id(11)}, ${id(32)}, ${id(11)}, null, null, null, ${at}),
		(${id(1)}, 2, 'membership:changed', ${id(11)}, ${id(32)}, ${id(11)}, null, null, null, ${at}),
		(${id(2)}, 1, 'membership:changed', ${id(11)}, ${id(32)}, ${id(12)}, null, null, null, ${at})`
];
