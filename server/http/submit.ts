import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type * as z from 'zod/mini';
import { Refusal, statusOf, type Refused } from '#shared/errors.ts';
import { bodyOf } from '#shared/body.ts';
import type { Ctx } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';

/** Fields that forms send as text and commands take as something else. */
const shapes: Record<string, (text: string) => unknown> = {
	body: bodyOf,
	sharedComputer: (text) => text === 'on',
	replyTo: (text) => (text === '' ? null : text),
	language: (text) => (text === '' ? null : text)
};

/** Passwords are not sent back. */
const secret = (name: string) => name.toLowerCase().includes('password');

const typed = async (request: Request): Promise<Record<string, string>> => {
	const form = await request.formData().catch(() => {
		throw new Refusal('bad_input');
	});
	const values: [string, string][] = [];
	for (const [name, value] of form) if (typeof value === 'string') values.push([name, value]);
	return Object.fromEntries(values);
};

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
		values = await typed(event.request);
		const fields = Object.entries(values).map(([name, text]) => [
			name,
			Object.hasOwn(shapes, name) ? shapes[name]?.(text) : text
		]);
		const input = parse(schema, { ...Object.fromEntries(fields), ...event.params });
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
