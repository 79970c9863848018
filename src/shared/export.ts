import type { ThreadLevel } from './following.ts';
import type { Id } from './ids.ts';
import type { PersonName } from './people.ts';

/** One's place in a space. Its name only while one is there: later it may be somebody else's secret. */
export interface ExportedMembership {
	spaceId: Id;
	kind: string;
	name: string | null;
	role: string;
	joinedAt: string;
	rulesAgreedAt: string | null;
	confirmedAt: string | null;
	suspendedAt: string | null;
}

/** Everything that somebody wrote and gave, and nothing that others did. Ids say to what an own text belongs. */
export interface PersonalExport {
	madeAt: string;
	account: { email: string; language: string; timeZone: string; discreet: boolean };
	names: PersonName[];
	profile: {
		country: string | null;
		place: string | null;
		sector: string | null;
		occupation: string | null;
		organisation: string | null;
		languages: string[];
		worksOn: string | null;
		askAbout: string | null;
		willingToAnswer: boolean;
		willingToMeet: boolean;
		themes: string[];
		pseudonym: string | null;
		inDirectory: boolean;
		verifiedAt: string | null;
		createdAt: string;
	};
	/** Who sees which field; what is not named is seen by the network. */
	visibility: Record<string, string>;
	sessions: { device: string; begunAt: string; usedOn: string; sharedComputer: boolean }[];
	memberships: ExportedMembership[];
	seats: { spaceId: Id; position: number; speaksFor: string }[];
	focalPoints: { country: string; mandate: string; institution: string; since: string; until: string | null }[];
	threads: {
		id: Id;
		spaceId: Id;
		kind: string;
		title: string | null;
		themes: string[];
		language: string | null;
		/** For a comment: in the margin of which document it stands. */
		documentId: Id | null;
		createdAt: string;
	}[];
	/** What was begun and not sent. */
	drafts: { threadId: Id; text: string; keptOn: string }[];
	messages: {
		id: Id;
		threadId: Id;
		replyTo: Id | null;
		/** As Markdown. */
		text: string;
		language: string | null;
		createdAt: string;
		/** What it said before it was edited, as Markdown, the first first. */
		versions: { text: string; language: string | null; writtenAt: string }[];
	}[];
	/** What one said to messages without writing. */
	reactions: { messageId: Id; kind: string }[];
	/** How much of a thread reaches one, where one chose. */
	levels: { threadId: Id; level: ThreadLevel }[];
	/** The files that came with them, or wait to; their bytes stand at their addresses. */
	attachments: {
		id: Id;
		/** Nothing while its thread is yet to begin. */
		threadId: Id | null;
		messageId: Id | null;
		name: string;
		type: string;
		bytes: number;
		description: string;
		sha256: string;
		address: string;
		createdAt: string;
	}[];
	/** Documents one began. Their text is everybody's who wrote in it; their title only while one can read them. */
	documents: { id: Id; spaceId: Id; kind: string; title: string | null; language: string | null; createdAt: string }[];
	/** Documents one wrote in, and how many of the letters that stand in them are one's own. */
	writtenIn: { documentId: Id; letters: number; ofLetters: number }[];
	invitations: {
		spaceId: Id;
		role: string;
		note: string;
		mailTo: string | null;
		createdAt: string;
		expiresAt: string;
		usedAt: string | null;
		revokedAt: string | null;
	}[];
	requests: {
		spaceId: Id;
		reason: string;
		country: string | null;
		answers: unknown;
		createdAt: string;
		outcome: string | null;
	}[];
	/** What one reported, without what became of it: that is said by others. */
	reports: {
		messageId: Id | null;
		personId: Id | null;
		documentId: Id | null;
		ground: string;
		words: string;
		madeAt: string;
	}[];
	/** What one said against decisions about one's own messages, and what one decided about those of others. */
	appeals: { words: string; at: string }[];
	decisions: { outcome: string; words: string; at: string }[];
}
