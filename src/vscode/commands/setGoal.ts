import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { namesOf } from './changeField';
import type { Choice } from './choose';
import { setReference } from './setReference';
import { type CommandHandler, targetsOf } from './target';

/** Set Goal: the objective that epics serve, and stories that do not have it from their epic. */
export function setGoal(session: Session): CommandHandler {
	const { t } = vscode.l10n;
	return setReference(
		session,
		(entries) => ({
			field: 'goal',
			title: t('Goal of {0}', namesOf(entries)),
			placeholder: t('Choose a goal'),
			choices: (current) => goalChoices(session, current),
			prompt: t('This backlog has no files for goals. Type a name, or nothing for none.'),
			none: t('No goal of its own'),
			done: (id) =>
				id === '' ? t('{0} has no goal of its own.', namesOf(entries)) : t('{0} now serves {1}.', namesOf(entries), id),
		}),
		(...wish) => targetsOf(...wish, ({ type }) => type === 'story' || type === 'epic'),
	);
}

/** Those still open first. */
export function goalChoices({ backlog }: Session, current: string | undefined): readonly Choice[] {
	return backlog.index.entries
		.filter((entry): entry is Item => entry.readable && entry.type === 'goal')
		.sort((a, b) => Number(isClosed(a.status.category)) - Number(isClosed(b.status.category)))
		.map(({ id, title, status }) => ({
			label: title,
			description: isClosed(status.category) ? `${id} · ${status.text}` : id,
			value: id,
			current: id === current,
		}));
}
