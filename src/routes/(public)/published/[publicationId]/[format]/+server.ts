import type { RequestHandler } from './$types';
import { PublicationFile } from '#shared/publications.ts';
import { loadPublishedFile } from '#server/features/documents/publishing.ts';
import { readOpenlyAt } from '#server/http/read.ts';
import { textFile } from '#server/http/text-file.ts';

export const GET: RequestHandler = async (event) =>
	textFile(
		await readOpenlyAt(event, PublicationFile, loadPublishedFile),
		event.params.format as PublicationFile['format']
	);
