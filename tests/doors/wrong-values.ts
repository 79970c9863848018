import * as z from 'zod/mini';
import { newId } from '#server/core/context.ts';

/** What a JSON Schema says of one field. */
interface Property {
	type?: string;
	maxLength?: number;
	maximum?: number;
	maxItems?: number;
	anyOf?: Property[];
}

/** Something nested so deep that naive code runs out of stack. */
export const deep = (depth: number, inner: unknown = 'x'): unknown => {
	let value = inner;
	for (let i = 0; i < depth; i++) value = i % 2 ? { a: value } : [value];
	return value;
};

const polluting = (): unknown => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');

/** Wrong for every field of every call: each with its name. */
const everywhere = (): [string, unknown][] => [
	['null', null],
	['true', true],
	['0', 0],
	['-1', -1],
	['1.5', 1.5],
	['1e308', 1e308],
	['2^53', 2 ** 53],
	['an empty text', ''],
	['a text', 'x'],
	['U+0000', 'a\0b'],
	['a lone surrogate', '\ud800'],
	['a very long text', 'x'.repeat(300_000)],
	['an empty list', []],
	['a list', ['x']],
	['a long list', Array.from({ length: 5_000 }, () => 0)],
	['an empty object', {}],
	['__proto__ and constructor', polluting()],
	['a length', { length: 1e9 }],
	['deep', deep(2_000)],
	['an id of nothing', newId()],
	['an id in capitals', newId().toUpperCase()],
	["somebody's SQL", "' or 1=1; drop table person; --"]
];

/** Just beyond what a schema allows for one field. */
const beyond = (property: Property): [string, unknown][] =>
	[
		...(property.maxLength === undefined
			? []
			: [[`${property.maxLength + 1} letters`, 'x'.repeat(property.maxLength + 1)]]),
		...(property.maximum === undefined ? [] : [[`above ${property.maximum}`, property.maximum * 2]]),
		...(property.maxItems === undefined
			? []
			: [[`${property.maxItems + 1} items`, Array(property.maxItems + 1).fill(newId())]]),
		...(property.anyOf ?? []).flatMap(beyond)
	] as [string, unknown][];

/** The fields of a schema, with what JSON Schema says of each. */
const fieldsOf = (schema: z.core.$ZodType): Record<string, Property> =>
	(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as Record<string, Property>;

/** One wrong way to call: what it is, and all that is sent after the name of the call. */
export type Wrong = [what: string, payload: unknown[]];

/** Every way to say wrongly what was right: per field from the schema, and as a whole. */
export const wrongCalls = (schema: z.core.$ZodType, right: object): Wrong[] => {
	const wrong: Wrong[] = [
		['no payload', []],
		['two payloads', [right, right]],
		['ten payloads', Array(10).fill(right)],
		['undefined', [undefined]],
		['a list around it', [[right]]],
		['as text', [JSON.stringify(right)]],
		['a field more', [{ ...right, more: 1 }]],
		['a field called __proto__ more', [{ ...right, ...JSON.parse('{"__proto__":{}}') }]],
		['a thousand fields more', [{ ...right, ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [i, i])) }]],
		['bytes instead', [Buffer.from('x')]]
	];
	for (const [what, value] of everywhere()) wrong.push([what, [value]]);
	for (const [name, property] of Object.entries(fieldsOf(schema))) {
		const { [name]: _, ...rest } = right as Record<string, unknown>;
		wrong.push([`${name} missing`, [rest]]);
		wrong.push([`${name}: bytes`, [{ ...right, [name]: Buffer.from('x') }]]);
		for (const [what, value] of [...everywhere(), ...beyond(property)]) {
			wrong.push([`${name}: ${what}`, [{ ...right, [name]: value }]]);
		}
	}
	return wrong;
};

/** Every way to fill a form wrongly: as pairs, so that a name may come twice. */
export const wrongForms = (right: Record<string, string>): [what: string, pairs: [string, string][]][] => {
	const pairs = Object.entries(right);
	const wrong: [string, [string, string][]][] = [
		['nothing', []],
		['a field more', [...pairs, ['more', '1']]],
		['twice', [...pairs, ...pairs.map(([name]): [string, string] => [name, 'x'])]],
		['a thousand fields', [...pairs, ...Array.from({ length: 1000 }, (_, i): [string, string] => [`f${i}`, 'x'])]]
	];
	const names = [
		'__proto__',
		'constructor',
		'toString',
		'__proto__.polluted',
		'constructor.prototype.polluted',
		'.',
		'[]',
		'?'
	];
	for (const name of names) wrong.push([`a field called ${name}`, [...pairs, [name, 'x']]]);
	for (const [name] of pairs) {
		const rest = pairs.filter(([other]) => other !== name);
		const values = ['', 'null', 'x', 'a\0b', '\u202e', '1e999', newId(), 'x'.repeat(50_000)];
		wrong.push([`${name} missing`, rest]);
		for (const value of values) wrong.push([`${name}: ${value.slice(0, 20)}`, [...rest, [name, value]]]);
		for (const shape of [`${name}[]`, `${name}.0`, `${name}.a.b`, `${name}?`]) {
			wrong.push([`${name} as ${shape}`, [...rest, [shape, 'x']]]);
		}
		wrong.push([`${name} in two ways`, [...pairs, [`${name}[]`, 'x'], [`${name}.0`, 'x']]]);
		wrong.push([`${name}.__proto__`, [...pairs, [`${name}.__proto__`, 'x']]]);
	}
	return wrong;
};
