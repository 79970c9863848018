import type { RequestHandler } from './$types';
import { chooseLanguage } from '#server/http/language.ts';

export const POST: RequestHandler = chooseLanguage;
