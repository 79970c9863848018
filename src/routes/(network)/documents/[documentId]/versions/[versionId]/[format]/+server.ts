import type { RequestHandler } from './$types';
import { VersionFile } from '#shared/publications.ts';
import { loadVersionFile } from '#server/features/documents/publishing.ts';
import { readAt } from '#server/http/read.ts';
import { textFile } from '#server/http/text-file.ts';

export const GET: RequestHandler = async (event) =>
	textFile(await readAt(event, VersionFile, loadVersionFile), event.params.format as VersionFile['format']);
