import { Command } from 'commander';
import { isItemType, itemTypes } from '../../core/model/itemType';
import { scoreOf } from '../../core/priority/score';
import { movesOf, type ScoreSort, scoreSort, whyUnsorted } from '../../core/refine/scoreSort';
import { carryOut } from '../carryOut';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { type Cell, formatRows } from '../formatRows';
import { type OpenBacklog, openBacklog } from '../openBacklog';
import { plain } from '../terminal';

interface SortOptions {
	readonly by?: string;
	readonly type: string;
	readonly apply?: true;
}

/** `refinery sort`: what the scores would make of the order, and with `--apply` that order. */
export const sortCommand: MakeCommand = ({ terminal }) =>
	new Command('sort')
		.description('Show how the ranked open items would stand by their scores; the order changes with --apply alone.')
		.option('--by <what>', 'what to sort by: score')
		.option('--type <type>', `items of which type: ${itemTypes.join(', ')}`, 'story')
		.option('--apply', 'write the new order, one line of each file that moves')
		.action(async ({ by, type: word, apply }: SortOptions, command: Command) => {
			if (by !== 'score') throw Failure.unusable('Say what to sort by: --by score.');
			const type = word.toLowerCase();
			if (!isItemType(type)) throw Failure.unusable(`"${word}" is no type: use one of ${itemTypes.join(', ')}.`);
			const open = await openBacklog(command);
			await complainOfSettings(open, terminal);
			const { index, planner } = open.backlog;
			const sort = scoreSort(index.entries, index.conventions, type);
			const why = whyUnsorted(sort);
			if (why !== undefined) throw Failure.refused(why);
			if (!apply) return terminal.out(preview(sort, open));
			await carryOut(await planner.sortByScore(type), 'The order is that of the scores already.', open, terminal);
		});

const head: readonly Cell[] = [{ right: 'FROM' }, { right: 'TO' }, { right: 'SCORE' }, 'ID', 'TITLE'];

function preview(sort: ScoreSort, { backlog }: OpenBacklog): string {
	if (sort.moving === 0) return 'The order is that of the scores already.\n';
	const rows = sort.orders.flatMap(movesOf).map(({ item, from, to }): readonly Cell[] => {
		const score = scoreOf(item, backlog.index.conventions.configOf(item.root).scoring);
		return [
			{ right: String(from) },
			{ right: String(to) },
			{ right: String(Math.round((score?.value ?? 0) * 100) / 100) },
			plain(item.id),
			plain(item.title),
		];
	});
	const count = `${sort.moving} of ${sort.open.length} ${sort.open.length === 1 ? 'item' : 'items'}`;
	return `${formatRows([head, ...rows]).join('\n')}\n\n${count} would move by their ${sort.model} scores. Nothing was changed: --apply writes it.\n`;
}
