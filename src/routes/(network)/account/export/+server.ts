import type { RequestHandler } from './$types';
import { exportMine } from '#server/features/export/commands.ts';
import { download } from '#server/http/download.ts';
import { read } from '#server/http/read.ts';

export const GET: RequestHandler = async (event) => {
	const mine = await read(event, exportMine);
	return download(`export-${mine.madeAt.slice(0, 10)}.json`, mine);
};
