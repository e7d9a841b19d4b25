import { blankRanges } from '../markdown/blankRanges';
import { commentRanges } from '../markdown/commentRanges';
import { type CriteriaUnit, criteriaUnits } from './criteriaUnits';
import type { LintDocument } from './rule';

/**
 * The criteria that stand beside each other: on the top level below one heading or introducing line, or below one criterion.
 * Only among them an equal wording is said twice; in another group it is said of something else.
 */
export function criterionGroups(document: LintDocument): readonly (readonly CriteriaUnit[])[] {
	const groups: CriteriaUnit[][] = [];
	/** The group on each level that is open at this place of the text. */
	let open: CriteriaUnit[][] = [];
	let last: CriteriaUnit | undefined;
	let passed = 0;
	for (const unit of criteriaUnits(document)) {
		const depth = unit.criteria[0]?.depth ?? 0;
		if (depth === 0 && last && isDivided(document, last, unit)) open = [];
		// What is nested below an empty criterion stands apart too, although that one is no unit.
		for (; document.criteria[passed] && document.criteria[passed] !== unit.criteria[0]; passed++) {
			open.length = Math.min(open.length, (document.criteria[passed]?.depth ?? 0) + 1);
		}
		open.length = Math.min(open.length, depth + 1);
		let group = open[depth];
		if (!group) {
			group = [];
			groups.push(group);
			open[depth] = group;
		}
		group.push(unit);
		if (depth === 0) last = unit;
	}
	return groups;
}

/** Between the scenarios of a block: their titles, tags, comments and the fences of the block. */
const betweenScenarios = /^[ \t]*(?:(?:scenario|example)s?(?: outline| template)?:|[@#]|`{3}|~{3}).*$/gim;

/** A heading, or a line that introduces the second, stands between two criteria. */
function isDivided({ text }: LintDocument, before: CriteriaUnit, unit: CriteriaUnit): boolean {
	const [first, last] = [unit.criteria[0], before.criteria.at(-1)];
	const apart = text.slice(last?.range.end ?? before.range.end, first?.range.start ?? unit.range.start);
	const between = blankRanges(apart, commentRanges(apart));
	const inBlock = first?.form === 'gherkin' && last?.form === 'gherkin';
	// A number or a check box alone is the mark of an empty item.
	return /\p{L}/u.test((inBlock ? between.replace(betweenScenarios, '') : between).replace(/\[[xX]\]/g, ''));
}
