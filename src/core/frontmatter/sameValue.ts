import type { YamlValue } from './frontMatter';

/** True when two values say the same; the order of keys does not count, the order of a list does. */
export function sameValue(a: YamlValue, b: YamlValue): boolean {
	if (typeof a === 'string' || typeof b === 'string') return a === b;
	if (isList(a) || isList(b)) {
		if (!isList(a) || !isList(b) || a.length !== b.length) return false;
		return a.every((entry, i) => sameValue(entry, b[i] ?? ''));
	}
	return sameValues(a, b);
}

/** As `sameValue`, for mappings. */
export function sameValues(a: Readonly<Record<string, YamlValue>>, b: Readonly<Record<string, YamlValue>>): boolean {
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every((key) => {
			const other = Object.hasOwn(b, key) ? b[key] : undefined;
			return other !== undefined && sameValue(a[key] ?? '', other);
		})
	);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
	return Array.isArray(value);
}
