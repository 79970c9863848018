import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack } from './pack.ts';

const page = '<p>So many words.</p>'.repeat(200);
const answer = (text: string, type = 'text/html') =>
	new Response(text, { status: 404, headers: { 'content-type': type, etag: '"1"' } });
const packed = async (accepted: string | null, response: Response, method = 'GET') => {
	const headers = new Headers(accepted === null ? {} : { 'accept-encoding': accepted });
	const out = await pack(new Request('http://localhost/', { headers, method }), response);
	return { out, encoding: out.headers.get('content-encoding'), bytes: Buffer.from(await out.arrayBuffer()) };
};

test('a page travels as small as the browser can unpack', async () => {
	const zstd = await packed('gzip, deflate, br, zstd', answer(page));
	expect([zstd.encoding, zstdDecompressSync(zstd.bytes).toString()]).toEqual(['zstd', page]);
	expect(zstd.bytes.length).toBeLessThan(page.length / 4);
	const br = await packed('gzip, deflate, br', answer(page));
	expect([br.encoding, br.out.status, br.out.headers.get('vary')]).toEqual(['br', 404, 'accept-encoding']);
	expect(brotliDecompressSync(br.bytes).toString()).toBe(page);
	expect(br.bytes.length).toBeLessThan(page.length / 4);
	const gzip = await packed('br;q=0, gzip;q=0.5', answer(page));
	expect([gzip.encoding, gunzipSync(gzip.bytes).toString()]).toEqual(['gzip', page]);
});

test('what cannot be unpacked, or gains nothing, travels as it is', async () => {
	for (const one of [
		await packed(null, answer(page)),
		await packed('identity', answer(page)),
		await packed('br', answer('short')),
		await packed('br', answer(page, 'image/png')),
		await packed('br', answer(page), 'HEAD')
	]) {
		expect(one.encoding).toBeNull();
	}
});
