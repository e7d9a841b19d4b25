import type { Entry } from '../../core/model/item';
import type { Session } from '../session';

/** Scores for filters that ask for them. What works them out is loaded with the first such filter; until then there are none. */
export class FilterScores {
	#valueOf: ((entry: Entry, session: Session) => number | undefined) | undefined;

	constructor(private readonly session: Session) {}

	of(entry: Entry): number | undefined {
		return this.#valueOf?.(entry, this.session);
	}

	async load(): Promise<void> {
		this.#valueOf ??= (await import('../features/scoreText')).scoreValue;
	}
}
