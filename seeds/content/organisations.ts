import type { DemoOrganisation } from './types.ts';

/** The invented organisations that people of the demo network work for. */
export const organisations: DemoOrganisation[] = [
	{ key: 'southern-probation', name: 'Southern Probation Office', country: 'KG', kind: 'government' },
	{ key: 'eki-zhagha', name: 'Eki Zhagha Foundation', country: 'KZ', kind: 'ngo' },
	{ key: 'gulbahar', name: 'Gulbahar Study Circle', country: 'PK', kind: 'religious' },
	{ key: 'mutha-valley', name: 'Mutha Valley University', country: 'IN', kind: 'university' },
	{ key: 'ujan', name: 'Ujan Weekly', country: 'BD', kind: 'media' },
	{ key: 'standing-office', name: 'Standing Office for Community Prevention', country: 'AT', kind: 'international' },
	{ key: 'prevention-desk', name: 'United Nations Prevention Desk, Almaty', country: 'KZ', kind: 'international' },
	{ key: 'himal-steppe', name: 'Himal and Steppe Secretariat', country: 'NP', kind: 'international' },
	{ key: 'klipa', name: 'Klipa Video', country: 'IE', kind: 'company' },
	{ key: 'hoopoe', name: 'Hoopoe Messenger', country: 'EE', kind: 'company' },
	{ key: 'pont-vieux', name: 'Pont-Vieux Fund', country: 'CH', kind: 'foundation' },
	{ key: 'two-lamps', name: 'Two Lamps Association of Survivors', country: 'BD', kind: 'ngo' }
];
