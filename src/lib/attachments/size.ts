import { m } from '#shared/messages/messages.js';
import { numberOf } from '$lib/ui/intl.ts';

/** How large a file is, in words: to a tenth where that tells something. */
export const sizeOf = (bytes: number): string => {
	const kilobytes = Math.max(1, Math.round(bytes / 1000));
	if (kilobytes < 1000) return m.file_kilobytes({ size: numberOf(kilobytes) });
	const megabytes = bytes / 1_000_000;
	return m.file_megabytes({ size: numberOf(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)) });
};

/** What a file is, by the ending of its name: the server sees to it that it is the right one. */
export const endingOf = (name: string): string =>
	name
		.slice(name.lastIndexOf('.') + 1)
		.toUpperCase()
		.slice(0, 5);
