import { m } from '#shared/messages/messages.js';
import type { VersionDto } from '#shared/versions.ts';

/** What a version is called: by its name, or by how it came to be. */
export const versionName = ({ name, kind, number, restoredFrom }: VersionDto): string =>
	name ??
	{
		automatic: () => m.version_number({ number }),
		named: () => m.version_number({ number }),
		before: () => m.version_before({ number }),
		restored: () => m.version_restored({ number, from: restoredFrom ?? 0 })
	}[kind]();
