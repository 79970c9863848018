import * as z from 'zod/mini';
import { DocumentRef, MoveCaret, OpenDocument, UpdateDocument, type DocumentCalls } from '#shared/documents.ts';
import type { InputOf, OutputOf } from '#shared/live.ts';
import { documentRoom } from '#shared/rooms.ts';
import type { Ctx } from '#server/core/context.ts';
import * as documents from '#server/features/documents/commands.ts';
import type { Seat } from '#server/features/documents/viewers.ts';

/** What the calls about documents need of a socket. */
export interface DocumentSocket {
	id: string;
	/** The version of the contract from the handshake. */
	version: number;
	join(room: string): void;
	leave(room: string): void;
}

type Handlers = {
	[C in keyof DocumentCalls]: {
		input: z.ZodMiniType<InputOf<C>>;
		run(ctx: Ctx, input: InputOf<C>, socket: DocumentSocket): Promise<OutputOf<C>>;
	};
};

const seatOf = (socket: DocumentSocket): Seat => ({
	socketId: socket.id,
	version: socket.version,
	join: (documentId) => socket.join(documentRoom(documentId)),
	leave: (documentId) => socket.leave(documentRoom(documentId))
});

const through =
	<In, Out>(command: (ctx: Ctx, input: In, seat: Seat) => Promise<Out>) =>
	(ctx: Ctx, input: In, socket: DocumentSocket) =>
		command(ctx, input, seatOf(socket));

/** The calls about documents. */
export const documentHandlers: Handlers = {
	'document:open': { input: OpenDocument, run: through(documents.openDocument) },
	'document:update': { input: UpdateDocument, run: through(documents.updateDocument) },
	'document:awareness': { input: MoveCaret, run: through(documents.moveCaret) },
	'document:close': { input: DocumentRef, run: through(documents.closeDocument) }
};
