import type { Entry } from '../../core/model/item';
import { type Cell, formatRows } from '../formatRows';
import { plain, type Terminal } from '../terminal';

const head: readonly Cell[] = ['ID', 'TYPE', 'STATUS', { right: 'POINTS' }, { right: 'CRITERIA' }, 'TITLE'];

/** The items as a table for people. Below an item that cannot be read stands where and why. */
export function listTable(entries: readonly Entry[], { style }: Terminal): string {
	const rows = formatRows([head, ...entries.map(cells)]);
	const lines = entries.flatMap((entry, i) => {
		const row = rows[i + 1] ?? '';
		if (entry.readable) return [entry.status.category === 'dropped' ? style('dim', row) : row];
		return [style('red', row), style('red', `  ${reason(entry)}`)];
	});
	return `${[style('bold', rows[0] ?? ''), ...lines, '', summary(entries)].join('\n')}\n`;
}

function cells(entry: Entry): readonly Cell[] {
	const item = entry.readable ? entry : undefined;
	const { total = 0, done = 0 } = item?.criteria ?? {};
	return [
		plain(entry.id),
		entry.type,
		item ? plain(entry.status.text || '-') : 'unreadable',
		{ right: item?.points === undefined ? '-' : String(item.points) },
		{ right: total > 0 ? `${done}/${total}` : '-' },
		plain(entry.title),
	];
}

function reason({ path, problems: [problem] }: Entry): string {
	return `${plain(path)}:${(problem?.range.start.line ?? 0) + 1} ${plain(problem?.message ?? '')}`;
}

function summary(entries: readonly Entry[]): string {
	const unreadable = entries.filter((entry) => !entry.readable).length;
	const count = `${entries.length} ${entries.length === 1 ? 'item' : 'items'}`;
	return unreadable === 0 ? `${count}.` : `${count}, ${unreadable} of them cannot be read.`;
}
