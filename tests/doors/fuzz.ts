import fc from 'fast-check';
import { refusalCodes } from '#shared/errors.ts';
import type { CallName } from '#shared/live.ts';
import { handlers } from '#server/realtime/registry.ts';
import type { LiveClient } from '../support/live-client.ts';

/** One call as a hostile browser makes it. */
export interface WildCall {
	name: string;
	payload: unknown[];
	/** Whether it asks for an answer. */
	asks: boolean;
}

const names = Object.keys(handlers) as CallName[];
const oddNames = [
	'',
	'__proto__',
	'constructor',
	'toString',
	'hasOwnProperty',
	'error',
	'message:Post',
	'news',
	'\0',
	'💥'
];

const texts = fc.oneof(
	fc.string(),
	fc.string({ unit: 'binary' }),
	fc.constantFrom('\0', '\ud800', '\udfff x', '\u202e', '__proto__', 'x'.repeat(70_000)),
	fc.uuid(),
	fc.base64String({ maxLength: 200 })
);
const numbers = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, 1e308, 2 ** 53, 2 ** 63, -1));
const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Buffer.from(array));
const ownKeys = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'type', 'a'), texts);

/** Anything that can travel. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
	{ maxDepth: 3 },
	texts,
	numbers,
	fc.constantFrom(null, true, false, undefined),
	fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 }),
	fc.jsonValue({ maxDepth: 6 }),
	ownKeys,
	bytes
);

/** A right input of which some fields are something else, gone, or more. */
const nearly = (right: Record<string, unknown>, strange: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
	const fields = Object.entries(right).map(([name, value]) => {
		const one = fc.oneof({ arbitrary: fc.constant(value), weight: 3 }, { arbitrary: strange, weight: 1 });
		return [name, fc.option(one, { nil: undefined, freq: 12 })] as const;
	});
	const more = fc.option(fc.dictionary(fc.string({ maxLength: 8 }), anything, { maxKeys: 2 }), { nil: {}, freq: 1 });
	return fc
		.tuple(fc.record(Object.fromEntries(fields)), fc.oneof({ arbitrary: fc.constant({}), weight: 3 }, more))
		.map(([known, unknown]) => ({ ...known, ...unknown }));
};

/** Calls of every kind: right ones, nearly right ones and pure noise, to names that are there and names that are not. */
export const wildCalls = (right: Record<CallName, object>, ids: string[]): fc.Arbitrary<WildCall> => {
	const strange = fc.oneof(fc.constantFrom(...ids), anything);
	const toKnown = fc.constantFrom(...names).chain((name) => {
		const input = nearly(right[name] as Record<string, unknown>, strange);
		const payload = fc.oneof(
			{ arbitrary: fc.tuple(input), weight: 8 },
			{ arbitrary: fc.array(anything, { maxLength: 3 }), weight: 1 }
		);
		return fc.record({ name: fc.constant<string>(name), payload });
	});
	const toUnknown = fc.record({
		name: fc.oneof(fc.constantFrom(...oddNames), fc.string({ unit: 'binary', maxLength: 12 })),
		payload: fc.array(anything, { maxLength: 3 })
	});
	const call = fc.oneof({ arbitrary: toKnown, weight: 9 }, { arbitrary: toUnknown, weight: 1 });
	return fc
		.tuple(call, fc.nat({ max: 19 }))
		.map(([{ name, payload }, n]) => ({ name, payload, asks: n !== 0 }))
		.filter(({ name }) => !reserved.includes(name));
};

/** The client's own library refuses to send these; raw frames do. */
const reserved = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'];

/** How one wild call ended: `silence` where none was asked for an answer. */
export type Ending = 'ok' | 'silence' | (typeof refusalCodes)[number];

/** Makes a wild call. Throws when the answer is not one, or tells of a fault of ours. */
export const make = async (client: LiveClient, { name, payload, asks }: WildCall): Promise<Ending> => {
	if (!asks) {
		(client.socket.emit as (name: string, ...payload: unknown[]) => void)(name, ...payload);
		return 'silence';
	}
	const answer = await client.raw(name, ...payload);
	if (answer?.ok === true) return 'ok';
	const code = answer?.ok === false ? answer.error.code : undefined;
	if (!code || !refusalCodes.includes(code) || code === 'unavailable') {
		throw new Error(`no clear answer: ${JSON.stringify(answer)}`);
	}
	return code;
};

const pieces = fc.oneof(
	fc.constantFrom(
		'40',
		'41',
		'42',
		'43',
		'44',
		'45',
		'46',
		'4',
		'2',
		'3',
		'1',
		'6',
		'/',
		',',
		'-',
		'1',
		'51-',
		'[',
		']',
		'{',
		'}',
		'"'
	),
	fc.constantFrom('["person:cards",', '{"ids":[]}', '{"_placeholder":true,"num":0}', 'null', '\\ud800', '1e999', '/x,'),
	fc.string({ unit: 'binary', maxLength: 4 })
);

/** Frames put together from what frames are made of. */
export const wildFrames: fc.Arbitrary<(string | Buffer)[]> = fc.array(
	fc.oneof(
		{ arbitrary: fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')), weight: 5 },
		{ arbitrary: bytes, weight: 1 }
	),
	{ maxLength: 5 }
);
