import type { Id } from '../ids.ts';
import type { Access, NetworkRole, SpaceKind, SpaceRole } from '../spaces.ts';

/**
 * Where somebody stands towards one space, read afresh for every call. A visitor, somebody suspended from the network
 * and a former member all have no role anywhere; somebody suspended from the space has none in it.
 */
export interface Standing {
	personId: Id | null;
	/** A guest is in the network only through the groups that invited her or him, until a steward confirms. */
	network: NetworkRole | 'guest' | null;
	space: SpaceRole | null;
	/** Suspended from this very space: not even what is open to all of the network is open there. */
	suspended: boolean;
	/** The number in the space's stream above which somebody reads there who came in while newcomers read from their joining; else 0. */
	readsAfter: number;
}

/** What the rules need to know of a space. */
export interface SpaceFacts {
	kind: SpaceKind;
	access: Access;
}

/** The standing of somebody who is not signed in. */
export const visitor: Standing = { personId: null, network: null, space: null, suspended: false, readsAfter: 0 };

/** Whether a role is one of some. */
export const oneOf = <Role extends string>(role: Role | null, ...roles: Role[]) =>
	role !== null && roles.includes(role);
