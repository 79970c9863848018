import { secondOffice } from './documents-committee.ts';
import type { DemoCommittee, DemoDocument } from './types.ts';

/** The committee of four: who sits on it, what the network asked of it and when it reports back. */
export const committee: DemoCommittee = {
	key: 'committee',
	name: 'Committee of four',
	purpose:
		'Four people whom the last meeting asked to turn its best hour into a project, and to find somebody who pays for it. They draft here; everybody in the network may read what they report.',
	mandate:
		'Draft one project proposal that carries work from one country to another, agree on its exact text among the four of you, and find a donor for it. Ask the network before you promise anything in its name. Report back on the day that stands here, with what you have, even if it is not enough. The mandate ends with the answer of the first donor.',
	reportInDays: 19,
	seats: [
		{ person: 'burul', speaksFor: 'Prisons, probation and the way home' },
		{ person: 'sugath', speaksFor: 'Police and neighbourhoods, South Asia' },
		{ person: 'rabail', speaksFor: 'Schools and families' },
		{ person: 'otabek', speaksFor: 'Local authorities, Central Asia' }
	],
	observers: ['maren', 'shiori']
};

/** What the committee writes. */
export const committeeDocuments: DemoDocument[] = [secondOffice];
