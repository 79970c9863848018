import type { Actions, PageServerLoad } from './$types';
import { NameFocalPoint } from '#shared/focal-points.ts';
import { PersonRef } from '#shared/people.ts';
import { AddMember } from '#shared/doors.ts';
import * as focalPoints from '#server/features/focal-points/commands.ts';
import * as people from '#server/features/people/commands.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	profile: await readAt(event, PersonRef, people.loadPerson)
});

export const actions: Actions = {
	addMember: (event) => submit(event, AddMember, spaces.addMember, (space) => `/groups/${space.id}`),
	nameFocalPoint: (event) => submit(event, NameFocalPoint, focalPoints.nameFocalPoint, () => '/focal-points')
};
