/** How long after the page is alive, in milliseconds: what it needs to work goes first. */
const patience = 1500;
const yearInSeconds = 365 * 24 * 3600;

/** What browsers tell of the line, where they do. */
interface Line {
	saveData?: boolean;
	effectiveType?: string;
}

/**
 * Fetches the faces that this page would be set in, for the pages after it; those begin with them. Not on a line on which
 * they would be dear.
 */
export const fetchFaces = () => {
	const root = document.documentElement;
	const { saveData, effectiveType } = (navigator as { connection?: Line }).connection ?? {};
	if (root.dataset.faces === 'here' || saveData || effectiveType?.endsWith('2g')) return;
	const timer = setTimeout(() => {
		root.dataset.faces = 'here';
		// Only after it is drawn does the browser know which it lacks.
		requestAnimationFrame(() => setTimeout(() => void document.fonts.ready.then(remember)));
	}, patience);
	return () => clearTimeout(timer);
};

const remember = () => {
	const secure = location.protocol === 'https:' ? '; secure' : '';
	document.cookie = `faces=1; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
};
