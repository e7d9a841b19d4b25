/** The words of a step told once for each of two cases. */
export type TwoCases = readonly [string, string];

const pronoun = /^(?:I|we|you|he|she|it|they)$/i;
const article = /^(?:an?|the|my|your|his|her|its|our|their|no)$/i;
const doing =
	/^(?:accept|add|approve|ask|buy|cancel|change|check|choose|clear|click|close|confirm|copy|create|decline|delete|download|drag|edit|enter|export|fill|go|import|leave|log|move|navigate|open|order|pay|press|print|refresh|reject|reload|remove|rename|reorder|reset|return|save|scroll|search|select|send|share|sign|start|stop|submit|swipe|switch|tap|type|update|upload|view|visit|write)(?:e?s)?$/i;

/**
 * Tells a step with "or" once for each case, where it is plain how far the two cases reach: single words or nouns, whole
 * clauses that begin alike, or two things that one person does. Where more than two are listed nothing is told.
 * @param step its words, without keyword and closing mark
 * @param at where "or" stands in it
 */
export function twoCases(step: string, at: number): TwoCases | undefined {
	const left = step.slice(0, at).trimEnd();
	const right = step.slice(at + 2).trimStart();
	if (/[\n,;(]/.test(step) || /\bor\b/i.test(right)) return undefined;
	const before = left.replace(/\b(?:either|both)\s+/i, '').split(/\s+/);
	const after = right.split(/\s+/);
	const [first = '', second = ''] = after;
	if (before.join('').length === 0 || first === '') return undefined;
	const told = before.join(' ');
	const opening = before[0] ?? '';
	if (after.length === 1 || (after.length === 2 && article.test(first))) return withLastNoun(before, after);
	// "the card is refused or the till is offline"
	if (
		before.length > 2 &&
		first.toLowerCase() === opening.toLowerCase() &&
		(pronoun.test(first) || article.test(first))
	)
		return [told, right];
	// "I open the page or click the button": both by the same person
	if (pronoun.test(opening) && doing.test(before[1] ?? '') && doing.test(first) && second !== '')
		return [told, `${opening} ${right}`];
	return undefined;
}

/** "a card or a voucher", "reorder or pay": the last noun or word stands for the other. */
function withLastNoun(before: readonly string[], after: readonly string[]): TwoCases | undefined {
	const size = after.length === 2 || article.test(before.at(-2) ?? '') ? 2 : 1;
	const kept = before.slice(0, before.length - size);
	if (after.length === 2 && !article.test(before.at(-2) ?? '')) return undefined;
	const lead = size === 2 && after.length === 1 ? [before.at(-2) ?? ''] : [];
	return [before.join(' '), [...kept, ...lead, ...after].join(' ')];
}
