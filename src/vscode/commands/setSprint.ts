import * as vscode from 'vscode';
import type { Entry, Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import { compareIds } from '../../core/util/compareIds';
import type { Session } from '../session';
import { changeField, namesOf } from './changeField';
import { type Choice, choose } from './choose';
import { type CommandHandler, targetsOf, valueIn } from './target';

/** Set Sprint: the iteration that stories are planned for. */
export function setSprint(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		const sprint = entries.length > 0 ? (valueIn(first) ?? (await chooseSprint(session, entries))) : undefined;
		if (sprint === undefined) return;
		const message =
			sprint === ''
				? vscode.l10n.t('{0} is in no sprint any more.', namesOf(entries))
				: vscode.l10n.t('{0} is now in {1}.', namesOf(entries), sprint);
		await changeField(session, entries, 'sprint', sprint, message);
	};
}

async function chooseSprint({ backlog }: Session, entries: readonly Entry[]): Promise<string | undefined> {
	const present = entries.map((entry) => (entry.readable ? entry.sprint : undefined));
	const same = present.every((sprint) => sprint === present[0]) ? present[0] : undefined;
	const choices: Choice[] = backlog.index.entries
		.filter((entry): entry is Item => entry.readable && entry.type === 'sprint')
		// The newest sprint is the one that is planned.
		.sort((a, b) => Number(isClosed(a.status.category)) - Number(isClosed(b.status.category)) || compareIds(b.id, a.id))
		.map(({ id, title }) => ({ label: id, description: title, value: id, current: id === same }));
	if (choices.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('This backlog has no sprints.'));
		return undefined;
	}
	if (present.some((sprint) => sprint !== undefined))
		choices.push({ label: vscode.l10n.t('Remove from sprint'), value: '', iconPath: new vscode.ThemeIcon('trash') });
	return choose(vscode.l10n.t('Sprint of {0}', namesOf(entries)), vscode.l10n.t('Choose a sprint'), choices);
}
