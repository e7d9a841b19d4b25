import * as z from 'zod/mini';
import type { YamlValue } from './frontMatter';

/** How YAML writes "nothing"; the front matter is read as text, so the words arrive here. */
const nothing = /^(?:~|null)?$/i;
const number =
	/^[~≈]?\s*([-+]?(?:\d+(?:\.\d*)?|\.\d+)|½)(?:\s*(?:points?|pts?|sp|%)\.?|\s+(?!(?:or|to|bis)\b)[(\p{L}].*)?$/iu;

const text = z.pipe(
	z.string(),
	z.transform((value) => {
		const trimmed = value.trim();
		return nothing.test(trimmed) ? undefined : trimmed;
	}),
);

const amount = z.pipe(
	z.string(),
	z.transform((value) => {
		const digits = number.exec(value.trim())?.[1];
		if (digits === undefined) return undefined;
		const result = digits === '½' ? 0.5 : Number(digits);
		return Number.isFinite(result) ? result : undefined;
	}),
);

/** The trimmed text of a scalar. Undefined when it is empty, `null` or `~`, when it is no scalar and when the key is absent. */
export function asText(value: YamlValue | undefined): string | undefined {
	// Absent keys are the most frequent case, and a failed validation costs thirty times a good one.
	return value === undefined ? undefined : z.safeParse(text, value).data;
}

/**
 * The number that a scalar begins with: "5", "5.5", "~3", "8 points", "½".
 * Undefined for anything else, such as "none", "?", "TBD", "3-5", "5 or 8", a date or a list.
 */
export function asNumber(value: YamlValue | undefined): number | undefined {
	return value === undefined ? undefined : z.safeParse(amount, value).data;
}

/**
 * The texts of a list; a single scalar is a list of one. Empty entries and entries that are no scalars are left out.
 * @param options `commas`: a single scalar is split at commas, as people write labels
 */
export function asList(value: YamlValue | undefined, options: { readonly commas?: boolean } = {}): string[] {
	const entries =
		typeof value === 'string' && options.commas ? value.split(',') : Array.isArray(value) ? value : [value];
	return entries.map(asText).filter((entry) => entry !== undefined);
}
