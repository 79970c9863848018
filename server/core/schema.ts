// The tables as the migrations leave them. Made by `npm run schema`; do not edit.

import type { ColumnType } from 'kysely';

export type Generated<T> =
	T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
	[x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Account {
	discreet: Generated<boolean>;
	email: string;
	language: Generated<string>;
	password_hash: string;
	person_id: string;
	presence: Generated<boolean>;
	single_keys: Generated<boolean>;
	time_zone: Generated<string>;
	undo_send: Generated<boolean>;
}

export interface Activity {
	actor_id: string | null;
	at: Timestamp;
	document_id: string | null;
	kind: string;
	message_id: string | null;
	person_id: string | null;
	seq: number;
	space_id: string | null;
	stream_id: string;
	thread_id: string | null;
}

export interface AddressChange {
	email: string;
	expires_at: Timestamp;
	person_id: string;
	token_hash: string;
}

export interface AppealVerdict {
	case_id: string;
	given_at: Timestamp;
	person_id: string;
	verdict: string;
	words: string;
}

export interface Attachment {
	bytes: number;
	created_at: Timestamp;
	description: Generated<string>;
	document_id: string | null;
	height: number | null;
	id: string;
	lost_at: Timestamp | null;
	media_type: string | null;
	message_id: string | null;
	name: string;
	position: Generated<number>;
	preview_height: number | null;
	preview_width: number | null;
	sha256: string | null;
	space_id: string | null;
	stored_as: string;
	thread_id: string | null;
	uploaded_by: string | null;
	width: number | null;
}

export interface Authorship {
	person_id: string;
	subject_id: string;
}

export interface Comment {
	document_id: string;
	quote: string | null;
	range_end: Buffer | null;
	range_start: Buffer | null;
	thread_id: string;
}

export interface Committee {
	mandate: string;
	mandate_by: string | null;
	report_on: string;
	space_id: string;
}

export interface Document {
	created_at: Timestamp;
	generation: Generated<number>;
	held_in_trash: Generated<boolean>;
	id: string;
	kind: string;
	language: string | null;
	members_right: Generated<string>;
	moved_at: Timestamp;
	observers_right: Generated<string>;
	purge_at: Timestamp | null;
	readers_right: Generated<string>;
	search_text: Generated<string>;
	space_id: string;
	stage: Generated<string>;
	title: string;
	trashed_at: Timestamp | null;
	update_head: Generated<number>;
}

export interface DocumentClient {
	brought_by: string | null;
	client: number;
	clock: number;
	document_id: string;
	person_id: string | null;
}

export interface DocumentGrant {
	document_id: string;
	person_id: string;
	right: string;
}

export interface DocumentLink {
	document_id: string;
	made_at: Timestamp;
	made_by: string;
	token_hash: string;
}

export interface DocumentSeen {
	document_id: string;
	person_id: string;
	up_to: number;
	version_id: string;
}

export interface DocumentSnapshot {
	created_at: Timestamp;
	data: Buffer;
	document_id: string;
	up_to: number;
}

export interface DocumentText {
	document_id: string;
	pictures: Generated<string[]>;
	text: string;
	up_to: number;
	words: string;
}

export interface DocumentUpdate {
	author_id: string | null;
	created_at: Timestamp;
	data: Buffer;
	document_id: string;
	number: number;
}

export interface DocumentVersion {
	created_at: Timestamp;
	document_id: string;
	hash: string;
	id: string;
	kind: string;
	made_by: string | null;
	name: string | null;
	number: number;
	pictures: Generated<string[]>;
	redacted_at: Timestamp | null;
	restored_from: number | null;
	text: Json;
	up_to: number;
}

export interface DoomedFile {
	stored_as: string;
}

export interface Draft {
	body: string;
	kept_on: string;
	person_id: string;
	reply_to: string | null;
	revision: string;
	space_id: string;
	thread_id: string;
}

export interface FocalPoint {
	country_code: string;
	id: string;
	institution: string;
	mandate: string;
	person_id: string | null;
	since: string;
	until: string | null;
}

export interface Installation {
	created_at: Timestamp;
	filled_at: Timestamp | null;
	only_one: Generated<boolean>;
	purpose: string;
	setup_token_hash: string | null;
}

export interface Invitation {
	created_at: Timestamp;
	email: string | null;
	expires_at: Timestamp;
	id: string;
	invited_by: string;
	language: string;
	note: Generated<string>;
	revoked_at: Timestamp | null;
	role: string;
	space_id: string;
	token_hash: string;
	used_at: Timestamp | null;
	used_by: string | null;
}

export interface KnownDevice {
	known_since: string;
	person_id: string;
	token_hash: string;
}

export interface Mail {
	body: string;
	created_at: Timestamp;
	due_at: Timestamp;
	id: string;
	recipient: string;
	subject: string;
	tries: Generated<number>;
}

export interface Member {
	audience_seen: Generated<number>;
	audience_seen_on: string | null;
	confirmed_at: Timestamp | null;
	confirmed_by: string | null;
	invited_by: string | null;
	joined_at: Timestamp;
	person_id: string;
	read_from: Generated<number>;
	reads_after: Generated<number>;
	role: string;
	rules_agreed_at: Timestamp | null;
	space_id: string;
	suspended_at: Timestamp | null;
}

export interface Mention {
	kind: string;
	message_id: string;
	person_id: string | null;
}

export interface Message {
	body: Json;
	byline_kind: string;
	byline_label: string | null;
	client_id: string;
	created_at: Timestamp;
	edited_at: Timestamp | null;
	gone_at: Timestamp | null;
	gone_by: string | null;
	gone_how: string | null;
	gone_why: string | null;
	id: string;
	language: string | null;
	purge_at: Timestamp | null;
	quote: string | null;
	reply_to: string | null;
	thread_id: string;
	words: string | null;
}

export interface MessageVersion {
	body: Json;
	language: string | null;
	message_id: string;
	number: number;
	written_at: Timestamp;
}

export interface MutedPerson {
	is_blocked: boolean;
	muted_at: Timestamp;
	muted_id: string;
	person_id: string;
}

export interface NotedClosing {
	closed_at: Timestamp;
	person_id: string;
	space_id: string;
	thread_id: string;
}

export interface Organisation {
	country_code: string | null;
	created_at: Timestamp;
	id: string;
	kind: string;
	listed: Generated<boolean>;
	name: string;
}

export interface OrganisationName {
	organisation_id: string;
	text: string;
}

export interface PasswordReset {
	expires_at: Timestamp;
	person_id: string;
	token_hash: string;
}

export interface Person {
	ask_about: string | null;
	country_code: string | null;
	created_at: Timestamp;
	emptied_at: Timestamp | null;
	group_search_text: Generated<string>;
	id: string;
	in_directory: Generated<boolean>;
	occupation: string | null;
	organisation_id: string | null;
	place: string | null;
	pseudonym: string | null;
	search_text: Generated<string>;
	sector: string | null;
	sort_name: Generated<string>;
	stream_id: string;
	themes: Generated<string[]>;
	verified_at: Timestamp | null;
	verified_by: string | null;
	willing_to_answer: Generated<boolean>;
	willing_to_meet: Generated<boolean>;
	works_on: string | null;
}

export interface PersonField {
	field: string;
	person_id: string;
	visibility: string;
}

export interface PersonLanguage {
	language: string;
	person_id: string;
	position: number;
}

export interface PersonName {
	kind: string;
	person_id: string;
	position: number;
	script: string;
	text: string;
}

export interface Publication {
	document_id: string;
	hash: string;
	id: string;
	kind: string;
	language: string | null;
	pictures: Generated<string[]>;
	published_at: Timestamp;
	published_by: string | null;
	redacted_at: Timestamp | null;
	text: Json;
	title: string;
}

export interface PublicationAuthor {
	agreed_at: Timestamp | null;
	person_id: string;
	publication_id: string;
}

export interface Question {
	accepted_at: Timestamp | null;
	accepted_id: string | null;
	themes: string[];
	thread_id: string;
}

export interface Reaction {
	kind: string;
	message_id: string;
	person_id: string;
}

export interface ReadCursor {
	person_id: string;
	seq: number;
	space_id: string;
	thread_id: string;
}

export interface Report {
	case_id: string;
	ground: string;
	made_at: Timestamp;
	noted_at: Timestamp | null;
	person_id: string;
	words: string;
}

export interface ReportCase {
	about: string;
	appeal_decided_at: Timestamp | null;
	appeal_outcome: string | null;
	appeal_words: string | null;
	appealed_at: Timestamp | null;
	author_id: string | null;
	author_noted_at: Timestamp | null;
	decided_at: Timestamp | null;
	decided_by: string | null;
	document_id: string | null;
	ground: string | null;
	id: string;
	judges: string;
	message_id: string | null;
	opened_at: Timestamp;
	outcome: string | null;
	person_id: string | null;
	space_id: string;
	words: string | null;
}

export interface ReportLook {
	case_id: string;
	looked_on: string;
	person_id: string;
}

export interface Request {
	answers: Generated<Json>;
	country: string | null;
	created_at: Timestamp;
	decided_at: Timestamp | null;
	decided_by: string | null;
	email: string | null;
	id: string;
	language: string;
	name: string | null;
	outcome: string | null;
	person_id: string | null;
	reason: string;
	space_id: string;
}

export interface Seat {
	person_id: string | null;
	position: number;
	space_id: string;
	speaks_for: Generated<string>;
}

export interface Session {
	begun_at: Timestamp;
	device: string;
	expires_at: Timestamp;
	id: string;
	person_id: string;
	shared_computer: boolean;
	used_on: string;
}

export interface SignInAttempt {
	expire: number | null;
	key: string;
	points: Generated<number>;
}

export interface Space {
	access: string;
	created_at: Timestamp;
	id: string;
	kind: string;
	languages: Generated<string[]>;
	leads_stream_id: string;
	name: string;
	newcomers_read: Generated<string>;
	own_shelf: Generated<boolean>;
	purpose: Generated<string>;
	questions: Generated<string[]>;
	rules: Generated<string>;
	scope: Generated<string>;
	start_groups: Generated<string>;
	stream_id: string;
}

export interface Stream {
	head: Generated<number>;
	id: string;
	kind: string;
}

export interface Thread {
	byline_kind: string;
	byline_label: string | null;
	closed_at: Timestamp | null;
	closed_by: string | null;
	created_at: Timestamp;
	id: string;
	in_trash: Generated<boolean>;
	kind: string;
	language: string | null;
	last_seq: Generated<number>;
	open_to: Generated<string>;
	outcome: string | null;
	pinned_at: Timestamp | null;
	search_text: Generated<string>;
	space_id: string;
	title: string;
	words: string | null;
}

export interface ThreadDocument {
	document_id: string;
	thread_id: string;
}

export interface ThreadLevel {
	level: string;
	person_id: string;
	space_id: string;
	thread_id: string;
}

export interface DB {
	account: Account;
	activity: Activity;
	address_change: AddressChange;
	appeal_verdict: AppealVerdict;
	attachment: Attachment;
	authorship: Authorship;
	comment: Comment;
	committee: Committee;
	document: Document;
	document_client: DocumentClient;
	document_grant: DocumentGrant;
	document_link: DocumentLink;
	document_seen: DocumentSeen;
	document_snapshot: DocumentSnapshot;
	document_text: DocumentText;
	document_update: DocumentUpdate;
	document_version: DocumentVersion;
	doomed_file: DoomedFile;
	draft: Draft;
	focal_point: FocalPoint;
	installation: Installation;
	invitation: Invitation;
	known_device: KnownDevice;
	mail: Mail;
	member: Member;
	mention: Mention;
	message: Message;
	message_version: MessageVersion;
	muted_person: MutedPerson;
	noted_closing: NotedClosing;
	organisation: Organisation;
	organisation_name: OrganisationName;
	password_reset: PasswordReset;
	person: Person;
	person_field: PersonField;
	person_language: PersonLanguage;
	person_name: PersonName;
	publication: Publication;
	publication_author: PublicationAuthor;
	question: Question;
	reaction: Reaction;
	read_cursor: ReadCursor;
	report: Report;
	report_case: ReportCase;
	report_look: ReportLook;
	request: Request;
	seat: Seat;
	session: Session;
	sign_in_attempt: SignInAttempt;
	space: Space;
	stream: Stream;
	thread: Thread;
	thread_document: ThreadDocument;
	thread_level: ThreadLevel;
}
