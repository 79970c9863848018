import type { LayoutServerLoad } from './$types';

/** What every page says of itself, to whoever it may be. */
export const load: LayoutServerLoad = ({ locals }) => ({ languages: locals.languages });
