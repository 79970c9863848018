import type { Audience } from './audience.ts';
import type { DocumentDto } from './documents.ts';
import type { Message, Thread } from './discussions.ts';
import type { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { Question } from './questions.ts';
import type { Place } from './streams.ts';
import type { Theme } from './themes.ts';
import type { WaitingThread } from './waiting.ts';

/** A thread of mine that moved, with the last that was said in it. */
export interface Moved {
	thread: Thread;
	last: Message;
}

/** What helps somebody who has just come: whom to meet, what to answer, what to read. */
export interface FirstSteps {
	/** People of the same work in another country; none where I myself did not say that I may be met. */
	meet: Id[];
	mayBeMet: boolean;
	question: Question | null;
	document: Pick<DocumentDto, 'id' | 'title' | 'language' | 'kind'> | null;
}

/** The first page after signing in: what waits for me, what moved in my groups, who is new. */
export interface Today {
	/** What calls me, answers me or stands in threads that I follow, until I have read it. */
	waiting: WaitingThread[];
	moved: Moved[];
	/** Groups I lead, with so many who ask to come in. */
	requests: { spaceId: Id; name: string; count: number }[];
	/** Groups of mine in which others have come to read what I wrote. */
	audiences: Audience[];
	/** For stewards: how many ask from outside, and how many guests wait to be confirmed. */
	house: { askers: number; guests: number } | null;
	/** Reported messages that wait for my decision, and whether I have an answer about one that I have not noted. */
	cases: { waiting: number; answered: boolean };
	/** Questions about what I work on that nobody has answered, where I said that I answer; not mine. */
	alone: Question[];
	/** Reports that committees of mine, or of my groups, owe. */
	reports: { spaceId: Id; name: string; reportOn: string }[];
	/** Who came in the last weeks and may be found, the latest first. */
	newcomers: Id[];
	/** Only for those who are new. */
	firstSteps: FirstSteps | null;
	people: PersonCard[];
	/** On which themes I said that I would answer (`asksMe` tells of a question whether it is one), and where the network's
	 * stream stands, which tells of new ones; null for guests. */
	asking: { answering: Theme[]; place: Place } | null;
}
