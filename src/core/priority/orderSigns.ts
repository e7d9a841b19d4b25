import type { ScoringConfig } from '../config/config';
import { type Entry, entryKey, type Item } from '../model/item';
import { compareInProductOrder, orderOf } from '../model/productOrder';
import { isClosed } from '../model/status';
import { modelOf, scoreOf } from './score';
import { dependencySign } from './signs/dependencySign';
import { readinessSign } from './signs/readinessSign';
import { type ScoredItems, scoreSigns } from './signs/scoreSigns';

/** Where an item's place in the order disagrees with something else that is known, in one sentence. */
export interface OrderSign {
	/** `score`: it stands far from where its score puts it; `dependency`: it stands above what it waits for; `readiness`: near the top and not ready. */
	readonly kind: 'score' | 'dependency' | 'readiness';
	readonly text: string;
}

/** What has to be known beside the entries. */
export interface OrderKnowledge {
	/** How the items of its workspace folder are scored; the same object for all of them. */
	scoring(item: Item): ScoringConfig;
	/** What it waits for directly and that is not done or dropped. */
	blockers(item: Item): readonly Entry[];
	/** What an item lacks for ready, most important first; undefined where it is not known. Asked of the first items only. */
	missing(item: Item): readonly string[] | undefined;
	/** How many of the first items are to be ready. */
	readonly first: number;
}

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
	const signs = new Map<string, OrderSign[]>();
	const add = (item: Item, kind: OrderSign['kind'], text: string | undefined) => {
		if (text === undefined) return;
		const key = entryKey(item);
		const known = signs.get(key);
		if (known) known.push({ kind, text });
		else signs.set(key, [{ kind, text }]);
	};
	const groups = new Map<ScoringConfig, ScoredItems>();
	let place = 0;
	for (const entry of entries) {
		if (!isOpenStory(entry)) continue;
		place++;
		if (place <= knowledge.first) add(entry, 'readiness', readinessSign(knowledge.missing(entry), knowledge.first));
		if (orderOf(entry) === undefined) continue;
		if (entry.dependsOn.length > 0) {
			const below = knowledge
				.blockers(entry)
				.filter((blocker) => isOpenStory(blocker) && compareInProductOrder(entry, blocker) < 0);
			add(entry, 'dependency', dependencySign(below));
		}
		const scoring = knowledge.scoring(entry);
		const score = scoreOf(entry, scoring);
		if (!score) continue;
		let group = groups.get(scoring);
		if (!group) {
			group = { items: [], places: [], values: [] };
			groups.set(scoring, group);
		}
		group.items.push(entry);
		group.places.push(place);
		group.values.push(score.value);
	}
	for (const [scoring, scored] of groups) {
		const model = modelOf(scoring);
		if (model) scoreSigns(scored, model, (item, text) => add(item, 'score', text));
	}
	return signs;
}

function isOpenStory(entry: Entry): entry is Item {
	return entry.readable && entry.type === 'story' && !isClosed(entry.status.category);
}
