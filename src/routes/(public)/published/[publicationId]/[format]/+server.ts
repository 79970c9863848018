import type { RequestHandler } from './$types';
import { servePublishedFile } from '#server/http/text-pictures.ts';

export const GET: RequestHandler = (event) => servePublishedFile(event);
