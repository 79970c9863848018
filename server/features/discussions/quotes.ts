import { textOf, textOfBlock, type Body } from '#shared/body-text.ts';
import { fold } from '#shared/fold.ts';

/** The longest part that is kept as one: more is quoted by answering the whole. */
const maxQuote = 500;

/**
 * A body without the quote it begins with, where those are words of the message it answers: they stand apart then, with a link to it
 * and its author, and go when it has to go. Words it does not say stay an ordinary quote: nobody is made to have said them.
 */
export const apartFromQuote = (body: Body, answered: Body | null): { body: Body; quote: string | null } => {
	const [first, ...rest] = body.content;
	if (!answered || first?.type !== 'blockquote' || rest.length === 0) return { body, quote: null };
	const quote = textOfBlock(first).trim();
	const isTheirs = quote.length <= maxQuote && fold(quote) !== '' && fold(textOf(answered)).includes(fold(quote));
	return isTheirs ? { body: { ...body, content: rest }, quote } : { body, quote: null };
};
