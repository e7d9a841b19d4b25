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
	if (range.end !== textRange.end) return `something stands below "${name}", and ${form} has no place for that.`;
	if (checked && form !== 'checklist') return `"${name}" is ticked, and ${form} has no boxes.`;
	const spoken = steps.map(({ keyword, textRange }) => ({
		keyword,
		words: textIn(text, textRange).replace(/\s+/g, ' '),
	}));
	const lead = text.slice(range.start, textRange.start);
	const title = scenarioLead.exec(lead)?.[1];
	const isNamedAnew = title !== undefined && (title === '' || title === scenarioName(spoken));
	if (!ownLead.test(lead) && !isNamedAnew)
		return `"${lead.trim().slice(0, 60)}" names a criterion, and ${form} has no place for that name.`;
	if (form === 'gherkin' || criterion.form === 'gherkin') {
		const said = spoken.map(({ keyword, words }) => `${keyword} ${words}`).join(' ');
		if (spoken.length === 0 || bare(said) !== bare(criterion.text))
			return `"${name}" is not told in Given, When and Then alone. Reword it first.`;
	}
	return { ticked: checked === true, steps: spoken, words: criterion.text.replace(/\s+/g, ' ') };
}

/** Scenarios are named after their outcome. */
export function scenarioName(steps: Wording['steps']): string {
	return (steps.find(({ keyword }) => keyword === 'then') ?? steps[0])?.words ?? '';
}

/** The letters and digits, which no form may lose. */
function bare(words: string): string {
	return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
