import type { Item } from '../model/item';
import type { ItemChange } from './itemChanges';
import type { DraftNode } from './treeDraft';

/** Where stories belong among the rows of a tree that stands, so that a change of one need not gather all rows anew. */
export interface Places {
	/**
	 * The row below which a story is shown, or that it stands at the top.
	 * @returns undefined when the tree has no such row, or when the place depends on other stories as well
	 */
	below(story: Item): DraftNode | 'top' | undefined;
	/** The rows whose work a story is part of, whether it is shown or not. */
	owners(story: Item): readonly DraftNode[];
	/** Whether a row stays when no story is left below it. */
	staysEmpty(row: DraftNode): boolean;
	/**
	 * Takes in what became of a story.
	 * @returns false when that can change the places of others
	 */
	follow(change: ItemChange): boolean;
}
