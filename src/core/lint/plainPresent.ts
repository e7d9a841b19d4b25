/** Verbs whose third person does not follow from their spelling. */
const irregular: Readonly<Record<string, string>> = {
	be: 'is',
	have: 'has',
	do: 'does',
	go: 'goes',
	undergo: 'undergoes',
};
/** Words in -s that are one thing, and words without -s that are several. */
const singular = /(?:ss|us|is|news|status|canvas|https|css|dns|sms|gps)$/i;
const plurals = new Set('i we you they these those people children criteria both all'.split(' '));

/** True when a subject with this head takes the plural form of a verb. */
export function isPlural(head: string): boolean {
	const word = head.toLowerCase();
	return plurals.has(word) || (word.endsWith('s') && !singular.test(word));
}

/** "show" → "shows", "try" → "tries", "be" → "is" or "are". */
export function presentOf(verb: string, subject: string): string {
	const base = verb.toLowerCase();
	const plural = isPlural(subject);
	if (base === 'be' && subject.toLowerCase() === 'i') return 'am';
	if (plural) return base === 'be' ? 'are' : verb;
	const known = Object.hasOwn(irregular, base) ? irregular[base] : undefined;
	if (known) return known;
	if (/(?:s|x|z|ch|sh)$/.test(base)) return `${verb}es`;
	return /[^aeiou]y$/.test(base) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** "show" → "does not show", "be" → "is not". */
export function deniedOf(verb: string, subject: string): string {
	if (verb.toLowerCase() === 'be') return `${presentOf('be', subject)} not`;
	return `${isPlural(subject) ? 'do' : 'does'} not ${verb}`;
}

/**
 * The word that decides the form of the verb, of the words before that verb: "Coffees that are sold out" is about
 * coffees, "the price of the beans" about the price. Undefined where no word stands right before the verb.
 */
export function headOfSubject(before: string): string | undefined {
	const last = /([\p{L}\p{N}'’-]{1,40})[*_]{0,2}\s+$/u.exec(before)?.[1];
	if (!last) return undefined;
	if (/\b(?:and|or)\s+(?:the |an? |its |their )?\S{1,40}\s+$/i.test(before)) return 'both';
	const inner = /([\p{L}\p{N}'’-]{1,40}) (?:that|which|who|of|for|in|on|with|from|without) [^,.;:]{1,60}$/iu.exec(
		before,
	)?.[1];
	return inner ?? last;
}
