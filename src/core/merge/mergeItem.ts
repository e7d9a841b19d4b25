import { frontMatterParts } from './frontMatterParts';
import { mergeKeys } from './mergeKeys';
import { mergeTicks } from './mergeTicks';
import { type Marking, type Merged, type MergeLines, mapSides, ofAll, type Sides, settledSide } from './sides';

/**
 * Merges three versions of an item's file: the front matter key by key, ticks of criteria one by one, the rest of the body
 * line by line. The bytes of everything that only one side changed stay as that side has them.
 *
 * @returns undefined for texts that are no such files or differ in a way that is not understood (no front matter on a side,
 * other line ends, keys in another sequence): they are to be merged line by line as a whole
 */
export function mergeItem(sides: Sides<string>, marking: Marking, mergeLines: MergeLines): Merged | undefined {
	const parts = mapSides(sides, frontMatterParts);
	if (!ofAll(parts, (side) => side !== undefined)) return undefined;
	const { ours } = parts;
	if (!ofAll(parts, ({ eol }) => eol === ours.eol)) return undefined;
	const head = settledSide(mapSides(parts, (side) => side.head));
	const foot = settledSide(mapSides(parts, (side) => side.foot));
	const keys = mergeKeys(parts, marking);
	if (!head || !foot || !keys) return undefined;
	const body = mergeBody(
		mapSides(parts, (side) => side.body),
		mergeLines,
	);
	return (
		body && {
			text: parts[head].head + keys.text + parts[foot].foot + body.text,
			conflicts: keys.conflicts + body.conflicts,
		}
	);
}

function mergeBody(bodies: Sides<string>, mergeLines: MergeLines): Merged | undefined {
	const side = settledSide(bodies);
	if (side) return { text: bodies[side], conflicts: 0 };
	const ticked = mergeTicks(bodies);
	const left = settledSide(ticked);
	return left ? { text: ticked[left], conflicts: 0 } : mergeLines(ticked);
}
