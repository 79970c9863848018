import type { Message, Thread } from './discussions.ts';
import type { PersonCard } from './people.ts';
import type { Id } from './ids.ts';
import type { Place } from './streams.ts';

/** Why a message waits for somebody: it calls her, answers her, or stands in a thread that she follows. */
export type Why = 'called' | 'answered' | 'followed';

/** A message that waits, with its number in the space's stream. */
export interface WaitingMessage {
	message: Message;
	number: number;
	why: Why;
}

/** A thread in which something waits for somebody: the first of it, and up to where all of the thread is read. */
export interface WaitingThread {
	thread: Thread;
	messages: WaitingMessage[];
	upTo: number;
}

/** What concerns whoever opens the page: what waits in threads, what came of threads she follows, what became of reports. */
export interface ForYou {
	waiting: WaitingThread[];
	/** Threads that she follows and that were closed in the last days, with what came of them. */
	closed: Thread[];
	cases: { waiting: number; answered: boolean };
	people: PersonCard[];
	personId: Id;
	place: Place;
}
