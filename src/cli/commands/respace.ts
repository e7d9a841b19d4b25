import { Command, Option } from 'commander';
import { type ItemType, itemTypes } from '../../core/model/itemType';
import { carryOut, printDiffs } from '../carryOut';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { openBacklog } from '../openBacklog';

interface RespaceOptions {
	readonly type: ItemType;
	readonly apply?: true;
}

/** `refinery respace`: new ranks for all ranked items of a type. */
export const respaceCommand: MakeCommand = ({ terminal }) =>
	new Command('respace')
		.description(
			'Give all ranked items of a type new, evenly spaced ranks; their order stays. Prints what would change, and changes nothing without --apply.',
		)
		.addOption(new Option('--type <type>', 'type of the items').choices(itemTypes).default('story'))
		.option('--apply', 'write the files; other branches that moved items will conflict')
		.action(async ({ type, apply }: RespaceOptions, command: Command) => {
			const open = await openBacklog(command);
			const root = open.backlog.index.entries[0]?.root ?? '';
			const plan = await open.backlog.planner.respaceRanks(root, type);
			if (plan.kind === 'refused') throw Failure.refused(plan.reason);
			const nothing = `No ranks of ${type} items to space.`;
			if (apply || plan.edits.length === 0) return carryOut(plan, nothing, open, terminal);
			printDiffs(plan, open, terminal);
			const count = plan.edits.length === 1 ? '1 file' : `${plan.edits.length} files`;
			terminal.out(`${count} would change; run it with --apply to write them, with other random letters.\n`);
		});
