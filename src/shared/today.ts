import type { Message, Thread } from './discussions.ts';
import type { Id } from './ids.ts';
import type { PersonCard } from './people.ts';
import type { Question } from './questions.ts';
import type { SpaceSummary } from './spaces.ts';
import type { Place } from './streams.ts';
import type { Theme } from './themes.ts';

/** A thread of mine that moved, with the last that was said in it. */
export interface Moved {
	thread: Thread;
	last: Message;
}

/** The first page after signing in: what moved in my groups, who asks, what is due. */
export interface Today {
	groups: SpaceSummary[];
	moved: Moved[];
	/** Questions that nobody has answered, not mine; those about what I work on first. */
	alone: Question[];
	/** Reports that committees of mine, or of my groups, owe. */
	reports: { spaceId: Id; name: string; reportOn: string }[];
	people: PersonCard[];
	/** On which themes I said that I would answer (`asksMe` tells of a question whether it is one), and where the network's
	 * stream stands, which tells of new ones; null for guests. */
	asking: { answering: Theme[]; place: Place } | null;
}
