import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { namesOf } from './changeField';
import type { Choice } from './choose';
import { setReference } from './setReference';
import type { CommandHandler } from './target';

/** Set Epic: the roadmap item that stories belong to. */
export function setEpic(session: Session): CommandHandler {
	const { t } = vscode.l10n;
	return setReference(session, (entries) => ({
		field: 'epic',
		title: t('Epic of {0}', namesOf(entries)),
		placeholder: t('Choose an epic'),
		choices: (current) => epicChoices(session, current),
		prompt: t('This backlog has no files for epics. Type the id of a parent item, or nothing for none.'),
		none: t('No epic'),
		done: (id) =>
			id === '' ? t('{0} belongs to no epic.', namesOf(entries)) : t('{0} now belongs to {1}.', namesOf(entries), id),
	}));
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
