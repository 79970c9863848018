import type { RequestHandler } from './$types';
import { chooseDiscreet } from '#server/http/discreet.ts';

export const POST: RequestHandler = chooseDiscreet;
