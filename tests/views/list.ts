import { listDoors } from '../matrix/doors.ts';
import { views } from './views.ts';

/** The pages of the production build that no view shows as people usually meet them, with parameters in brackets. */
export const missingPages = async (): Promise<string[]> =>
	[...(await listDoors()).keys()]
		.filter((door) => door.startsWith('page '))
		.map((door) => door.slice('page '.length))
		.filter((page) => !views.some((view) => view.page === page && view.state === 'usual'));
