import { existsSync } from 'node:fs';
import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the end-to-end server's address is left for the tests' own processes. */
export const addressVariable = 'E2E_ADDRESS';

/** The browser on this machine, told to ask nobody but us for anything. */
export const browser: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
	baseURL: process.env[addressVariable],
	launchOptions: {
		executablePath: process.env.CHROMIUM_PATH || places.find((place) => existsSync(place)),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	}
};
