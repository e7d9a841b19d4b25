import type { Convention } from '../conventions/convention';
import { itemTexts } from '../conventions/itemText';
import { asText } from '../frontmatter/fields';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { createdKey, dateIn } from '../lint/lastTouched';
import { labelName, labelsIn } from '../markdown/labels';
import { outlineOf } from '../markdown/outline';
import { type TextRange, textIn } from '../model/textRange';

/** The same words where a text names the day outside of a front matter. */
const createdLabels = new Set(
	['created', 'created at', 'created on', 'created date', 'date created', 'date', 'opened', 'opened on'].map(labelName),
);

/**
 * The day on which an item was made, as its file says: under a key of the front matter, else under a label such as
 * `**Created**: 2026-01-31` in the item, else in what the file says before its first item. Of several days the earliest counts.
 *
 * @param anchor of the item, where the file holds several
 * @returns milliseconds since 1970 at the beginning of that day in universal time; undefined where the file does not say
 */
export function createdOn(text: string, convention: Convention, anchor: string | undefined): number | undefined {
	const frontMatter = readFrontMatter(text);
	const written = Object.entries(frontMatter.data).flatMap(([key, value]) => (createdKey.test(key) ? [value] : []));
	const named = earliest(written.map((value) => asText(value)));
	if (named !== undefined) return named;
	const items = itemTexts(text, frontMatter, convention);
	const item = items.find(({ heading }) => heading?.anchor === anchor);
	const first = items.find(({ heading }) => heading !== undefined);
	return (
		(item && labelledDay(text, item)) ??
		(first && labelledDay(text, { start: frontMatter.bodyStart, end: first.start }))
	);
}

function labelledDay(text: string, { start, end }: TextRange): number | undefined {
	const labels = labelsIn(text, outlineOf(text, start, end), createdLabels);
	return earliest(labels.map(({ value }) => textIn(text, value)));
}

function earliest(written: readonly (string | undefined)[]): number | undefined {
	const days = written.map((words) => dateIn(words ?? '')).filter((day) => day !== undefined);
	return days.length > 0 ? Math.min(...days) : undefined;
}
