import { documentRoom } from '#shared/rooms.ts';
import { onDocumentSignal, type DocumentAudience } from '#server/features/documents/live.ts';
import type { Io } from './io.ts';

/** Carries what happens in open documents to the browsers that have them open. */
export const attachDocuments = (io: Io) => {
	onDocumentSignal((signal) => {
		roomOf(io, signal.to).emit(signal.name, signal.payload as never);
		// Who may no longer read hears nothing more of the document.
		if (signal.name === 'document:rights' && signal.payload.mayWrite === null && 'socketId' in signal.to) {
			io.in(signal.to.socketId).socketsLeave(documentRoom(signal.payload.documentId));
		}
	});
};

const roomOf = (io: Io, audience: DocumentAudience) => {
	if ('socketId' in audience) return io.to(audience.socketId);
	const room = io.to(documentRoom(audience.documentId));
	return audience.except === null ? room : room.except(audience.except);
};
