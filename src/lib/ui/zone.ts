import { getContext, setContext } from 'svelte';

const key = Symbol('time zone');

/** Hands down the zone that a person chose for times, or null to go by the device. */
export const provideZone = (zone: () => string | null) => setContext(key, zone);

/** The zone that was handed down; null outside, where nobody has chosen any. */
export const useZone = (): (() => string | null) => getContext<(() => string | null) | undefined>(key) ?? (() => null);
