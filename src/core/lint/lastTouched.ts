import { asText } from '../frontmatter/fields';
import { findKey } from '../frontmatter/keyPlaces';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';

/** When an item was last worked on, as far as its file says so. */
export interface LastTouched {
	/** Milliseconds since 1970. */
	readonly at: number;
	/** The date as written, without the time of day. */
	readonly date: string;
	readonly range: TextRange | undefined;
	/** `created`: the file keeps no date of a change, and the item may have been changed since. */
	readonly by: 'updated' | 'created';
}

const updated =
	/^(?:last[-_ ]?)?(?:updated|modified|changed|touched|edited|reviewed|refined)(?:[-_ ]?(?:at|on|date))?$|^(?:updated?|modified)(?:Date|At|On)$/i;
/** Keys under which front matters keep the day on which an item was made. */
export const createdKey = /^(?:date[-_ ]?)?created(?:[-_ ]?(?:at|on|date))?$|^date$|^opened(?:[-_ ]?(?:at|on))?$/i;

/** The latest date of change in the front matter, else the date of creation; undefined where there is neither. */
export function lastTouched({ text, frontMatter }: LintDocument): LastTouched | undefined {
	let latest: { key: string; at: number; by: LastTouched['by'] } | undefined;
	for (const [key, value] of Object.entries(frontMatter.data)) {
		const by = updated.test(key) ? 'updated' : createdKey.test(key) ? 'created' : undefined;
		const at = by && dateIn(asText(value) ?? '');
		if (!by || at === undefined) continue;
		// An item cannot have been made after its last change: the later date is the better one.
		if (!latest || at > latest.at || (at === latest.at && by === 'updated')) latest = { key, at, by };
	}
	if (!latest) return undefined;
	const hasUpdated = Object.keys(frontMatter.data).some((key) => updated.test(key));
	const { key, at } = latest;
	return {
		at,
		date: new Date(at).toISOString().slice(0, 10),
		range: findKey(text, frontMatter, key)?.value,
		by: hasUpdated ? 'updated' : latest.by,
	};
}

/** "2026-01-02", with or without a time behind it, as a day in universal time. */
export function dateIn(written: string): number | undefined {
	const [, year, month, day] = /^\s*["']?(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(written) ?? [];
	const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
	return Number.isNaN(at) ? undefined : at;
}
