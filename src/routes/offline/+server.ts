import type { RequestHandler } from './$types';
import { offline } from '#server/http/offline.ts';

export const GET: RequestHandler = offline;
