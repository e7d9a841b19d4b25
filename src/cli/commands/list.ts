import { Command } from 'commander';
import type { Entry } from '../../core/model/item';
import { isItemType, itemTypes } from '../../core/model/itemType';
import { statusCategories } from '../../core/model/status';
import type { Filter } from '../../core/query/filter';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { filtered, filterHelp, filterOption } from '../filterOption';
import { listJson } from '../list/listJson';
import { listTable } from '../list/listTable';
import { openBacklog } from '../openBacklog';
import { statusFilter } from '../statusFilter';

interface Options {
	readonly type?: string;
	readonly status?: string;
	readonly filter?: Filter;
	readonly json?: true;
}

/** `refinery list`: the items in backlog order. */
export const listCommand: MakeCommand = ({ terminal }) =>
	new Command('list')
		.description('Print the items in backlog order.')
		.option('--type <type>', `only items of one type: ${itemTypes.join(', ')}`)
		.option('--status <status>', `only items of one status or category (${statusCategories.join(', ')})`)
		.option('--filter <filter>', filterHelp, filterOption)
		.option('--json', 'print JSON (schema 1)')
		.action(async (options: Options, command: Command) => {
			const ofType = typeFilter(options.type);
			const open = await openBacklog(command);
			await complainOfSettings(open, terminal);
			const { entries, conventions } = open.backlog.index;
			const chosen = entries.filter(ofType).filter(statusFilter(options.status, entries, conventions));
			const wanted = await filtered(open, chosen, options.filter);
			if (options.json) return terminal.out(`${JSON.stringify(listJson(wanted, conventions), undefined, '\t')}\n`);
			if (entries.length === 0) return terminal.out(`There is no backlog below ${open.root}.\n`);
			terminal.out(wanted.length === 0 ? 'No item is like that.\n' : listTable(wanted, terminal));
		});

function typeFilter(word: string | undefined): (entry: Entry) => boolean {
	if (word === undefined) return () => true;
	const type = word.toLowerCase();
	if (!isItemType(type)) throw Failure.unusable(`"${word}" is no type: use one of ${itemTypes.join(', ')}.`);
	return (entry) => entry.type === type;
}
