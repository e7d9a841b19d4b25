import type { Conventions } from '../conventions/conventions';
import type { Entry, Item } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { OrderKind } from '../model/order';
import { orderOf } from '../model/productOrder';
import { isClosed } from '../model/status';
import { byScore } from '../priority/byScore';
import { missingForScore, scoreOf } from '../priority/score';

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
	return { orders, open, scored, missing };
}
