import type { CriterionForm } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { CriteriaRegion } from './criteriaRegions';
import type { TableLayout } from './criteriaTable';
import type { Draft } from './draft';
import { paragraphLevel } from './namedCriteria';
import { trimmedEnd } from './trim';

/** Where a file keeps its criteria, and what a writer needs to append one in the same form. */
export interface CriteriaPlace {
	readonly kind: 'section' | 'markers' | 'front-matter';
	/** What is below the heading, between the markers, or the value of the front matter's key. */
	readonly range: TextRange;
	/** Form of the last criterion; `checklist` where there is none. */
	readonly form: CriterionForm;
	/** What the next criterion replaces; an empty range nearly always. */
	readonly at: TextRange;
	/** How many line ends part it from what stands before. */
	readonly lineEnds: number;
	/** White space in front of its mark. */
	readonly indentation: string;
	/** What stands between its line's start and its wording: indentation, mark, empty check box, label with the next number. */
	readonly prefix: string;
	/** The number in its label or list mark, one more than the highest; undefined where criteria are not numbered. */
	readonly nextNumber: number | undefined;
	/** Of a table, whose next row is told from its columns and not from `prefix`. */
	readonly table?: TableLayout;
}

/** The place for the next criterion of a region that holds `drafts`; where there are none, before its first sub-heading. */
export function placeInRegion(
	text: string,
	region: CriteriaRegion,
	drafts: readonly Draft[],
	firstHeading: number | undefined,
): CriteriaPlace {
	const last = drafts.at(-1);
	if (!last) return placeInEmpty(text, region, firstHeading ?? region.range.end);
	if (last.table) {
		const { end } = last.range;
		const row = { at: { start: end, end }, lineEnds: 1, indentation: '', prefix: '', nextNumber: undefined };
		return { ...region, form: last.form, ...row, table: last.table };
	}
	const prefix = prefixLike(text, last, drafts);
	return {
		...region,
		form: last.form,
		at: { start: last.range.end, end: last.range.end },
		lineEnds: prefix.prefix === '' && last.form !== 'gherkin' ? 2 : lineEndsBetween(text, drafts.at(-2), last),
		...prefix,
	};
}

/** As many line ends as part the last two criteria of the same kind; else one in lists and two elsewhere. */
function lineEndsBetween(text: string, before: Draft | undefined, last: Draft): number {
	const gap = before && text.slice(before.range.end, last.range.start);
	const alike = before && (before.mark === undefined) === (last.mark === undefined) && before.named === last.named;
	if (last.children.length > 0 && !last.mark) return 2;
	if (gap === undefined || gap.trim() !== '' || !alike) return last.mark ? 1 : 2;
	return /\n[^\S\n]*\n/.test(gap) ? 2 : 1;
}

function placeInEmpty(text: string, region: CriteriaRegion, limit: number): CriteriaPlace {
	const inMarkers = region.kind === 'markers';
	const end = trimmedEnd(text, { start: 0, end: limit });
	const ink = end > region.range.start;
	return {
		...region,
		form: 'checklist',
		at: { start: end, end },
		lineEnds: inMarkers && !ink ? 1 : 2,
		indentation: '',
		prefix: inMarkers ? '- [ ] #1 ' : '- [ ] ',
		nextNumber: inMarkers ? 1 : undefined,
	};
}

type Prefix = Pick<CriteriaPlace, 'indentation' | 'prefix' | 'nextNumber'>;

function prefixLike(text: string, last: Draft, drafts: readonly Draft[]): Prefix {
	const { mark, label } = last;
	const numbers = drafts.map((draft) => draft.label?.number ?? draft.mark?.number);
	const next = 1 + numbers.reduce<number>((highest, number) => Math.max(highest, number ?? 0), 0);
	const lineStart = text.lastIndexOf('\n', last.range.start - 1) + 1;
	const indentation =
		mark || last.form === 'gherkin' ? (/^[ \t]*/.exec(text.slice(lineStart, last.range.start))?.[0] ?? '') : '';
	const labelled = label?.number === undefined ? '' : `${label.head}${next}${label.tail}`;
	if (mark) {
		const written = text.slice(mark.mark.start, mark.mark.end);
		const bullet = mark.number === undefined ? written : `${mark.number + 1}${written.at(-1)}`;
		const box = mark.checkRange ? '[ ] ' : '';
		const nextNumber = label?.number !== undefined ? next : mark.number === undefined ? undefined : mark.number + 1;
		return { indentation, prefix: `${indentation}${bullet} ${box}${labelled}`, nextNumber };
	}
	if (last.named !== undefined) {
		const nextNumber = label?.number === undefined ? undefined : next;
		const name = nextNumber === undefined ? 'Scenario: ' : spaced(labelled);
		if (last.named < paragraphLevel) return { indentation, prefix: `${'#'.repeat(last.named)} ${name}`, nextNumber };
		const bold = /^\s*(?:\*\*|__)/.test(text.slice(last.range.start, last.range.start + 40));
		const prefix = bold && !/^[*_]/.test(name) ? `**${name.trimEnd()}** ` : name;
		return { indentation, prefix, nextNumber };
	}
	// Where there is more than paragraphs a further paragraph would not count.
	const onlyParagraphs = drafts.every(
		({ form, named }) => named === undefined && (form === 'paragraph' || form === 'steps'),
	);
	return { indentation, prefix: onlyParagraphs || last.form === 'gherkin' ? indentation : '- ', nextNumber: undefined };
}

function spaced(label: string): string {
	return /\s$/.test(label) ? label : `${label} `;
}
