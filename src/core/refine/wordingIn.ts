import { cellsOf } from '../markdown/tableCells';
import type { Criterion, StepKeyword } from '../model/criterion';
import { textIn } from '../model/textRange';
import type { CriteriaForm } from './criteriaForms';

/** What a criterion says, without its form. */
export interface Wording {
	readonly ticked: boolean;
	/** Its steps; empty for plain prose. */
	readonly steps: readonly { readonly keyword: StepKeyword; readonly words: string }[];
	/** In one line. */
	readonly words: string;
}

/** A list mark and a box, which a form has or has not. */
const ownLead = /^(?:[-*+•][ \t]+)?(?:\[[ xX]\][ \t]*)?$/;
const scenarioLead = /^(?:scenario|example):[ \t]*([^\r\n]*?)[ \t]*\r?\n\s*$/i;

/**
 * Takes a criterion out of its form.
 * @returns the reason when the form it goes to has no place for something that it has
 */
export function wordingIn(text: string, criterion: Criterion, form: CriteriaForm): Wording | string {
	const { range, textRange, steps, depth, checked } = criterion;
	const name = criterion.text.replace(/\s+/g, ' ').slice(0, 60);
	if (criterion.form === 'front-matter') return 'its criteria are a list of the front matter, which has one form only.';
	if (name.trim() === '') return 'one of its criteria is empty. Write what it says, or remove it first.';
	if (depth > 0) return `"${name}" stands below another criterion, and ${form} has no place for that.`;
	if (range.end !== textRange.end && criterion.form !== 'table')
		return `something stands below "${name}", and ${form} has no place for that.`;
	if (checked && form !== 'checklist' && form !== 'table') return `"${name}" is ticked, and ${form} has no boxes.`;
	const spoken = steps.map(({ keyword, textRange }) => ({
		keyword,
		words: textIn(text, textRange).replace(/\s+/g, ' '),
	}));
	const aside = criterion.form === 'table' ? besideIn(text, criterion) : '';
	if (aside !== '') return `"${aside}" stands beside "${name}", and ${form} has no place for that.`;
	const lead = text.slice(criterion.form === 'table' ? cellStart(text, criterion) : range.start, textRange.start);
	const title = scenarioLead.exec(lead)?.[1];
	const isNamedAnew = title !== undefined && (title === '' || title === scenarioName(spoken));
	if (!ownLead.test(lead) && !isNamedAnew)
		return `"${lead.trim().slice(0, 60)}" names a criterion, and ${form} has no place for that name.`;
	const inColumns = criterion.form === 'table' && /(?<!\\)\|/.test(criterion.text);
	const isTable = form === 'table' || criterion.form === 'table';
	if (isTable && !inColumns && /[|\\]/.test(criterion.text))
		return `"${name}" has a "|" or "\\" of its own, which says something else in a table. Reword it first.`;
	if (form === 'gherkin' || criterion.form === 'gherkin') {
		if (spoken.length === 0 || (!inColumns && bare(saidIn(spoken)) !== bare(criterion.text)))
			return `"${name}" is not told in Given, When and Then alone. Reword it first.`;
	}
	const words = criterion.text.replace(/\s+/g, ' ');
	// A title in front of steps is kept with all words as they are.
	const isMore = !inColumns && bare(saidIn(spoken)) !== bare(words);
	return { ticked: checked === true, steps: isMore ? [] : spoken, words };
}

/** Scenarios are named after their outcome. */
export function scenarioName(steps: Wording['steps']): string {
	return (steps.find(({ keyword }) => keyword === 'then') ?? steps[0])?.words ?? '';
}

function saidIn(steps: Wording['steps']): string {
	return steps.map(({ keyword, words }) => `${keyword} ${words}`).join(' ');
}

/** The letters and digits, which no form may lose. */
function bare(words: string): string {
	return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Where the cell of a criterion begins. */
function cellStart(text: string, { range, textRange }: Criterion): number {
	return cellsOf(text, range).find(({ end }) => textRange.start <= end)?.start ?? textRange.start;
}

/** What a row of a table has beside the criterion and its box: a number, a note. */
function besideIn(text: string, { range, textRange, steps, checkRange }: Criterion): string {
	const taken = [...(steps.length > 0 ? steps.map((step) => step.range) : [textRange])];
	const cells = cellsOf(text, range).filter(
		(cell) =>
			cell.start < cell.end &&
			!taken.some(({ start, end }) => start < cell.end && cell.start < end) &&
			!(checkRange && cell.start <= checkRange.start && checkRange.end <= cell.end),
	);
	return cells.map((cell) => textIn(text, cell)).join(', ');
}
