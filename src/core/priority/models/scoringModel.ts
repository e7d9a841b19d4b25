import type { Field } from '../../model/field';
import type { Item } from '../../model/item';
import type { Score } from '../score';

/** A score, or the parts that are missing for one, most important first, in a few words each. */
export type Assessment =
	| { readonly kind: 'score'; readonly score: Score }
	| { readonly kind: 'missing'; readonly missing: readonly string[] };

/** A field that a model asks for. */
export interface AskedField {
	readonly field: Field;
	readonly name: string;
	/** Unit and scale in a few words. */
	readonly scale: string;
	/** Words that may be written for it, the largest first; empty where only a number will do. */
	readonly words: readonly string[];
}

/** One way of scoring. */
export interface ScoringModel {
	/** As a user calls it, for example `RICE`. */
	readonly name: string;
	/** What has to be known of an item, in the order in which it is best thought about. */
	readonly asks: readonly AskedField[];
	/** True where a score stands for a class, so that any two that differ are far apart. */
	readonly classes: boolean;
	assess(item: Item): Assessment;
}
