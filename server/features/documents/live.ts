import type { CommentSignals } from '#shared/comments.ts';
import type { DocumentNews, DocumentSignals } from '#shared/documents.ts';
import type { Id } from '#shared/ids.ts';
import type { Reader } from '#server/core/catch-up.ts';
import { once } from '#server/core/once.ts';
import { listDocumentsById } from './queries.ts';

type DocumentsNewsKind = DocumentNews['kind'];

/** How documents stand by now; one that is in the trash by now is left out. */
const reader =
	<K extends Exclude<DocumentsNewsKind, 'document:trashed'>>(kind: K): Reader<DocumentsNewsKind> =>
	async (tx, rows) => {
		const documents = await listDocumentsById(
			tx,
			rows.flatMap((row) => row.documentId ?? [])
		);
		const byId = new Map(documents.map((document) => [document.id, document]));
		return rows.map((row) => {
			const document = byId.get(row.documentId ?? '');
			return document ? { kind, document } : null;
		});
	};

/** Reads again what rows of the log were about, for those who were away. What is gone is left out. */
export const documentReaders = {
	'document:created': reader('document:created') as Reader<'document:created'>,
	'document:renamed': reader('document:renamed') as Reader<'document:renamed'>,
	'document:changed': reader('document:changed') as Reader<'document:changed'>,
	'document:restored': reader('document:restored') as Reader<'document:restored'>,
	'document:trashed': (_, rows) =>
		Promise.resolve(rows.map(({ documentId = '' }) => ({ kind: 'document:trashed', documentId })))
} satisfies { [K in DocumentsNewsKind]: Reader<K> };

/** Whom a signal is for: everyone in an open document but the socket it came from, or one socket. */
export type DocumentAudience = { documentId: Id; except: string | null } | { socketId: string };

type AllSignals = DocumentSignals & CommentSignals;

/** Something that the browsers in an open document are to hear now. */
export type DocumentSignal = {
	[S in keyof AllSignals]: { name: S; payload: Parameters<AllSignals[S]>[0]; to: DocumentAudience };
}[keyof AllSignals];

type Listener = (signal: DocumentSignal) => void;
const listeners = once('document signals', (): { current: Listener } => ({ current: () => undefined }));

/** Names the one listener that tells the sockets. Replaced on a reload while developing. */
export const onDocumentSignal = (listener: Listener) => {
	listeners.current = listener;
};

/** Tells the browsers in an open document. The text is relayed before its commit: whoever wrote it sends it again if need be. */
export const signal = (what: DocumentSignal) => listeners.current(what);
