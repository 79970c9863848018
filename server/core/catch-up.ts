import type { NewsKind, NewsOf } from '#shared/live.ts';
import type { ActivityRow } from './activity.ts';
import type { Tx } from './transaction.ts';

/** Turns rows of one kind back into what their news said, in the order of the rows; null for what is gone. */
export type Reader<K extends NewsKind> = (tx: Tx, rows: ActivityRow[]) => Promise<(Omit<NewsOf<K>, 'at'> | null)[]>;
