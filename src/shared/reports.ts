import * as z from 'zod/mini';
import type { Message } from './discussions.ts';
import type { DocumentKind, DocumentNode } from './documents.ts';
import { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { Place } from './streams.ts';
import { Text } from './text.ts';

/** Why a message is reported, and why something is done about it. */
export const grounds = ['case', 'insult', 'hatred', 'danger', 'confidence', 'astray', 'other'] as const;
export type Ground = (typeof grounds)[number];

/**
 * What becomes of what was reported: it stands; it stands and its author is reminded of the rules; the words of a message are
 * destroyed, a document goes to the trash and stays there.
 */
export const outcomes = ['stands', 'reminded', 'removed'] as const;
export type Outcome = (typeof outcomes)[number];

/** What an appeal ends with: the decision holds, or it was wrong. */
export const verdicts = ['upheld', 'changed'] as const;
export type Verdict = (typeof verdicts)[number];

/** Who decides a case first of all. */
export type Judges = 'leads' | 'stewards';

/** Who decides a case as things are now: `others` lead groups elsewhere; nobody, where it concerns everybody who could. */
export type Hearing = Judges | 'others' | 'nobody';

/** Somebody who may look at an appeal, and from where. */
export interface Candidate {
	id: Id;
	country: string | null;
}

/** What a report is about. */
export type About = 'message' | 'person' | 'document';

/** Names a message that one wants to report. */
export const ReportRef = z.strictObject({ messageId: Id });
export type ReportRef = z.infer<typeof ReportRef>;

const said = { ground: z.enum(grounds, { error: 'required' }), words: z._default(Text(1000), '') };

/** Reports a message. Reported again, the first report stays. */
export const ReportMessage = z.strictObject({ messageId: Id, ...said });
export type ReportMessage = z.infer<typeof ReportMessage>;

/** Reports a person to the stewards. Reported again, the first report stays. */
export const ReportPerson = z.strictObject({ personId: Id, ...said });
export type ReportPerson = z.infer<typeof ReportPerson>;

/** Reports a document to those who decide in its space. Reported again, the first report stays. */
export const ReportDocument = z.strictObject({ documentId: Id, ...said });
export type ReportDocument = z.infer<typeof ReportDocument>;

/** Names a case: what was reported of one message, person or document. */
export const CaseRef = z.strictObject({ caseId: Id });
export type CaseRef = z.infer<typeof CaseRef>;

const Words = Text(1000).check(z.minLength(1, { error: 'required' }));

/** Decides a case, with a reason that both sides read. */
export const DecideCase = z.strictObject({
	caseId: Id,
	outcome: z.enum(outcomes, { error: 'required' }),
	ground: z.enum(grounds, { error: 'required' }),
	words: Words
});
export type DecideCase = z.infer<typeof DecideCase>;

/** Appeals against a decision about one's own message. */
export const Appeal = z.strictObject({ caseId: Id, words: Words });
export type Appeal = z.infer<typeof Appeal>;

/** Says what one thinks of an appeal. */
export const JudgeAppeal = z.strictObject({
	caseId: Id,
	verdict: z.enum(verdicts, { error: 'required' }),
	words: Words
});
export type JudgeAppeal = z.infer<typeof JudgeAppeal>;

/** What was decided about something, as both sides read it. Who decided is said: leads and stewards answer for what they do. */
export interface Decision {
	outcome: Outcome;
	ground: Ground;
	words: string;
	decidedBy: Id | null;
	decidedAt: string;
}

/** A case that waits for me, before I looked at it. */
export interface WaitingCase {
	id: Id;
	about: About;
	/** The name of the space, where I may know it. */
	spaceName: string | null;
	grounds: Ground[];
	openedAt: string;
	isAppeal: boolean;
}

/** What became of what I reported. */
export interface MyReport {
	caseId: Id;
	about: About;
	/** Whom it is about, where it is about a person. */
	personId: Id | null;
	/** The title of the thread of the message, or of the document, for who may still read it. */
	title: string | null;
	ground: Ground;
	words: string;
	madeAt: string;
	decision: Decision | null;
	appeal: AppealAnswer | null;
	/** Whether it waits, and it concerns everybody who could decide: it waits for nobody. */
	isForNobody: boolean;
	isNoted: boolean;
}

/** An appeal, and what came of it. */
export interface AppealAnswer {
	outcome: Verdict | null;
	/** What those said who looked at it. */
	words: string[];
}

/** What was decided about a message of mine, about me, or about a document that I began. */
export interface AboutMe {
	caseId: Id;
	about: About;
	/** What I wrote, or what the document is called; nothing once it is removed, or where it is about me. */
	text: string;
	writtenAt: string;
	decision: Decision;
	mayAppeal: boolean;
	myAppeal: string | null;
	appeal: AppealAnswer | null;
	/** Whether my appeal waits, and everybody who could look at it is gone or was part of it. */
	isForNobody: boolean;
	isNoted: boolean;
}

/** The page of reports: what waits for me, what became of mine, what was decided about what I wrote. */
export interface ReportsPage {
	waiting: WaitingCase[];
	mine: MyReport[];
	aboutMe: AboutMe[];
	people: PersonCard[];
	/** The mail address of whoever runs the machine, where something waits for nobody and it is set. */
	operator: string | null;
	place: Place;
}

/** Who would decide what one is about to report. */
export interface Foreseen {
	hearing: Hearing;
	/** Where nobody would: the mail address of whoever runs the machine, if it is set. */
	operator: string | null;
}

/** The message one is about to report. */
export interface ReportForm extends Foreseen {
	message: Message;
	threadId: Id;
	isQuestion: boolean;
	/** It stands in the margin of a document. */
	isComment: boolean;
	people: PersonCard[];
}

/** The person one is about to report. */
export interface PersonReportForm extends Foreseen {
	card: PersonCard;
}

/** The document one is about to report. */
export interface DocumentReportForm extends Foreseen {
	id: Id;
	title: string;
	language: string | null;
}

/** A reported person, a reported document as it stands, or a reported message with what stands around it, as far as whoever looks may read. */
export type ReportedItem =
	| ({ about: 'message' } & ReportedMessage)
	| { about: 'person'; personId: Id }
	| ({ about: 'document' } & ReportedDocument);

interface ReportedDocument {
	documentId: Id;
	title: string;
	language: string | null;
	kind: DocumentKind;
	/** Whether whoever looks may open it. */
	mayRead: boolean;
	text: DocumentNode;
}

interface ReportedMessage {
	message: Message;
	before: Message[];
	after: Message[];
	/** Where it stands, for who may go there. */
	thread: { id: Id; title: string } | null;
}

/** A case for those who decide it. Who reported is told to nobody. */
export interface CasePage {
	id: Id;
	spaceName: string | null;
	reports: { ground: Ground; words: string; madeAt: string }[];
	/** Nothing until I have said that I look: each look is recorded and shown to the space. */
	about: About;
	item: ReportedItem | null;
	decision: Decision | null;
	appeal: { words: string; at: string; answer: AppealAnswer } | null;
	/** What I can do now. */
	task: 'decide' | 'appeal' | null;
	people: PersonCard[];
}

/** One case in the record that the members of its space read. */
export interface RecordedCase {
	about: About;
	openedAt: string;
	judges: Judges;
	outcome: Outcome | null;
	ground: Ground | null;
	decidedBy: Id | null;
	appeal: Verdict | 'open' | null;
	looks: { personId: Id; on: string }[];
}

/** The record of a space: which cases it had and who looked at what was reported. */
export interface SpaceRecord {
	space: { id: Id; name: string };
	cases: RecordedCase[];
	people: PersonCard[];
}

/** Told to those whom a case concerns, and to nobody else. */
export type ReportNews = { kind: 'case:moved'; at: Place };
