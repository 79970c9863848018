import { peopleOfBangladeshAndSriLanka } from './people-bangladesh-sri-lanka.ts';
import { peopleFromElsewhere } from './people-elsewhere.ts';
import { peopleOfKazakhstanAndKyrgyzstan } from './people-kazakhstan-kyrgyzstan.ts';
import { peopleOfPakistanAndIndia } from './people-pakistan-india.ts';
import { peopleOfTajikistanAndTurkmenistan } from './people-tajikistan-turkmenistan.ts';
import { peopleOfUzbekistanAndAfghanistan } from './people-uzbekistan-afghanistan.ts';
import type { DemoPerson } from './types.ts';

/** Keys of those to sign in as first. */
export const mostTelling = [
	'burul',
	'nasrin',
	'sugath',
	'dilbar',
	'maren',
	'daniyar',
	'aygul',
	'vasudha',
	'begench',
	'rabail',
	'luqman',
	'mavzuna',
	'akmaral',
	'tilek',
	'nadeem',
	'nahida'
];
const rank = ({ key }: DemoPerson) => {
	const place = mostTelling.indexOf(key);
	return place === -1 ? mostTelling.length : place;
};

/** The invented people of the demo network, those most worth signing in as first. */
export const people: DemoPerson[] = [
	...peopleOfKazakhstanAndKyrgyzstan,
	...peopleOfTajikistanAndTurkmenistan,
	...peopleOfUzbekistanAndAfghanistan,
	...peopleOfPakistanAndIndia,
	...peopleOfBangladeshAndSriLanka,
	...peopleFromElsewhere
].toSorted((one, other) => rank(one) - rank(other));
