import type { Step } from '../model/criterion';
import { type TextRange, textIn } from '../model/textRange';
import { isCriteriaTitle } from './criteriaTitles';
import { labelAt } from './criterionLabel';
import { type Draft, draftOf } from './draft';
import { cellsOf, isDelimiterRow } from './tableCells';
import { trimmedStart } from './trim';

type StepColumn = 'given' | 'when' | 'then';

/** What the columns of a table of criteria hold; undefined for what is no part of a criterion. */
export type TableColumn = StepColumn | 'criterion' | 'number' | 'box' | undefined;

/** What a writer needs to know of a table to add a row. */
export interface TableLayout {
	readonly columns: readonly TableColumn[];
	/** How the next row is named; undefined where rows have no numbers. */
	readonly nextName: string | undefined;
	/** True where the last row has a check box in brackets, or would have. */
	readonly boxes: boolean;
}

const numberTitle = /^(?:#|№|no\.?|nr\.?|id|acs?|ac ?#|ac[- ]?(?:id|no\.?|nr\.?|number))$/;
const criterionTitle = /^(?:criteri(?:on|a)|criteria description)$/;
/** What stands beside ids of criteria. Elsewhere such columns hold anything. */
const besideIds = /^(?:description|statement|criteri(?:on|a) description)$/;
const boxTitle = /^(?:status|state|done\??|met\??|pass(?:ed)?\??|ok|✓|✔|✅|☑|x|\[[ x]?\])$/;
const ticked =
	/^(?:✅|✔|✓|☑|done|met|yes|y|x|pass(?:ed)?|ok|true|completed?|fulfilled|satisfied)(?:$|\uFE0F|\s*[—–:(,-]|\s+(?:pass(?:ed)?|met|done|completed?|yes)\b)/i;

/**
 * Reads a table whose rows are criteria: it has columns Given, When and Then, or at least Then and one of the others; or one column
 * for the criterion, beside which a number and a status may stand. Undefined for every other table.
 *
 * @param lines of the table, header and delimiter row first
 */
export function readCriteriaTable(text: string, lines: readonly TextRange[]): readonly Draft[] | undefined {
	const [header, delimiters, ...rows] = lines;
	if (!header || !delimiters || !isDelimiterRow(text, delimiters)) return undefined;
	const titles = cellsOf(text, header).map((cell) => titleIn(text, cell));
	if (titles.length !== cellsOf(text, delimiters).length) return undefined;
	const columns = columnsOf(titles);
	if (!columns) return undefined;
	const drafts = rows.map((row) => draftOfRow(text, row, columns)).filter((draft) => draft !== undefined);
	const last = drafts.at(-1);
	if (last) last.table = layoutOf(text, columns, drafts, rows);
	return drafts;
}

function titleIn(text: string, cell: TextRange): string {
	return textIn(text, cell).replace(/[*_`]/g, '').replace(/:$/, '').trim().toLowerCase();
}

function columnsOf(titles: readonly string[]): readonly TableColumn[] | undefined {
	const hasIds = titles.some((title) => /^acs?\b/.test(title) && numberTitle.test(title));
	const columns = titles.map((title): TableColumn => {
		if (title === 'given' || title === 'when' || title === 'then') return title;
		if (numberTitle.test(title)) return 'number';
		if (criterionTitle.test(title) || (hasIds && besideIds.test(title))) return 'criterion';
		if (boxTitle.test(title)) return 'box';
		return isCriteriaTitle(title) ? 'criterion' : undefined;
	});
	const count = (column: TableColumn) => columns.filter((one) => one === column).length;
	if (count('given') > 1 || count('when') > 1 || count('then') > 1) return undefined;
	if (count('then') === 1 && count('given') + count('when') > 0)
		return columns.map((column) => (column === 'criterion' ? undefined : column));
	return count('criterion') === 1 && count('given') + count('when') + count('then') === 0 ? columns : undefined;
}

function draftOfRow(text: string, row: TextRange, columns: readonly TableColumn[]): Draft | undefined {
	const cells = cellsOf(text, row);
	const inked = columns.flatMap((column, at): readonly (readonly [TableColumn, TextRange])[] => {
		const cell = cells[at];
		return cell && cell.start < cell.end ? [[column, cell]] : [];
	});
	const of = (wanted: TableColumn) => inked.find(([column]) => column === wanted)?.[1];
	const steps = inked.flatMap(([column, cell]) => (isStep(column) ? [stepOf(text, column, cell)] : []));
	const cell = of('criterion') ?? spanOf(steps);
	if (!cell) return undefined;
	const range = { start: trimmedStart(text, row), end: row.end };
	const box = /^\[([ xX])\][ \t]+/.exec(text.slice(cell.start, Math.min(cell.end, cell.start + 10)));
	const label = steps.length > 0 ? undefined : labelAt(text, cell.start + (box?.[0].length ?? 0), cell.end);
	const start = label?.end ?? cell.start + (box?.[0].length ?? 0);
	const draft = draftOf('table', range, { start: Math.min(start, cell.end), end: cell.end });
	if (steps.length > 0) draft.steps = steps;
	const status = of('box');
	if (box) tick(draft, cell.start + 1, box[1] !== ' ');
	else if (columns.includes('box')) {
		const sign = /^\[([ xX])\]$/.exec(status ? textIn(text, status) : '');
		if (status && sign) tick(draft, status.start + 1, sign[1] !== ' ');
		else draft.checked = status !== undefined && ticked.test(textIn(text, status).replace(/[*_`]/g, '').trim());
	}
	return draft;
}

function isStep(column: TableColumn): column is StepColumn {
	return column === 'given' || column === 'when' || column === 'then';
}

/** The column says the keyword; a cell that says it again begins behind it. */
function stepOf(text: string, keyword: StepColumn, cell: TextRange): Step {
	const again = /^[*_]{0,2}(given|when|then)\b[*_]{0,2}[\s:,]+/i.exec(text.slice(cell.start, cell.end));
	const start = again?.[1]?.toLowerCase() === keyword ? cell.start + again[0].length : cell.start;
	return { keyword, range: cell, textRange: { start, end: cell.end } };
}

function spanOf(steps: readonly Step[]): TextRange | undefined {
	const ranges = steps.map(({ range }) => range);
	return ranges.length === 0
		? undefined
		: { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}

function tick(draft: Draft, at: number, checked: boolean): void {
	const { range, textRange } = draft;
	const mark = { start: range.start, end: range.start };
	const checkRange = { start: at, end: at + 1 };
	draft.mark = { indent: 0, mark, number: undefined, checked, checkRange, content: textRange.start };
}

function layoutOf(
	text: string,
	columns: readonly TableColumn[],
	drafts: readonly Draft[],
	rows: readonly TextRange[],
): TableLayout {
	const at = columns.indexOf('number');
	const names = at < 0 ? [] : rows.map((row) => cellsOf(text, row)[at]).map((cell) => (cell ? textIn(text, cell) : ''));
	const boxes = drafts.every(({ mark, checked }) => mark !== undefined || checked === undefined);
	return { columns, nextName: nextName(names), boxes };
}

/** The last name with one more than the highest number: "AC-09" behind "AC-08". */
function nextName(names: readonly string[]): string | undefined {
	const numbers = names.map((name) => Number(/(\d{1,6})\D*$/.exec(name)?.[1] ?? 0));
	const last = names.findLast((name) => /\d/.test(name));
	if (last === undefined) return undefined;
	return last.replace(/(\d{1,6})(\D*)$/, (_, digits: string, tail: string) => {
		return String(Math.max(...numbers) + 1).padStart(digits.length, '0') + tail;
	});
}
