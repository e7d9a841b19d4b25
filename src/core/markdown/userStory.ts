import type { TextRange } from '../model/textRange';
import { type CriteriaRegion, criteriaRegions } from './criteriaRegions';
import type { Outline, OutlineLine } from './outline';
import { opensStory, opensWithRole, parseStory } from './storyGrammar';
import { trimmedEnd, trimmedStart } from './trim';

/** A user-story sentence ("As a ROLE, I want MEANS, so that BENEFIT") and its parts' places. Parts that are missing are undefined. */
export interface UserStory {
	readonly range: TextRange;
	readonly role: TextRange | undefined;
	readonly means: TextRange | undefined;
	readonly benefit: TextRange | undefined;
}

/** White space, list and quote marks, and labels such as "**User story:**" that may stand before a story on its line. */
const lead =
	/^[\s>]*(?:(?:[-*+•]|\d{1,4}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?(?:[*_]{0,2}(?:user |job )?story(?: \d+)?[*_]{0,2}:[*_]{0,2}[ \t]+)?["“'`]{0,2}(?=\S)/i;
/** What every opening line holds near its start; spares all others the full pattern. */
const opener = /\b(?:as|in order|so that|when)\b/i;
/** In lines. */
const longestStory = 30;
/** Openings with which a later line or list item goes on with the story. */
const goesOn = /^(?:(?:I|we)\b|so\b|in order\b|as an?\b|want\b|need\b|because\b)/i;
const storyTitle = /^(?:\P{L}*)(?:user |job )?story(?: statement| description)?$/iu;

/**
 * Finds the first well-formed story sentence: one with a means and a role, or a complete job story. Acceptance criteria
 * are left out, headings are looked at last.
 * @param regions those of the criteria, where they are known already
 */
export function findUserStory(
	text: string,
	outline: Outline,
	regions: readonly CriteriaRegion[] = criteriaRegions(text, outline),
): UserStory | undefined {
	for (const { start, end } of candidates(text, outline, regions)) {
		const parts = parseStory(text, start, end);
		if (parts) {
			const range = { start, end: trimmedEnd(text, { start, end: parts.end }) };
			return { range, role: parts.role, means: parts.means, benefit: parts.benefit };
		}
	}
	return undefined;
}

/**
 * Finds text that tries to be a story sentence and is none: a line that opens with "As a …", or the first paragraph below
 * a heading "Story" or "User story". Undefined when there is a well-formed story.
 */
export function isStoryAttempt(text: string, outline: Outline): TextRange | undefined {
	if (findUserStory(text, outline)) return undefined;
	for (const range of candidates(text, outline, criteriaRegions(text, outline))) {
		if (range.end - range.start <= 600 && opensWithRole(text.slice(range.start, range.start + 80))) return range;
	}
	const section = outline.sections.find(({ title }) => storyTitle.test(title));
	if (!section) return undefined;
	const first = outline.lines.findIndex((line) => line.start >= section.body.start && line.kind === 'text');
	const line = outline.lines[first];
	return line && line.start < section.body.end ? paragraphAt(text, outline.lines, first) : undefined;
}

/** The stretches of text that open like a story, each reaching to its paragraph's end or to the next opening. */
function* candidates(text: string, { lines }: Outline, regions: readonly CriteriaRegion[]): Generator<TextRange> {
	const skipped = regions.map(({ range }) => range);
	let region = 0;
	for (const kind of ['text', 'heading'] as const) {
		region = 0;
		for (let i = 0; i < lines.length; i++) {
			const line = lines[i];
			if (!line || line.kind !== kind) continue;
			while ((skipped[region]?.end ?? Number.POSITIVE_INFINITY) <= line.start) region++;
			if (line.start >= (skipped[region]?.start ?? Number.POSITIVE_INFINITY)) continue;
			if (!opener.test(text.slice(line.start, Math.min(line.end, line.start + 80)))) continue;
			const start = inkOf(text, line, kind === 'heading');
			if (!opensStory(text.slice(start, Math.min(line.end, start + 80)))) continue;
			const last = kind === 'heading' ? i : lastLineOf(text, lines, i);
			yield { start, end: trimmedEnd(text, { start, end: lines[last]?.end ?? line.end }) };
		}
	}
}

/** Index of the last line of the story that opens on line `first`. */
function lastLineOf(text: string, lines: readonly OutlineLine[], first: number): number {
	let last = first;
	for (let i = first + 1; i < Math.min(lines.length, first + longestStory); i++) {
		const line = lines[i];
		if (!line || (line.kind !== 'text' && line.kind !== 'blank')) break;
		if (line.kind === 'blank') continue;
		const start = inkOf(text, line, false);
		const head = text.slice(start, Math.min(line.end, start + 80)).replace(/[*_>`]/g, '');
		const continues = goesOn.test(head);
		const separate = last !== i - 1 || /^\s*(?:[-*+•]|\d{1,9}[.)])\s/.test(text.slice(line.start, line.start + 12));
		if (opensWithRole(head) && !opensByReason(text, lines[first])) break;
		if (separate && !continues) break;
		last = i;
	}
	return last;
}

/** "In order to …" comes before "as a …". */
function opensByReason(text: string, line: OutlineLine | undefined): boolean {
	if (!line) return false;
	const start = inkOf(text, line, false);
	return /^[*_]*(?:in order|so that)\b/i.test(text.slice(start, start + 20));
}

function paragraphAt(text: string, lines: readonly OutlineLine[], first: number): TextRange {
	let last = first;
	while (lines[last + 1]?.kind === 'text') last++;
	const start = inkOf(text, lines[first] as OutlineLine, false);
	return { start, end: trimmedEnd(text, { start, end: lines[last]?.end ?? start }) };
}

function inkOf(text: string, line: TextRange, heading: boolean): number {
	const head = text.slice(line.start, Math.min(line.end, line.start + 120));
	const skipped = (heading ? /^\s*(?:#{1,6}\s+)?/.exec(head)?.[0].length : lead.exec(head)?.[0].length) ?? 0;
	return trimmedStart(text, { start: line.start + skipped, end: line.end });
}
