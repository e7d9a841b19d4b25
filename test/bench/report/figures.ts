import type { RowResult } from './result';

/** A number of items in short: `10k`. */
export function sizeWords(items: number): string {
	return items % 1000 === 0 ? `${items / 1000}k` : String(items);
}

/** A value with its unit, with three digits that count. */
export function valueWords({ value, unit, missing }: RowResult): string {
	if (value === undefined) return missing ?? '';
	if (unit === 'bytes') return `${Math.round(value)} B`;
	if (value >= 1000) return `${(value / 1000).toFixed(2)} s`;
	return `${value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)} ms`;
}

/** A ratio and what it is a ratio to; empty when there is none. */
export function ratioWords({ ratio, over }: RowResult): string {
	return ratio === undefined ? '' : `${ratio.toFixed(ratio >= 100 ? 0 : 2)} x ${over}`;
}
