/** The four dyes by the roles they have elsewhere; among people they only tell one from the next. */
const dyes = ['action', 'done', 'waiting', 'danger'] as const;

/** The style of somebody's colour: `--dye` and `--dye-wash`, always the same for the same id. */
export const dyedBy = (id: string): string => {
	const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
	const dye = dyes[sum % dyes.length] ?? dyes[0];
	return `--dye: var(--${dye}); --dye-wash: var(--${dye}-wash)`;
};
