import { Command } from 'commander';
import { isField, settableFields } from '../../core/model/field';
import type { Wish } from '../../core/refine/planner';
import { carryOut } from '../carryOut';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { findEntry } from '../findEntry';
import { openBacklog } from '../openBacklog';

/** The rank is written by `move` alone. */
const fields = settableFields.filter((field) => field !== 'rank');

/** `refinery set`: front-matter fields of one file, in the file's own spelling. */
export const setCommand: MakeCommand = ({ terminal }) =>
	new Command('set')
		.description('Set fields of an item, in the spelling of its file, and print what changed.')
		.argument('<id>', 'the item, by its id or its path')
		.argument(
			'<field=value...>',
			`fields: ${fields.join(', ')}; nothing behind = removes a field, commas part the entries of a list`,
		)
		.action(async (id: string, assignments: readonly string[], _: unknown, command: Command) => {
			const wishes = assignments.map(wish);
			const twice = wishes.find(({ field }, i) => wishes.findIndex((other) => other.field === field) !== i);
			if (twice) throw Failure.unusable(`${twice.field} is given twice.`);
			const open = await openBacklog(command);
			const entry = findEntry(open, id);
			const plan = await open.backlog.planner.set(entry, wishes);
			await carryOut(plan, `${entry.id} is like that already.`, open, terminal);
		});

function wish(assignment: string): Wish {
	const at = assignment.indexOf('=');
	if (at < 0) throw Failure.unusable(`"${assignment}" is no assignment: write FIELD=VALUE.`);
	const field = assignment.slice(0, at).trim();
	if (!isField(field)) throw Failure.unusable(`"${field}" is no field: use one of ${fields.join(', ')}.`);
	return { field, words: assignment.slice(at + 1) };
}
