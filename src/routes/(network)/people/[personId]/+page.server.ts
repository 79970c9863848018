import type { Actions, PageServerLoad } from './$types';
import { NameFocalPoint } from '#shared/focal-points.ts';
import { SetMuting } from '#shared/muting.ts';
import { PersonRef } from '#shared/people.ts';
import { AddMember } from '#shared/doors.ts';
import * as focalPoints from '#server/features/focal-points/commands.ts';
import { loadPersonHome } from '#server/features/person-home/commands.ts';
import { setMuting } from '#server/features/people/muting.ts';
import * as spaces from '#server/features/spaces/commands.ts';
import { readAt } from '#server/http/read.ts';
import { submit } from '#server/http/submit.ts';

export const load: PageServerLoad = async (event) => ({
	home: await readAt(event, PersonRef, loadPersonHome)
});

export const actions: Actions = {
	mute: (event) => submit(event, SetMuting, setMuting, ({ personId }) => `/people/${personId}#mute`),
	addMember: (event) => submit(event, AddMember, spaces.addMember, (space) => `/groups/${space.id}`),
	nameFocalPoint: (event) => submit(event, NameFocalPoint, focalPoints.nameFocalPoint, () => '/focal-points')
};
