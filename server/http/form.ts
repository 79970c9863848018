import { Refusal } from '#shared/errors.ts';

/** Fields that forms send as text and commands take as something else. */
const shapes: Record<string, (text: string) => unknown> = {
	replyTo: (text) => (text === '' ? null : text),
	messageId: (text) => (text === '' ? null : text),
	language: (text) => (text === '' ? null : text),
	upTo: Number,
	from: Number,
	mailTo: (text) => (text.trim() === '' ? null : text)
};

/** No form of ours is deeper, and no list in one longer. */
const deepest = 3;
const longest = 50;

/** What a form sent: `values` as typed, to be given back; `fields` as the input of a command. */
export interface FormInput {
	values: Record<string, string>;
	fields: Record<string, unknown>;
	/** Those that have something in them. */
	files: File[];
}

/** How large a form may be that brings no file, in bytes. */
const usual = 1_000_000;

/** Whether a body was longer than this server reads; where it is read says so first, or why the reading of a form failed. */
const isTooLarge = (error: unknown): boolean =>
	error instanceof Error && ((error as { status?: unknown }).status === 413 || isTooLarge(error.cause));

/**
 * The fields of a form of at most so many bytes, whatever its headers say. Throws `bad_input` for a body that is no form,
 * `too_large` for one too long.
 */
export const formOf = async ({ headers, body }: Request, largest = usual): Promise<FormData> => {
	let length = 0;
	const bounded = body?.pipeThrough(
		new TransformStream<Uint8Array, Uint8Array>({
			transform(chunk, controller) {
				length += chunk.byteLength;
				// The rest is read and dropped: a browser that is cut off while it sends never shows why.
				if (length <= largest) controller.enqueue(chunk);
			}
		})
	);
	const type = headers.get('content-type') ?? '';
	const form = await new Response(bounded, { headers: { 'content-type': type } }).formData().catch((error: unknown) => {
		throw new Refusal(length > largest || isTooLarge(error) ? 'too_large' : 'bad_input');
	});
	if (length > largest) throw new Refusal('too_large');
	return form;
};

/**
 * Reads a form. The names of its fields say what they are: `agreed?` is a tick (absent: false), `themes[]` one of many,
 * `names.0.text` a part of a list. Throws like `formOf`, and `bad_input` for a field called `__proto__`, which could not be
 * given back.
 */
export const readForm = async (request: Request, largest = usual): Promise<FormInput> => {
	const form = await formOf(request, largest);
	const input: FormInput = { values: {}, fields: {}, files: [] };
	for (const [name, value] of form) {
		if (typeof value === 'string') take(input, name, value);
		else if (value.size > 0) input.files.push(value);
	}
	return input;
};

const take = ({ values, fields }: FormInput, name: string, text: string) => {
	if (/(^|\.)__proto__([.?]|\[\]|$)/.test(name)) throw new Refusal('bad_input');
	if (name.endsWith('[]')) {
		define(values, name, Object.hasOwn(values, name) ? `${values[name]}\n${text}` : text);
		const key = name.slice(0, -2);
		const list = (Object.hasOwn(fields, key) ? fields[key] : []) as string[];
		if (Array.isArray(list) && list.length < longest) define(fields, key, [...list, text]);
		return;
	}
	define(values, name, text);
	if (name.endsWith('?')) define(fields, name.slice(0, -1), text === 'on');
	else if (name.includes('.')) place(fields, name.split('.'), text);
	else define(fields, name, Object.hasOwn(shapes, name) ? shapes[name]?.(text) : text);
};

/** Whatever a field is called, it is a field and nothing else. */
const define = (target: object, key: string, value: unknown) =>
	Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });

const isIndex = (key: string) => /^\d{1,2}$/.test(key) && Number(key) < longest;

/** Puts a text at `names.0.text`. A gap in a list is for the schema to refuse. */
const place = (fields: object, path: string[], text: string) => {
	if (path.length > deepest) return define(fields, path.join('.'), text);
	let target: object = fields;
	path.forEach((key, i) => {
		if (i === path.length - 1) return define(target, key, text);
		const known = Object.getOwnPropertyDescriptor(target, key)?.value as unknown;
		const next = typeof known === 'object' && known !== null ? known : isIndex(path[i + 1] ?? '') ? [] : {};
		define(target, key, next);
		target = next;
	});
};
