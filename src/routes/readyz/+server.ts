import { reportReady } from '#server/core/health.ts';

export const GET = () => reportReady();
