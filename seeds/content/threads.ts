import { committeeThreads } from './threads-committee.ts';
import { communicationThreadsScreens } from './threads-communication-screens.ts';
import { communicationThreads } from './threads-communication.ts';
import { educationThreads } from './threads-education.ts';
import { evidenceThreads } from './threads-evidence.ts';
import { familyThreadsHouse } from './threads-families-house.ts';
import { familyThreads } from './threads-families.ts';
import { localThreads } from './threads-local.ts';
import { mentalHealthThreads } from './threads-mental-health.ts';
import { policeThreads } from './threads-police.ts';
import { prisonThreadsAfter } from './threads-prisons-after.ts';
import { prisonThreadsInside } from './threads-prisons-inside.ts';
import { prisonThreads } from './threads-prisons.ts';
import { schoolThreads } from './threads-school.ts';
import { victimsThreads } from './threads-victims.ts';
import type { DemoThread } from './types.ts';

/** All that is talked about in the demo's groups. */
export const threads: DemoThread[] = [
	...committeeThreads,
	...communicationThreadsScreens,
	...communicationThreads,
	...educationThreads,
	...evidenceThreads,
	...familyThreadsHouse,
	...familyThreads,
	...localThreads,
	...mentalHealthThreads,
	...policeThreads,
	...prisonThreadsAfter,
	...prisonThreadsInside,
	...prisonThreads,
	...schoolThreads,
	...victimsThreads
];
