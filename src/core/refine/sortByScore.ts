import type { Convention } from '../conventions/convention';
import { type WorkOffOptions, workOff } from '../files/workOff';
import type { BacklogIndex } from '../index/backlogIndex';
import { type Entry, entryKey, type Item } from '../model/item';
import type { ItemType } from '../model/itemType';
import { applyEdits, changeBetween, type Plan, refused } from '../model/textEdit';
import type { Clock, Random } from '../ports/clock';
import { mergePlans } from './mergePlans';
import { type ListFile, moveAllInList } from './moveInList';
import { newOrders } from './newOrders';
import { type ScoreOrder, scoreSort } from './scoreSort';
import { type FieldChange, setFields } from './setFields';

/** How a face follows the work and ends it. */
export type SortWatch = Omit<WorkOffOptions, 'clock'>;

/** How a planner comes to the texts that it plans on. */
export interface TextAccess {
	onText(entry: Entry, plan: (text: string, convention: Convention) => Plan): Promise<Plan>;
	/** The file that keeps the order of an item in its stead. */
	onList(entry: Entry, plan: (list: ListFile) => Plan): Promise<Plan>;
}

/**
 * Brings the ranked open items of a type into the order of their scores as one step: one line of each file that moves, and on
 * a board the lines of the list. All of it or, when one file cannot be written so, nothing.
 */
export async function sortByScore(
	index: BacklogIndex,
	{ onText, onList }: TextAccess,
	clock: Clock,
	random: Random,
	type: ItemType,
	watch: SortWatch = {},
): Promise<Plan> {
	const { orders } = scoreSort(index.entries, index.conventions, type);
	const label = `Sort ${type} items by score`;
	const plans: Plan[] = [];
	const changes: { readonly item: Item; readonly change: FieldChange }[] = [];
	for (const { keeps, sorted, moved } of orders) {
		if (keeps === 'list' || moved.length === 0) continue;
		const ranks = newOrders({ sorted, moved }, keeps, random);
		if (!ranks) return refused('There is no room for the new order: re-space the ranks first.');
		for (const [item, order] of ranks) changes.push({ item, change: { field: 'rank', value: String(order) } });
	}
	const plan = async ({ item, change }: (typeof changes)[number]): Promise<void> => {
		plans.push(await onText(item, (text, convention) => setFields(item, text, convention, [change], label)));
	};
	const work = (group: readonly (typeof changes)[number][]) => Promise.all(group.map(plan));
	if (!(await workOff(changes, work, { ...watch, clock }))) return refused('Stopped. Nothing was changed.');
	for (const columns of byList(orders)) {
		const [first] = columns[0]?.moved ?? [];
		if (first) plans.push(await onList(first, (list) => sortList(index.entries, columns, list, label)));
	}
	return mergePlans(label, plans);
}

/** The columns of one list have one text. */
function byList(orders: readonly ScoreOrder[]): Iterable<readonly ScoreOrder[]> {
	const lists = new Map<string, ScoreOrder[]>();
	for (const order of orders) {
		const [first] = order.moved;
		if (order.keeps !== 'list' || !first) continue;
		const key = `${first.root}\n${first.convention}`;
		lists.set(key, [...(lists.get(key) ?? []), order]);
	}
	return lists.values();
}

function sortList(entries: readonly Entry[], columns: readonly ScoreOrder[], list: ListFile, label: string): Plan {
	let { text } = list;
	for (const { sorted, moved } of columns) {
		for (const item of moved) {
			const above = sorted[sorted.indexOf(item) - 1];
			const placement = above ? ({ kind: 'after', key: entryKey(above) } as const) : ({ kind: 'top' } as const);
			const plan = moveAllInList(entries, [item], { ...list, text }, placement);
			if (plan.kind === 'refused') return plan;
			for (const { before, edits } of plan.edits) text = applyEdits(before, edits);
		}
	}
	const edits =
		text === list.text ? [] : [{ uri: list.uri, before: list.text, edits: [changeBetween(list.text, text)] }];
	return { kind: 'change', label, edits };
}
