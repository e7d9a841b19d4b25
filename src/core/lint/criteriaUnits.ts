import type { Criterion } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';
import { scenariosIn } from './scenarios';

/** What one reads as one criterion: a criterion, or the neighbours that are the steps of one scenario. */
export interface CriteriaUnit {
	readonly criteria: readonly Criterion[];
	/** The wording, without mark and label of the first line. */
	readonly range: TextRange;
	/** That it is told in Given, When and Then. */
	readonly isScenario: boolean;
}

/** The criteria of an item as one reads them, empty ones left out; in text order, nested ones behind the one they refine. */
export function criteriaUnits(document: LintDocument): CriteriaUnit[] {
	const units: CriteriaUnit[] = [];
	const scenarios = scenariosIn(document);
	let next = 0;
	for (let at = 0; at < document.criteria.length; ) {
		const criterion = document.criteria[at];
		if (!criterion) break;
		while (next < scenarios.length && (scenarios[next]?.range.end ?? 0) <= criterion.textRange.start) next++;
		const scenario = scenarios[next];
		const isIn = scenario !== undefined && scenario.range.start < criterion.textRange.end;
		const size = isIn && scenario.split ? scenario.size : 1;
		const criteria = document.criteria.slice(at, at + size);
		const end = criteria.at(-1)?.textRange.end ?? criterion.textRange.end;
		const isScenario = isIn && scenario.steps.length > 1;
		if (criterion.text.trim() !== '') {
			units.push({ criteria, range: { start: criterion.textRange.start, end }, isScenario });
		}
		at += size;
	}
	return units;
}

/** How many criteria an item has on its top level, a scenario counted once. */
export function topCriteria(document: LintDocument): readonly CriteriaUnit[] {
	return criteriaUnits(document).filter(({ criteria }) => criteria[0]?.depth === 0);
}
