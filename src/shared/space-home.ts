import type { AudienceNotice } from './audience.ts';
import type { Committee } from './committees.ts';
import type { Thread, ThreadSummary } from './discussions.ts';
import type { DocumentDto } from './documents.ts';
import type { Door, JoinRequest } from './doors.ts';
import type { Id } from './ids.ts';
import type { PersonCard, Sector } from './people.ts';
import type { Unread } from './reading.ts';
import type { Member, SpaceDto, SpaceRole } from './spaces.ts';
import type { Place } from './streams.ts';

/** What the page of a group shows. What one may not read is empty, and `place` null. */
export interface SpacePage {
	space: SpaceDto;
	myRole: SpaceRole | null;
	mayRead: boolean;
	door: Door;
	members: Member[];
	threads: ThreadSummary[];
	documents: DocumentDto[];
	people: PersonCard[];
	place: Place | null;
	/** How many are in, by sector and country, for those who may not see who. */
	room: Room | null;
	/** Whether I have asked to join and wait. */
	myRequest: { createdAt: string } | null;
	/** For leads only: who waits at the door, who is suspended, and the leads' own stream. */
	lead: LeadsPart | null;
	/** What I have not read; null for somebody who is not in. */
	unread: Unread | null;
	committee: Committee | null;
	/** Committees that have their mandate from here, with the day on which they report back. */
	owedReports: { spaceId: Id; name: string; reportOn: string }[];
}

/** What only leads see of a group. */
export interface LeadsPart {
	requests: JoinRequest[];
	suspended: Id[];
	place: Place;
}

/** Who is in a room without naming anybody. Counts below five are null, and left out of the rest. */
export interface Room {
	members: number | null;
	observers: number | null;
	sectors: { sector: Sector; count: number }[];
	countries: { country: string; count: number }[];
}

/** What stands beside a thread: who reads along, what else its group talks and writes about. */
export interface Beside {
	room: Room;
	threads: Thread[];
	documents: DocumentDto[];
	/** Documents that were written from it, or that it is about. */
	linked: DocumentDto[];
	/** How the audience of what I wrote in the group has changed. */
	audience: AudienceNotice;
}
