import type { Convention } from '../conventions/convention';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { type Label, labelName } from '../markdown/labels';
import { applyEdits, type TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';

/** What an edit is to come to: this label gets this value; an empty one takes it out or empties it. */
export interface WantedLabel {
	/** Undefined for a label that is new. */
	readonly label: Label | undefined;
	readonly name: string;
	readonly value: string;
}

/**
 * Reads an item again after an edit of one label.
 * @returns the reason why the edit must not be made: something else would read differently then
 */
export function onlyThatLabel(
	item: ItemText,
	convention: Convention,
	edit: TextEdit,
	{ label: changed, name, value }: WantedLabel,
): string | undefined {
	const after = applyEdits(item.text, [edit]);
	const reread = itemTextOf(after, readFrontMatter(after), convention, item.heading?.anchor);
	const own = labelName(name);
	const rest = read(
		item.text,
		item.labels(convention).filter((label) => label !== changed),
	);
	const now = read(after, reread?.labels(convention) ?? []);
	const wanted = value === '' ? [rest, [...rest, `${own}: -`]] : [[...rest, `${own}: ${value}`]];
	if (reread && wanted.some((labels) => sameTexts(labels, now))) return undefined;
	return `"${name}" cannot be changed without changing how other fields read; change it by hand.`;
}

function read(text: string, labels: readonly Label[]): readonly string[] {
	return labels.map(({ name, value }) => `${name}: ${textIn(text, value)}`);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
	const [left, right] = [[...a].sort(), [...b].sort()];
	return left.length === right.length && left.every((text, at) => text === right[at]);
}
