import type { Actions, PageServerLoad } from './$types';
import { EndFocalPoint } from '#shared/focal-points.ts';
import * as focalPoints from '#server/features/focal-points/commands.ts';
import { read } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({ points: await read(event, focalPoints.listFocalPoints) });

export const actions: Actions = {
	end: (event) => submit(event, EndFocalPoint, focalPoints.endFocalPoint, () => '/focal-points')
};
