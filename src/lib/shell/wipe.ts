/** Has the browser forget what it kept of us: for a session that ended elsewhere. Signing out here has the server say so. */
export const wipe = async (): Promise<void> => {
	localStorage.clear();
	sessionStorage.clear();
	const databases = (await indexedDB.databases?.()) ?? [];
	for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
	// There are none where the page came over a line that is not safe.
	if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name);
};
