import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { aPicture } from './files.ts';

/** A file that somebody made to do harm, and what we say to it: a word of the catalogue, or the type it is kept as. */
export interface HostileFile {
	what: string;
	name: string;
	content: Buffer;
	answer: string;
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
	let c = n;
	for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
	return c >>> 0;
});
const crcOf = (bytes: Buffer) => {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
};
const number = (value: number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value >>> 0);
	return bytes;
};
const chunk = (type: string, data: Buffer) => {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	return Buffer.concat([number(data.length), body, number(crcOf(body))]);
};

/** A PNG that says it has a size, and holds whatever it holds. */
const png = (width: number, height: number, pixels: Buffer) =>
	Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', Buffer.concat([number(width), number(height), Buffer.from([8, 2, 0, 0, 0])])),
		chunk('IDAT', deflateSync(pixels, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);

const text = (content: string) => Buffer.from(content);
const script = '<script>fetch("/account/export")</script>';
/** The beginning of an archive, with one part of a name in it. */
const zip = (part: string, data: Buffer) => {
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(20, 4);
	head.writeUInt16LE(8, 8);
	head.writeUInt32LE(data.length, 18);
	head.writeUInt32LE(0xfffffff0, 22);
	head.writeUInt16LE(part.length, 26);
	return Buffer.concat([head, Buffer.from(part, 'latin1'), data]);
};

/** Hostile files, made here; `size` says how much of a bomb is packed, in megabytes. */
export const hostileFiles = async (size = 8): Promise<HostileFile[]> => {
	const zeros = Buffer.alloc(size * 1_000_000);
	const picture = await aPicture();
	const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' } })
		.png()
		.toBuffer();
	const frames = { width: 1000, height: 1000 * 60, channels: 3 as const, pageHeight: 1000 };
	// Every frame is another colour: those that are alike would be packed into one.
	const reel = Buffer.concat(Array.from({ length: 60 }, (_, i) => Buffer.alloc(3_000_000, (i * 97) % 256)));
	const film = await sharp(reel, { raw: frames }).webp({ effort: 0 }).toBuffer();
	const refused = (what: string, name: string, content: Buffer, answer: string) => ({ what, name, content, answer });
	return [
		refused('a picture of 81 million points in a few kilobytes', 'bomb.png', bomb, 'file_pixels'),
		refused('a picture that says it is 60,000 points wide', 'huge.png', png(60_000, 60_000, zeros), 'file_pixels'),
		refused('a picture with more in it than it says', 'more.png', png(16, 16, zeros), 'image/png'),
		refused('a picture with less in it than it says', 'less.png', png(5000, 5000, Buffer.alloc(10)), 'file_broken'),
		refused('a film of many frames as a picture', 'film.webp', film, 'file_pixels'),
		refused('the head of a picture and nothing else', 'cut.png', picture.subarray(0, 60), 'file_broken'),
		refused(
			'a drawing with a script, named as a picture',
			'drawing.png',
			text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
			'file_kind'
		),
		refused('a page', 'page.html', text(`<!doctype html><title>x</title>${script}`), 'file_kind'),
		refused(
			'a page that begins like a moving picture',
			'both.gif',
			text(`GIF89a/*${' '.repeat(50)}*/${script}`),
			'file_broken'
		),
		refused('a picture with a page after its end', 'after.png', Buffer.concat([picture, text(script)]), 'image/png'),
		refused('an archive, named as a picture', 'holiday.jpg', zip('a.txt', deflateSync(zeros)), 'file_kind'),
		refused(
			'a packed bomb that says it is an office document',
			'report.docx',
			zip('[Content_Types].xml', deflateSync(zeros)),
			'file_kind'
		),
		refused('a program', 'tool.pdf', Buffer.concat([text('MZ'), Buffer.alloc(512, 1)]), 'file_kind'),
		refused('bytes that are no text', 'notes.txt', Buffer.from([0xff, 0xfe, 0, 1, 2, 3]), 'file_kind'),
		refused('a text with a zero in it', 'zero.txt', text('a\0b'), 'file_kind')
	];
};

/** Names that are to lead astray, and what becomes of each. */
export const oddNames: [given: string, kept: string][] = [
	['invoice\u202Efdp.txt', 'invoice fdp.txt'],
	['../../etc/passwd', 'passwd.txt'],
	['C:\\Users\\somebody\\plan.txt', 'plan.txt'],
	['a\0b\r\nc.txt', 'a b c.txt'],
	[`${'long '.repeat(60)}.txt`, `${'long '.repeat(60).slice(0, 116)}.txt`],
	['...', 'file.txt'],
	['plan.exe', 'plan.exe.txt'],
	['\ud800broken.txt', '\ufffdbroken.txt'],
	['گزارش ماه.txt', 'گزارش ماه.txt'],
	['"quoted".txt', 'quoted.txt']
];
