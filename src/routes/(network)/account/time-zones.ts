/** The zones of the ten countries. */
export const zonesHere = [
	'Asia/Almaty',
	'Asia/Ashgabat',
	'Asia/Bishkek',
	'Asia/Colombo',
	'Asia/Dhaka',
	'Asia/Dushanbe',
	'Asia/Kabul',
	'Asia/Karachi',
	'Asia/Kolkata',
	'Asia/Tashkent'
];

/** Zones of people who come from outside. */
export const zonesElsewhere = [
	'Africa/Cairo',
	'Africa/Nairobi',
	'America/Los_Angeles',
	'America/New_York',
	'Asia/Baku',
	'Asia/Bangkok',
	'Asia/Dubai',
	'Asia/Jakarta',
	'Asia/Kathmandu',
	'Asia/Shanghai',
	'Asia/Singapore',
	'Asia/Tehran',
	'Asia/Tokyo',
	'Australia/Sydney',
	'Europe/Berlin',
	'Europe/Brussels',
	'Europe/Istanbul',
	'Europe/London',
	'Europe/Moscow',
	'Europe/Stockholm',
	'Europe/Vienna'
];

/** The city a zone is named after. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
