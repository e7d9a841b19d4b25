import type { TextRange } from '../model/textRange';

/** The parts of a story sentence by offsets into the text that was parsed. */
export interface StoryParts {
	readonly end: number;
	readonly role: TextRange | undefined;
	readonly means: TextRange;
	readonly benefit: TextRange | undefined;
}

/** Emphasis, list marks and quote marks that may stand around a keyword. */
const marks = String.raw`[*_>\x60]{0,4}`;
/** Blanks; bounded like the marks, because unbounded repeats side by side take quadratic time on long runs. */
const blanks = String.raw`[ \t]{1,8}`;
const gap = String.raw`(?:\s|[*_>\x60]|(?<=\n[ \t]{0,8})[-+][ \t]){0,40}`;

/** "As a", also without the article. Set phrases such as "As a result" do not name a role. */
const roleStart = new RegExp(
	`^${marks}as${marks}${blanks}${marks}(?:(?:an?|the)\\b[ \\t]{0,8}:?|(?=[\\p{L}\\[<{]))${gap}`,
	'iu',
);
const setPhrase =
	/^as (?:an? )?(?:result|consequence|rule|whole|side|matter|follow-?up|first step|next step|bonus|reminder|workaround|fallback|minimum|note|test|general|example|alternative|aside|addition|part|means|way|temporary|precaution|last resort|starting point|is|it|we|you|they|he|she|i|in|to|with|per|of|for|if|on|by|at|from|soon|long|well|much|many|far|such|though|discussed|mentioned|described|noted|above|below|shown|expected|needed|required|usual|always|before|the (?:name|result|title|number|first step|next step))\b/i;

const modifiers = String.raw`(?:(?:do not|don['’]t|only|also|really|still|just|do|simply|often|always|sometimes|usually|currently)[ \t]{1,8}){0,4}`;
const verbs = String.raw`(?:want(?:ed|s)?|needs?|would[ \t]{1,8}(?:also[ \t]{1,8}|really[ \t]{1,8})?(?:like|love|prefer|want|expect|need)|['’](?:d|ll)[ \t]{1,8}(?:also[ \t]{1,8}|really[ \t]{1,8})?(?:like|love|prefer|want|need)|wish|require|expect|prefer|hope|like|must|should|shall|can|could|will|may|have[ \t]{1,8}to|am[ \t]{1,8}able|['’]m[ \t]{1,8}able)`;
/** What leads over from role to means; the verb alone where a comma shows that "I" was left out. */
const pivot = new RegExp(
	`(?:(?<![\\p{L}\\p{N}'’])(?:I|we)(?:${marks}${blanks}${marks}|(?=['’]))${modifiers}${verbs}|(?<=,[ \\t]{0,8}${marks})(?:want|need|would[ \\t]{1,8}like|would[ \\t]{1,8}love)s?)(?![\\p{L}\\p{N}])`,
	'giu',
);
/** "As a cook, I see the orders": any verb, but only behind a comma or on a line of its own. */
const plainPivot = new RegExp(
	`(?<=[,;\\n][ \\t]{0,8}${marks})(?:I|we)(?:['’](?:m|ve|re))?[ \\t]{1,8}(?=\\p{Ll})`,
	'gu',
);

/** Words for a reason. "So" alone is one in front of a clause, or behind a mark. */
const reasons = [
	String.raw`so[ \t]{1,8}(?:that|as[ \t]{1,8}to)`,
	String.raw`(?<=[,;\n][ \t]{0,8}${marks})so(?=[ \t]{0,8}${marks}[ \t])`,
	String.raw`so(?=[ \t]{1,8}(?:I|we|they|he|she|it|you|my|our|their|its)[ \t])`,
	String.raw`so(?=[ \t]{1,8}\p{L}{2,20}s[ \t]{1,8}(?:are|can|have|will|do|get|know)[ \t])`,
	String.raw`(?<!(?:and|or|not|do|if|even|ever)[ \t])so(?=[ \t]{1,8}(?:the|an?|all|each|every|no|any|other|these|those|people|everyone|everybody|nobody|\p{L}{2,20}[ \t]{1,8}(?:is|are|can|will|gets?|has|have))[ \t])`,
	String.raw`(?<=(?<!(?:want|need|like|able|wish|have|how|trying|love|hope|prefer|and|or|not))[ \t])to[ \t]{1,8}ensure`,
	String.raw`in[ \t]{1,8}order[ \t]{1,8}(?:to|that)`,
	String.raw`such[ \t]{1,8}that`,
	String.raw`(?<=,[ \t]{0,8})(?:because|thus|thereby|that[ \t]{1,8}way)`,
	String.raw`because(?=[ \t]{1,8}(?:I|we|they|he|she|it|you|my|our|their|its|the|an?|this|that|there)[ \t])`,
];
const benefitStart = new RegExp(`(?<![\\p{L}\\p{N}])${marks}(?:${reasons.join('|')})(?![\\p{L}\\p{N}])${gap}`, 'giu');
const markedRole = new RegExp(`(?<=[,\\n][ \\t]{0,8})${marks}as[ \\t]{1,8}${marks}(?:an?|the)\\b`, 'i');
const bareRole = new RegExp(`(?<=[ \\t])${marks}as[ \\t]{1,8}${marks}(?:an?|the)\\b`, 'i');
/** "so that so that", "so that that": doubled by hand. */
const doubled = /^(?:so that|that|so)[ \t]+(?=(?:I|we|they|he|she|it|you|my|our|the|that|so|if|an?|all)\b)/i;

const strongPivot = /^(?:I|we)(?:['’]d)?[\s*_]+(?:really |also |do not |don['’]t )?(?:want|need|would|like|love)/i;

/**
 * Parses a story sentence that begins at `start`: `As a ROLE, I want MEANS[, so that BENEFIT]`,
 * `In order to BENEFIT, as a ROLE, I want MEANS` or the job story `When SITUATION, I want MEANS, so I can BENEFIT`. Every
 * pattern is applied at most once to each place, so a line of any length takes linear time.
 *
 * @returns undefined when role or means are missing
 */
export function parseStory(text: string, start: number, end: number): StoryParts | undefined {
	const sentence = text.slice(start, end);
	const parts = parse(sentence);
	if (!parts) return undefined;
	const moved = (range: TextRange | undefined) => range && { start: start + range.start, end: start + range.end };
	return {
		end: start + parts.end,
		role: moved(parts.role),
		means: moved(parts.means) ?? { start, end: start },
		benefit: moved(parts.benefit),
	};
}

/** True when a line opens like a story, whatever follows. */
export function opensStory(head: string): boolean {
	const bare = head.replace(/[*_>`]/g, '').trim();
	if (/^as\b/i.test(bare)) return !setPhrase.test(bare) && roleStart.test(head);
	return /^(?:in order to|so that|when)\b/i.test(bare);
}

/** True when a line opens with "As a" or "As an" and no set phrase: nothing but a story begins so. */
export function opensWithRole(head: string): boolean {
	const bare = head.replace(/[*_>`]/g, '').trim();
	return /^as an?\b/i.test(bare) && !setPhrase.test(bare);
}

function parse(text: string): StoryParts | undefined {
	const lead = /^[*_>`]*(in order to|so that|when)\b/i.exec(text)?.[1]?.toLowerCase();
	if (lead === undefined) return parseFromRole(text, 0, undefined);
	if (lead === 'when') return parseJob(text);
	// "In order to use it as a table, as a cook, I want …": the mark tells; without one the first is taken.
	const asRole = markedRole.exec(text) ?? bareRole.exec(text.slice(0, 300));
	if (!asRole) return undefined;
	const benefitAt = /^[*_>`]*(?:in order to|so that)/i.exec(text)?.[0].length ?? 0;
	return parseFromRole(text, asRole.index, trim(text, benefitAt, asRole.index));
}

function parseFromRole(text: string, at: number, benefit: TextRange | undefined): StoryParts | undefined {
	const opening = roleStart.exec(text.slice(at, at + 200));
	if (!opening || setPhrase.test(text.slice(at, at + 60).replace(/[*_>`]/g, ''))) return undefined;
	const from = at + opening[0].length;
	const turn = find(pivot, text, from) ?? find(plainPivot, text, from);
	if (!turn || turn.start > from + 300) return undefined;
	const role = trimRole(text, from, turn.start);
	if (role.start >= role.end) return undefined;
	return withMeans(text, role, turn.end, benefit);
}

function parseJob(text: string): StoryParts | undefined {
	const turn = find(pivot, text, 0);
	if (!turn || !strongPivot.test(text.slice(turn.start, turn.start + 40))) return undefined;
	const parts = withMeans(text, undefined, turn.end, undefined);
	return parts?.benefit ? parts : undefined;
}

function withMeans(
	text: string,
	role: TextRange | undefined,
	at: number,
	benefit: TextRange | undefined,
): StoryParts | undefined {
	const reason = benefit ? undefined : find(benefitStart, text, at);
	const sentence = sentenceEnd(text, reason?.end ?? at);
	const means = trim(text, at, reason?.start ?? sentence);
	if (means.start >= means.end) return undefined;
	if (!reason) return { end: sentence, role, means, benefit };
	const again = doubled.exec(text.slice(reason.end, reason.end + 40));
	const found = trim(text, reason.end + (again?.[0].length ?? 0), sentence);
	return { end: sentence, role, means, benefit: found.start < found.end ? found : undefined };
}

function find(pattern: RegExp, text: string, from: number): TextRange | undefined {
	pattern.lastIndex = from;
	const match = pattern.exec(text);
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Without emphasis, and without a clause that describes the role further ("a cook, working at night"). */
function trimRole(text: string, start: number, end: number): TextRange {
	const range = trim(text, start, end);
	const clause = /,\s+(?:\w+ing|who|whose|that|which|with)\b/.exec(text.slice(range.start, range.end));
	return clause ? trim(text, range.start, range.start + clause.index) : range;
}

function trim(text: string, start: number, end: number): TextRange {
	let from = start;
	let to = end;
	while (from < to && /[\s*_>`,:]/.test(text[from] ?? '')) from++;
	while (to > from && /[\s*_>`,;:.\-–—+\\]/.test(text[to - 1] ?? '')) to--;
	return { start: from, end: to };
}

/** Where the sentence ends that runs at `at`: behind a full stop before a capital. "e.g. Foo" does not end one. */
function sentenceEnd(text: string, at: number): number {
	const stop = /[.!?]["”)*_]*\s+(?=["“(*_]*\p{Lu})/gu;
	stop.lastIndex = at;
	for (let match = stop.exec(text); match; match = stop.exec(text)) {
		if (
			!/(?:\b(?:e\.g|i\.e|E\.g|I\.e|etc|vs|cf|resp|[Nn]o)|\b\p{Lu})$/u.test(
				text.slice(Math.max(0, match.index - 6), match.index),
			)
		) {
			return match.index + match[0].trimEnd().length;
		}
	}
	return text.length;
}
