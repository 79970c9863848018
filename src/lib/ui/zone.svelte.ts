import { getContext, onMount, setContext } from 'svelte';

const key = Symbol('time zone');
const yearInSeconds = 365 * 24 * 3600;

/** Tells the server the zone of this device, so that the next page comes with its times as they stay. */
const tell = (zone: string) => {
	const secure = location.protocol === 'https:' ? '; secure' : '';
	document.cookie = `zone=${zone}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
};

/** Hands down the zone of the device: as the server was told it, and as it is once the page is alive. */
export const provideDeviceZone = (told: string | null) => {
	let zone = $state(told);
	setContext(key, () => zone);
	onMount(() => {
		const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
		if (here === told) return;
		tell(here);
		zone = here;
	});
};

/** Hands down the zone that a person chose for times, or null to go by the device. */
export const provideZone = (chosen: () => string | null) => {
	const device = useZone();
	setContext(key, () => chosen() ?? device());
};

/** The zone to tell times in; null until it is known. */
export const useZone = (): (() => string | null) => getContext<() => string | null>(key);
