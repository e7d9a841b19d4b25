import type { Conventions } from '../conventions/conventions';
import type { Entry, Item } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { OrderKind } from '../model/order';
import { orderOf } from '../model/productOrder';
import { isClosed } from '../model/status';
import { byScore } from '../priority/byScore';
import { missingForScore, modelName, scoreOf } from '../priority/score';

/** Items that are ordered against each other, and how their scores would have them stand. */
export interface ScoreOrder {
	readonly keeps: OrderKind | 'list';
	/** The ranked items, closed ones included, as they stand and as they would. */
	readonly now: readonly Item[];
	readonly sorted: readonly Item[];
	/** Those that have to move, in the new order. */
	readonly moved: readonly Item[];
}

/** What a sort by score would come to. */
export interface ScoreSort {
	readonly orders: readonly ScoreOrder[];
	/** Open ranked items, and how many of them have a score. */
	readonly open: readonly Item[];
	readonly scored: number;
	/** How many have to move. */
	readonly moving: number;
	/** Name of the model; undefined where no folder has one. */
	readonly model: string | undefined;
	/** How many items lack what for a score, the most frequent first. */
	readonly missing: readonly { readonly what: string; readonly count: number }[];
}

/**
 * How the ranked items of a type would stand by their scores: those of a workspace folder that keep their order in one way,
 * on a board those of a column. Closed items and those without a score stay where they are.
 *
 * @param entries all entries in product order
 */
export function scoreSort(entries: readonly Entry[], conventions: Conventions, type: ItemType): ScoreSort {
	const groups = new Map<string, { keeps: OrderKind | 'list'; now: Item[] }>();
	const open: Item[] = [];
	const lacks = new Map<string, number>();
	let scored = 0;
	const scoringOf = (item: Item) => conventions.configOf(item.root).scoring;
	for (const entry of entries) {
		if (!entry.readable || entry.type !== type || orderOf(entry) === undefined) continue;
		const { keeps } = conventions.named(entry.convention);
		if (keeps !== 'list' && typeof entry.order !== (keeps === 'key' ? 'string' : 'number')) continue;
		const key = [entry.root, keeps, ...(keeps === 'list' ? [entry.convention, entry.status.text] : [])].join('\n');
		const group = groups.get(key);
		if (group) group.now.push(entry);
		else groups.set(key, { keeps, now: [entry] });
		if (isClosed(entry.status.category)) continue;
		open.push(entry);
		if (scoreOf(entry, scoringOf(entry))) scored++;
		for (const what of missingForScore(entry, scoringOf(entry))) lacks.set(what, (lacks.get(what) ?? 0) + 1);
	}
	const orders = [...groups.values()].map(({ keeps, now }) => {
		const { order, moved } = byScore(now, (item) =>
			isClosed(item.status.category) ? undefined : scoreOf(item, scoringOf(item))?.value,
		);
		return { keeps, now, sorted: order, moved };
	});
	const missing = [...lacks].map(([what, count]) => ({ what, count })).sort((a, b) => b.count - a.count);
	const moving = orders.reduce((sum, { moved }) => sum + moved.length, 0);
	const model = open.map((item) => modelName(scoringOf(item))).find((name) => name !== undefined);
	return { orders, open, scored, moving, model, missing };
}

/** Why there is nothing to sort by, with what would have to be there; undefined where something has a score. */
export function whyUnsorted({ open, scored, model, missing }: ScoreSort): string | undefined {
	if (open.length === 0) return 'No open item has a rank, so there is no order to sort: rank some first.';
	if (model === undefined) {
		return 'There is no scoring model: write one below `scoring` in refinery.yml, for example `model: rice`.';
	}
	if (scored > 0) return undefined;
	const lacks = missing.map(({ what, count }) => `${what} in ${count}`).join(', ');
	return `No item has a ${model} score. Of ${open.length} items these lack something: ${lacks}.`;
}

/** An item that moves, with its places among the open ones, from 1. */
export interface MovedItem {
	readonly item: Item;
	readonly from: number;
	readonly to: number;
}

/** The items that a sort moves, in the new order. */
export function movesOf({ now, sorted, moved }: ScoreOrder): readonly MovedItem[] {
	const places = (items: readonly Item[]) =>
		new Map(items.filter(({ status }) => !isClosed(status.category)).map((item, at) => [item, at + 1]));
	const [from, to] = [places(now), places(sorted)];
	return moved.map((item) => ({ item, from: from.get(item) ?? 0, to: to.get(item) ?? 0 }));
}
