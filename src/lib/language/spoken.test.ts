import { expect, test } from 'vitest';
import { langOf } from './spoken.ts';

test('a text keeps the language it was given', () => {
	expect(langOf('Men o‘qituvchiman', 'uz')).toBe('uz');
});

test('a text without one says at least its script, and what its letters give away', () => {
	expect(langOf('What do you do by hand?')).toBe('und-Latn');
	expect(langOf('«Первая неделя» — the first week')).toBe('und-Cyrl');
	expect(langOf('خانواده کمک می‌خواهد')).toBe('fa');
	expect(langOf('بلاک کی سطح پر ہمیں کیا کرنا ہے')).toBe('ur');
	expect(langOf('موږ څه وکړو')).toBe('ps');
	expect(langOf('السلام')).toBe('und-Arab');
	expect(langOf('தேன்மொழி')).toBe('und-Taml');
});

test('numbers alone, or nothing, are in no language', () => {
	for (const text of ['', '2026', null, undefined]) expect(langOf(text)).toBeUndefined();
});
