import { ratioWords, sizeWords, valueWords } from './figures';
import type { BenchResult } from './result';

/** The whole result as a table for a terminal. */
export function textTable({ rows, growth, missed }: BenchResult): string {
	const cells = [
		['what', 'items', 'median', 'ratio', 'budget', ''],
		...rows.map((row) => [
			row.title,
			sizeWords(row.items),
			valueWords(row),
			ratioWords(row),
			row.budget ?? '',
			row.verdict ?? '',
		]),
	];
	const grown = [
		['growth', 'tag', 'sizes', 'factor', 'at most', ''],
		...growth.map(({ title, tag, from, to, factor, most, verdict }) => [
			title,
			tag,
			`${sizeWords(from)} to ${sizeWords(to)}`,
			factor.toFixed(2),
			String(most),
			verdict,
		]),
	];
	return [
		aligned(cells),
		...(growth.length > 0 ? [aligned(grown)] : []),
		missed.length === 0 ? 'Every budget was kept.' : ['Missed:', ...missed.map((one) => `  ${one}`)].join('\n'),
	].join('\n\n');
}

function aligned(lines: readonly (readonly string[])[]): string {
	const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	return lines
		.map((line) =>
			line
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
