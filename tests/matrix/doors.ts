import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { handlers } from '#server/realtime/registry.ts';

const script = new URL('./print-doors.ts', import.meta.url).pathname;

/**
 * Every door there is, with how many layouts stand around it: pages, layouts that load, form actions and endpoints as the
 * production build has them, and calls over the socket as the registry has them.
 */
export const listDoors = async (): Promise<Map<string, number>> => {
	const { stdout } = await promisify(execFile)(process.execPath, [script]);
	const built = Object.entries(JSON.parse(stdout) as Record<string, number>);
	return new Map([...built, ...Object.keys(handlers).map((name) => [`call ${name}`, 0] as const)]);
};
