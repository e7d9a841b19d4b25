import { Command } from 'commander';
import { entryKey } from '../../core/model/item';
import type { Placement } from '../../core/priority/placement';
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
}

/** `refinery move`: one line of one file. */
export const moveCommand: MakeCommand = ({ terminal }) =>
	new Command('move')
		.description('Move an item in the backlog order and print the one line that changed.')
		.argument('<id>', 'the item, by its id or its path')
		.option('--before <id>', 'place it before another item')
		.option('--after <id>', 'place it after another item')
		.option('--top', 'place it before all others')
		.option('--bottom', 'place it behind all others that have a rank')
		.option(
			'--reason <text>',
			'why: kept as refinery.yml says, by a line for the next commit or in the log of decisions',
		)
		.action(async (id: string, options: MoveOptions, command: Command) => {
			const given = [options.before, options.after, options.top, options.bottom].filter((value) => value !== undefined);
			if (given.length !== 1) {
				throw Failure.unusable('Say where to with exactly one of --before ID, --after ID, --top and --bottom.');
			}
			const open = await openBacklog(command);
			const entry = findEntry(open, id);
			const plan = await open.backlog.planner.move(entry, placement(options, open));
			const { reason } = options;
			const note = reason === undefined ? undefined : await noteReason(open, [entry], reason, terminal);
			await carryOut(plan, `${entry.id} is there already.`, open, terminal);
			if (plan.kind === 'change' && plan.edits.length > 0) await note?.();
		});

function placement({ before, after, top }: MoveOptions, open: OpenBacklog): Placement {
	if (before !== undefined) return { kind: 'before', key: entryKey(findEntry(open, before)) };
	if (after !== undefined) return { kind: 'after', key: entryKey(findEntry(open, after)) };
	return { kind: top ? 'top' : 'bottom' };
}
