import type { Standing } from '#shared/policies/standing.ts';
import type { Shell, SpaceRole } from '#shared/spaces.ts';

/** Where I stand towards a space, for deciding what to show; the server decides what may be done. */
export const standingIn = (shell: Shell, myRole: SpaceRole | null): Standing => ({
	personId: shell.me.id,
	network: shell.isSteward ? 'steward' : shell.isGuest ? 'guest' : 'member',
	space: myRole,
	suspended: false,
	// What she may not read the server does not send.
	readsAfter: 0
});
