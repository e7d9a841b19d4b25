import { criteriaIn } from '../conventions/criteriaIn';
import { itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Entry } from '../model/item';
import type { Plan } from '../model/textEdit';
import { addCriteria } from '../refine/addCriteria';
import type { Creation, Planner } from '../refine/planner';
import type { RefinedText } from '../refine/refinement';
import type { Suggestion } from './suggestion';

/**
 * Turns accepted suggestions into one step on the story as it now is. Criteria that came to be there meanwhile are not added
 * again; when the criteria of a story that is to be split have changed meanwhile, the step is refused.
 * @param among the wordings of the story's top-level criteria when the suggestions were made
 */
export function planSuggestions(
	planner: Planner,
	entry: Entry,
	accepted: readonly Suggestion[],
	among: readonly string[],
): Promise<Plan | Creation> {
	const stories = accepted.filter((one) => one.kind === 'story');
	if (stories.length > 0) {
		const requests = stories.map(({ pattern, title, criteria, added }) => ({ pattern, title, criteria, among, added }));
		return planner.splitAll(entry, requests);
	}
	const wordings = new Set(accepted.flatMap((one) => (one.kind === 'criterion' ? [one.wording] : [])));
	return planner.refine(entry, (refined) => {
		const present = presentIn(refined);
		return addCriteria([...wordings].filter((wording) => !present.has(wording)))(refined);
	});
}

function presentIn({ entry, text, convention }: RefinedText): ReadonlySet<string> {
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	return new Set(item ? criteriaIn(item).map((criterion) => criterion.text) : []);
}
