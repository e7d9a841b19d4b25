import type { TextRange } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import type { LintDocument, Rule } from '../rule';
import { isAlone, scenariosIn } from '../scenarios';
import { joinedActs, joinedByMark } from '../seams';
import { sentencesOf } from '../sentences';
import { splitCriterion } from '../splitCriterion';
import { slotsOf } from '../stepSlots';

export const compoundCriterion: Rule = {
	meta: {
		id: 'compound-criterion',
		title: 'Two demands in one criterion',
		description:
			'Reports a criterion, or its "Then", that demands two things done to two objects ("saves the draft and mails the owner"), and one in which a semicolon joins two sentences. ' +
			'Left alone are lists of things, two verbs with one object ("creates and saves a draft"), what is only seen ("and the list is shown", "is saved and a mail is sent"), conditions and everything behind "Given". Steps on lines of their own are the business of gwt-conjunctive-step.',
		why: 'One half can be done while the other is not. Then the criterion is neither met nor missed, and a tick says too much.',
		sources: [
			'INCOSE Guide to Writing Requirements (R18)',
			'Paska (non-atomic requirement)',
			'Test smells (eager action)',
		],
		category: 'criterion',
		severity: 'info',
		fix: 'edit',
		needs: 'words',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The receipt lists name, price and weight of each coffee.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The shop saves the order and mails the receipt.'] }) },
			{
				kind: 'bad',
				text: exampleStory({
					criteria: ['Given 3 coffees, when I reorder, then the shop saves the order and a receipt is mailed.'],
				}),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['The order is saved; a receipt is mailed within 60 s.'] }) },
		],
	},
	check(document, _, report) {
		for (const { sentence, criterion } of demandsIn(document)) {
			const { start, end } = criterion.textRange;
			const isLast = sentence.end === end;
			const found = joinedActs(document, sentence, isLast ? start : sentence.start) ?? joinedByMark(document, sentence);
			if (!found) continue;
			const { acts, range, seam } = found;
			const whole = isLast && (criterion.steps.length > 0 || sentence.start === start);
			report({
				message: acts
					? `This criterion demands two things, "${acts.first.text}" and "${acts.second.text}": give each a criterion of its own.`
					: 'The semicolon joins two demands that can pass and fail apart: give each a criterion of its own.',
				range,
				fixes: whole && (acts || criterion.steps.length === 0) ? splitCriterion(document, criterion, seam) : [],
			});
		}
	},
};

interface Demand {
	readonly sentence: TextRange;
	readonly criterion: LintDocument['criteria'][number];
}

/** The sentences that demand something: of plain criteria, and of what stands behind "Then" within one sentence. */
function demandsIn(document: LintDocument): Demand[] {
	const { criteria } = document;
	const scenarios = scenariosIn(document).filter((one) => !isAlone(one));
	const places = new Map(criteria.map((criterion, at) => [criterion, at]));
	const inline = scenarios.filter((one) => !one.split && slotsOf(document, one)?.form === 'inline');
	const ofSteps = new Set(
		scenarios.flatMap(({ criterion, size }) => {
			const end = (places.get(criterion) ?? -1) + 1;
			return criteria.slice(end - size, end);
		}),
	);
	const plain = criteria.filter((criterion) => !ofSteps.has(criterion));
	return [
		...plain.flatMap((criterion) => sentencesOf(document, criterion).map((sentence) => ({ sentence, criterion }))),
		...inline.flatMap(({ steps, criterion }) =>
			steps.flatMap(({ kind, textRange }) => (kind === 'then' ? [{ sentence: textRange, criterion }] : [])),
		),
	];
}
