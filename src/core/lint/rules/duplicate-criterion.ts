import type { Criterion } from '../../model/criterion';
import type { CriteriaUnit } from '../criteriaUnits';
import { criterionGroups } from '../criterionGroups';
import { type CriterionWords, wordsOfUnit } from '../criterionWords';
import { exampleStory } from '../exampleFile';
import { nearEarlier } from '../nearWords';
import { indexOfCriterion, keywordOf } from '../neighbours';
import { linesOf } from '../offer';
import type { Fix, LintDocument, RelatedPlace, Report, Rule } from '../rule';

export const duplicateCriterion: Rule = {
	meta: {
		id: 'duplicate-criterion',
		title: 'Acceptance criterion that repeats another',
		description:
			'Reports a criterion that says word for word what an earlier one says; marks, emphasis and capitals outside of quotes do not count. The steps of a scenario are compared as a whole, not line by line, and only for being equal. ' +
			'Only criteria below the same heading, introducing line or criterion are compared. One that says what an earlier one says with a word more or less gets a hint, where that word is no number, no name, not quoted and does not turn the meaning round.',
		why: 'Twice the same is ticked off twice and tested once, and the day one of them is changed they contradict each other.',
		sources: ['INCOSE Guide to Writing Requirements (R30)', 'Quality User Story framework (unique)'],
		category: 'criterion',
		severity: 'warning',
		fix: 'edit',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: ['The basket holds 3 coffees.', 'The basket holds 4 coffees of another roaster.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: ['The basket holds 3 coffees.', 'The total is not above 12 EUR.', 'The basket holds **3 coffees**'],
				}),
			},
		],
	},
	check(document, _, report) {
		for (const group of criterionGroups(document)) checkGroup(document, group, report);
	},
};

interface Told extends CriterionWords {
	readonly unit: CriteriaUnit;
}

function checkGroup(document: LintDocument, group: readonly CriteriaUnit[], report: Report): void {
	if (group.length < 2) return;
	const first = new Map<string, CriteriaUnit>();
	const different: Told[] = [];
	for (const unit of group) {
		const words = wordsOfUnit(document, unit);
		// One word alone is a heading of what stands below it, or a name.
		if (words.tokens.length < 2) continue;
		const nested = nestedText(document, unit);
		const key = `${words.key}\n${nested}`;
		const before = first.get(key);
		if (!before) {
			first.set(key, unit);
			// Two scenarios that differ in a word mostly are two cases, and so are two lists.
			if (!unit.isScenario && nested === '') different.push({ ...words, unit });
			continue;
		}
		report({
			message: `This criterion is there already${wordingOf(document, before)}: remove one of the two, or say in what they differ.`,
			range: unit.range,
			fixes: removal(document, unit, before),
			related: earlier(document, before),
		});
	}
	for (const [at, near] of nearEarlier(different).entries()) {
		const told = different[at];
		if (near === undefined || !told) continue;
		report({
			message: `This criterion says nearly the same as an earlier one${wordingOf(document, different[near]?.unit)}: remove one of the two, or say in what they differ.`,
			range: told.unit.range,
			severity: 'hint',
			related: earlier(document, different[near]?.unit),
		});
	}
}

const emptyItem = /(?<!\S)(?:[-*+•]|\d{1,9}[.)])(?: \[[ xX]\])?(?!\S)/g;

/** What stands below a criterion belongs to it: the same line above another list says something else. Empty marks say nothing. */
function nestedText({ text }: LintDocument, { criteria }: CriteriaUnit): string {
	const last = criteria.at(-1);
	// The other cells of a row, such as its number.
	if (last?.form === 'table') return '';
	const below = last ? text.slice(last.textRange.end, last.range.end).replace(/\s+/g, ' ').trim() : '';
	return below.replace(emptyItem, '').trim() === '' ? '' : below;
}

function earlier({ entry: { uri } }: LintDocument, unit: CriteriaUnit | undefined): readonly RelatedPlace[] {
	return unit ? [{ uri, range: unit.range, message: 'The criterion that is there already' }] : [];
}

const longestQuote = 40;

/** " (\"The basket holds …\")". */
function wordingOf({ text }: LintDocument, unit: CriteriaUnit | undefined): string {
	if (!unit) return '';
	const words = text.slice(unit.range.start, unit.range.end).replace(/\s+/g, ' ');
	return ` ("${words.length > longestQuote ? `${words.slice(0, longestQuote).trimEnd()} …` : words}")`;
}

/** None where something besides the words would be lost: what stands below, a tick that the first one has not, the outcome of a neighbour. */
function removal(document: LintDocument, unit: CriteriaUnit, before: CriteriaUnit): readonly Fix[] {
	const [only] = unit.criteria;
	const lines = only && unit.criteria.length === 1 ? linesOf(document.text, only) : undefined;
	const isLoss = only?.form === 'gherkin' || only?.form === 'paragraph' || only?.form === 'table';
	if (!lines || isLoss || nestedText(document, unit) !== '') return [];
	if (only?.checked && !before.criteria[0]?.checked) return [];
	if (only && isOutcomeOfNeighbour(document, only)) return [];
	return [{ title: 'Remove this repetition', edits: [{ range: lines, newText: '' }], safe: false }];
}

/** "Then …" alone, beside a bullet that is a step and may be the scene that it belongs to. */
function isOutcomeOfNeighbour({ criteria, text }: LintDocument, criterion: Criterion): boolean {
	if (keywordOf(text, criterion) !== 'then') return false;
	const at = indexOfCriterion(criteria, criterion);
	return [criteria[at - 1], criteria[at + 1]].some((one) => {
		const keyword = one && keywordOf(text, one);
		return keyword !== undefined && keyword !== 'then';
	});
}
