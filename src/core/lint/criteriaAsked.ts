import type { Item } from '../model/item';
import type { StoryKind } from '../model/itemType';

/** Labels by which teams without a `kind` field mark what needs no acceptance criteria of its own. */
const otherKinds = /^(?:bug|bugfix|fix|defect|chore|maintenance|tech[- ]?debt|spike|research|investigation|epic)s?$/i;
const kindLabels: readonly (readonly [StoryKind, RegExp])[] = [
	['bug', /^(?:bug|bugfix|fix|defect)(?:e?s)?$/i],
	['chore', /^(?:chore|maintenance|tech[- ]?debt)s?$/i],
	['spike', /^(?:spike|research|investigation)s?$/i],
];

/** True for stories that are features: bugs, chores and spikes say elsewhere when they are done. */
export function asksForCriteria({ type, kind, labels }: Pick<Item, 'type' | 'kind' | 'labels'>): boolean {
	if (type !== 'story') return false;
	return kind === 'feature' || (kind === undefined && !labels.some((label) => otherKinds.test(label.trim())));
}

/** The kind of a story as its field says, else as one of its labels does, else a feature. */
export function kindOf({ kind, labels }: Pick<Item, 'kind' | 'labels'>): StoryKind {
	if (kind !== undefined) return kind;
	const labelled = kindLabels.find(([, pattern]) => labels.some((label) => pattern.test(label.trim())));
	return labelled?.[0] ?? 'feature';
}
