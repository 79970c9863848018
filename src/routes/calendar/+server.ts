import type { RequestHandler } from './$types';
import { comeBack } from '#server/http/away.ts';
import { calendar } from '#server/http/calendar.ts';

export const GET: RequestHandler = calendar;
export const POST: RequestHandler = comeBack;
