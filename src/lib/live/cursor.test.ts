import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { News } from '#shared/live.ts';
import { Cursor } from './cursor.ts';

const newsAt = (seq: number): News => ({ kind: 'membership:changed', at: { stream: 's', seq }, spaceId: 'x' });

test('news is handed on once and in order, whatever order and doubles it arrives in', () => {
	const arrivals = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 120 });
	fc.assert(
		fc.property(arrivals, fc.array(fc.nat({ max: 119 }), { maxLength: 5 }), (seqs, catchUps) => {
			const got: number[] = [];
			const cursor = new Cursor(0, (news) => got.push(news.at.seq));
			let sent = 0;
			seqs.forEach((seq, i) => {
				sent = Math.max(sent, seq);
				cursor.deliver([newsAt(seq)]);
				if (!catchUps.includes(i)) return;
				const missed = Array.from({ length: sent - cursor.upTo }, (_, k) => newsAt(cursor.upTo + 1 + k));
				cursor.caughtUp({ news: missed, upTo: sent, more: false });
			});
			cursor.caughtUp({
				news: Array.from({ length: sent - cursor.upTo }, (_, k) => newsAt(cursor.upTo + 1 + k)),
				upTo: sent,
				more: false
			});
			expect(got).toEqual(Array.from({ length: sent }, (_, k) => k + 1));
		})
	);
});

test('a gap asks for a catch-up, and numbers whose news is gone close it', () => {
	const got: number[] = [];
	const cursor = new Cursor(4, (news) => got.push(news.at.seq));
	expect(cursor.deliver([newsAt(5)])).toBe(false);
	expect(cursor.deliver([newsAt(8)])).toBe(true);
	cursor.caughtUp({ news: [newsAt(6)], upTo: 7, more: false });
	expect(got).toEqual([5, 6, 8]);
	expect(cursor.upTo).toBe(8);
});
