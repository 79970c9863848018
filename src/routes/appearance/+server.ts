import type { RequestHandler } from './$types';
import { chooseAppearance } from '#server/http/appearance.ts';

export const POST: RequestHandler = chooseAppearance;
