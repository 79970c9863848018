const formats = new Map<string, Intl.NumberFormat>();

/** A number in the digits of a language, in groups from five digits on so that a year stays whole; all else as it is. */
export const inDigitsOf = (locale: string, value: unknown): string => {
	if (typeof value !== 'number') return String(value);
	const format = formats.get(locale) ?? new Intl.NumberFormat(locale, { useGrouping: 'min2' });
	formats.set(locale, format);
	return format.format(value);
};

const plurals = new Map<string, Intl.PluralRules>();

/** Which plural form a language puts beside a number. The compiled texts ask here: making the rules costs a hundred times their use. */
export const pluralOf = (locale: string, value: unknown): Intl.LDMLPluralRule => {
	const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
	plurals.set(locale, rules);
	return rules.select(Number(value));
};
