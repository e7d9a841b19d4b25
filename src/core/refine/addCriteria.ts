import { criteriaIn } from '../conventions/criteriaIn';
import { itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Criterion } from '../model/criterion';
import { applyEdits, changeBetween, type Plan, refused } from '../model/textEdit';
import { addCriterion } from './addCriterion';
import type { RefinedText } from './refinement';
import { isSameItem } from './sameItem';

/**
 * Adds criteria behind those that an item has, each in their form. Refused when one of those that are there would be read
 * otherwise, or a new one as anything else than one criterion.
 * @param wordings one line each, in their order
 */
export function addCriteria(wordings: readonly string[]): (refined: RefinedText) => Plan {
	return (refined) => {
		const { entry, text } = refined;
		const label = wordings.length === 1 ? `Add a criterion to ${entry.id}` : `Add criteria to ${entry.id}`;
		const after = withCriteria(refined, wordings);
		if (typeof after !== 'string') return after;
		if (after === text) return { kind: 'change', label, edits: [] };
		return { kind: 'change', label, edits: [{ uri: entry.uri, before: text, edits: [changeBetween(text, after)] }] };
	};
}

/** A text with further criteria of its item, or why it cannot have them. */
function withCriteria(refined: RefinedText, wordings: readonly string[]): string | (Plan & { kind: 'refused' }) {
	const { entry, convention, conventions } = refined;
	let { text } = refined;
	const item = readEntries(entry, { kind: 'text', text }, conventions).find(({ anchor }) => anchor === entry.anchor);
	for (const wording of wordings) {
		const plan = addCriterion(entry, text, convention, wording);
		if (plan.kind === 'refused') return plan;
		const after = applyEdits(text, plan.edits[0]?.edits ?? []);
		const [before, now] = [criteriaOf(refined, text), criteriaOf(refined, after)];
		const keepsAll = before.every((criterion, at) => saying(criterion) === (now[at] && saying(now[at])));
		if (
			!keepsAll ||
			topCount(now) !== topCount(before) + 1 ||
			(item?.readable && !isSameItem(after, item, conventions))
		)
			return refused(`${entry.path} was not changed: "${wording}" would be read otherwise. Write it by hand.`);
		text = after;
	}
	return text;
}

function criteriaOf({ entry, convention }: RefinedText, text: string): readonly Criterion[] {
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	return item ? criteriaIn(item) : [];
}

function saying({ text, depth, checked }: Criterion): string {
	return `${depth} ${checked} ${text}`;
}

function topCount(criteria: readonly Criterion[]): number {
	return criteria.filter(({ depth }) => depth === 0).length;
}
