import type { TextEdit } from '../model/textEdit';

type Person = 'first' | 'singular' | 'plural';

const forms: Readonly<Record<string, Readonly<Record<Person, string>>>> = {
	be: { first: 'am', singular: 'is', plural: 'are' },
	have: { first: 'have', singular: 'has', plural: 'have' },
	do: { first: 'do', singular: 'does', plural: 'do' },
};

const demand = /^should((?:\s+(?:not|already|also|still|always|never|now|only))*)\s+([a-z]+)(?![\w'’-])/i;

/**
 * The edit that turns "should be" into "is": a demand told as a fact. Offsets are of the step.
 * @param step words of one step, without its keyword
 * @param at where "should" stands in it
 * @returns undefined where it cannot be told of how many something is said
 */
export function asFact(step: string, at: number): TextEdit | undefined {
	const person = personOf(step.slice(0, at));
	const [whole = '', between = '', verb = ''] = demand.exec(step.slice(at, at + 80)) ?? [];
	if (!person || !verb) return undefined;
	const adverbs = between.split(/\s+/).filter((word) => word !== '' && word.toLowerCase() !== 'not');
	const denied = /\bnot\b/i.test(between);
	const base = verb.toLowerCase();
	const words =
		base === 'be'
			? [inflected('be', person), ...(denied ? ['not'] : []), ...adverbs]
			: denied
				? [inflected('do', person), 'not', ...adverbs, base]
				: [...adverbs, inflected(base, person)];
	return { range: { start: at, end: at + whole.length }, newText: words.join(' ') };
}

const pronouns: Readonly<Record<string, Person>> = {
	i: 'first',
	he: 'singular',
	she: 'singular',
	it: 'singular',
	this: 'singular',
	that: 'singular',
	we: 'plural',
	you: 'plural',
	they: 'plural',
	these: 'plural',
	those: 'plural',
	both: 'plural',
};

/** By the last word of what is spoken of, before anything that only tells more of it ("the list of coffees"). */
function personOf(subject: string): Person | undefined {
	const words = subject.trim().split(/\s+/);
	const more = words.findIndex(
		(word, i) => i > 0 && /^(?:of|in|on|at|for|from|with|without|to|by|that|which)$/i.test(word),
	);
	const last = words[(more < 0 ? words.length : more) - 1]?.toLowerCase() ?? '';
	if (words.length > 8 || !/^[\p{L}-]+$/u.test(last) || last === 'there') return undefined;
	if (words.length === 1 && Object.hasOwn(pronouns, last)) return pronouns[last];
	// "the name and the street": of several; behind a comma or a verb nothing is certain.
	if (/[,;:]/.test(subject) || /\b(?:when|if|who|is|are|was|were|has|have)\b/i.test(subject)) return undefined;
	if (words.some((word) => /^and$/i.test(word))) return 'plural';
	return /s$/.test(last) && !/(?:ss|us|is)$/.test(last) ? 'plural' : 'singular';
}

function inflected(verb: string, person: Person): string {
	const known = Object.hasOwn(forms, verb) ? forms[verb]?.[person] : undefined;
	if (known) return known;
	if (person !== 'singular') return verb;
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
