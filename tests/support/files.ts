import sharp from 'sharp';
import type { Id } from '#shared/ids.ts';
import type { PlaceOfFile } from '#shared/written-in.ts';
import { newId } from '#server/core/context.ts';
import { attachFile } from '#server/features/files/commands.ts';
import type { TestPerson } from './builders.ts';

/** A small picture, with all that a camera notes about it. */
export const aPicture = (width = 64, height = 48): Promise<Buffer> =>
	sharp({ create: { width, height, channels: 3, background: '#7a3b2e' } })
		.withExif({ IFD0: { Copyright: 'who took it' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 31/1 0/1' } })
		.png()
		.toBuffer();

interface BroughtFile {
	name: string;
	content: string | Buffer;
}

const bring = (by: TestPerson, place: PlaceOfFile, file: BroughtFile) => {
	const content = Buffer.from(file.content);
	const begun = { ...place, name: file.name, bytes: content.length, clientId: newId() };
	return attachFile(by.ctx, begun, new Blob([content]).stream());
};

/** Brings a file to a thread, as a whole. */
export const bringFile = (by: TestPerson, thread: { id: Id }, file: BroughtFile) =>
	bring(by, { threadId: thread.id }, file);

/** Brings a picture to a document, as a whole, and gives the name that its text may call it by. */
export const bringPicture = async (by: TestPerson, document: { id: Id }, content: string | Buffer): Promise<string> =>
	(await bring(by, { documentId: document.id }, { name: 'secret name.png', content })).hash as string;

/** Brings a file to a space, as a whole: for the first message of a thread that is yet to begin. */
export const bringToSpace = (by: TestPerson, space: { id: Id }, file: BroughtFile) =>
	bring(by, { spaceId: space.id }, file);
