import { setKey } from '../frontmatter/editFrontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { sameValue } from '../frontmatter/sameValue';
import { applyEdits } from '../model/textEdit';
import { type FrontMatterParts, frontMatterParts } from './frontMatterParts';
import { mergeSets } from './mergeSets';
import { type Marking, type Merged, mapSides, type Sides, settledSide } from './sides';

type Parts = Sides<FrontMatterParts>;

/** The lines of one key as they were on the three sides; undefined where a side does not have it. */
type KeyLines = Sides<string | undefined>;

/**
 * Merges the keys of front matters, each for itself: lines that stand beside each other are no conflict. A key that both
 * sides changed in two ways stays in conflict between markers, but for lists that are sets.
 *
 * @returns the lines between the fences; undefined where something is odd, such as keys in another sequence
 */
export function mergeKeys(parts: Parts, marking: Marking): Merged | undefined {
	const sequence = sequenceOf(parts);
	const rest = settledSide(mapSides(parts, (side) => side.rest));
	if (!sequence || !rest) return undefined;
	let text = '';
	/** What the lines are read as where each conflict is settled for ours, to see that they can be read at all. */
	let settled = '';
	let conflicts = 0;
	for (const key of sequence) {
		const lines = mapSides(parts, (side) => side.lines.get(key));
		const merged = mergeKey(key, lines, parts);
		if (typeof merged === 'string') {
			text += merged;
			settled += merged;
		} else {
			text += marked(lines, parts.ours.eol, marking);
			settled += lines.ours ?? '';
			conflicts++;
		}
	}
	const { head, foot } = parts.ours;
	if (readFrontMatter(head + settled + parts[rest].rest + foot).problem) return undefined;
	return { text: text + parts[rest].rest, conflicts };
}

/** The lines of a key as merged; undefined when it stays in conflict. */
function mergeKey(key: string, lines: KeyLines, parts: Parts): string | undefined {
	const side = settledSide(lines);
	if (side) return lines[side] ?? '';
	const [ours, theirs] = [parts.ours.data[key], parts.theirs.data[key]];
	if (ours === undefined || theirs === undefined) return undefined;
	// The same in two spellings.
	if (sameValue(ours, theirs)) return lines.ours;
	const set = mergeSets(key, { base: parts.base.data[key], ours, theirs });
	if (!set) return undefined;
	const edit = setKey(parts.ours.text, key, set);
	return edit.kind === 'edits' ? frontMatterParts(applyEdits(parts.ours.text, edit.edits))?.lines.get(key) : undefined;
}

/**
 * The keys of all sides: ours in their sequence, and each of the others behind the one that it stands behind on its own side.
 * Undefined where two sides have keys in another sequence.
 */
function sequenceOf({ base, ours, theirs }: Parts): readonly string[] | undefined {
	const [old, own, other] = [base, ours, theirs].map(({ lines }) => [...lines.keys()]) as [
		string[],
		string[],
		string[],
	];
	if (!inOneSequence(old, own) || !inOneSequence(old, other) || !inOneSequence(own, other)) return undefined;
	const sequence = [...own];
	for (const [i, key] of other.entries()) {
		if (sequence.includes(key)) continue;
		const before = other.slice(0, i).findLast((each) => sequence.includes(each));
		sequence.splice(before === undefined ? 0 : sequence.indexOf(before) + 1, 0, key);
	}
	return sequence;
}

function inOneSequence(a: readonly string[], b: readonly string[]): boolean {
	const shared = a.filter((key) => b.includes(key));
	const same = b.filter((key) => a.includes(key));
	return shared.every((key, i) => key === same[i]);
}

function marked({ base, ours, theirs }: KeyLines, eol: string, { oursName, baseName, theirsName }: Marking): string {
	const ancestor = baseName === undefined ? '' : `||||||| ${baseName}${eol}${base ?? ''}`;
	return `<<<<<<< ${oursName}${eol}${ours ?? ''}${ancestor}=======${eol}${theirs ?? ''}>>>>>>> ${theirsName}${eol}`;
}
