import { Refusal } from '#shared/errors.ts';

/** Goes on if a rule allows it. Throws `forbidden`: for what the actor may see and not do. */
export function authorize(allowed: boolean): asserts allowed {
	if (!allowed) throw new Refusal('forbidden');
}

/** The thing, if it exists and may be seen. Throws `not_found` for both, so that nothing tells them apart. */
export function found<T>(thing: T | null | undefined, maySee: boolean = true): asserts thing is T {
	if (thing === null || thing === undefined || !maySee) throw new Refusal('not_found');
}
