import type { RequestHandler } from './$types';
import { manifest } from '#server/http/discreet.ts';

export const GET: RequestHandler = manifest;
