import { Command } from 'commander';
import type { Conventions } from '../../core/conventions/conventions';
import type { Entry } from '../../core/model/item';
import { isItemType, itemTypes } from '../../core/model/itemType';
import { defaultWorkflow, findStatus, normaliseStatus, statusCategories } from '../../core/model/status';
import { findStatusIn } from '../../core/model/statusWords';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { listJson } from '../list/listJson';
import { listTable } from '../list/listTable';
import { openBacklog } from '../openBacklog';

/** `refinery list`: the items in backlog order. */
export const listCommand: MakeCommand = ({ terminal }) =>
	new Command('list')
		.description('Print the items in backlog order.')
		.option('--type <type>', `only items of one type: ${itemTypes.join(', ')}`)
		.option('--status <status>', `only items of one status or category (${statusCategories.join(', ')})`)
		.option('--json', 'print JSON (schema 1)')
		.action(async (options: { type?: string; status?: string; json?: boolean }, command: Command) => {
			const ofType = typeFilter(options.type);
			const open = await openBacklog(command);
			await complainOfSettings(open, terminal);
			const { entries, conventions } = open.backlog.index;
			const wanted = entries.filter(ofType).filter(statusFilter(options.status, entries, conventions));
			if (options.json) return terminal.out(`${JSON.stringify(listJson(wanted), undefined, '\t')}\n`);
			if (entries.length === 0) return terminal.out(`There is no backlog below ${open.root}.\n`);
			terminal.out(wanted.length === 0 ? 'No item is like that.\n' : listTable(wanted, terminal));
		});

function typeFilter(word: string | undefined): (entry: Entry) => boolean {
	if (word === undefined) return () => true;
	const type = word.toLowerCase();
	if (!isItemType(type)) throw Failure.unusable(`"${word}" is no type: use one of ${itemTypes.join(', ')}.`);
	return (entry) => entry.type === type;
}

/** A word means a category, a status by its name or a synonym, or what stands in files literally; unreadable items count by what was rescued. */
function statusFilter(
	word: string | undefined,
	entries: readonly Entry[],
	conventions: Conventions,
): (entry: Entry) => boolean {
	if (word === undefined) return () => true;
	const category = statusCategories.find((known) => known === word.toLowerCase());
	if (category) return ({ status }) => status.category === category;
	const wanted = normaliseStatus(word);
	const matches = ({ status, convention }: Entry): boolean => {
		if (status.text === '') return false;
		if (normaliseStatus(status.text) === wanted) return true;
		const { workflow } = conventions.named(convention);
		const meant = findStatus(word, workflow) ?? findStatus(word);
		return meant !== undefined && findStatusIn(status.text, workflow)?.name === meant.name;
	};
	const known = [defaultWorkflow, ...conventions.all.map(({ workflow }) => workflow)];
	if (!known.some((workflow) => findStatus(word, workflow)) && !entries.some(matches)) {
		const names = [...new Set(entries.map(({ status }) => status.text).filter((text) => text !== ''))].sort();
		throw Failure.unusable(`"${word}" is no status: use one of ${[...statusCategories, ...names].join(', ')}.`);
	}
	return matches;
}
