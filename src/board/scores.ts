import type { Entry, Item } from '../core/model/item';
import type { BoardSign } from '../protocol/board';

/** How valuable items are by the team's model. */
export interface BoardScores {
	/** Name of the model; undefined where there is none. */
	readonly model: string | undefined;
	of(item: Item): { readonly value: number; readonly parts: BoardScoreParts } | undefined;
}

export type BoardScoreParts = readonly { readonly name: string; readonly value: string }[];

export const noScores: BoardScores = { model: undefined, of: () => undefined };

/** Where the order disagrees with something else, by the entries' keys. */
export type SignsOf = (entries: readonly Entry[]) => ReadonlyMap<string, readonly BoardSign[]>;

const none: ReadonlyMap<string, readonly BoardSign[]> = new Map();

export const noSigns: SignsOf = () => none;
