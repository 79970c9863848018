import type { RequestHandler } from './$types';
import * as people from '#server/features/people/commands.ts';
import { leave } from '#server/http/leave.ts';

export const POST: RequestHandler = (event) => leave(event, people.signOut);
