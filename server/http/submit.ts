import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type * as z from 'zod/mini';
import { Refusal, statusOf, type Refused } from '#shared/errors.ts';
import type { Ctx } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';
import { readForm, type FormInput } from './form.ts';

/** Passwords are not sent back. */
const secret = (name: string) => name.toLowerCase().includes('password');

/** Which of the page's actions an address names, with its slash. */
const actionIn = (url: URL) => [...url.searchParams.keys()].find((name) => name.startsWith('/')) ?? '';

/** What is special about reading a form that brings more than text. */
export interface Reading {
	/** How large it may be, in bytes; as usual where nothing is said. */
	largest(event: RequestEvent): Promise<number | undefined>;
	/** Puts what it brought where it belongs, and its ids among the fields. */
	settle(event: RequestEvent, form: FormInput): Promise<void>;
	/** After everything, whatever came of it. */
	done(event: RequestEvent): void;
}

/** Reads a form and calls a command; what was refused comes back with its text, in a page that works without JavaScript. */
const attempt = async <In, Out>(
	event: RequestEvent,
	schema: z.core.$ZodType<In>,
	command: (ctx: Ctx, input: In) => Promise<Out>,
	reading?: Reading
): Promise<{ out: Out } | { failure: ActionFailure<Refused> }> => {
	let values: Record<string, string> = {};
	try {
		const form = await readForm(event.request, await reading?.largest(event));
		values = form.values;
		await reading?.settle(event, form);
		const input = parse(schema, Object.assign(form.fields, event.params));
		return { out: await command(event.locals.ctx, input) };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !secret(name)));
		const refused = { refusal: error.toDto(), values: kept, action: actionIn(event.url) };
		return { failure: fail(statusOf[error.code], refused) };
	} finally {
		reading?.done(event);
	}
};

/**
 * The door of a form: reads its fields and the page's parameters, calls one command, and redirects to where `then` says.
 * A refused form gets its text back with the reason.
 */
export const submit = async <In, Out>(
	event: RequestEvent,
	schema: z.core.$ZodType<In>,
	command: (ctx: Ctx, input: In) => Promise<Out>,
	then?: (out: Out) => string,
	reading?: Reading
): Promise<ActionFailure<Refused> | { done: true }> => {
	const attempted = await attempt(event, schema, command, reading);
	if ('failure' in attempted) return attempted.failure;
	if (then) redirect(303, then(attempted.out));
	return { done: true };
};

/** The same for what is shown once, on the page that the form itself brings: a redirect would have to keep it somewhere. */
export const submitAndShow = async <In, Out, Shown>(
	event: RequestEvent,
	schema: z.core.$ZodType<In>,
	command: (ctx: Ctx, input: In) => Promise<Out>,
	show: (out: Out) => Shown
): Promise<ActionFailure<Refused> | { shown: Shown }> => {
	const attempted = await attempt(event, schema, command);
	return 'failure' in attempted ? attempted.failure : { shown: show(attempted.out) };
};
