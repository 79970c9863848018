/** Why a call or a form is refused. Absent and forbidden things are both `not_found`: nothing tells them apart. */
export const refusalCodes = [
	'bad_input',
	'not_signed_in',
	'not_found',
	'forbidden',
	'conflict',
	'too_many',
	'too_large',
	'out_of_date',
	'unavailable'
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What is wrong with each field: its name (`''` for the whole) and keys of the message catalogue. */
export type FieldErrors = Record<string, string[]>;

/** A refusal as it travels to the browser. */
export interface RefusalDto {
	code: RefusalCode;
	fields?: FieldErrors;
	/** Seconds after which a try may succeed. */
	retryAfter?: number;
}

/** What a refused form gets back: why, what was typed, so that nothing is lost, and which form of the page it was. */
export interface Refused {
	refusal: RefusalDto;
	values: Record<string, string>;
	action: string;
}

/** Thrown by commands and policies; both doors turn it into an answer. Everything else thrown is a fault of ours. */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly fields: FieldErrors | undefined;
	readonly retryAfter: number | undefined;

	constructor(code: RefusalCode, details: { fields?: FieldErrors; retryAfter?: number } = {}) {
		super(code);
		this.name = 'Refusal';
		this.code = code;
		this.fields = details.fields;
		this.retryAfter = details.retryAfter;
	}

	/** The form that travels: only what the browser needs. */
	toDto(): RefusalDto {
		return {
			code: this.code,
			...(this.fields && { fields: this.fields }),
			...(this.retryAfter !== undefined && { retryAfter: this.retryAfter })
		};
	}
}

/** The HTTP status that stands for each refusal. */
export const statusOf: Record<RefusalCode, number> = {
	bad_input: 400,
	not_signed_in: 401,
	not_found: 404,
	forbidden: 403,
	conflict: 409,
	too_many: 429,
	too_large: 413,
	out_of_date: 409,
	unavailable: 503
};
