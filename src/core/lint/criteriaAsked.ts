import type { Item } from '../model/item';

/** Labels by which teams without a `kind` field mark what needs no acceptance criteria of its own. */
const otherKinds = /^(?:bug|bugfix|fix|defect|chore|maintenance|tech[- ]?debt|spike|research|investigation|epic)s?$/i;

/** True for stories that are features: bugs, chores and spikes say elsewhere when they are done. */
export function asksForCriteria({ type, kind, labels }: Pick<Item, 'type' | 'kind' | 'labels'>): boolean {
	if (type !== 'story') return false;
	return kind === 'feature' || (kind === undefined && !labels.some((label) => otherKinds.test(label.trim())));
}
