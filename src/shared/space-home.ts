import type { ThreadSummary } from './discussions.ts';
import type { DocumentDto } from './documents.ts';
import type { PersonCard } from './people.ts';
import type { Member, SpaceDto, SpaceRole } from './spaces.ts';
import type { Place } from './streams.ts';

/** What the page of a group shows. What one may not read is empty, and `place` null. */
export interface SpacePage {
	space: SpaceDto;
	myRole: SpaceRole | null;
	mayRead: boolean;
	members: Member[];
	threads: ThreadSummary[];
	documents: DocumentDto[];
	people: PersonCard[];
	place: Place | null;
}
