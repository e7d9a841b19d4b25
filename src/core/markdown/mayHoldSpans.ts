/**
 * Signs without which markdown holds no code, no address in angle brackets, no link, image or definition, and no HTML that
 * hides its content: backticks or tildes, a tab or four blanks (an indented block), `](` and `]:`, and what begins with `<`.
 */
const sign = /[`\t]|~~~| {4}|\]\(|\]:|<[^ \r\n<>]*[:@]|<(?:script|style|pre|textarea|svg)/i;

/**
 * False when the syntax tree of a markdown body has nothing to tell that is no prose, so that it need not be built, which
 * takes longer than all rules together. True does not say that there is something.
 */
export function mayHoldSpans(body: string): boolean {
	return sign.test(body);
}
