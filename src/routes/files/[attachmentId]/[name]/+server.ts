import type { RequestHandler } from './$types';
import { serveFile } from '#server/http/file.ts';

export const GET: RequestHandler = (event) => serveFile(event);
