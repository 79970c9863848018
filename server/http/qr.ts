import { encode } from 'uqr';

/** A square picture of a text that a phone's camera reads: its side in cells, and the dark cells as an SVG path. */
export interface QrPicture {
	size: number;
	path: string;
}

/** Draws a link as a QR code, here and not by a service that would learn of it. */
export const qrOf = (text: string): QrPicture => {
	const { data, size } = encode(text, { ecc: 'M', border: 2 });
	let path = '';
	data.forEach((row, y) => {
		for (let x = 0; x < size; x++) {
			if (!row[x]) continue;
			const start = x;
			while (row[x + 1]) x++;
			path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
		}
	});
	return { size, path };
};
