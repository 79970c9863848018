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
	email: string;
	password_hash: string;
	person_id: string;
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

export interface Authorship {
	person_id: string;
	subject_id: string;
}

export interface Document {
	created_at: Timestamp;
	id: string;
	kind: string;
	language: string | null;
	space_id: string;
	title: string;
	update_head: Generated<number>;
}

export interface DocumentSnapshot {
	created_at: Timestamp;
	data: Buffer;
	document_id: string;
	up_to: number;
}

export interface DocumentUpdate {
	author_id: string | null;
	created_at: Timestamp;
	data: Buffer;
	document_id: string;
	number: number;
}

export interface Installation {
	created_at: Timestamp;
	filled_at: Timestamp | null;
	only_one: Generated<boolean>;
	purpose: string;
	setup_token_hash: string | null;
}

export interface KnownDevice {
	known_since: string;
	person_id: string;
	token_hash: string;
}

export interface Member {
	joined_at: Timestamp;
	person_id: string;
	role: string;
	space_id: string;
	suspended_at: Timestamp | null;
}

export interface Message {
	body: Json;
	byline_kind: string;
	byline_label: string | null;
	client_id: string;
	created_at: Timestamp;
	id: string;
	language: string | null;
	reply_to: string | null;
	thread_id: string;
}

export interface Organisation {
	country_code: string | null;
	created_at: Timestamp;
	id: string;
	kind: string;
	name: string;
}

export interface Person {
	country_code: string | null;
	created_at: Timestamp;
	emptied_at: Timestamp | null;
	id: string;
	occupation: string | null;
	organisation_id: string | null;
	sector: string | null;
	stream_id: string;
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
	name: string;
	purpose: Generated<string>;
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
	created_at: Timestamp;
	id: string;
	kind: string;
	language: string | null;
	space_id: string;
	title: string;
}

export interface DB {
	account: Account;
	activity: Activity;
	authorship: Authorship;
	document: Document;
	document_snapshot: DocumentSnapshot;
	document_update: DocumentUpdate;
	installation: Installation;
	known_device: KnownDevice;
	member: Member;
	message: Message;
	organisation: Organisation;
	person: Person;
	person_language: PersonLanguage;
	person_name: PersonName;
	session: Session;
	sign_in_attempt: SignInAttempt;
	space: Space;
	stream: Stream;
	thread: Thread;
}
