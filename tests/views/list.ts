import { listDoors } from '../matrix/doors.ts';

/** Every page of the production build, by its address with parameters in brackets. */
export const listPages = async (): Promise<string[]> =>
	[...(await listDoors()).keys()].filter((door) => door.startsWith('page ')).map((door) => door.slice('page '.length));
