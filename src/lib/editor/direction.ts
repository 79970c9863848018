const rightToLeft = /^(?:fa|ur|ps|ar|sd|ug|dv|bal)\b|-Arab\b/;

/** The direction in which a text in this language goes; by its first letter where the language is not known. */
export const directionOf = (language: string | null): 'rtl' | 'ltr' | 'auto' =>
	language === null ? 'auto' : rightToLeft.test(language) ? 'rtl' : 'ltr';
