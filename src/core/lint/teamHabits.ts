import type { IndexDelta } from '../index/delta';
import type { Entry } from '../model/item';
import { isClosed } from '../model/status';
import type { ReadinessPolicy } from './readinessPolicy';

/** Shares of the open stories from which on a habit counts as the team's rule. */
const estimatesFrom = 0.25;
const sentencesFrom = 0.5;

/**
 * What a backlog's team expects of a story, as its open stories show: an estimate when at least a quarter of them have one, a
 * user-story sentence when at least half of them do. A backlog without open stories asks for neither.
 */
export class TeamHabits {
	#stories = 0;
	#estimated = 0;
	#worded = 0;

	constructor(entries: Iterable<Entry>) {
		for (const entry of entries) this.#count(entry, 1);
	}

	/** Takes in what a step of the index changed. */
	follow({ added, changed, replaced, removed }: IndexDelta): void {
		for (const entries of [added, changed]) for (const entry of entries) this.#count(entry, 1);
		for (const entries of [replaced, removed]) for (const entry of entries) this.#count(entry, -1);
	}

	get policy(): ReadinessPolicy {
		return {
			estimate: this.#stories > 0 && this.#estimated / this.#stories >= estimatesFrom,
			storySentence: this.#stories > 0 && this.#worded / this.#stories >= sentencesFrom,
		};
	}

	#count(entry: Entry, by: 1 | -1): void {
		if (!entry.readable || entry.type !== 'story' || isClosed(entry.status.category)) return;
		this.#stories += by;
		if (entry.points !== undefined) this.#estimated += by;
		if (entry.hasStorySentence) this.#worded += by;
	}
}
