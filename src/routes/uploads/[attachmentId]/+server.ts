import type { RequestHandler } from './$types';
import { answerProgress, takeUpload } from '#server/http/tus.ts';

export const HEAD: RequestHandler = (event) => answerProgress(event);
export const PATCH: RequestHandler = (event) => takeUpload(event);
