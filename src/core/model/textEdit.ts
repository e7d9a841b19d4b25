import type { ItemType } from './itemType';
import type { TextRange } from './textRange';

/** Replaces `range` of a text by `newText`. An empty range inserts, an empty `newText` deletes. */
export interface TextEdit {
	readonly range: TextRange;
	readonly newText: string;
}

/** Edits of one file, and the text they were planned on. Whoever applies them first checks that the text is still that. */
export interface FileEdit {
	readonly uri: string;
	readonly before: string;
	readonly edits: readonly TextEdit[];
}

/** A file to be created; refused by the applier when it exists. */
export interface FileCreation {
	readonly uri: string;
	readonly text: string;
}

/** A file to be taken away, and what it says; refused by the applier when it says something else. */
export interface FileRemoval {
	readonly uri: string;
	readonly text: string;
}

/** A file to be moved to another name, after its edits; refused by the applier when something is there. */
export interface FileRename {
	readonly from: string;
	readonly to: string;
}

/** What a wish came to: changes to apply as one step, or the reason why nothing can be done. */
export type Plan =
	| {
			readonly kind: 'change';
			/** What the step is called in the undo list and in messages, for example "Move US-12". */
			readonly label: string;
			readonly edits: readonly FileEdit[];
			readonly creations?: readonly FileCreation[];
			readonly removals?: readonly FileRemoval[];
			readonly renames?: readonly FileRename[];
	  }
	| { readonly kind: 'refused'; readonly reason: string; readonly remedy?: Remedy };

/** What would make a refused wish possible, for a face to offer: new ranks for the items of a type in a workspace folder. */
export interface Remedy {
	readonly kind: 'respace';
	readonly root: string;
	readonly type: ItemType;
}

/** A plan that does nothing, with the reason in one sentence for the user. */
export function refused(reason: string): Plan & { kind: 'refused' } {
	return { kind: 'refused', reason };
}

/**
 * The text after the edits.
 * @throws RangeError when edits overlap or lie outside the text; planners never produce such edits.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	let result = '';
	let at = 0;
	for (const { range, newText } of ordered) {
		if (range.start < at || range.end < range.start || range.end > text.length) {
			throw new RangeError(`Edit ${range.start}..${range.end} overlaps another or lies outside the text`);
		}
		result += text.slice(at, range.start) + newText;
		at = range.end;
	}
	return result + text.slice(at);
}

/** The one edit that makes a text of another: of all that lies between what both have in common at their ends. */
export function changeBetween(before: string, after: string): TextEdit {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let same = 0;
	while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
	return { range: { start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}
