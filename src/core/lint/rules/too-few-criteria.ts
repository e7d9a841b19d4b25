import { isClosed } from '../../model/status';
import { asksForCriteria } from '../criteriaAsked';
import { type CriteriaUnit, criteriaUnits } from '../criteriaUnits';
import { exampleStory } from '../exampleFile';
import { furtherCriteria } from '../furtherCriteria';
import type { Fix, LintDocument, Rule } from '../rule';

const options = {
	least: {
		kind: 'number',
		default: 2,
		least: 1,
		description:
			'The fewest criteria without a finding. `ready.acceptance-criteria` of the settings file goes before it.',
	},
	fromPoints: {
		kind: 'number',
		default: 5,
		least: 0,
		description: 'The smallest estimate at which so many are expected; 0 expects them of every story.',
	},
} as const;

export const tooFewCriteria: Rule<typeof options> = {
	meta: {
		id: 'too-few-criteria',
		title: 'Story with few acceptance criteria for its size',
		description:
			'Reports an open story of five points or more that has one acceptance criterion only. Of a smaller story, or one without an estimate, one criterion is often right and nothing is said. ' +
			'Where the settings file asks for a number of criteria (`ready.acceptance-criteria`), that number holds for stories of every size. ' +
			'Bugs, chores and spikes are left alone, and stories without criteria, which have a rule of their own.',
		why: 'When much work has one condition, most of what was estimated is not written down, and is found out in review.',
		sources: ['INVEST (testable)', 'Count of criteria in 626 published items (two at the median)'],
		category: 'story',
		severity: 'hint',
		fix: 'template',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ fields: ['points: 2'], criteria: ['The basket holds 3 coffees.'] }) },
			{
				kind: 'good',
				text: exampleStory({
					fields: ['points: 5'],
					criteria: ['The basket holds 3 coffees.', 'The total is 12 EUR.'],
				}),
			},
			{ kind: 'bad', text: exampleStory({ fields: ['points: 5'], criteria: ['The basket holds 3 coffees.'] }) },
		],
	},
	check(document, { ready }, report, { least, fromPoints }) {
		const { entry } = document;
		if (!entry.readable || isClosed(entry.status.category) || !asksForCriteria(entry)) return;
		const asked = ready.acceptanceCriteria;
		const wanted = asked ?? ((entry.points ?? 0) >= fromPoints ? least : 0);
		// Nested ones are conditions too: one line with three below it says enough.
		const criteria = criteriaUnits(document);
		const [first] = criteria;
		if (!first || criteria.length >= wanted) return;
		const has = criteria.length === 1 ? 'one acceptance criterion' : `${criteria.length} acceptance criteria`;
		const why = asked === undefined ? `and ${entry.points} points` : `and the team asks for ${asked}`;
		report({
			message: `This story has ${has} ${why}: add what else has to hold when it is done.`,
			range: first.range,
			fixes: template(document, criteria, wanted),
		});
	},
};

/** As many as are missing, so that the story has enough when they are filled in. */
function template(document: LintDocument, units: readonly CriteriaUnit[], wanted: number): readonly Fix[] {
	const missing = wanted - units.length;
	if (missing > mostAdded) return [];
	const asScenario = units.filter(({ isScenario }) => isScenario).length * 2 >= units.length;
	const wordings = Array.from({ length: missing }, (_, i) => {
		const number = units.length + i + 1;
		return asScenario
			? `Given {case ${number}}, when {somebody acts}, then {what can be seen}`
			: `{Condition ${number} holds}`;
	});
	const edit = furtherCriteria(document, wordings);
	const title = missing === 1 ? 'Add a criterion' : `Add ${missing} criteria`;
	return edit ? [{ title, edits: [edit], snippet: true, safe: false }] : [];
}

/** More empty ones in a row help nobody to find them. */
const mostAdded = 5;
