import { Command } from 'commander';
import { createMoveHistory, type Moves } from '../../core/history/movesSince';
import { type ItemType, isItemType, itemTypes } from '../../core/model/itemType';
import { HistoryError } from '../../core/ports/history';
import { gitHistory } from '../../node/gitHistory';
import { complainOfSettings } from '../complainOfSettings';
import type { MakeCommand } from '../context';
import { Failure } from '../failure';
import { movedJson } from '../moved/movedJson';
import { movedTable } from '../moved/movedTable';
import { type OpenBacklog, openBacklog } from '../openBacklog';
import { progressOn } from '../progress';

interface Options {
	readonly since?: string;
	readonly type: string;
	readonly json?: true;
}

/** `refinery moved`: what stands elsewhere in the order than at some state of the repository, by whom and why. */
export const movedCommand: MakeCommand = ({ terminal }) =>
	new Command('moved')
		.description('Tell which items were moved in the order since a state of the repository, by whom and why.')
		.option('--since <ref>', 'a tag, a branch, a commit, or a date such as 2026-11-01 or "2 weeks ago"')
		.option('--type <type>', `items of one type: ${itemTypes.join(', ')}`, 'story')
		.option('--json', 'print JSON (schema 1)')
		.action(async ({ since, type: word, json }: Options, command: Command) => {
			if (since === undefined || since.trim() === '') {
				throw Failure.unusable('Name a state of the repository with --since, for example --since v1.2.');
			}
			const type = word.toLowerCase();
			if (!isItemType(type)) throw Failure.unusable(`"${word}" is no type: use one of ${itemTypes.join(', ')}.`);
			const progress = progressOn(terminal);
			try {
				const open = await openBacklog(command, ({ done, total }) => progress.tell('Reading the backlog', done, total));
				progress.end();
				await complainOfSettings(open, terminal);
				const moves = await movesIn(open, since, type);
				terminal.out(
					json
						? `${JSON.stringify(movedJson(since, moves), undefined, '\t')}\n`
						: movedTable(since, moves, type, terminal),
				);
			} finally {
				progress.end();
			}
		});

async function movesIn({ backlog, store }: OpenBacklog, since: string, type: ItemType): Promise<Moves> {
	try {
		return await createMoveHistory({ history: gitHistory(), index: backlog.index, store }).since({ since, type });
	} catch (error) {
		throw error instanceof HistoryError ? Failure.unusable(error.message) : error;
	}
}
