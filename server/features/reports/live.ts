import type { ReportNews } from '#shared/reports.ts';
import type { Reader } from '#server/core/catch-up.ts';

/** Says again, to those who were away, that something of a case moved. */
export const reportReaders: { [K in ReportNews['kind']]: Reader<K> } = {
	'case:moved': (_, rows) => Promise.resolve(rows.map(() => ({ kind: 'case:moved' })))
};
