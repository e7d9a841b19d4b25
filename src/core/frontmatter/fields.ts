import type { YamlValue } from './frontMatter';

const number =
	/^[~≈]?\s*([-+]?(?:\d+(?:\.\d*)?|\.\d+)|½)(?:\s*(?:points?|pts?|sp|%)\.?|\s+(?!(?:or|to|bis)\b)[(\p{L}].*)?$/iu;
/** "3 days" is a time, and points are none. */
const time =
	/\d\s*(?:(?:person|man|working|calendar|ideal)[- ])?(?:minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|sprints?)\b/i;

/** The trimmed text of a scalar. Undefined when it is empty, `null` or `~`, when it is no scalar and when the key is absent. */
export function asText(value: YamlValue | undefined): string | undefined {
	if (typeof value !== 'string') return undefined;
	const trimmed = value.trim();
	return isNothing(trimmed) ? undefined : trimmed;
}

/** True for what YAML writes for "nothing"; the front matter is read as text, so the words arrive here. */
export function isNothing(trimmed: string): boolean {
	return trimmed === '' || trimmed === '~' || (trimmed.length === 4 && trimmed.toLowerCase() === 'null');
}

/**
 * The number that a scalar begins with: "5", "5.5", "~3", "8 points", "½".
 * Undefined for anything else, such as "none", "?", "TBD", "3-5", "5 or 8", "2 days", a date or a list.
 */
export function asNumber(value: YamlValue | undefined): number | undefined {
	if (typeof value !== 'string') return undefined;
	const digits = number.exec(value.trim())?.[1];
	if (digits === undefined || time.test(value)) return undefined;
	const result = digits === '½' ? 0.5 : Number(digits);
	return Number.isFinite(result) ? result : undefined;
}

/**
 * The texts of a list; a single scalar is a list of one. Empty entries and entries that are no scalars are left out.
 * @param options `commas`: a single scalar is split at commas, as people write labels
 */
export function asList(value: YamlValue | undefined, options: { readonly commas?: boolean } = {}): readonly string[] {
	if (value === undefined || value === '') return empty;
	const entries =
		typeof value === 'string' && options.commas ? value.split(',') : Array.isArray(value) ? value : [value];
	const texts = entries.map(asText).filter((entry) => entry !== undefined);
	return texts.length > 0 ? texts : empty;
}

/** One for all, since most items have no list of most kinds. */
const empty: readonly string[] = Object.freeze([]);
