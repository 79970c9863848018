/** Fourteen desks: at nine somebody sits, on five lies a paper. */
const desk = (i: number) => {
	const [x, y] = [60 + (i % 7) * 124, 60 + Math.floor(i / 7) * 190];
	const top = `<rect x="${x}" y="${y + 70}" width="96" height="22" rx="4" fill="#e4d3ac" stroke="#54493f" stroke-width="3"/><path d="M${x + 12} ${y + 92}v48M${x + 84} ${y + 92}v48" stroke="#54493f" stroke-width="3"/>`;
	const child = `<circle cx="${x + 48}" cy="${y + 24}" r="20" fill="#2d4a8a"/><rect x="${x + 24}" y="${y + 46}" width="48" height="24" rx="12" fill="#2d4a8a"/>`;
	const paper = `<rect x="${x + 30}" y="${y + 30}" width="36" height="40" fill="#fff" stroke="#8a3330" stroke-width="4"/>`;
	return top + (i < 9 ? child : paper);
};

/** A document of the demo that was published twice: as it was agreed, and with a picture that somebody missed. */
export const publishedTwice = {
	title: 'Сначала в класс, потом бумаги',
	by: 'akmaral',
	first: { daysAgo: 12, name: 'После правок группы' },
	second: { daysAgo: 4, name: 'С рисунком' },
	/** Behind the block that begins so. */
	behind: 'Мы сравнили',
	alt: 'Четырнадцать парт: за девятью сидят, на пяти вместо ученика лежит лист бумаги.',
	drawing: `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="440"><rect width="960" height="440" fill="#fbf8f1"/>${Array.from({ length: 14 }, (_, i) => desk(i)).join('')}</svg>`
};
