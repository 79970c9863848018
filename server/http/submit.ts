import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type * as z from 'zod/mini';
import { Refusal, statusOf, type Refused } from '#shared/errors.ts';
import type { Ctx } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { readForm } from './form.ts';

/** Passwords are not sent back. */
const secret = (name: string) => name.toLowerCase().includes('password');

/**
 * The door of a form: reads its fields and the page's parameters, calls one command, and redirects to where `then` says.
 * A refused form gets its text back with the reason, in a page that works without JavaScript.
 */
export const submit = async <In, Out>(
	event: RequestEvent,
	schema: z.core.$ZodType<In>,
	command: (ctx: Ctx, input: In) => Promise<Out>,
	then?: (out: Out) => string
): Promise<ActionFailure<Refused> | { done: true }> => {
	let values: Record<string, string> = {};
	let target: string | undefined;
	try {
		const form = await readForm(event.request);
		values = form.values;
		const input = parse(schema, Object.assign(form.fields, event.params));
		const out = await command(event.locals.ctx, input);
		target = then?.(out);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !secret(name)));
		return fail(statusOf[error.code], { refusal: error.toDto(), values: kept, action: event.url.search.slice(2) });
	}
	if (target !== undefined) redirect(303, target);
	return { done: true };
};
