import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type * as z from 'zod/mini';
import { Refusal, statusOf } from '#shared/errors.ts';
import { whole } from '#shared/whole.ts';
import type { Ctx } from '#server/core/context.ts';
import { parse } from '#server/core/parse.ts';

type Door = Pick<RequestEvent, 'locals' | 'url' | 'params'>;

// An address that makes no sense leads nowhere, like one whose thing is gone or hidden.
const turnAway = ({ code }: Refusal): never => {
	const told = code === 'bad_input' ? 'not_found' : code;
	error(statusOf[told], { message: told });
};

/** The door of a page: what a command reads. A visitor is asked to sign in, whether the thing is there or not. */
export const read = async <Out>(event: Door, command: (ctx: Ctx) => Promise<Out>): Promise<Out> => {
	try {
		return whole(await command(event.locals.ctx));
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		if (event.locals.ctx.actor.kind === 'visitor' && thrown.code !== 'unavailable') {
			redirect(303, `/sign-in?to=${encodeURIComponent(event.url.pathname)}`);
		}
		return turnAway(thrown);
	}
};

/** The door of a page about one thing, named by the address: its parameters and its query. */
export const readAt = <In, Out>(
	event: Door,
	schema: z.core.$ZodType<In>,
	command: (ctx: Ctx, input: In) => Promise<Out>,
	query: (search: URLSearchParams) => object = () => ({})
): Promise<Out> =>
	read(event, async (ctx) => command(ctx, parse(schema, { ...event.params, ...query(event.url.searchParams) })));

/** The door of a page that visitors open: what is not there is not found, and nobody is asked to sign in. */
export const readOpenly = async <Out>(event: Door, command: (ctx: Ctx) => Promise<Out>): Promise<Out> => {
	try {
		return whole(await command(event.locals.ctx));
	} catch (thrown) {
		if (!(thrown instanceof Refusal)) throw thrown;
		return turnAway(thrown);
	}
};

/** The same for a page about one thing, named by the address: what a link opens. */
export const readOpenlyAt = <In, Out>(
	event: Door,
	schema: z.core.$ZodType<In>,
	command: (ctx: Ctx, input: In) => Promise<Out>
): Promise<Out> => readOpenly(event, async (ctx) => command(ctx, parse(schema, event.params)));
