import type { RequestHandler } from './$types';
import { serveSharedPicture } from '#server/http/file.ts';

export const GET: RequestHandler = (event) => serveSharedPicture(event);
