import type { RefusalCode, RefusalDto, Refused } from '#shared/errors.ts';
import { m } from '#shared/messages/messages.js';

const codes: Record<RefusalCode, (refusal: RefusalDto) => string> = {
	bad_input: () => m.refusal_bad_input(),
	not_signed_in: () => m.refusal_not_signed_in(),
	not_found: () => m.refusal_not_found(),
	forbidden: () => m.refusal_forbidden(),
	conflict: () => m.refusal_conflict(),
	too_many: ({ retryAfter }) => m.refusal_too_many({ minutes: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) }),
	too_large: () => m.refusal_too_large(),
	out_of_date: () => m.refusal_out_of_date(),
	unavailable: () => m.refusal_unavailable()
};

/** What a refusal says to a person. */
export const refusalText = (refusal: RefusalDto): string => codes[refusal.code](refusal);

const words: Record<string, () => string> = {
	required: m.field_required,
	too_long: m.field_too_long,
	too_short: m.field_too_short,
	passage_absent: m.field_passage_absent,
	not_text: m.field_not_text,
	not_an_address: m.field_not_an_address,
	password_short: m.field_password_short,
	wrong_password: m.field_wrong_password,
	sign_in_wrong: m.sign_in_wrong,
	sign_in_suspended: m.sign_in_suspended,
	address_taken: m.field_address_taken,
	in_already: m.field_in_already,
	name_taken: m.field_name_taken,
	not_an_organisation: m.field_not_an_organisation,
	already_member: m.field_already_member,
	last_lead: m.field_last_lead,
	last_steward: m.field_last_steward,
	agree_first: m.field_agree_first,
	decided_already: m.field_decided_already,
	nobody_to_appeal_to: m.field_nobody_to_appeal_to,
	four_seats: m.field_four_seats,
	seat_taken_twice: m.field_seat_taken_twice,
	not_in_network: m.field_not_in_network,
	not_a_day: m.field_not_a_day,
	not_verified: m.field_not_verified,
	not_a_country: m.field_not_a_country,
	not_a_language: m.field_not_a_language,
	before_it_begins: m.field_before_it_begins,
	already_named: m.field_already_named,
	too_many_questions: m.field_too_many_questions,
	choose_theme: m.field_choose_theme,
	too_many_themes: m.field_too_many_themes,
	file_empty: m.file_empty,
	file_kind: m.file_kind,
	picture_kind: m.picture_kind,
	file_broken: m.file_broken,
	file_pixels: m.file_pixels,
	file_large: m.file_large,
	files_full: m.files_full,
	files_waiting: m.files_waiting,
	files_many: m.files_many
};

/** What is wrong with a field, from the word its schema or command gave. */
export const wordsText = (word: string): string =>
	(Object.hasOwn(words, word) ? words[word]?.() : undefined) ?? m.field_not_valid();

/** The refused form in what an action left behind, if one was refused. */
export const refusedIn = (form: unknown): Refused | null =>
	typeof form === 'object' && form !== null && 'refusal' in form && form.refusal ? (form as Refused) : null;
