import type { DemoFocalPoint } from './types.ts';

/** Who answers for prevention in a country, since when and until when; one chair is empty. */
export const focalPoints: DemoFocalPoint[] = [
	{
		country: 'KZ',
		person: 'zarina',
		institution: 'Department of social programmes',
		mandate: 'Keeps the programme’s calendar, collects what the regions report and answers letters from abroad.',
		sinceDaysAgo: 690,
		untilInDays: 41,
		successor: 'erlan'
	},
	{
		country: 'KG',
		person: 'jyldyz',
		institution: 'Office for religious affairs',
		mandate: 'Brings twelve institutions to one table every quarter and writes down who promised what.',
		sinceDaysAgo: 410,
		untilInDays: 320,
		successor: null
	},
	{
		country: 'TJ',
		person: 'gulchehra',
		institution: 'Office for women and families',
		mandate: 'Speaks for the families’ side of the national plan and trains those who visit them first.',
		sinceDaysAgo: 255,
		untilInDays: 475,
		successor: null
	},
	{
		country: 'TM',
		person: 'begench',
		institution: 'Department of social policy',
		mandate: 'Receives invitations, names participants and circulates what they bring home.',
		sinceDaysAgo: 120,
		untilInDays: null,
		successor: null
	},
	{
		country: 'UZ',
		person: 'shahnoza',
		institution: 'Department of strategy and reporting',
		mandate: 'Follows the strategy clause by clause and publishes once a year what was done and what was not.',
		sinceDaysAgo: 530,
		untilInDays: 200,
		successor: null
	},
	{
		country: 'PK',
		person: 'shumaila',
		institution: 'Directorate for prevention policy',
		mandate: 'Carries the national policy into provinces and districts, and the districts’ objections back.',
		sinceDaysAgo: 150,
		untilInDays: 580,
		successor: null
	},
	{
		country: 'LK',
		person: 'nimali',
		institution: 'Unit for reconciliation',
		mandate: 'Holds the consultation on a national strategy in three languages and keeps its record.',
		sinceDaysAgo: 330,
		untilInDays: 35,
		successor: null
	},
	{
		country: 'BD',
		person: null,
		institution: 'Cell for social prevention',
		mandate: 'Links ministries, districts and associations. Nobody has been named since the last holder moved on.',
		sinceDaysAgo: 64,
		untilInDays: null,
		successor: null
	}
];
