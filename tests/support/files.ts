import sharp from 'sharp';
import type { Id } from '#shared/ids.ts';
import { newId } from '#server/core/context.ts';
import { attachFile } from '#server/features/discussions/attaching.ts';
import type { TestPerson } from './builders.ts';

/** A small picture, with all that a camera notes about it. */
export const aPicture = (width = 64, height = 48): Promise<Buffer> =>
	sharp({ create: { width, height, channels: 3, background: '#7a3b2e' } })
		.withExif({ IFD0: { Copyright: 'who took it' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 31/1 0/1' } })
		.png()
		.toBuffer();

/** Brings a file to a thread, as a whole. */
export const bringFile = (by: TestPerson, thread: { id: Id }, file: { name: string; content: string | Buffer }) => {
	const content = Buffer.from(file.content);
	const begun = { threadId: thread.id, name: file.name, bytes: content.length, clientId: newId() };
	return attachFile(by.ctx, begun, new Blob([content]).stream());
};
