// A program of its own (`node look.ts FILE MADE PREVIEW`): says what is in a file, as JSON, and makes what we show of a
// picture. It reads what strangers made, so it runs with little memory and time, may write two files, and knows nothing.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { fileTypes, mostPixels } from '#shared/attachments.ts';

/** What a look into a file found. */
export type Found =
	| { type: string; picture: { size: Size; preview: Size } | null }
	/** Keys of the message catalogue: why it is not taken. */
	| { refused: 'file_kind' | 'file_broken' | 'file_pixels' };
interface Size {
	width: number;
	height: number;
}

const previewSide = 480;
/** What file-type calls otherwise, and what a browser knows. */
const sameAs: Record<string, string> = { 'audio/x-m4a': 'audio/mp4', 'audio/vnd.wave': 'audio/wav' };
/** Pictures that are kept as another type: making them again as they are takes minutes. */
const turnedInto: Record<string, string> = { 'image/avif': 'image/webp' };
const loaders = ['JpegFile', 'PngFile', 'WebpFile', 'NsgifFile', 'HeifFile'].map((name) => `VipsForeignLoad${name}`);

const typeOf = async (file: string): Promise<string | null> => {
	const found = await fileTypeFromFile(file).catch(() => undefined);
	if (!found) return (await isPlainText(file)) ? 'text/plain' : null;
	if (found.mime === 'application/x-cfb') return oldOfficeType(file);
	const [type = ''] = found.mime.split(';');
	if (type === 'application/ogg' || type === 'video/ogg') return 'audio/ogg';
	return sameAs[type] ?? type;
};

/** Old office files are all one type by their first bytes; a name in their list of parts says which. */
const oldOfficeType = async (file: string) => {
	const bytes = await readFile(file);
	const has = (part: string) => bytes.includes(Buffer.from(part, 'utf16le'));
	if (has('WordDocument')) return 'application/msword';
	if (has('Workbook')) return 'application/vnd.ms-excel';
	return has('PowerPoint Document') ? 'application/vnd.ms-powerpoint' : null;
};

/** Text is what reads as such from the first to the last letter. A page is not: opened from a disk it would run. */
const isPlainText = async (file: string): Promise<boolean> => {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let isFirst = true;
	try {
		for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
			const text = decoder.decode(chunk, { stream: true });
			// eslint-disable-next-line no-control-regex -- that is what is looked for
			if (/[\0-\x08\x0e-\x1f\x7f]/.test(text)) return false;
			if (isFirst && /<(!doctype|html|head|body|script|svg|\?xml|iframe|meta|img)\b/i.test(text.slice(0, 4096)))
				return false;
			isFirst = false;
		}
		decoder.decode();
		return true;
	} catch {
		return false;
	}
};

/** Makes a picture again without anything that only a camera or a program put there, upright, and a small one. */
const remake = async (file: string, type: string, made: string, preview: string): Promise<Found> => {
	const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true } as const;
	const { width, height, pages = 1, pageHeight = height } = await sharp(file, options).metadata();
	if (width * pageHeight * pages > mostPixels) return { refused: 'file_pixels' };
	const moves = pages > 1 && (type === 'image/gif' || type === 'image/webp');
	const picture = sharp(file, { ...options, animated: moves }).autoOrient();
	const info = await encode(picture, type).toFile(made);
	const small = await sharp(made, options)
		.resize(previewSide, previewSide, { fit: 'inside', withoutEnlargement: true })
		.webp({ quality: 62 })
		.toFile(preview);
	const size = { width: info.width, height: info.pageHeight ?? info.height };
	return { type, picture: { size, preview: { width: small.width, height: small.height } } };
};

const encode = (picture: Sharp, type: string): Sharp => {
	switch (type) {
		case 'image/jpeg':
			return picture.jpeg({ quality: 88 });
		case 'image/png':
			return picture.png({ compressionLevel: 6 });
		case 'image/gif':
			return picture.gif({ effort: 3 });
		default:
			return picture.webp({ quality: 86, effort: 2 });
	}
};

const look = async (file: string, made: string, preview: string): Promise<Found> => {
	const found = await typeOf(file);
	const type = found && (turnedInto[found] ?? found);
	const kind = type && Object.hasOwn(fileTypes, type) ? fileTypes[type]?.[0] : undefined;
	if (!type || !kind) return { refused: 'file_kind' };
	if (kind !== 'picture') return { type, picture: null };
	sharp.block({ operation: ['VipsForeignLoad'] });
	sharp.unblock({ operation: loaders });
	sharp.concurrency(1);
	sharp.cache(false);
	try {
		return await remake(file, type, made, preview);
	} catch (error) {
		return { refused: /pixel limit/i.test(String(error)) ? 'file_pixels' : 'file_broken' };
	}
};

const [file = '', made = '', preview = ''] = process.argv.slice(2);
console.log(JSON.stringify(await look(file, made, preview)));
