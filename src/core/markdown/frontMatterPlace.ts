import type { CriteriaPlace } from './criteriaPlace';
import type { FrontMatterCriteria } from './frontMatterCriteria';

/** The place for the next entry of the front matter's list: a line of its own, or before the `]` of a list in brackets. */
export function placeInFrontMatter(text: string, { key, drafts }: FrontMatterCriteria): CriteriaPlace {
	const { value } = key;
	const last = drafts.at(-1);
	const base = { kind: 'front-matter', range: value, form: 'front-matter', nextNumber: undefined } as const;
	if (!last)
		return {
			...base,
			at: { start: behindColon(text, value.start), end: value.end },
			lineEnds: 1,
			indentation: '  ',
			prefix: '  - ',
		};
	const at = { start: last.range.end, end: last.range.end };
	if (text[value.start] === '[') return { ...base, at, lineEnds: 0, indentation: '', prefix: ', ' };
	const lineStart = text.lastIndexOf('\n', last.range.start - 1) + 1;
	const before = text.slice(lineStart, last.range.start);
	const dash = /^([ \t]*)-[ \t]+$/.exec(before);
	const indentation = dash?.[1] ?? '  ';
	return { ...base, at, lineEnds: 1, indentation, prefix: dash ? before : `${indentation}- ` };
}

/** No blank stays behind the colon when the list goes below it. */
function behindColon(text: string, valueStart: number): number {
	let at = valueStart;
	while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
	return at;
}
