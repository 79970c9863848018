/** Subjects one works on, asks about or can be asked about: one vocabulary for people and questions. */
export const themes = [
	'communication',
	'education',
	'prisons',
	'rehabilitation',
	'local',
	'families',
	'police',
	'mental_health',
	'victims',
	'returnees',
	'youth',
	'women',
	'religion',
	'evaluation',
	'online'
] as const;
export type Theme = (typeof themes)[number];
