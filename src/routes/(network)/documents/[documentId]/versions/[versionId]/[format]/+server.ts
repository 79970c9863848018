import type { RequestHandler } from './$types';
import { serveVersionFile } from '#server/http/text-pictures.ts';

export const GET: RequestHandler = (event) => serveVersionFile(event);
