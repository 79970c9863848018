import { existsSync } from 'node:fs';
import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the addresses of the end-to-end servers are left for the tests' own processes, one for each worker. */
export const addressVariable = 'E2E_ADDRESSES';

/** The address of the server that is this worker's own: what others read and write does not reach it. */
const ownAddress = () => process.env[addressVariable]?.split(' ')[Number(process.env.TEST_PARALLEL_INDEX ?? 0)];

/** The browser on this machine, told to ask nobody but us for anything. */
export const browser: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
	baseURL: ownAddress(),
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
