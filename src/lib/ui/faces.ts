/** How long after the page is alive, in milliseconds: what it needs to work goes first. */
const patience = 1500;
const yearInSeconds = 365 * 24 * 3600;

/** What browsers tell of the line, where they do. */
interface Line {
	saveData?: boolean;
	effectiveType?: string;
}

let isFetched = false;

/**
 * Fetches the faces that this page would be set in, for the pages after it; those begin with them. Not on a line on which
 * they would be dear.
 */
export const fetchFaces = () => {
	const root = document.documentElement;
	const { saveData, effectiveType } = (navigator as { connection?: Line }).connection ?? {};
	if (root.dataset.faces === 'here' || saveData || effectiveType?.endsWith('2g')) return;
	const timer = setTimeout(() => void (root.lang === 'ur' ? fetchNastaliq() : showAll()), patience);
	return () => clearTimeout(timer);
};

const showAll = () => {
	document.documentElement.dataset.faces = 'here';
	// Only after it is drawn does the browser know which it lacks.
	requestAnimationFrame(() => setTimeout(() => void document.fonts.ready.then(remember)));
};

/** In its place at once it would move every line that somebody is reading: it waits for the next page. */
const fetchNastaliq = async () => {
	const faces = await document.fonts.load("1em 'Noto Nastaliq Urdu'", 'ا').catch(() => []);
	if (faces.length === 0) return;
	isFetched = true;
	remember();
};

/** Sets the next page in the faces that have come since this one. */
export const changeFaces = () => () => {
	if (isFetched) document.documentElement.dataset.faces = 'here';
};

const remember = () => {
	const secure = location.protocol === 'https:' ? '; secure' : '';
	const { lang } = document.documentElement;
	document.cookie = `faces=${lang}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
};
