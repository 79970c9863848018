import type { RequestHandler } from './$types';
import { goAway, showTheWay } from '#server/http/away.ts';

export const GET: RequestHandler = showTheWay;
export const POST: RequestHandler = goAway;
