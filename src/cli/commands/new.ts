import { Command, Option } from 'commander';
import { type Field, listFields, settableFields } from '../../core/model/field';
import { isItemType, itemTypes } from '../../core/model/itemType';
import { applyPlan } from '../../node/applyPlan';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { openBacklog } from '../openBacklog';

/** The title is an argument, and an item gets its rank by moving it. */
const fields = settableFields.filter((field) => field !== 'title' && field !== 'rank');

/** `refinery new`: the file of a new item. */
export const newCommand: MakeCommand = ({ terminal }) => {
	const command = new Command('new')
		.description('Make the file of a new item and print its path.')
		.argument('<type>', itemTypes.join(', '))
		.argument('<title...>')
		.action(async (type: string, words: readonly string[], options: Readonly<Record<string, string>>) => {
			const wanted = type.toLowerCase();
			if (!isItemType(wanted)) throw Failure.unusable(`"${type}" is no type: use one of ${itemTypes.join(', ')}.`);
			const { backlog } = await openBacklog(command);
			const wishes = fields.flatMap((field) => {
				const given = options[optionFor(field).attributeName()];
				return given === undefined ? [] : [{ field, words: given }];
			});
			const plan = await backlog.planner.create(wanted, words.join(' '), wishes);
			if (plan.kind === 'refused') throw Failure.refused(plan.reason);
			await applyPlan(plan);
			terminal.out(`${plan.path}\n`);
		});
	for (const field of fields) command.addOption(optionFor(field));
	return command;
};

function optionFor(field: Field): Option {
	const shape = listFields.includes(field) ? '<a,b>' : field === 'points' ? '<number>' : '<value>';
	return new Option(`--${field} ${shape}`);
}
