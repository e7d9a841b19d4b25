import type { FrontMatter } from '../frontmatter/frontMatter';
import type { CriteriaCount, Criterion } from '../model/criterion';
import type { TextEdit } from '../model/textEdit';
import type { TextRange } from '../model/textRange';
import { type CriteriaPlace, placeInRegion } from './criteriaPlace';
import { type CriteriaRegion, criteriaRegions } from './criteriaRegions';
import { readCriteriaTable } from './criteriaTable';
import { criteriaOf, type Draft } from './draft';
import { DraftReader } from './draftReader';
import { frontMatterCount, frontMatterCriteria } from './frontMatterCriteria';
import { placeInFrontMatter } from './frontMatterPlace';
import { joinSteps } from './joinSteps';
import { editAtPlace, editForNewSection, type SectionPlace } from './newCriterion';
import type { Outline } from './outline';
import { blocksOf } from './regionBlocks';

/** The acceptance criteria of one item and the place where more of them go. */
export interface FoundCriteria {
	/** Depth first, nested ones behind the one they refine; in text order. */
	readonly criteria: readonly Criterion[];
	/** Undefined when the file has no place for criteria yet. */
	readonly place: CriteriaPlace | undefined;
}

/**
 * Finds the acceptance criteria of an item: the front matter's list when it has entries, else what stands between
 * `AC:BEGIN` and `AC:END` comments, else in sections titled so. Takes time linear in the text's length.
 *
 * @param outline of the same text; of a stretch of it when the file holds several items
 */
export function findCriteria(text: string, frontMatter: FrontMatter, outline: Outline): FoundCriteria {
	const listed = frontMatterCriteria(text, frontMatter);
	if (listed && listed.drafts.length > 0) {
		return { criteria: criteriaOf(text, listed.drafts), place: placeInFrontMatter(text, listed) };
	}
	const read = criteriaRegions(text, outline).map((region) => ({ region, drafts: draftsIn(text, outline, region) }));
	const first = read.find(({ drafts }) => drafts.length > 0) ?? read[0];
	const inBody = first && placeInRegion(text, first.region, first.drafts, headingIn(outline, first.region));
	return {
		criteria: read.flatMap(({ drafts }) => criteriaOf(text, drafts)),
		place: inBody ?? (listed && placeInFrontMatter(text, listed)),
	};
}

function headingIn({ sections }: Outline, { range }: CriteriaRegion): number | undefined {
	return sections.find(({ heading }) => heading.start >= range.start && heading.start < range.end)?.heading.start;
}

function draftsIn(text: string, outline: Outline, region: CriteriaRegion): Draft[] {
	const reader = new DraftReader(text);
	for (const block of blocksOf(text, outline, region.range)) reader.read(block);
	const marked = joinSteps(text, reader.marked);
	if (!reader.onlyParagraphs) return marked;
	const rows = marked.length > 0 ? [] : reader.tables.flatMap((lines) => readCriteriaTable(text, lines) ?? []);
	if (rows.length > 0) return rows;
	const prose = reader.prose.filter((draft, index) => isCriterionProse(text, draft.textRange, index));
	return [...marked, ...prose].sort((a, b) => a.range.start - b.range.start);
}

/** Paragraphs that say something of the product: no table, quote, HTML or picture, no "None", no line that introduces the others. */
function isCriterionProse(text: string, { start, end }: TextRange, index: number): boolean {
	const wording = text.slice(start, end);
	if (/^(?:[<|>]|!\[)/.test(wording) || (index === 0 && wording.endsWith(':'))) return false;
	return !/^[\s*_(]*(?:none|n\/a|-|–|—|…|\.{3})[\s*_).]*$/i.test(wording.slice(0, 40));
}

/**
 * Counts an item's criteria as `countCriteria(findCriteria(…))` does, at a fraction of its cost: without places in the
 * front matter, steps and the place for more. For reading many files.
 * @param regions those of the text, where they are known already
 */
export function criteriaCountOf(
	text: string,
	frontMatter: FrontMatter,
	outline: Outline,
	regions: readonly CriteriaRegion[] = criteriaRegions(text, outline),
): CriteriaCount {
	const listed = frontMatterCount(frontMatter);
	if (listed) return listed;
	const drafts = regions.flatMap((region) => draftsIn(text, outline, region));
	return { total: drafts.length, done: drafts.filter((draft) => draft.checked ?? draft.mark?.checked).length };
}

/** Counts top-level criteria; done are those whose box is ticked. */
export function countCriteria(criteria: readonly Criterion[]): CriteriaCount {
	const top = criteria.filter((criterion) => criterion.depth === 0);
	return { total: top.length, done: top.filter((criterion) => criterion.checked === true).length };
}

/**
 * The edit that appends one criterion: in the form of those that are there, with their numbering continued, else in a new
 * section "Acceptance criteria".
 *
 * @param wording one line, without mark or label
 * @param item where the item ends and what heading it stands below, when it does not fill its file
 */
export function insertCriterion(
	text: string,
	found: FoundCriteria,
	outline: Outline,
	wording: string,
	item: SectionPlace = { end: text.length },
): TextEdit {
	return found.place
		? editAtPlace(text, found.place, outline, wording)
		: editForNewSection(text, outline, wording, item);
}
