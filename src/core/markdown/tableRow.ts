import type { TableLayout } from './criteriaTable';
import { findSteps } from './steps';

/** Why a wording has no row in a table; undefined where it has. */
export function whyNoRow({ columns }: TableLayout, wording: string): string | undefined {
	if (columns.includes('criterion')) return undefined;
	const keywords = findSteps(wording, { start: 0, end: wording.length }).map(({ keyword }) => keyword);
	const fits =
		new Set(keywords).size === keywords.length && keywords.every((keyword) => columns.some((one) => one === keyword));
	if (fits && keywords.includes('then')) return undefined;
	return 'the criteria are rows of a table with one cell each for Given, When and Then. Word it so, or convert the criteria first.';
}

/** A wording as the next row of a table. What no cell is for goes into the last column of the steps. */
export function rowFor({ columns, nextName, boxes }: TableLayout, wording: string): string {
	const line = wording.replace(/(?<!\\)\|/g, '\\|');
	const steps = findSteps(line, { start: 0, end: line.length });
	const cells = columns.map((column) => {
		if (column === 'number') return nextName ?? '';
		if (column === 'criterion') return line;
		if (column === 'box') return boxes ? '[ ]' : '';
		const step = steps.find(({ keyword }) => keyword === column);
		if (step) return line.slice(step.textRange.start, step.textRange.end);
		return column === 'then' && steps.length === 0 ? line : '';
	});
	return `|${cells.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')}`;
}
