import type { TextEdit } from '../model/textEdit';
import { lineEndOf } from '../util/lineEnd';
import type { CriteriaPlace } from './criteriaPlace';
import { isAsideTitle } from './criteriaTitles';
import type { Outline, Section } from './outline';
import { findSteps } from './steps';
import { rowFor } from './tableRow';
import { trimmedEnd } from './trim';
import { yamlItem } from './yamlItem';

/** The edit that appends a criterion at a known place. */
export function editAtPlace(text: string, place: CriteriaPlace, outline: Outline, wording: string): TextEdit {
	const eol = lineEndOf(text);
	if (place.kind === 'front-matter') {
		const lead = place.lineEnds > 0 ? eol : '';
		return {
			range: place.at,
			newText: lead + place.prefix + yamlItem(wording, text.slice(0, place.at.start), place.lineEnds === 0),
		};
	}
	if (place.table) return { range: place.at, newText: eol + rowFor(place.table, wording) };
	const unclosed = unclosedStart(text, outline);
	const line = lineOf(place, wording, eol);
	if (unclosed !== undefined && unclosed <= place.at.start) {
		return { range: { start: unclosed, end: unclosed }, newText: `${line}${eol}${eol}` };
	}
	const needsBlankLine = place.lineEnds > 1 && place.form !== 'gherkin';
	const tail = needsBlankLine && /^[ \t]*\r?\n[ \t]*\S/.test(text.slice(place.at.end, place.at.end + 500)) ? eol : '';
	return { range: place.at, newText: eol.repeat(place.lineEnds) + line + tail };
}

/** What a new section must know of its item. */
export interface SectionPlace {
	/** Where the item ends. */
	readonly end: number;
	/** The heading that the item stands below in a file of several. */
	readonly heading?: { readonly section: Section } | undefined;
}

/** The edit that makes a criteria section: before notes, questions and tasks where there are some, else at the end. */
export function editForNewSection(text: string, outline: Outline, wording: string, item: SectionPlace): TextEdit {
	const level = levelBelow(outline, item);
	const head = `${'#'.repeat(level)} Acceptance criteria`;
	return newSectionEdit(text, outline, { head, level, content: `- [ ] ${inert(wording)}`, from: 0 }, item);
}

/** The level of an item's sections, or the one that a first section gets. */
export function levelBelow({ sections }: Outline, { heading }: SectionPlace): number {
	const own = heading?.section.level ?? 1;
	return sections.find((section) => section.level > own && section.level < 7)?.level ?? Math.min(own + 1, 6);
}

/** A section to be made. */
export interface NewSection {
	/** Its heading as it is written. */
	readonly head: string;
	readonly level: number;
	readonly content: string;
	/** Notes and the like before this offset have no say in where it goes. */
	readonly from: number;
}

/** The edit that makes a section: before notes, questions and tasks where there are some, else at the end of the item. */
export function newSectionEdit(
	text: string,
	outline: Outline,
	{ head, level, content, from }: NewSection,
	item: SectionPlace,
): TextEdit {
	const eol = lineEndOf(text);
	const own = item.heading?.section.level ?? 1;
	const section = `${head}${eol}${eol}${content}`;
	const before = outline.sections.find(
		(one) => one.heading.start >= from && one.level <= level && one.level > own && isAsideTitle(one.title),
	);
	const unclosed = unclosedStart(text, outline);
	const at = startOf(before) ?? unclosed;
	if (at !== undefined && (unclosed === undefined || at <= unclosed)) {
		return { range: { start: at, end: at }, newText: `${blankLineBefore(text, at, eol)}${section}${eol}${eol}` };
	}
	if (item.end < text.length) {
		// What follows is another item, perhaps below a divider.
		const ink = trimmedEnd(text, { start: 0, end: item.end });
		const last = /(?:\r?\n)[ \t]*(?:-{3,}|\*{3,}|_{3,})$/.exec(text.slice(0, ink));
		const place = last ? trimmedEnd(text, { start: 0, end: last.index }) : ink;
		return { range: { start: place, end: place }, newText: `${eol}${eol}${section}` };
	}
	const end = text.length;
	const newLine = text.endsWith('\n') ? eol : '';
	const lead = blankLineBefore(text, end, eol);
	return { range: { start: end, end }, newText: `${lead}${section}${newLine}` };
}

function startOf(section: Section | undefined): number | undefined {
	return section?.heading.start;
}

function lineOf(place: CriteriaPlace, wording: string, eol: string): string {
	if (place.form === 'gherkin' && !place.prefix.trim()) return scenarioOf(place, wording, eol);
	return place.prefix + inert(wording);
}

/** A wording in Given/When/Then becomes the steps of a scenario named after its outcome, any other one a scenario's name. */
function scenarioOf({ indentation }: CriteriaPlace, wording: string, eol: string): string {
	const steps = findSteps(wording, { start: 0, end: wording.length });
	const outcome = steps.find((step) => step.keyword === 'then');
	const name = outcome ? wording.slice(outcome.textRange.start, outcome.textRange.end) : wording;
	const lines = steps.map(({ keyword, textRange }) => {
		const word = `${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}`;
		return `${indentation}  ${word} ${wording.slice(textRange.start, textRange.end)}`;
	});
	return [`${indentation}Scenario: ${name}`, ...lines].join(eol);
}

/** Where a fence or comment opens that is never closed: what is appended behind it would be part of it. */
function unclosedStart(text: string, { lines }: Outline): number | undefined {
	const fences = lines.filter((line) => line.kind === 'fence');
	if (fences.length % 2 === 1) return fences.at(-1)?.start;
	if (lines.at(-1)?.kind !== 'comment') return undefined;
	const closed = text.lastIndexOf('-->');
	const open = text.indexOf('<!--', Math.max(0, closed));
	return open < 0 ? undefined : lines.find((line) => line.kind === 'comment' && line.start > closed)?.start;
}

function blankLineBefore(text: string, at: number, eol: string): string {
	const ink = trimmedEnd(text, { start: 0, end: at });
	if (ink === 0 || text.slice(0, ink) === '\uFEFF') return '';
	const lineEnds = text.slice(ink, at).split('\n').length - 1;
	return eol.repeat(Math.max(0, 2 - lineEnds));
}

/** Keeps a wording from opening a fence or a comment. */
export function inert(wording: string): string {
	return wording.replace(/^(?=```|~~~)/, '\\').replaceAll('<!--', '&lt;!--');
}
