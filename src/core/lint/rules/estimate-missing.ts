import { isClosed } from '../../model/status';
import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import type { Rule } from '../rule';

const options = {
	proposed: { kind: 'boolean', default: false, description: 'Whether stories that are only proposed need one too.' },
} as const;

export const estimateMissing: Rule<typeof options> = {
	meta: {
		id: 'estimate-missing',
		title: 'Story without an estimate',
		description:
			'Reports an open story without points once it is being refined. Spikes are left alone, and stories that are only proposed unless `proposed` is set.',
		why: 'What has no estimate is missing from every forecast and every sprint that it is put into.',
		sources: ['INVEST (estimable)'],
		category: 'story',
		severity: 'off',
		fix: 'none',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ fields: ['points: 3'], criteria: ['The basket holds 3 coffees.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }) },
		],
	},
	check(document, _, report, { proposed }) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story' || entry.kind === 'spike' || entry.points !== undefined) return;
		const { category } = entry.status;
		if (isClosed(category) || (category === 'proposed' && !proposed)) return;
		report({
			message: 'This story has no estimate: let the team give it points.',
			range: headRange(document, 'points'),
		});
	},
};
