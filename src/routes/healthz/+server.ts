import { reportAlive } from '#server/core/health.ts';

export const GET = () => reportAlive();
