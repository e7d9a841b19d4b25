import { Command } from 'commander';
import type { Entry } from '../../core/model/item';
import { statusCategories } from '../../core/model/status';
import type { Filter } from '../../core/query/filter';
import { type CheckedItem, checkJson } from '../check/checkJson';
import { checkTable } from '../check/checkTable';
import { checkTargets } from '../check/checkTargets';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { exitCode, Failure } from '../failure';
import { filtered, filterHelp, filterOption } from '../filterOption';
import { type OpenBacklog, openBacklog } from '../openBacklog';
import { type Progress, progressOn } from '../progress';
import { statusFilter } from '../statusFilter';

interface Options {
	readonly json?: true;
	readonly status?: string;
	readonly filter?: Filter;
	readonly top?: number;
}

/** `refinery check`: the definition of ready, for each story with what is missing. Ends with 1 when a checked item is not ready. */
export const checkCommand: MakeCommand = ({ terminal, finish }) =>
	new Command('check')
		.description('Tell which stories are ready, and what the others lack. Closed items are left out.')
		.argument('[items...]', 'ids, files or folders; all open stories without')
		.option('--status <status>', `only items of one status or category (${statusCategories.join(', ')})`)
		.option('--filter <filter>', filterHelp, filterOption)
		.option('--top <number>', 'only so many from the top of the backlog', topNumber)
		.option('--json', 'print JSON (schema 1)')
		.action(async (words: readonly string[], options: Options, command: Command) => {
			const progress = progressOn(terminal);
			try {
				const open = await openBacklog(command, ({ done, total }) => progress.tell('Reading the backlog', done, total));
				progress.end();
				await complainOfSettings(open, terminal);
				const { entries, conventions } = open.backlog.index;
				const named = checkTargets(open, words);
				const chosen = named.entries.filter(statusFilter(options.status, entries, conventions));
				const wanted = (await filtered(open, chosen, options.filter)).slice(0, options.top);
				const items = await check(open, wanted, progress);
				progress.end();
				if (items.some(({ readiness }) => !readiness.ready)) finish(exitCode.found);
				if (options.json) return terminal.out(`${JSON.stringify(checkJson(items), undefined, '\t')}\n`);
				if (entries.length === 0) return terminal.out(`There is no backlog below ${open.root}.\n`);
				const nothing = items.length === 0 && named.closed === 0;
				terminal.out(nothing ? 'No open item is like that.\n' : checkTable(items, named.closed, terminal));
			} finally {
				progress.end();
			}
		});

async function check(
	{ backlog }: OpenBacklog,
	entries: readonly Entry[],
	progress: Progress,
): Promise<readonly CheckedItem[]> {
	const items: CheckedItem[] = [];
	for (const entry of entries) {
		items.push({ entry, readiness: await backlog.inspector.readiness(entry) });
		progress.tell('Checking', items.length, entries.length);
	}
	return items;
}

function topNumber(text: string): number {
	if (!/^[1-9]\d*$/.test(text)) throw Failure.unusable(`--top takes a whole number from 1 on, not "${text}".`);
	return Number(text);
}
