import { pathOfPicture } from '#shared/file-paths.ts';

/** How wide the small picture is that we make of each, in pixels, at most. */
const smallWidth = 480;

/** From which addresses a browser may choose: on a weak line and a narrow page the small picture is enough. */
export const pictureSizes = (here: string, hash: string, width: number): { srcset?: string; sizes?: string } => {
	if (width <= smallWidth) return {};
	const small = `${pathOfPicture(here, hash, true)} ${smallWidth}w`;
	return { srcset: `${small}, ${pathOfPicture(here, hash)} ${width}w`, sizes: '(max-width: 46rem) 100vw, 44rem' };
};
