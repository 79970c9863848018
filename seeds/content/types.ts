/** One of the scripts in which a demo person may write a name (ISO 15924). */
export type Script = 'Latn' | 'Cyrl' | 'Arab' | 'Deva' | 'Beng' | 'Sinh' | 'Taml';

/** The field of work of a demo person. */
export type Sector =
	| 'teacher'
	| 'youth_worker'
	| 'social_worker'
	| 'psychologist'
	| 'family_counsellor'
	| 'religious_educator'
	| 'community_police'
	| 'prison'
	| 'probation'
	| 'rehabilitation'
	| 'local_authority'
	| 'ministry'
	| 'womens_committee'
	| 'ngo'
	| 'victims_association'
	| 'journalist'
	| 'researcher'
	| 'international_organisation'
	| 'donor'
	| 'lawyer'
	| 'health';

/** Subjects one works on, asks about or can be asked about. */
export type Theme =
	| 'communication'
	| 'education'
	| 'prisons'
	| 'rehabilitation'
	| 'local'
	| 'families'
	| 'police'
	| 'mental_health'
	| 'victims'
	| 'returnees'
	| 'youth'
	| 'women'
	| 'religion'
	| 'evaluation'
	| 'online';

/** What a person may show to the groups they share only, instead of to the whole network. */
export type HiddenField =
	'country' | 'place' | 'organisation' | 'worksOn' | 'askAbout' | 'languages' | 'sector' | 'occupation';

/** An invented person of the demo network. */
export interface DemoPerson {
	/** Short name by which the other demo data refers to this person. */
	key: string;
	/** Always `<key>@example.org`. */
	email: string;
	/** The first is how the person writes it. */
	names: { script: Script; text: string }[];
	/** ISO 3166-1 alpha-2. */
	country: string;
	/** Null where none of the fields fits. */
	sector: Sector | null;
	/** Occupation, short, in English. */
	role: string;
	/** Key of an organisation, or null. */
	organisation: string | null;
	/** BCP 47, the one written most first. */
	languages: string[];
	/** One sentence for the sign-in page: who this is and why to sign in as them. */
	introduction: string;
	/** Province or town, too general to find anybody by; null where even that would be too much. */
	place: string | null;
	/** One sentence, in English or in the person's own language. */
	worksOn: string;
	/** What one can ask this person about: one sentence, or nothing. */
	askAbout: string;
	themes: Theme[];
	willingToAnswer: boolean;
	willingToMeet: boolean;
	/** Key of who invited this person; null for those who began the network or asked to come in. */
	invitedBy: string | null;
	/** False for guests whom no steward has confirmed: they are in the group that invited them and nowhere else. */
	confirmed: boolean;
	/** True for a contact the network keeps who has no account and signs in nowhere. */
	contactOnly?: true;
	hidden?: HiddenField[];
}

/** An invented organisation that demo people work for. */
export interface DemoOrganisation {
	key: string;
	name: string;
	/** ISO 3166-1 alpha-2 of its seat. */
	country: string;
	kind: 'government' | 'ngo' | 'university' | 'international' | 'media' | 'religious' | 'company' | 'foundation';
}

/** A working group with those who sit in it. */
export interface DemoGroup {
	key: string;
	name: string;
	purpose: string;
	/** What it covers, and what belongs elsewhere. */
	scope: string;
	/** What one agrees to at the door. */
	rules: string;
	/** What those are asked who ask to come in; empty unless one must ask. */
	questions: string[];
	access: 'open' | 'request' | 'invitation';
	members: { person: string; role: 'lead' | 'member' | 'observer' }[];
}

/** Somebody who was brought into a group by one of its leads, long after it began. */
export interface DemoNewcomer {
	group: string;
	person: string;
	role: 'member' | 'observer';
	by: string;
	daysAgo: number;
}

/** Somebody of the network who has asked to come into a group, and waits. */
export interface DemoRequest {
	group: string;
	person: string;
	daysAgo: number;
	/** BCP 47, of the reason and the answers. */
	language: string;
	reason: string;
	/** One for each of the group's questions. */
	answers: string[];
}

/** An invitation that nobody has used yet. */
export interface DemoInvitation {
	/** Key of a group, or `network`. */
	space: string;
	by: string;
	role: 'member' | 'observer';
	note: string;
	/** Null if it was handed over as a link. */
	email: string | null;
	/** BCP 47. */
	language: string;
	daysAgo: number;
}

/** A message of a thread; hour and minute are UTC. */
export interface DemoMessage {
	by: string;
	daysAgo: number;
	hour: number;
	minute: number;
	/** BCP 47. */
	language: string;
	/** Paragraphs are separated by a blank line. */
	text: string;
	/** Index, within the thread, of the message this one answers. */
	replyTo?: number;
	files?: DemoFile[];
}

/** A file that comes with a message: a text, or a picture drawn as SVG and kept as PNG, with what is to be seen in it. */
export type DemoFile = { name: string; text: string } | { name: string; drawing: string; description: string };

/** A titled discussion; its first message is by the one who started it, and times ascend strictly. */
export interface DemoThread {
	group: string;
	title: string;
	/** BCP 47, of the title. */
	language: string;
	by: string;
	daysAgo: number;
	hour: number;
	messages: DemoMessage[];
}

/** A question to the whole network, with what people answered in ascending order of time. */
export interface DemoQuestion {
	title: string;
	/** BCP 47, of the title and the text. */
	language: string;
	by: string;
	themes: Theme[];
	daysAgo: number;
	/** UTC, to the full hour. */
	hour: number;
	text: string;
	answers: {
		by: string;
		daysAgo: number;
		hour: number;
		minute: number;
		language: string;
		text: string;
		/** The one that helped, in the asker’s eyes; at most one. */
		accepted?: boolean;
	}[];
}

/** One block of a demo document, with the person who wrote it. */
export type DemoBlock =
	| { type: 'heading'; level: 1 | 2 | 3; text: string; by: string }
	| { type: 'paragraph'; text: string; by: string }
	| { type: 'quote'; text: string; by: string }
	| { type: 'bullets' | 'numbers'; items: string[]; by: string }
	| { type: 'warning'; text: string; by: string }
	| { type: 'tasks'; items: { text: string; done: boolean }[]; by: string }
	/** The first row is its head. */
	| { type: 'table'; rows: string[][]; totals: boolean; by: string };

/** A co-written document of a group. */
export interface DemoDocument {
	group: string;
	kind: 'practice' | 'meeting' | 'note' | 'brief' | 'strategy' | 'proposal';
	title: string;
	/** BCP 47; English unless it says otherwise. */
	language?: string;
	by: string;
	daysAgo: number;
	blocks: DemoBlock[];
}

/** A comment on some words of a document of the demo, with what is answered. */
export interface DemoComment {
	on: string;
	messages: { by: string; daysAgo: number; hour: number; minute?: number; language: string; text: string }[];
	resolvedBy?: string;
}

/** A committee of four with its mandate and the day on which it reports back. */
export interface DemoCommittee {
	key: string;
	name: string;
	purpose: string;
	mandate: string;
	reportInDays: number;
	/** Always four. */
	seats: { person: string; speaksFor: string }[];
	observers: string[];
}

/** Who answers for prevention in a country. */
export interface DemoFocalPoint {
	country: string;
	/** Null while the chair is empty. */
	person: string | null;
	institution: string;
	mandate: string;
	/** Of an empty chair: since when it is empty. */
	sinceDaysAgo: number;
	/** Null if no end was set. */
	untilInDays: number | null;
	/** Key of the person who takes over on that day, if somebody has been named. */
	successor: string | null;
}
