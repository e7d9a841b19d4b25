import * as vscode from 'vscode';
import { personNames } from '../../core/estimation/person';
import { namingPlan, newRoundPlan, type PokerPlace, votePlan } from '../../core/estimation/pokerPlans';
import { pokerState } from '../../core/estimation/pokerState';
import { type PokerTable, readPoker } from '../../core/estimation/pokerTable';
import { type Entry, entryKey } from '../../core/model/item';
import { refused } from '../../core/model/textEdit';
import { changeField } from '../commands/changeField';
import { report } from '../commands/report';
import { estimateText } from '../numbers';
import type { Session } from '../session';
import { pokerPlaceOf, readPokerFiles } from './pokerFiles';
import { nameInGit } from './whoVotes';

/** The planning poker of one story, as its files stand. */
export interface PokerSteps {
	readonly place: PokerPlace;
	/** The story as the backlog has it now. */
	story(): Entry | undefined;
	read(): Promise<PokerTable>;
	/** Each gives false when it was refused or the user left; the reason was shown then. */
	name(persons: readonly string[]): Promise<boolean>;
	askNames(present: readonly string[]): Promise<boolean>;
	vote(name: string, value: string): Promise<boolean>;
	newRound(): Promise<boolean>;
	/** Writes the estimate into the story. The votes stay. */
	accept(value: string): Promise<boolean>;
}

export function pokerSteps(session: Session, entry: Entry): PokerSteps {
	const place = pokerPlaceOf(session, entry);
	const title = [entry.id, entry.title].filter((part) => part !== '').join(' ');
	const read = async () => readPoker(await readPokerFiles(session, place));
	const isOpen = (table: PokerTable) => pokerState(table, () => undefined).outcome !== undefined;
	const tell = (outcome: Awaited<ReturnType<Session['change']>>, message: string) => report(session, outcome, message);

	const steps: PokerSteps = {
		place,
		story: () => session.backlog.index.get(entryKey(entry)),
		read,
		async name(persons) {
			if (persons.length === 0) return false;
			const outcome = await session.change(() => namingPlan(session.store, place, title, persons));
			return tell(outcome, vscode.l10n.t('{0} is estimated by {1}.', entry.id, persons.join(', ')));
		},
		async askNames(present) {
			const { team } = session.backlog.index.conventions.configOf(entry.root).estimation;
			const own = await nameInGit(entry.root);
			const known = present.length > 0 ? present : team.length > 0 ? team : own ? [own] : [];
			const answer = await vscode.window.showInputBox({
				title: vscode.l10n.t('Who estimates {0}?', entry.id),
				prompt: vscode.l10n.t('Names with commas between them. Votes are shown when all of them have voted.'),
				value: known.join(', '),
				ignoreFocusOut: true,
				validateInput: (text) =>
					personNames(text).length === 0 ? vscode.l10n.t('Name at least one person.') : undefined,
			});
			return answer === undefined ? false : steps.name(personNames(answer));
		},
		async vote(name, value) {
			const outcome = await session.change(async () => {
				const table = await read();
				if (isOpen(table))
					return refused(vscode.l10n.t('All have voted and the votes are open. Begin a new round to vote again.'));
				return votePlan(session.store, place, { name, round: Math.max(table.round, 1), value }, Math.random);
			});
			return tell(outcome, vscode.l10n.t('{0} has voted on {1}.', name, entry.id));
		},
		async newRound() {
			const outcome = await session.change(async () => newRoundPlan(session.store, place, (await read()).round + 1));
			return tell(outcome, vscode.l10n.t('A new round on {0} has begun.', entry.id));
		},
		async accept(value) {
			const now = steps.story() ?? entry;
			if (!isOpen(await read())) {
				const reason = vscode.l10n.t('The votes are still hidden: there is nothing to accept before all have voted.');
				return report(session, { kind: 'refused', reason });
			}
			const message = vscode.l10n.t('{0} is now estimated at {1}.', now.id, estimateText(value));
			return changeField(session, [now], 'points', value, message);
		},
	};
	return steps;
}
