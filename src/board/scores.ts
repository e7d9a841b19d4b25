import type { Conventions } from '../core/conventions/conventions';
import type { Item } from '../core/model/item';
import { modelName, type Score, scoreOf } from '../core/priority/score';

/** How valuable items are by the model that holds in their workspace folder. */
export interface BoardScores {
	/** Name of the first folder's model; undefined where no folder has one. */
	readonly model: string | undefined;
	of(item: Item): Score | undefined;
}

/** @param roots the workspace folders that hold items */
export function boardScores(conventions: Conventions, roots: readonly string[]): BoardScores {
	const names = roots.map((root) => modelName(conventions.configOf(root).scoring));
	return {
		model: names.find((name) => name !== undefined),
		of: (item) => scoreOf(item, conventions.configOf(item.root).scoring),
	};
}
