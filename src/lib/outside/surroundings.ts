import type { Surroundings } from '#shared/outside.ts';

/** What the page was told of the browser it stands in. */
const told = (): Surroundings => {
	const { discreet, device } = document.documentElement.dataset;
	return { discreet: discreet === 'true', device: device as Surroundings['device'] };
};

/**
 * In discreet mode the tab keeps the name that the page came with, whatever a page calls itself or counts; whoever asks for
 * the title, such as the voice that announces pages, still hears the right one.
 */
export const keepName = () => {
	if (!told().discreet) return;
	let title = document.title;
	Object.defineProperty(document, 'title', {
		configurable: true,
		get: () => title,
		set: (text: string) => (title = text)
	});
};

/** Has a service worker keep the shell, on a device of one's own only. Elsewhere nothing stays. */
export const keepShell = async () => {
	if (!('serviceWorker' in navigator)) return;
	if (told().device === 'own') return void (await navigator.serviceWorker.register('/service-worker.js'));
	for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
	for (const name of await caches.keys()) await caches.delete(name);
};
