import type { CriteriaForm } from './criteriaForms';
import { scenarioName, type Wording } from './wordingIn';
import { writtenTable } from './writtenTable';

/** Criteria as lines of markdown with line ends. */
export function written(wordings: readonly Wording[], form: CriteriaForm, eol: string): string {
	if (form === 'table') return writtenTable(wordings, eol);
	if (form !== 'gherkin') return wordings.map((wording) => listItem(wording, form, eol)).join('');
	const scenarios = wordings.map(({ steps }) =>
		[`Scenario: ${scenarioName(steps)}`, ...steps.map(({ keyword, words }) => `  ${titled(keyword)} ${words}`)].join(
			eol,
		),
	);
	return ['```gherkin', scenarios.join(eol + eol), '```', ''].join(eol);
}

/** Steps in one line; with an "and" among them on lines of their own, since within a line that is a word like others. */
function listItem({ ticked, steps, words }: Wording, form: 'checklist' | 'bullet', eol: string): string {
	const lead = form === 'bullet' ? '- ' : ticked ? '- [x] ' : '- [ ] ';
	if (steps.length === 0) return lead + words + eol;
	if (steps.some(({ keyword }) => keyword === 'and' || keyword === 'but'))
		return lead + steps.map(({ keyword, words }) => `${titled(keyword)} ${words}`).join(`${eol}  `) + eol;
	return (
		lead + steps.map(({ keyword, words }, at) => `${at === 0 ? titled(keyword) : keyword} ${words}`).join(', ') + eol
	);
}

function titled(keyword: string): string {
	return keyword.charAt(0).toUpperCase() + keyword.slice(1);
}
