import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { gone } from './changeField';
import { choose } from './choose';
import { refineText } from './refineText';
import { type CommandHandler, targetOf, valueIn } from './target';

/** Add Dependency: lets a story wait for an open item that the user picks. A key binding may name its id. */
export function addDependency(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const { index, planner } = session.backlog;
		const id = valueIn(first);
		const key = id === undefined ? await askForOther(session, entry) : index.find(id, entry).map(entryKey)[0];
		if (key === undefined && id === undefined) return;
		const name = (key !== undefined && index.get(key)?.id) || (id ?? '');
		const plan = async (now: Entry) => {
			const other = key === undefined ? undefined : index.get(key);
			return other ? planner.addDependency(now, other) : gone({ ...entry, id: name });
		};
		const message = vscode.l10n.t('{0} waits for {1} now.', entry.id, name);
		await refineText(session, { entry, plan, decided: id !== undefined }, message);
	};
}

/** The key of the one that is waited for; those that are waited for already are left out. */
function askForOther({ backlog }: Session, entry: Entry): Promise<string | undefined> {
	const known = new Set(entry.readable ? entry.dependsOn.flatMap((id) => backlog.index.find(id, entry)) : []);
	const choices = backlog.index.entries
		.filter(({ type }) => type === 'story' || type === 'epic')
		.filter((other) => other !== entry && !known.has(other) && !isClosed(other.status.category))
		.map((other) => ({ label: `${other.id} ${other.title}`, description: other.status.text, value: entryKey(other) }));
	const title = vscode.l10n.t('What does {0} {1} wait for?', entry.id, entry.title);
	return choose(title, vscode.l10n.t('Type letters of an id or a title'), choices);
}
