import { type Entry, entryKey, type Item } from '../model/item';
import { orderOf } from '../model/productOrder';
import { isClosed } from '../model/status';
import { dependencySign } from './signs/dependencySign';
import { readinessSign } from './signs/readinessSign';
import { type Scored, scoreSigns } from './signs/scoreSigns';

/** Where an item's place in the order disagrees with something else that is known, in one sentence. */
export interface OrderSign {
	/** `score`: it stands far from where its score puts it; `dependency`: it stands above what it waits for; `readiness`: near the top and not ready. */
	readonly kind: 'score' | 'dependency' | 'readiness';
	readonly text: string;
}

/** What has to be known beside the entries. */
export interface OrderKnowledge {
	/** An item's score, and the model that gave it; undefined where it has none. */
	score(item: Item): { readonly value: number; readonly model: string; readonly classes: boolean } | undefined;
	/** What it waits for directly and that is not done or dropped. */
	blockers(item: Item): readonly Entry[];
	/** What an item lacks for ready, most important first; undefined where it is not known. Asked of the first items only. */
	missing(item: Item): readonly string[] | undefined;
	/** How many of the first items are to be ready. */
	readonly first: number;
}

const none: ReadonlyMap<string, readonly OrderSign[]> = new Map();

/**
 * Signs on the open stories, by the keys of the entries that have any. Takes time n log n, and little of it: at 10,000
 * stories all are looked at anew in a few milliseconds, so nothing is kept between two calls.
 *
 * @param entries all entries in product order
 */
export function orderSigns(
	entries: readonly Entry[],
	knowledge: OrderKnowledge,
): ReadonlyMap<string, readonly OrderSign[]> {
	const open = entries.filter(isOpenStory);
	if (open.length === 0) return none;
	const signs = new Map<string, OrderSign[]>();
	const add = (item: Item, kind: OrderSign['kind'], text: string) => {
		const key = entryKey(item);
		const known = signs.get(key);
		if (known) known.push({ kind, text });
		else signs.set(key, [{ kind, text }]);
	};
	const scored: Scored[] = [];
	let placeOf: ReadonlyMap<Entry, number> | undefined;
	for (const [at, item] of open.entries()) {
		if (at < knowledge.first) {
			const text = readinessSign(knowledge.missing(item), knowledge.first);
			if (text !== undefined) add(item, 'readiness', text);
		}
		if (orderOf(item) === undefined) continue;
		if (item.dependsOn.length > 0) {
			placeOf ??= new Map(open.map((each, place) => [each, place]));
			const below = knowledge.blockers(item).filter((blocker) => (placeOf?.get(blocker) ?? -1) > at);
			const text = dependencySign(below);
			if (text !== undefined) add(item, 'dependency', text);
		}
		const score = knowledge.score(item);
		if (score) scored.push({ item, place: at + 1, ...score });
	}
	for (const { item, text } of scoreSigns(scored)) add(item, 'score', text);
	return signs;
}

function isOpenStory(entry: Entry): entry is Item {
	return entry.readable && entry.type === 'story' && !isClosed(entry.status.category);
}
