import { Command } from 'commander';
import { entryKey } from '../../core/model/item';
import type { Goal } from '../../core/priority/goal';
import { carryOut } from '../carryOut';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { findEntry } from '../findEntry';
import { noteReason } from '../move/noteReason';
import { type OpenBacklog, openBacklog } from '../openBacklog';

interface MoveOptions {
	readonly before?: string;
	readonly after?: string;
	readonly top?: true;
	readonly bottom?: true;
	readonly reason?: string;
	readonly to?: string;
	readonly up?: true;
	readonly down?: true;
}

/** `refinery move`: one line of each file. */
export const moveCommand: MakeCommand = ({ terminal }) =>
	new Command('move')
		.description('Move items in the backlog order and print the one line that changed in each file.')
		.argument('<id...>', 'the items, by id or path; several land together, in the order that they have')
		.option('--before <id>', 'place them before another item')
		.option('--after <id>', 'place them after another item')
		.option('--top', 'place them before all others')
		.option('--bottom', 'place them behind all others that have a rank')
		.option('--to <n>', 'place them at a position among the open items of their type, 1 being the first')
		.option('--up', 'place them one further up among the open items of their type')
		.option('--down', 'place them one further down among the open items of their type')
		.option(
			'--reason <text>',
			'why: kept as refinery.yml says, by a line for the next commit or in the log of decisions',
		)
		.action(async (ids: readonly string[], options: MoveOptions, command: Command) => {
			const { before, after, top, bottom, to, up, down } = options;
			const given = [before, after, top, bottom, to, up, down].filter((value) => value !== undefined);
			if (given.length !== 1) {
				throw Failure.unusable(
					'Say where to with exactly one of --before ID, --after ID, --top, --bottom, --to N, --up and --down.',
				);
			}
			if (to !== undefined && !/^\d+$/.test(to)) {
				throw Failure.unusable(`"${to}" is no position: give a whole number from 1 on.`);
			}
			const open = await openBacklog(command);
			const entries = [...new Set(ids.map((id) => findEntry(open, id)))];
			const plan = await open.backlog.planner.moveAll(entries, goalOf(options, open));
			const names = entries.map(({ id }) => id).join(', ');
			const note = options.reason === undefined ? undefined : await noteReason(open, entries, options.reason, terminal);
			await carryOut(plan, `${names} ${entries.length === 1 ? 'is' : 'are'} there already.`, open, terminal);
			if (plan.kind === 'change' && plan.edits.length > 0) await note?.();
		});

function goalOf({ before, after, top, to, up, down }: MoveOptions, open: OpenBacklog): Goal {
	if (before !== undefined) return { kind: 'before', key: entryKey(findEntry(open, before)) };
	if (after !== undefined) return { kind: 'after', key: entryKey(findEntry(open, after)) };
	if (to !== undefined) return { kind: 'position', position: Number(to) };
	if (up || down) return { kind: up ? 'up' : 'down' };
	return { kind: top ? 'top' : 'bottom' };
}
