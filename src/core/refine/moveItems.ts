import type { Conventions } from '../conventions/conventions';
import { readEntries } from '../conventions/readEntries';
import { type Entry, entryKey } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import { applyEdits, type Plan } from '../model/textEdit';
import type { Placement } from '../priority/placement';
import { mergePlans } from './mergePlans';

/** Plans the move of one item within an order. */
export type MovePlanner = (entries: readonly Entry[], moving: Entry) => Promise<Plan>;

/**
 * Moves several items to one place as one step, keeping their order among each other. Each is planned on the order as
 * it will be after those before it.
 *
 * @param entries all entries in product order
 */
export async function moveItems(
	entries: readonly Entry[],
	moving: readonly Entry[],
	placement: Placement,
	conventions: Conventions,
	planMove: MovePlanner,
): Promise<Plan> {
	const keys = new Set(moving.map(entryKey));
	const inOrder = entries.filter((entry) => keys.has(entryKey(entry)));
	// Each next one goes right to the place, so at the top and behind an item the last goes first.
	if (placement.kind === 'top' || placement.kind === 'after') inOrder.reverse();
	const plans: Plan[] = [];
	let order = entries;
	for (const entry of inOrder) {
		const plan = await planMove(order, entry);
		plans.push(plan);
		if (plan.kind === 'change') order = afterMove(order, entry, plan, conventions);
	}
	return mergePlans(moveLabel(inOrder), plans);
}

/** What the step is called. */
export function moveLabel(moving: readonly Entry[]): string {
	const [only] = moving;
	return only && moving.length === 1 ? `Move ${only.id}` : `Move ${moving.length} items`;
}

function afterMove(
	entries: readonly Entry[],
	moved: Entry,
	{ edits }: Plan & { kind: 'change' },
	conventions: Conventions,
): readonly Entry[] {
	const edit = edits.find(({ uri }) => uri === moved.uri);
	const text = edit && applyEdits(edit.before, edit.edits);
	const read = text === undefined ? [] : readEntries(moved, { kind: 'text', text }, conventions);
	const now = read.find(({ anchor }) => anchor === moved.anchor);
	if (!now) return entries;
	return entries.map((entry) => (entryKey(entry) === entryKey(moved) ? now : entry)).sort(compareInProductOrder);
}
