import type { RequestHandler } from './$types';
import { servePublishedPicture } from '#server/http/file.ts';

export const GET: RequestHandler = (event) => servePublishedPicture(event);
