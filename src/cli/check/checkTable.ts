import type { Verdict } from '../../core/lint/invest';
import type { Readiness } from '../../core/lint/readiness';
import { wholePercent } from '../../core/util/wholePercent';
import { type Cell, formatRows } from '../formatRows';
import { plain, type Terminal } from '../terminal';
import type { CheckedItem } from './checkJson';

const head: readonly Cell[] = ['ID', 'READY', { right: 'SCORE' }, 'INVEST', 'STATUS', 'TITLE'];
/** What stands for a quality that has a hint, and for one of which nothing is known. */
const signs: Readonly<Record<Exclude<Verdict, 'holds'>, string>> = { hint: '!', unknown: '?' };

/** The checked items as a table for people; below an item that is not ready stands what is missing. */
export function checkTable(items: readonly CheckedItem[], closed: number, { style }: Terminal): string {
	const rows = formatRows([head, ...items.map(cells)]);
	const lines = items.flatMap(({ readiness }, i) => {
		const row = rows[i + 1] ?? '';
		if (readiness.ready) return [row];
		return [style('yellow', row), `  missing: ${plain(readiness.missing.map(({ message }) => message).join(', '))}`];
	});
	const key = items.some(({ readiness: { invest } }) => invest.length > 0)
		? ['INVEST: a letter holds, ! hints at it (see --json), ? is not known.']
		: [];
	return `${[style('bold', rows[0] ?? ''), ...lines, '', ...key, summary(items, closed)].join('\n')}\n`;
}

function cells({ entry: { id, status, title }, readiness }: CheckedItem): readonly Cell[] {
	return [
		plain(id),
		readiness.ready ? 'yes' : 'no',
		{ right: `${wholePercent(readiness.score)} %` },
		letters(readiness),
		plain(status.text || '-'),
		plain(title),
	];
}

function letters({ invest }: Readiness): string {
	if (invest.length === 0) return '-';
	return invest
		.map(({ quality, verdict }) => (verdict === 'holds' ? quality.charAt(0).toUpperCase() : signs[verdict]))
		.join('');
}

function summary(items: readonly CheckedItem[], closed: number): string {
	const ready = items.filter(({ readiness }) => readiness.ready).length;
	const left = closed === 0 ? '' : ` ${closed} closed ${closed === 1 ? 'item was' : 'items were'} left out.`;
	return `${ready} of ${items.length} ${items.length === 1 ? 'item is' : 'items are'} ready.${left}`;
}
