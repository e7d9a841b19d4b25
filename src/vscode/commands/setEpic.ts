import * as vscode from 'vscode';
import type { Entry, Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { changeField, namesOf } from './changeField';
import { type Choice, choose } from './choose';
import { type CommandHandler, targetsOf, valueIn } from './target';

/** Set Epic: the roadmap item that stories belong to. */
export function setEpic(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second);
		const epic = entries.length > 0 ? (valueIn(first) ?? (await chooseEpicOf(session, entries))) : undefined;
		if (epic === undefined) return;
		const message =
			epic === ''
				? vscode.l10n.t('{0} belongs to no epic any more.', namesOf(entries))
				: vscode.l10n.t('{0} now belongs to {1}.', namesOf(entries), epic);
		await changeField(session, entries, 'epic', epic, message);
	};
}

/** Epics as choices: those still open first, in product order, each with its horizon. */
export function epicChoices({ backlog }: Session, current?: string): Choice[] {
	const epics = backlog.index.entries.filter((entry): entry is Item => entry.readable && entry.type === 'epic');
	const open = epics.filter(({ status }) => !isClosed(status.category));
	const closed = epics.filter(({ status }) => isClosed(status.category));
	return [...open, ...closed].map(({ id, title, horizon, status }) => ({
		label: title,
		description: [id, horizon, isClosed(status.category) ? status.text : undefined].filter(Boolean).join(' · '),
		value: id,
		current: id === current,
	}));
}

async function chooseEpicOf(session: Session, entries: readonly Entry[]): Promise<string | undefined> {
	const present = entries.map((entry) => (entry.readable ? entry.epic : undefined));
	const same = present.every((epic) => epic === present[0]) ? present[0] : undefined;
	const choices = epicChoices(session, same);
	const title = vscode.l10n.t('Epic of {0}', namesOf(entries));
	if (choices.length === 0) return askForEpic(title, same);
	if (present.some((epic) => epic !== undefined))
		choices.push({ label: vscode.l10n.t('Remove epic'), value: '', iconPath: new vscode.ThemeIcon('trash') });
	return choose(title, vscode.l10n.t('Choose an epic'), choices);
}

/** A backlog without files for epics may still name them. */
function askForEpic(title: string, present: string | undefined): Thenable<string | undefined> {
	const prompt = vscode.l10n.t(
		'This backlog has no files for epics. Type the id of a parent item, or nothing for none.',
	);
	return vscode.window.showInputBox({ title, prompt, value: present ?? '' });
}
