import { entryKey } from '../../model/item';
import { exampleStory, otherStory } from '../exampleFile';
import { headRange } from '../headRange';
import { relatedEntries } from '../relatedEntries';
import type { Rule } from '../rule';

export const duplicateId: Rule = {
	meta: {
		id: 'duplicate-id',
		title: 'Id that another item has too',
		description:
			'Reports an item whose id also belongs to another file of the backlog, in whatever spelling the convention counts as the same. Each of them gets the finding, with the path of the others.',
		why: 'A reference to the id can mean either of them: dependencies, epics and commits point to the wrong item without anybody noticing.',
		sources: ['Requirements identifiers must be unique (ISO/IEC/IEEE 29148)'],
		category: 'backlog',
		severity: 'error',
		fix: 'command',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }),
				others: { 'backlog/stories/US-8.md': exampleStory({ story: otherStory }).replace('US-7', 'US-8') },
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }),
				others: { 'backlog/stories/US-7-sales.md': exampleStory({ story: otherStory }) },
			},
		],
	},
	check(document, backlog, report) {
		const { entry } = document;
		if (entry.id === '') return;
		const own = entryKey(entry);
		const others = backlog.find(entry.id).filter((other) => entryKey(other) !== own);
		if (others.length === 0) return;
		report({
			message: `The id ${entry.id} is also that of ${named(others.map(({ path }) => path))}: every item needs an id of its own.`,
			range: headRange(document, 'id'),
			related: relatedEntries(others),
		});
	},
};

const shown = 3;

function named(paths: readonly string[]): string {
	const rest = paths.length - shown;
	return rest > 0 ? `${paths.slice(0, shown).join(', ')} and ${rest} more` : paths.join(', ');
}
