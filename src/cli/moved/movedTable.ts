import type { MovedItem, Moves } from '../../core/history/movesSince';
import type { ItemType } from '../../core/model/itemType';
import { type Cell, formatRows } from '../formatRows';
import { plain, type Terminal } from '../terminal';

const head: readonly Cell[] = [{ right: 'FROM' }, { right: 'TO' }, 'ID', 'TITLE', 'BY', 'WHEN', 'REASON'];

/** What moved as a table for people, and how many items came and went. */
export function movedTable(ref: string, { since, moved, changes }: Moves, type: ItemType, { style }: Terminal): string {
	const { added, gone, closed, reopened } = changes;
	const counts = [
		[moved.length, 'moved'],
		[added.length, 'new'],
		[gone.length, 'gone'],
		[closed.length, 'closed'],
		[reopened.length, 'open again'],
	] as const;
	const [first, ...others] = counts
		.filter(([count], at) => at === 0 || count > 0)
		.map(([count, word]) => `${count === 0 ? 'none' : count} ${word}`);
	const told = `Open items of type ${type} since ${plain(ref)} (${since.date.slice(0, 10)}): ${[first, ...others].join(', ')}.\n`;
	if (moved.length === 0) return told;
	const [top = '', ...rows] = formatRows([head, ...moved.map(cells)]);
	return `${[style('bold', top), ...rows].join('\n')}\n\n${told}`;
}

function cells({ id, title, from, to, committed, by, at, reason }: MovedItem): readonly Cell[] {
	return [
		{ right: from === undefined ? '-' : String(from) },
		{ right: to === undefined ? '-' : String(to) },
		plain(id),
		plain(title),
		plain(by ?? '-'),
		at?.slice(0, 10) ?? (committed ? '-' : 'not committed'),
		plain(reason ?? '-'),
	];
}
