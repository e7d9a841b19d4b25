import type { TextRange } from '../model/textRange';
import { isCriteriaTitle } from './criteriaTitles';
import { isCriterionTitle } from './criterionLabel';
import type { Outline, OutlineLine } from './outline';

/** A stretch of the body that holds criteria. */
export interface CriteriaRegion {
	readonly kind: 'section' | 'markers';
	/** From behind the heading or the opening marker to the section's end or the closing marker's line. */
	readonly range: TextRange;
}

/** Where the criteria stand: between `AC:BEGIN` and `AC:END` comments, else in the sections whose titles say so. In text order, never overlapping. */
export function criteriaRegions(text: string, outline: Outline): CriteriaRegion[] {
	const marked = markedRegions(text, outline);
	if (marked.length > 0) return marked;
	const titled = titledRegions(outline);
	return titled.length > 0 ? titled : labelledRegions(text, outline);
}

function markedRegions(text: string, { lines }: Outline): CriteriaRegion[] {
	const regions: CriteriaRegion[] = [];
	let begin: number | undefined;
	lines.forEach((line, index) => {
		if (line.kind !== 'comment' || line.end - line.start > 60) return;
		const word = /^\s*<!--\s*AC:(BEGIN|END)\s*-->\s*$/i.exec(text.slice(line.start, line.end))?.[1]?.toUpperCase();
		if (word === 'BEGIN') begin ??= lines[index + 1]?.start ?? line.end;
		else if (word === 'END' && begin !== undefined) {
			regions.push({ kind: 'markers', range: { start: begin, end: line.start } });
			begin = undefined;
		}
	});
	return regions;
}

function titledRegions({ sections }: Outline): CriteriaRegion[] {
	const regions: CriteriaRegion[] = [];
	let taken = -1;
	sections.forEach(({ title, level, heading, body }, index) => {
		if (heading.start < taken || !isCriteriaTitle(title)) return;
		let { end } = body;
		// Below a bold label further bold labels may name single criteria.
		for (let next = index + 1; level === 7 && next < sections.length; next++) {
			const below = sections[next];
			if (below?.level !== 7 || !isCriterionTitle(below.title)) break;
			end = below.body.end;
		}
		regions.push({ kind: 'section', range: { start: body.start, end } });
		taken = end;
	});
	return regions;
}

/** "Acceptance criteria:" as a plain line. Reaches to the next heading or to a further plain label below a blank line. */
function labelledRegions(text: string, { lines, sections }: Outline): CriteriaRegion[] {
	const at = lines.findIndex((line) => isPlainLabel(text, line) && isCriteriaTitle(text.slice(line.start, line.end)));
	const label = lines[at];
	const first = lines[at + 1];
	if (!label || !first) return [];
	const heading = sections.find((section) => section.heading.start > label.start)?.heading.start;
	const other = lines.find(
		(line, index) =>
			index > at + 1 &&
			lines[index - 1]?.kind === 'blank' &&
			isPlainLabel(text, line) &&
			!/^(?:given|when|then)\b/i.test(text.slice(line.start, line.start + 6)),
	)?.start;
	const end = Math.min(
		heading ?? Number.POSITIVE_INFINITY,
		other ?? Number.POSITIVE_INFINITY,
		lines.at(-1)?.end ?? label.end,
	);
	return [{ kind: 'section', range: { start: first.start, end: Math.max(first.start, end) } }];
}

function isPlainLabel(text: string, { kind, start, end }: OutlineLine): boolean {
	return kind === 'text' && end - start <= 60 && /^[^\s\-*+>|#\d][^:：]*[:：]\s*$/.test(text.slice(start, end));
}
