import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import type { Session } from '../session';
import { namesOf } from './changeField';
import type { Choice } from './choose';
import { setReference } from './setReference';
import type { CommandHandler } from './target';

/** Set Persona: for whom stories are. */
export function setPersona(session: Session): CommandHandler {
	const { t } = vscode.l10n;
	return setReference(session, (entries) => ({
		field: 'persona',
		title: t('Persona of {0}', namesOf(entries)),
		placeholder: t('Choose for whom it is, by letters of a name or another name of it'),
		choices: (current) => personaChoices(session, current),
		prompt: t('This backlog has no files for personas. Type a name, or nothing for none.'),
		none: t('No persona'),
		done: (id) =>
			id === '' ? t('{0} names no persona.', namesOf(entries)) : t('{0} is now for {1}.', namesOf(entries), id),
	}));
}

function personaChoices({ backlog }: Session, current: string | undefined): readonly Choice[] {
	return backlog.index.entries
		.filter((entry): entry is Item => entry.readable && entry.type === 'persona')
		.map(({ id, title, facts }) => ({
			label: title,
			description: [id, ...(facts?.aliases ?? [])].join(' · '),
			value: id,
			current: id === current,
		}));
}
