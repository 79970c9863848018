import type { RequestHandler } from './$types';
import { servePicture } from '#server/http/file.ts';

export const GET: RequestHandler = (event) => servePicture(event);
