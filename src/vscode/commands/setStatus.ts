import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { findStatusIn } from '../../core/model/statusWords';
import { writableStatuses } from '../../core/refine/fieldValue';
import type { Session } from '../session';
import { changeField, namesOf } from './changeField';
import { choose } from './choose';
import { statusIcon } from './statusIcon';
import { type CommandHandler, targetsOf, valueIn } from './target';

const withStatus: readonly Entry['type'][] = ['story', 'epic', 'goal', 'idea'];

/** Set Status: of one item or of all selected ones, to a status that their backlog has. */
export function setStatus(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second, ({ type }) => withStatus.includes(type));
		const status = entries.length > 0 ? (valueIn(first) ?? (await chooseStatus(session, entries))) : undefined;
		if (!status) return;
		const message = vscode.l10n.t('{0} is now {1}.', namesOf(entries), status);
		await changeField(session, entries, 'status', status, message);
	};
}

function chooseStatus({ backlog }: Session, entries: readonly Entry[]): Promise<string | undefined> {
	const statuses = writableStatuses(entries[0]?.convention ?? '', backlog.index);
	const present = new Set(entries.map(({ status }) => findStatusIn(status.text, statuses)?.name));
	const choices = statuses.map(({ name, category }) => ({
		label: name,
		value: name,
		iconPath: statusIcon(category),
		current: present.size === 1 && present.has(name),
	}));
	return choose(vscode.l10n.t('Status of {0}', namesOf(entries)), vscode.l10n.t('Choose a status'), choices);
}
