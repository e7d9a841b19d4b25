import type { Item } from '../../model/item';
import { isClosed } from '../../model/status';
import { textIn } from '../../model/textRange';
import { idMentions } from '../../util/idMentions';
import { exampleStory } from '../exampleFile';
import { relatedEntries } from '../relatedEntries';
import type { Rule } from '../rule';

const twin = (story: string) => ({ 'backlog/stories/US-8-again.md': exampleStory({ story }).replace('US-7', 'US-8') });

export const duplicateStory: Rule = {
	meta: {
		id: 'duplicate-story',
		title: 'Story that another one repeats',
		description:
			'Reports an open story whose role wants, in the same words, what the same role wants in another open story; articles, capitals and the order of words do not count. Where a story has one or two words more than another and is otherwise the same, the longer one gets a hint. ' +
			'The same wish of another role is left alone, since it can be another need, and so are job stories, which tell of a situation instead of a role. A story that names the other one, such as one that was split off it, is left alone too.',
		why: 'The same wish is refined, estimated and perhaps built twice, and what one of the two decides contradicts the other.',
		sources: ['Quality User Story framework (unique)', 'INCOSE Guide to Writing Requirements (R30)'],
		category: 'story',
		severity: 'warning',
		fix: 'none',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }),
				others: twin('As a roaster, I want to order my last basket again, so that I can try what I sell.'),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }),
				others: twin('As a returning customer, I want to order the last basket again, so that I need not search.'),
			},
		],
	},
	check({ entry, story, text }, backlog, report) {
		if (!entry.readable || !story?.means || isClosed(entry.status.category)) return;
		const twins = backlog.stories.twinsOf(entry, textIn(text, story.means));
		const isNews = ({ id }: Item) => id === entry.id || id === '' || idMentions(text, id).length === 0;
		const [same, shorter] = [twins.same.filter(isNews), twins.shorter.filter(isNews)];
		if (same.length > 0) {
			report({
				message: `${named(same)} the same for the same role: keep one of them, or say in what they differ.`,
				range: story.means,
				related: relatedEntries(same),
			});
		} else if (shorter.length > 0) {
			report({
				message: `${named(shorter)} nearly the same for the same role: keep one of them, or say in what they differ.`,
				range: story.means,
				severity: 'hint',
				related: relatedEntries(shorter),
			});
		}
	},
};

/** "US-8 (backlog/stories/US-8.md) and 2 more want". */
function named([first, ...rest]: readonly Item[]): string {
	const name = first ? `${first.id || first.title} (${first.path})` : '';
	return rest.length > 0 ? `${name} and ${rest.length} more want` : `${name} wants`;
}
