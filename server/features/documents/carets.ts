import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as z from 'zod/mini';
import type { Id } from '#shared/ids.ts';

const clientId = z.int().check(z.minimum(0), z.maximum(2 ** 32 - 1));
const YjsId = z.nullish(z.strictObject({ client: clientId, clock: z.int().check(z.minimum(0)) }));
const Position = z.strictObject({
	type: YjsId,
	tname: z.nullish(z.string().check(z.maxLength(100))),
	item: YjsId,
	assoc: z.optional(z.int())
});
const State = z.nullable(z.object({ cursor: z.nullish(z.strictObject({ anchor: Position, head: Position })) }));
type Cursor = NonNullable<z.infer<typeof State>>['cursor'];

/** Where one browser's caret is. `cursor` is null while it looks elsewhere; the whole is null when it has gone. */
export interface Caret {
	clientId: number;
	/** Rises with every change, so that an older one does not undo a newer one. */
	clock: number;
	state: { cursor: Cursor } | null;
}

/** Reads an awareness update (y-protocols) of exactly one browser; undefined for anything else. */
export const readCaret = (bytes: Uint8Array): Caret | undefined => {
	try {
		const decoder = decoding.createDecoder(bytes);
		if (decoding.readVarUint(decoder) !== 1) return undefined;
		const client = decoding.readVarUint(decoder);
		const clock = decoding.readVarUint(decoder);
		const state = z.safeParse(State, JSON.parse(decoding.readVarString(decoder)));
		if (!state.success || decoder.pos !== bytes.length || !z.safeParse(clientId, client).success) return undefined;
		return { clientId: client, clock, state: state.data && { cursor: state.data.cursor ?? null } };
	} catch {
		return undefined;
	}
};

/** Writes carets as an awareness update (y-protocols), each under the person whose session it is. */
export const writeCarets = (carets: { caret: Caret; personId: Id | null }[]): Uint8Array => {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, carets.length);
	for (const { caret, personId } of carets) {
		encoding.writeVarUint(encoder, caret.clientId);
		encoding.writeVarUint(encoder, caret.clock);
		encoding.writeVarString(encoder, JSON.stringify(caret.state && { ...caret.state, user: { personId } }));
	}
	return encoding.toUint8Array(encoder);
};
